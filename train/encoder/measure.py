"""Scores on the dev parts while training; the figures of record are those of `./dev bench language`."""
import functools
from pathlib import Path

import torch

import data as gold


def spans_of(labels, names):
    """(begin, end, kind) of BIO labels; an I- without its B- opens a span."""
    spans, opened = [], None
    for i, label in enumerate(list(labels) + [0]):
        name = names[label] if label > 0 else "O"
        if opened and (name == "O" or name[0] == "B" or name[2:] != opened[1]):
            spans.append((opened[0], i, opened[1]))
            opened = None
        if name != "O" and opened is None:
            opened = (i, name[2:])
    return spans


@torch.no_grad()
def outputs(model, examples):
    """(examples, batch, what the heads say of their words), windows of like length together."""
    from train import Batch
    model.eval()
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].ids))
    for at in range(0, len(order), 32):
        some = [examples[i] for i in order[at:at + 32]]
        batch = Batch(some, None)
        with torch.autocast("cpu", torch.bfloat16):
            states, _ = model.encoder(batch.ids, batch.shapes, batch.lengths)
            yield some, batch, model.words(states, batch.first)


class DevSets:
    def __init__(self, arguments):
        tokenizer = functools.partial(gold.pieces, arguments.pieces, str(Path(arguments.base) / "vocab.txt"))
        root = Path(arguments.data)
        self.syntax = gold.load_syntax(root, "dev", tokenizer, ("ewt",))
        self.names = [e for e in gold.load_names(root, tokenizer, "dev") if e.set == "uner_ewt"]
        self.times = gold.load_times(root, tokenizer, "dev")
        self.statements = gold.load_statements(root, tokenizer, "dev")

    @torch.no_grad()
    def scores(self, model, labels):
        result = {}
        n = upos = xpos = lemma = uas = las = 0
        tp = found = gold_starts = 0
        for some, batch, (out, arc_dep, arc_head, rel_dep, rel_head, _, _) in outputs(model, self.syntax):
            scores = model.arc_scores(arc_dep, arc_head).float().masked_fill(~batch.same, -1e4)
            heads = scores.argmax(-1)
            relations = model.relation_scores(rel_dep, rel_head, heads).argmax(-1)
            for b, e in enumerate(some):
                for i in range(len(e.words)):
                    n += 1
                    upos += int(out["upos"][b, i].argmax()) == e.labels["upos"][i]
                    xpos += labels["xpos"][int(out["xpos"][b, i].argmax())] == e.labels["xpos"][i]
                    lemma += labels["lemma"][int(out["lemma"][b, i].argmax())] == e.labels["lemma"][i]
                    wanted = batch.first.shape[1] if e.heads[i] == -1 else e.heads[i]
                    right = int(heads[b, i]) == wanted
                    uas += right
                    name = labels["relation"][int(relations[b, i])]
                    las += right and name.split(":")[0] == e.labels["relation"][i].split(":")[0]
                    start = int(out["start"][b, i].argmax())
                    tp += start and e.starts[i]
                    found += start
                    gold_starts += e.starts[i]
        result.update(upos=upos / n, xpos=xpos / n, lemma=lemma / n, uas=uas / n, las=las / n,
                      starts=2 * tp / (found + gold_starts))
        for head, examples, kinds in (("name", self.names, {"PER", "ORG", "LOC"}), ("time", self.times, None)):
            tp = got = want = 0
            for some, _, (out, *_) in outputs(model, examples):
                for b, e in enumerate(some):
                    guess = spans_of(out[head][b, :len(e.words)].argmax(-1).tolist(), labels[head])
                    true = spans_of(e.labels[head], labels[head])
                    if kinds:
                        guess, true = ([s for s in spans if s[2] in kinds] for spans in (guess, true))
                        tp += len(set(guess) & set(true))
                    else:
                        tp += sum(any(g[0] < t[1] and t[0] < g[1] for g in guess) for t in true)
                    got += len(guess)
                    want += len(true)
            result[head] = 2 * tp / max(got + want, 1)
        counts = {role: [0, 0, 0] for role in ("source", "cue", "content")}
        for some, _, (out, *_) in outputs(model, self.statements):
            for b, e in enumerate(some):
                guess = out["statement"][b, :len(e.words)].argmax(-1).tolist()
                for g, t in zip(guess, e.labels["statement"]):
                    g, t = labels["statement"][g][2:], labels["statement"][t][2:]
                    for role, c in counts.items():
                        c[0] += g == role and t == role
                        c[1] += g == role
                        c[2] += t == role
        for role, (tp, got, want) in counts.items():
            result[role] = 2 * tp / max(got + want, 1)
        return {k: round(100 * v, 2) for k, v in result.items()}
