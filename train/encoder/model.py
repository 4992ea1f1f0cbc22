"""The encoder and its heads, as the engine runs them (src/language/model/encoder.cc, model.cc)."""
import math

import torch
import torch.nn.functional as F
from torch import nn

SHAPES = 20        # letters (5) x gap (4), src/language/model/window.h
POSITIONS = 128    # kMaxWindowPieces
ARC, RELATION, LINK, TAG, SPAN = 256, 160, 64, 256, 256


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask):
        batch, length, width = x.shape
        size = width // self.heads
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        scores = torch.matmul(q, k.transpose(-1, -2)) * (1 / math.sqrt(size)) + mask
        mixed = torch.matmul(scores.softmax(-1), v).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + F.dropout(self.out(mixed), self.dropout, self.training))
        inner = F.gelu(self.up(x), approximate="tanh")
        return self.norm2(x + F.dropout(self.down(inner), self.dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, vocabulary, width=384, layers=6, heads=12, inner=1536, dropout=0.1):
        super().__init__()
        self.dropout = dropout
        self.piece = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(POSITIONS, width)
        self.shape = nn.Embedding(SHAPES, width)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))

    def forward(self, ids, shapes, lengths):
        length = ids.shape[1]
        x = self.piece(ids) + self.position.weight[:length] + self.shape(shapes)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        inside = torch.arange(length)[None, :] < lengths[:, None]
        mask = torch.zeros(inside.shape, dtype=x.dtype).masked_fill(~inside, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x, inside

    def load_bert(self, tensors):
        """Weights of a BERT checkpoint; the token type's vector goes into the positions."""
        prefix = "bert." if any(k.startswith("bert.") for k in tensors) else ""
        get = lambda name: tensors[prefix + name].float()
        with torch.no_grad():
            self.piece.weight.copy_(get("embeddings.word_embeddings.weight"))
            self.position.weight.copy_(get("embeddings.position_embeddings.weight")[:POSITIONS] +
                                       get("embeddings.token_type_embeddings.weight")[0])
            self.norm.weight.copy_(get("embeddings.LayerNorm.weight"))
            self.norm.bias.copy_(get("embeddings.LayerNorm.bias"))
            for i, layer in enumerate(self.layers):
                at = f"encoder.layer.{i}."
                for kind in ("weight", "bias"):
                    layer.qkv.get_parameter(kind).copy_(torch.cat(
                        [get(f"{at}attention.self.{part}.{kind}") for part in ("query", "key", "value")]))
                    layer.out.get_parameter(kind).copy_(get(f"{at}attention.output.dense.{kind}"))
                    layer.norm1.get_parameter(kind).copy_(get(f"{at}attention.output.LayerNorm.{kind}"))
                    layer.up.get_parameter(kind).copy_(get(f"{at}intermediate.dense.{kind}"))
                    layer.down.get_parameter(kind).copy_(get(f"{at}output.dense.{kind}"))
                    layer.norm2.get_parameter(kind).copy_(get(f"{at}output.LayerNorm.{kind}"))


class Reader(nn.Module):
    """Heads on the first sub-word of each word. `sizes`: labels of each tagging head."""

    TAG_HEADS = ("upos", "xpos", "lemma")
    SPAN_HEADS = ("start", "name", "time", "statement")

    def __init__(self, vocabulary, sizes, relations, inner=1536, layers=6):
        super().__init__()
        self.encoder = Encoder(vocabulary, layers=layers, inner=inner)
        self.hidden = nn.Linear(384, 2 * ARC + TAG + SPAN + 2 * RELATION + 2 * LINK)
        self.tags = nn.Linear(TAG, sum(sizes[h] for h in self.TAG_HEADS))
        self.spans = nn.Linear(SPAN, sum(sizes[h] for h in self.SPAN_HEADS))
        self.arc = nn.Linear(ARC, ARC)            # dependent -> the space of heads
        self.arc_bias = nn.Linear(ARC, 1, bias=False)  # how likely a word is a head at all
        self.root_arc = nn.Parameter(torch.zeros(ARC))
        self.root_relation = nn.Parameter(torch.zeros(RELATION))
        self.relation = nn.Linear(RELATION, relations)
        self.pool = nn.Linear(384, 384)
        nn.init.eye_(self.pool.weight)
        nn.init.zeros_(self.pool.bias)
        nn.init.normal_(self.root_arc, std=0.1)
        self.sizes = sizes

    def words(self, states, first):
        """first: [batch, words] -> hidden parts of each word."""
        picked = states.gather(1, first[:, :, None].expand(-1, -1, states.shape[2]))
        hidden = self.hidden(picked).float()
        arc_dep, arc_head, tag, span, rel_dep, rel_head, link_dep, link_head = hidden.split(
            [ARC, ARC, TAG, SPAN, RELATION, RELATION, LINK, LINK], dim=-1)
        drop = lambda x, p: F.dropout(F.relu(x), p, self.training)
        tag, span = drop(tag, 0.2), drop(span, 0.2)
        out = dict(zip(self.TAG_HEADS, self.tags(tag).split([self.sizes[h] for h in self.TAG_HEADS], -1)))
        out.update(zip(self.SPAN_HEADS, self.spans(span).split([self.sizes[h] for h in self.SPAN_HEADS], -1)))
        return out, drop(arc_dep, 0.33), drop(arc_head, 0.33), rel_dep, rel_head, link_dep, link_head

    def arc_scores(self, arc_dep, arc_head):
        """[batch, dependent, head]; the last column is the root."""
        heads = torch.cat([arc_head, F.relu(self.root_arc).expand(arc_head.shape[0], 1, ARC)], 1)
        return torch.matmul(self.arc(arc_dep), heads.transpose(1, 2)) / 16 + self.arc_bias(heads).transpose(1, 2)

    def relation_scores(self, rel_dep, rel_head, heads):
        """Scores of the relations of each word to its given head (index, words = root)."""
        rows = torch.cat([rel_head, self.root_relation.expand(rel_head.shape[0], 1, RELATION)], 1)
        chosen = rows.gather(1, heads[:, :, None].expand(-1, -1, RELATION))
        return self.relation(F.dropout(F.relu(rel_dep + chosen), 0.33 if self.training else 0.0, self.training))
