"""Trains the encoder and all heads in one run over the open gold sets: see README.md.

    python train.py --data DIR --base FOLDER --pieces PROGRAM --output FOLDER [--silver FILE] [--ship yes|disclose]
    python train.py ... --start FOLDER --inner 1024      the second run: goes on from the first, with narrower layers

Deterministic for one machine and thread count: seeds are fixed, batches are drawn from them.
"""
import argparse
import functools
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file

import data as gold
import measure
from labels import IGNORE, NAME_KINDS, ROLES, TIME_KINDS, UNNAMED, UPOS, bio
from model import Encoder, Reader

SEED = 7
BATCH_PIECES = 2560                       # padded
REPEATS = {"syntax": 11, "names": 6, "times": 12, "statements": 3}
SECOND_REPEATS = {"syntax": 14, "names": 8, "times": 8, "statements": 3}
PRUNING_BATCHES = 80                      # looked at to find the inner units that matter least
ROUNDS = 6                                # the run in equal parts, each with its share of every set
WEIGHTS = {"arc": 1.0, "relation": 0.7, "upos": 0.4, "xpos": 0.3, "lemma": 0.2, "start": 0.4, "name": 0.6, "time": 0.5,
           "statement": 0.8, "link": 0.3, "pool": 2.0}
SILVER_WEIGHT = 0.5
AVERAGE_EVERY, AVERAGE_DECAY = 4, 0.99    # steps; the weights kept are a running mean
SHAPE_NOISE = (0.05, 0.04, 0.03)          # windows seen in CAPITALS, Headline Case, lower case


def load(arguments):
    tokenizer = functools.partial(gold.pieces, arguments.pieces, str(Path(arguments.base) / "vocab.txt"))
    root = Path(arguments.data)
    sets = {"syntax": gold.load_syntax(root, "train", tokenizer),
            "names": [e for e in gold.load_names(root, tokenizer, "train") if e.set != "uner_ewt"]}
    if arguments.ship == "disclose":
        sets["times"] = gold.load_times(root, tokenizer, "train")
        sets["statements"] = gold.load_statements(root, tokenizer, "train")
    for example in sets["names"]:
        if example.set != "wnut17":       # their MISC follows other guidelines
            misc = 1 + 2 * NAME_KINDS.index("MISC")
            example.labels["name"] = [UNNAMED if l >= misc else l for l in example.labels["name"]]
    if arguments.silver:
        add_silver(sets, arguments.silver)
    return sets


def add_silver(sets, path):
    """Names an open model found, on the sets without gold names. Where gold tags contradict them they teach nothing."""
    table = {}
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        table[record["text"]] = [(n["begin"], n["end"], n["kind"]) for n in record["names"]]
    for kind in ("syntax", "times", "statements"):
        spans_of = {}
        for example in sets.get(kind, []):
            text = example.text
            if text not in spans_of:
                spans, at = [], 0
                for part in [text] if text in table else text.split("\n"):
                    spans += [(at + b, at + e, k) for b, e, k in table.get(part, [])]
                    at += len(part) + 1
                spans_of[text] = spans
            labels = gold.label_spans(example.words, spans_of[text], NAME_KINDS)
            if kind == "syntax":
                noun = [t == UPOS.index("PROPN") for t in example.labels["upos"]]
                at = 0
                while at < len(labels):
                    end = at + 1
                    while end < len(labels) and labels[end] and labels[end] % 2 == 0:
                        end += 1
                    if labels[at] and not any(noun[at:end]):
                        labels[at:end] = [IGNORE] * (end - at)
                    elif not labels[at] and noun[at]:
                        labels[at] = UNNAMED
                    at = end
            example.labels["silver"] = labels


def settle_silver(sets, model, names):
    """Keeps, of the silver names, what the earlier run finds too. Where they differ nothing is taught, except that a
    word which gold tags call no proper noun, nor either neighbour, is no name."""
    examples = [e for k in sets for e in sets[k] if "silver" in e.labels]
    misc = 1 + 2 * NAME_KINDS.index("MISC")
    for some, _, (out, *_) in measure.outputs(model, examples):
        guesses = out["name"].argmax(-1).tolist()
        for example, guess in zip(some, guesses):
            silver = example.labels["silver"]
            guess = guess[:len(silver)]
            ours = {s for s in measure.spans_of(guess, names) if s[2] != "MISC"}
            theirs = {s for s in measure.spans_of([max(0, l) for l in silver], names) if s[2] != "MISC"}
            settled = [UNNAMED if l >= misc else 0 for l in guess]
            for begin, end, kind in ours & theirs:
                first = 1 + 2 * NAME_KINDS.index(kind)
                settled[begin:end] = [first] + [first + 1] * (end - begin - 1)
            for begin, end, _ in ours ^ theirs:
                settled[begin:end] = [IGNORE] * (end - begin)
            if "upos" in example.labels:
                proper = [False] + [t == UPOS.index("PROPN") for t in example.labels["upos"]] + [False]
                settled = [l if l != IGNORE or any(proper[i:i + 3]) else 0 for i, l in enumerate(settled)]
            example.labels["silver"] = settled


