"""A smaller encoder that does what the larger one does: learnt from the larger one alone, no gold needed.

    python distil.py --data GOLD --pieces BUILD/train/hearsay_pieces --model models/encoder.safetensors \
      --layers 0,2,5 --inner 512 --output FILE [--passes 12] [--ship yes]

The student starts as some layers of the teacher, their inner units cut to those that matter most (train.py's narrow),
with the teacher's heads. It learns to have the teacher's vectors for all sub-words and, from these, what all heads say:
so what else was learnt on the vectors (event heads, sentence vectors) goes on with it. Texts are those of the gold
sets' training parts whose licences let weights be trained on them. Deterministic for one machine, number of threads and
version of the packages.
"""
import argparse
import functools
import json
import random
import tempfile
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

import data as gold
import weights
from model import LINK, Reader
from train import Batch, batches, follow, narrow, shape_noise

SEED = 7
WIDTH = 384
WINDOWS_AT_ONCE = 48  # that the teacher looks at
HEAT = 2.0            # what scores are divided by before they are compared (Hinton et al. 2015)
WEIGHTS = {"states": 3.0, "view": 1.0, "pool": 1.0, "arc": 1.0, "relation": 0.5, "upos": 0.3, "xpos": 0.3, "lemma": 0.2,
           "start": 0.4, "name": 0.6, "time": 0.4, "statement": 0.8, "link": 0.3}
BATCH_PIECES = 1280   # padded: many small steps, as the runs are short
BODY_RATE, HEAD_RATE = 4e-4, 2e-4
# Where texts stand; the second need --ship disclose (models/CARD.md).
OPEN = ("names/gum_news", "names/re3d", "names/wikigold", "names/wnut17", "places/geovirus", "stories/ecbplus")
UNCLEAR = ("statements/polnear", "times/tempeval3", "events/muc4")
IN_CAPITALS = {"muc4"}
MOST_IN_CAPITALS = 250


class Student(Reader):
    """A reader with the first matrix of the event heads (train/events), which sees the same vectors."""

    def __init__(self, vocabulary, sizes, relations, layers, inner, view):
        super().__init__(vocabulary, sizes, relations, inner, layers)
        self.view = nn.Linear(WIDTH, view)


def texts_of(root, ship):
    for name in ("ewt", "gum_news"):
        for line in gold.syntax_lines(root / "syntax" / name / "train.conllu"):
            yield line["text"]
    for path in OPEN + (UNCLEAR if ship == "disclose" else ()):
        records = [r for r in gold.read_records(root / f"{path}.jsonl") if r.get("split", "train") == "train"]
        for record in records[:MOST_IN_CAPITALS] if Path(path).name in IN_CAPITALS else records:
            yield record["text"]
    for path in sorted((Path(__file__).resolve().parents[1] / "events" / "invented").glob("*.jsonl")):
        for record in gold.read_records(path):
            yield record["text"]


def windows_of(arguments, arrays, generator):
    """Examples without labels; some as if they were written in capitals or without them."""
    with tempfile.NamedTemporaryFile() as vocabulary:
        vocabulary.write(arrays["vocabulary"][2])
        vocabulary.flush()
        tokenizer = functools.partial(gold.pieces, arguments.pieces, vocabulary.name)
        records = [{"text": text, "split": "train"} for text in texts_of(arguments.data, arguments.ship)]
        examples = [example for _, example in gold.text_examples(records, "plain", tokenizer)]
    noise = shape_noise(generator)
    for example in examples:
        example.shapes = noise(example.shapes)
    return examples


def reader_of(arrays, labels, layers, inner):
    """The reader that a weights file holds, of these of its layers."""
    tensors = weights.real(arrays)
    state = {}
    for name, tensor in tensors.items():
        if name.startswith("encoder.layers."):
            layer, part = name.removeprefix("encoder.layers.").split(".", 1)
            if int(layer) in layers:
                state[f"encoder.layers.{layers.index(int(layer))}.{part}"] = tensor
        elif name.startswith("event."):
            if name.startswith("event.view."):
                state[name.removeprefix("event.")] = tensor
        else:
            state[name] = tensor
    sizes = {head: len(labels[head]) for head in Reader.TAG_HEADS + Reader.SPAN_HEADS if head != "start"} | {"start": 2}
    model = Student(len(state["encoder.piece.weight"]), sizes, len(labels["relation"]), len(layers), inner,
                    len(state["view.weight"]))
    model.load_state_dict(state)
    return model.eval()  # no dropout, for the student either: the teacher's word is no noise to be wary of