def narrow(model, inner, groups, loss_of):
    """Leaves `inner` units in every feed-forward layer: those whose loss would change the loss most, to first order
    (Molchanov et al. 2017, Pruning Convolutional Neural Networks for Resource Efficient Inference)."""
    found, weighed = {}, [0.0 for _ in model.encoder.layers]

    def keep(index):
        def hook(_, inputs):
            inputs[0].retain_grad()
            found[index] = inputs[0]
        return hook

    hooks = [l.down.register_forward_pre_hook(keep(i)) for i, l in enumerate(model.encoder.layers)]
    model.eval()
    for group in groups[:PRUNING_BATCHES]:
        loss_of(group).backward()
        for i, acts in found.items():
            weighed[i] = weighed[i] + (acts.float() * acts.grad.float()).pow(2).flatten(0, -2).sum(0).detach()
        model.zero_grad(set_to_none=True)
    for hook in hooks:
        hook.remove()
    for layer, weight in zip(model.encoder.layers, weighed):
        chosen = weight.topk(inner).indices.sort().values
        for linear, dimension in ((layer.up, 0), (layer.down, 1)):
            linear.weight = torch.nn.Parameter(linear.weight.detach().index_select(dimension, chosen).contiguous())
        layer.up.bias = torch.nn.Parameter(layer.up.bias.detach()[chosen].contiguous())


class Batch:
    """Padded windows and, for each head, the labels of their words (no tags and spans without a coder)."""

    def __init__(self, examples, coder, noise=None):
        length = max(len(e.ids) for e in examples)
        count = max(len(e.words) for e in examples)
        pad = lambda rows, fill, size: torch.tensor([r + [fill] * (size - len(r)) for r in rows])
        self.ids = pad([e.ids for e in examples], 0, length)
        shapes = [e.shapes if noise is None else noise(e.shapes) for e in examples]
        self.shapes = pad(shapes, 0, length)
        self.lengths = torch.tensor([len(e.ids) for e in examples])
        self.first = pad([e.first for e in examples], 0, count)
        self.inside = torch.arange(count)[None, :] < torch.tensor([len(e.words) for e in examples])[:, None]
        self.labels = {}
        for head in ("upos", "xpos", "lemma", "relation", "name", "time", "statement", "silver", "edited_start"):
            if coder is None:
                break
            rows = [e.labels.get(head) for e in examples]
            if any(r is not None for r in rows):
                code = coder.get(head)
                coded = [[IGNORE] * len(e.words) if r is None else r if code is None else
                         [code.get(v, IGNORE) for v in r] for r, e in zip(rows, examples)]
                self.labels[head] = pad(coded, IGNORE, count)
        if any(e.starts for e in examples):
            self.labels["start"] = pad([e.starts or [IGNORE] * len(e.words) for e in examples], IGNORE, count)
            heads = [[IGNORE] * len(e.words) if e.heads is None else [count if h == -1 else h for h in e.heads]
                     for e in examples]
            self.labels["arc"] = pad(heads, IGNORE, count)
            sentence = self.labels["start"].clamp(min=0).cumsum(1)
            sentence[~self.inside] = -1
            same = sentence[:, :, None] == sentence[:, None, :]
            self.same = torch.cat([same, torch.ones(len(examples), count, 1, dtype=torch.bool)], 2)
        links = [(b, dep, head) for b, e in enumerate(examples) for dep, head in e.links]
        self.links = torch.tensor(links) if links else None
        targets = [(b, e.key) for b, e in enumerate(examples) if e.key is not None]
        self.targets = targets