def student_in(path, labels):
    _, arrays = weights.read(path)
    layers = sum(name.endswith(".qkv.weight") for name in arrays)
    return reader_of(arrays, labels, list(range(layers)), arrays["encoder.layers.0.up.weight"][1][0])


class Lessons:
    """The teacher's vectors of all windows, and what its heads make of them."""

    def __init__(self, teacher, examples, states=None):
        self.teacher, at = teacher, 0
        for example in examples:
            example.key = at
            at += len(example.ids)
        self.states = self.look(examples) if states is None else states
        some = self.states[::50].float()
        with torch.no_grad():
            self.spread, self.view_spread = (float(rows.float().var(0).mean()) for rows in (some, teacher.view(some)))

    @torch.no_grad()
    def look(self, examples):
        found = torch.empty(sum(len(e.ids) for e in examples), WIDTH, dtype=torch.bfloat16)
        order = sorted(examples, key=lambda e: len(e.ids))
        for first in range(0, len(order), WINDOWS_AT_ONCE):
            some = order[first:first + WINDOWS_AT_ONCE]
            batch = Batch(some, None)
            with torch.autocast("cpu", torch.bfloat16):
                states, _ = self.teacher.encoder(batch.ids, batch.shapes, batch.lengths)
            for row, example in zip(states, some):
                found[example.key:example.key + len(example.ids)] = row[:len(example.ids)].bfloat16()
        return found

    def of(self, examples, length):
        rows = torch.zeros(len(examples), length, WIDTH)
        for row, example in zip(rows, examples):
            row[:len(example.ids)] = self.states[example.key:example.key + len(example.ids)].float()
        return rows


def further(said, wanted, rows, classes=None):
    """How far scores are from wanted ones, a row of each on average; only rows and classes that are True count."""
    said, wanted = said[rows].float() / HEAT, wanted[rows].float() / HEAT
    if classes is not None:
        shut = ~classes[rows]
        said, wanted = said.masked_fill(shut, -1e4), wanted.masked_fill(shut, -1e4)
    apart = F.kl_div(said.log_softmax(-1), wanted.log_softmax(-1), reduction="none", log_target=True)
    return apart.sum() * HEAT ** 2 / max(1, len(said))


def in_sentences(starts, inside):
    """[batch, word, word or root]: heads that a word can have."""
    sentence = starts.cumsum(1).masked_fill(~inside, -1)
    same = sentence[:, :, None] == sentence[:, None, :]
    return torch.cat([same, torch.ones(*same.shape[:2], 1, dtype=torch.bool)], 2)


def pooled(model, states, inside):
    share = inside.float()[:, :, None]
    return model.pool((states.float() * share).sum(1) / share.sum(1))


def losses(model, lessons, group):
    batch = Batch(group, None)
    teacher = lessons.teacher
    with torch.autocast("cpu", torch.bfloat16):
        states, inside = model.encoder(batch.ids, batch.shapes, batch.lengths)
        out, *parts = model.words(states, batch.first)
        view = model.view(states.gather(1, batch.first[:, :, None].expand(-1, -1, WIDTH)))
        with torch.no_grad():
            wanted = lessons.of(group, states.shape[1])
            wanted_out, *wanted_parts = teacher.words(wanted, batch.first)
            wanted_view = teacher.view(wanted.gather(1, batch.first[:, :, None].expand(-1, -1, WIDTH)))
    words = batch.inside
    found = {head: further(out[head], wanted_out[head], words) for head in out}
    found["states"] = (states.float() - wanted)[inside].pow(2).mean() / lessons.spread
    found["view"] = (view.float() - wanted_view.float())[words].pow(2).mean() / lessons.view_spread
    with torch.no_grad():
        wanted_pool = pooled(teacher, wanted, inside)
        starts = wanted_out["start"].argmax(-1)
        possible = in_sentences(starts, words)
        wanted_arcs = teacher.arc_scores(*wanted_parts[:2])
        heads = wanted_arcs.float().masked_fill(~possible, -1e4).argmax(-1)
        wanted_relations = teacher.relation_scores(*wanted_parts[2:4], heads)
        wanted_links = torch.matmul(wanted_parts[4], wanted_parts[5].transpose(1, 2)) / LINK ** 0.5
        role = wanted_out["statement"].argmax(-1)
        linked = words & (role % 2 == 1)
    found["pool"] = (1 - F.cosine_similarity(pooled(model, states, inside), wanted_pool)).mean()
    found["arc"] = further(model.arc_scores(*parts[:2]), wanted_arcs, words, possible)
    found["relation"] = further(model.relation_scores(*parts[2:4], heads), wanted_relations, words)
    if linked.any():
        links = torch.matmul(parts[4], parts[5].transpose(1, 2)) / LINK ** 0.5
        found["link"] = further(links, wanted_links, linked, words[:, None, :].expand(-1, words.shape[1], -1))
    return found


def total_of(found):
    return sum(WEIGHTS[head] * loss for head, loss in found.items())


def save(path, metadata, arrays, state):
    """The teacher's file with the student's weights."""
    kept = {name: array for name, array in arrays.items() if not name.startswith("encoder.layers.")}
    renamed = {f"event.{name}" if name.startswith("view.") else name: tensor for name, tensor in state.items()}
    weights.write(path, metadata, kept | weights.small(renamed))


def teach(model, lessons, examples, arguments, generator, keep):
    groups = [g for _ in range(arguments.passes) for g in batches(examples, generator, BATCH_PIECES)]
    groups = groups[:round(len(groups) * arguments.share)]
    model.encoder.piece.weight.requires_grad_(False)
    body = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": body, "lr": arguments.rate}, {"params": heads, "lr": HEAD_RATE}],
                                  weight_decay=0.01, betas=(0.9, 0.99), fused=True)
    warm = max(1, min(200, len(groups) // 10))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: (s + 1) / warm if s < warm else max(0.01, (len(groups) - s) / (len(groups) - warm)))
    average = {n: p.detach().clone() for n, p in model.named_parameters()}
    print(f"{len(groups)} steps, {sum(len(e.ids) for g in groups for e in g)} sub-words", flush=True)
    began = saved = time.time()
    seen, shown = 0, {}
    for step, group in enumerate(groups):
        found = losses(model, lessons, group)
        total_of(found).backward()
        nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        schedule.step()
        follow(average, model, step)
        seen += sum(len(e.ids) for e in group)
        for head, loss in found.items():
            shown[head] = 0.98 * shown.get(head, float(loss.detach())) + 0.02 * float(loss.detach())
        if step % 100 == 99:
            print(f"{step + 1} {seen / (time.time() - began):.0f}/s " +
                  " ".join(f"{h} {l:.4f}" for h, l in sorted(shown.items())), flush=True)
        if time.time() - saved > 600:
            keep(average)
            saved = time.time()
    keep(average)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--pieces", required=True)
    parser.add_argument("--model", required=True)
    start = parser.add_mutually_exclusive_group(required=True)
    start.add_argument("--layers", help="the teacher's layers to start from, as 0,2,5")
    start.add_argument("--start", help="the student that an earlier run left, to go on from")
    parser.add_argument("--inner", type=int, required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--name", help="what the file calls itself")
    parser.add_argument("--passes", type=int, default=12)
    parser.add_argument("--share", type=float, default=1.0, help="of the passes, for shorter runs")
    parser.add_argument("--rate", type=float, default=BODY_RATE)
    parser.add_argument("--lessons", type=Path, help="where the teacher's vectors are kept between runs")
    parser.add_argument("--ship", choices=("yes", "disclose"), default="disclose")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(SEED)
    generator = random.Random(SEED)
    metadata, arrays = weights.read(arguments.model)
    labels = json.loads(metadata["labels"])
    every = sum(name.endswith(".qkv.weight") for name in arrays)
    inner = arrays["encoder.layers.0.up.weight"][1][0]
    examples = windows_of(arguments, arrays, generator)
    kept = arguments.lessons and arguments.lessons.exists()
    lessons = Lessons(reader_of(arrays, labels, list(range(every)), inner), examples,
                      torch.load(arguments.lessons) if kept else None)
    if arguments.lessons and not kept:
        torch.save(lessons.states, arguments.lessons)
    print(f"{len(examples)} windows, {len(lessons.states)} sub-words", flush=True)
    if arguments.start:
        model = student_in(arguments.start, labels)
        generator = random.Random(SEED + 1)
    else:
        model = reader_of(arrays, labels, [int(layer) for layer in arguments.layers.split(",")], inner)
    if arguments.inner < len(model.encoder.layers[0].up.weight):
        narrow(model, arguments.inner, batches(examples, generator), lambda group: total_of(losses(model, lessons, group)))
    named = {**metadata, "name": arguments.name or f"hearsay-{len(model.encoder.layers)}x{arguments.inner}"}
    teach(model, lessons, examples, arguments, generator,
          lambda average: save(arguments.output, named, arrays, average))


if __name__ == "__main__":
    main()