def shape_noise(generator):
    capitals, headline, small = SHAPE_NOISE

    def change(shapes):
        draw = generator.random()
        letters = [s // 4 for s in shapes]
        if draw < capitals:
            letters = [l and 3 for l in letters]
        elif draw < capitals + headline:
            letters = [2 if l == 1 and s % 4 != 0 else l for l, s in zip(letters, shapes)]
        elif draw < capitals + headline + small:
            letters = [l and 1 for l in letters]
        else:
            return shapes
        return [l * 4 + s % 4 for l, s in zip(letters, shapes)]

    return change


def batches(examples, generator, pieces=BATCH_PIECES):
    """Windows of like length together, in an order by chance."""
    order = sorted(examples, key=lambda e: (len(e.ids), generator.random()))
    groups, group = [], []
    for example in order:
        if group and (len(group) + 1) * len(example.ids) > pieces:
            groups.append(group)
            group = []
        group.append(example)
    groups.append(group)
    generator.shuffle(groups)
    return groups


def plan(sets, generator):
    """All batches of the run: each set as often as REPEATS says, spread evenly."""
    queues = {}
    for kind, examples in sets.items():
        queues[kind] = [e for _ in range(REPEATS[kind]) for e in generator.sample(examples, len(examples))]
    groups = []
    for turn in range(ROUNDS):
        chosen = []
        for queue in queues.values():
            chosen += queue[len(queue) * turn // ROUNDS:len(queue) * (turn + 1) // ROUNDS]
        groups += batches(chosen, generator)
    return groups


def losses(model, batch, teacher=None):
    states, inside = model.encoder(batch.ids, batch.shapes, batch.lengths)
    out, arc_dep, arc_head, rel_dep, rel_head, link_dep, link_head = model.words(states, batch.first)
    found = {}

    def tagging(head, labels, weight=1.0):
        """Adds a head's loss; labels are IGNORE, UNNAMED or a class."""
        known = int((labels != IGNORE).sum())
        if known:
            scores, labels = out[head].flatten(0, 1), labels.flatten()
            unnamed = labels == UNNAMED
            loss = F.cross_entropy(scores, labels.masked_fill(unnamed, IGNORE), ignore_index=IGNORE, reduction="sum")
            if unnamed.any():  # O or MISC, whichever
                rows = scores[unnamed].float().log_softmax(-1)
                other = [0, *range(1 + 2 * NAME_KINDS.index("MISC"), rows.shape[1])]
                loss = loss - rows[:, other].logsumexp(-1).sum()
            total, n = found.get(head, (0.0, 0))
            found[head] = (total + weight * loss, n + known)

    for head in ("upos", "xpos", "lemma", "start", "time", "statement", "name"):
        if head in batch.labels:
            tagging(head, batch.labels[head])
    if "edited_start" in batch.labels:
        tagging("start", batch.labels["edited_start"], SILVER_WEIGHT)
    if "silver" in batch.labels:
        tagging("name", batch.labels["silver"], SILVER_WEIGHT)
    if "arc" in batch.labels:
        wanted = batch.labels["arc"]
        scores = model.arc_scores(arc_dep, arc_head).masked_fill(~batch.same, -1e4)
        known = int((wanted != IGNORE).sum())
        found["arc"] = (F.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=IGNORE,
                                        reduction="sum"), known)
        relations = model.relation_scores(rel_dep, rel_head, wanted.clamp(min=0))
        labels = batch.labels["relation"].masked_fill(wanted == IGNORE, IGNORE)
        found["relation"] = (F.cross_entropy(relations.flatten(0, 1), labels.flatten(), ignore_index=IGNORE,
                                             reduction="sum"), known)
    if batch.links is not None:
        b, dep, head = batch.links.unbind(1)
        scores = torch.einsum("nd,nwd->nw", link_dep[b, dep], link_head[b]) / 8
        scores = scores.masked_fill(~batch.inside[b], -1e4)
        found["link"] = (F.cross_entropy(scores, head, reduction="sum"), len(b))
    if batch.targets and teacher is not None:
        rows = torch.tensor([b for b, _ in batch.targets])
        weights = inside[rows].float()[:, :, None]
        pooled = model.pool((states[rows].float() * weights).sum(1) / weights.sum(1))
        wanted = teacher[torch.tensor([k for _, k in batch.targets])].float()
        found["pool"] = ((1 - F.cosine_similarity(pooled, wanted)).sum(), len(rows))
    return found


def teacher_vectors(examples, tensors, vocabulary, every):
    """The original encoder's mean vector of every n-th window: what the pooled vector is held to."""
    teacher = Encoder(vocabulary)
    teacher.load_bert(tensors)
    teacher.eval()
    chosen = sorted((e for i, e in enumerate(examples) if i % every == 0), key=lambda e: len(e.ids))
    vectors = []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for at in range(0, len(chosen), 64):
            batch = Batch(chosen[at:at + 64], None)
            states, inside = teacher(batch.ids, torch.zeros_like(batch.shapes), batch.lengths)
            weights = inside.float()[:, :, None]
            vectors.append((states.float() * weights).sum(1) / weights.sum(1))
    for i, example in enumerate(chosen):
        example.key = i
    return torch.cat(vectors)


def follow(average, model, step):
    """Moves the running mean towards what is being learned, a step in so many."""
    if step % AVERAGE_EVERY:
        return
    decay = min(AVERAGE_DECAY, (step + 1) / (step + 40))
    with torch.no_grad():
        for name, p in model.named_parameters():
            if p.requires_grad:
                average[name].lerp_(p, 1 - decay)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--base", required=True, help="folder with vocab.txt and model.safetensors of the encoder")
    parser.add_argument("--pieces", required=True, help="the program hearsay_pieces")
    parser.add_argument("--output", required=True)
    parser.add_argument("--silver", help="names of silver.py")
    parser.add_argument("--ship", choices=("yes", "disclose"), default="disclose")
    parser.add_argument("--scale", type=float, default=1.0, help="of REPEATS, for shorter runs")
    parser.add_argument("--start", type=Path, help="output of an earlier run to go on from")
    parser.add_argument("--inner", type=int, default=1536, help="width of the feed-forward layers after --start")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(SEED)
    generator = random.Random(SEED)
    output = Path(arguments.output)
    output.mkdir(parents=True, exist_ok=True)
    if arguments.start:
        REPEATS.update(SECOND_REPEATS)
    for kind in REPEATS:
        REPEATS[kind] = max(1, round(REPEATS[kind] * arguments.scale))

    sets = load(arguments)
    syntax = sets["syntax"]
    labels = {"upos": UPOS, "xpos": gold.vocabulary_of(syntax, "xpos", 3),
              "lemma": gold.vocabulary_of(syntax, "lemma", 3), "relation": gold.vocabulary_of(syntax, "relation", 5),
              "start": ["inside", "start"], "name": bio(NAME_KINDS), "time": bio(TIME_KINDS), "statement": bio(ROLES)}
    if arguments.start:
        labels = json.loads((arguments.start / "labels.json").read_text())
    coder = {h: {v: i for i, v in enumerate(labels[h])} for h in ("xpos", "lemma", "relation")}
    tensors = load_file(str(Path(arguments.base) / "model.safetensors"))
    vocabulary = len((Path(arguments.base) / "vocab.txt").read_text(encoding="utf-8").splitlines())
    model = Reader(vocabulary, {h: len(v) for h, v in labels.items()}, len(labels["relation"]))
    model.encoder.load_bert(tensors)
    groups = plan(sets, generator)
    if arguments.start:
        model.load_state_dict(load_file(str(arguments.start / "model.safetensors")))
        settle_silver(sets, model, labels["name"])

        def loss_of(group):
            with torch.autocast("cpu", torch.bfloat16):
                sums = losses(model, Batch(group, coder))
            return sum(WEIGHTS[h] * l / c for h, (l, c) in sums.items())

        narrow(model, arguments.inner, groups, loss_of)
    (output / "labels.json").write_text(json.dumps(labels, ensure_ascii=False))
    teacher = teacher_vectors([e for k in sets for e in sets[k]], tensors, vocabulary, 2)

    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.") or n == "encoder.shape.weight"]
    # The vectors of the sub-words stay as they were: words that no gold text holds keep their place among the others.
    fixed = ("encoder.shape.weight", "encoder.piece.weight")
    model.encoder.piece.weight.requires_grad_(False)
    body = [p for n, p in model.named_parameters() if n.startswith("encoder.") and n not in fixed]
    optimizer = torch.optim.AdamW([{"params": body, "lr": arguments.rate}, {"params": heads, "lr": 1e-3}],
                                  weight_decay=0.01, betas=(0.9, 0.99), fused=True)
    warm = len(groups) // 20
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: (s + 1) / warm if s < warm else max(0.02, (len(groups) - s) / (len(groups) - warm)))
    average = {n: p.detach().clone() for n, p in model.named_parameters()}
    noise = shape_noise(generator)
    print(f"{len(groups)} steps, {sum(len(e.ids) for g in groups for e in g)} sub-words", flush=True)
    expected = {}
    began, seen, shown = time.time(), 0, {}
    dev = measure.DevSets(arguments)
    for step, group in enumerate(groups):
        model.train()
        batch = Batch(group, coder, noise)
        with torch.autocast("cpu", torch.bfloat16):
            found = losses(model, batch, teacher)
        total = 0.0
        for head, (loss, count) in found.items():
            # Sums are divided by a usual count, so that a batch with two labelled words does not shout.
            expected[head] = 0.99 * expected.get(head, count) + 0.01 * count
            total = total + WEIGHTS[head] * loss / max(count, expected[head])
            shown[head] = 0.98 * shown.get(head, float(loss) / count) + 0.02 * float(loss) / count
        total.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        schedule.step()
        follow(average, model, step)
        seen += sum(len(e.ids) for e in group)
        if step % 100 == 99:
            speed = seen / (time.time() - began)
            print(f"{step + 1} {speed:.0f}/s " + " ".join(f"{h} {l:.3f}" for h, l in sorted(shown.items())), flush=True)
        if step % 1000 == 999 or step + 1 == len(groups):
            save_file({n: t.contiguous() for n, t in average.items()}, str(output / "model.safetensors"))
            kept = {n: p.detach().clone() for n, p in model.named_parameters()}
            model.load_state_dict(average)
            print(step + 1, json.dumps(dev.scores(model, labels)), flush=True)
            model.load_state_dict(kept)


if __name__ == "__main__":
    main()
