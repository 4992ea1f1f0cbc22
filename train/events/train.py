"""Learns the event heads (src/read/events/heads.h) and writes them into the language model's weights file.

    python3 train/events/train.py --data GOLD --program BUILD/train/hearsay_event_words --model models/encoder.safetensors \
      --output FILE [--hold-out] [--ship yes]

The encoder stays as it is: its words' states are what the heads see, so nothing else that it does changes. Learnt from the
train part of the gold data's counts, from reports annotated by the same guide (annotations.jsonl: places in the gold sets'
texts, which stay there), and from invented reports (invented/). Scores are of the dev part. --hold-out keeps a quarter of the
train part back too, for comparing settings; --ship yes leaves out the sets whose licence is not plainly open. Needs numpy,
torch and xxhash; about eight minutes on one core. Deterministic for one machine and version of the packages: seeds 7 on.
"""
import argparse
import collections
import json
import subprocess
import tempfile
import zlib
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
import xxhash
from torch import nn

from claims import KINDS, LABELS, STATUSES, Report, read_sets

STATE = 384
MEMBERS = 3           # learnt apart from other seeds and shipped side by side: their scores are averaged
HIDDEN = 160          # numbers in a pair's sum, of each
FEATURES = 512        # kFeatureCount, src/read/events/pairs.h
FIRST_KNOWN = 448     # kKnownOfWord; classes follow behind FEATURES
EPOCHS, RATE, DECAY = 14, 3e-3, 0.02
REPORTS_A_STEP = 8
HIDDEN_WORDS = 0.25   # of the words, drawn anew each step: as if the lexicon did not know them
KEPT_NEGATIVES = 0.2  # of the pairs that are nothing, drawn anew each epoch and weighed up
NOT_OPEN = {"muc4", "polnear"}
HERE = Path(__file__).resolve().parent
KIND_OF_CLASS = {cells[0]: cells[4] for cells in
                 (line.rstrip("\n").split("\t") for line in open(HERE / "../../data/lexicon/event_classes.tsv"))
                 if len(cells) > 4}
CLASSES = sorted(KIND_OF_CLASS)


def open_weights(path):
    raw = Path(path).read_bytes()
    length = int.from_bytes(raw[:8], "little")
    return json.loads(raw[8:8 + length]), raw[8 + length:]


def save_weights(path, model, arrays, labels):
    """The file `model` with these arrays {name: numpy array} and labels in place of any event heads it has."""
    header, data = open_weights(model)
    kept = [(name, entry, data[slice(*entry["data_offsets"])]) for name, entry in header.items()
            if name != "__metadata__" and not name.startswith("event.")]
    types = {"float32": "F32", "int8": "I8"}
    kept += [(name, {"dtype": types[str(array.dtype)], "shape": list(array.shape)}, array.tobytes())
             for name, array in sorted(arrays.items())]
    kept.sort(key=lambda item: ({"F32": 0, "I8": 1, "U8": 2}[item[1]["dtype"]], item[0]))
    out, body = {}, bytearray()
    for name, entry, raw in kept:
        out[name] = {**entry, "data_offsets": [len(body), len(body) + len(raw)]}
        body += raw
    metadata = dict(header["__metadata__"])
    metadata["labels"] = json.dumps({**json.loads(metadata["labels"]), **labels}, ensure_ascii=False)
    metadata["checksum"] = f"{xxhash.xxh3_64_intdigest(bytes(body)):016x}"
    out["__metadata__"] = metadata
    text = json.dumps(out, ensure_ascii=False).encode()
    text += b" " * (-(len(text) + 8) % 64)
    Path(path).write_bytes(len(text).to_bytes(8, "little") + text + body)


def see(records, program, model, folder):
    """What the program sees of reports, and the states of all their words."""
    whole = Path(folder) / "whole.safetensors"
    save_weights(whole, model, {"event.view.weight": np.eye(STATE, dtype=np.float32)},
                 {"event_kind": LABELS, "event_class": CLASSES, "event_status": STATUSES})
    lines = Path(folder) / "reports.jsonl"
    with open(lines, "w", encoding="utf-8") as file:
        for number, record in enumerate(records):
            file.write(json.dumps({"id": str(number), "title": record.get("title"), "date": record.get("published"),
                                   "text": record["text"], "language": "en"}, ensure_ascii=False) + "\n")
    states = Path(folder) / "states"
    done = subprocess.run([program, whole, states, lines], stdout=subprocess.PIPE, check=True)
    seen = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(seen) == len(records), "the program lost reports"
    return seen, torch.from_numpy(np.fromfile(states, dtype=np.float32).reshape(-1, STATE))


def example(report):
    """One report's pairs as tensors: words, labels (0 = nothing), weights, features, status (-1 = none)."""
    gold, unclear = {}, set()
    for claim in report.gold:
        if claim["participant"] is None:
            unclear |= {(None, word) for word in claim["cue"]}
            continue
        gold[claim["participant"], claim["word"]] = claim
        unclear |= {(claim["participant"], word) for word in claim["cue"] if word != claim["word"]}
    first = report.seen["first"]
    words, heads, labels, weights, features, statuses = [], [], [], [], [], []
    for participant, word, *own in report.seen["pairs"]:
        claim = gold.get((participant, word))
        words.append(first + word)
        heads.append(first + report.seen["participants"][participant][1])
        labels.append(LABELS.index(claim["kind"] if claim["kind"] in LABELS else "other") if claim else 0)
        skipped = claim is None and ((participant, word) in unclear or (None, word) in unclear)
        weights.append(0.0 if skipped else 1.0)
        features.append(own + [FEATURES + CLASSES.index(c) for c in sorted(report.classes[word]) if c in KIND_OF_CLASS])
        statuses.append(STATUSES.index(claim["claim"].get("status", "reported")) if claim else -1)
    return {"words": torch.tensor(words, dtype=torch.long), "heads": torch.tensor(heads, dtype=torch.long),
            "labels": torch.tensor(labels, dtype=torch.long), "weights": torch.tensor(weights),
            "features": torch.tensor([f for own in features for f in own], dtype=torch.long),
            "lengths": torch.tensor([len(f) for f in features], dtype=torch.long),
            "statuses": torch.tensor(statuses, dtype=torch.long)}


def together(examples):
    return {name: torch.cat([own[name] for own in examples]) for name in examples[0]}


class Heads(nn.Module):
    def __init__(self, states, hidden=HIDDEN):
        super().__init__()
        self.states, self.hidden = states, hidden
        self.view = nn.Linear(STATE, 2 * hidden)  # as an event word; as a participant
        self.features = nn.EmbeddingBag(FEATURES + len(CLASSES), hidden, mode="sum")
        nn.init.normal_(self.features.weight, std=0.1)
        self.kind = nn.Linear(hidden, len(LABELS))
        self.status = nn.Linear(hidden, len(STATUSES))

    @staticmethod
    def beside(members):
        """One that scores as the members do on average."""
        parts = [m.state_dict() for m in members]
        out, state = Heads(members[0].states, sum(m.hidden for m in members)), {}
        for name in ("view.weight", "view.bias"):
            state[name] = torch.cat([part[name].chunk(2)[half] for half in (0, 1) for part in parts])
        state["features.weight"] = torch.cat([part["features.weight"] for part in parts], 1)
        for name in ("kind", "status"):
            state[f"{name}.weight"] = torch.cat([part[f"{name}.weight"] for part in parts], 1) / len(parts)
            state[f"{name}.bias"] = sum(part[f"{name}.bias"] for part in parts) / len(parts)
        out.load_state_dict(state)
        return out.eval()

    def pairs(self, own, chosen):
        words, heads, lengths = own["words"][chosen], own["heads"][chosen], own["lengths"][chosen]
        starts = (torch.cumsum(own["lengths"], 0) - own["lengths"])[chosen]
        offsets = torch.cumsum(lengths, 0) - lengths
        places = torch.repeat_interleave(starts - offsets, lengths) + torch.arange(int(lengths.sum()))
        features = own["features"][places]
        seen, rows = torch.unique(torch.cat([words, heads]), return_inverse=True)
        view = self.view(F.dropout(self.states[seen], 0.1, self.training))
        both = view[rows[:len(words)], :self.hidden] + view[rows[len(words):], self.hidden:]
        told = torch.ones(len(features))
        if self.training:
            drawn, of = torch.unique(words, return_inverse=True)
            hidden = torch.repeat_interleave((torch.rand(len(drawn)) < HIDDEN_WORDS)[of], lengths)
            told[hidden & (features >= FIRST_KNOWN)] = 0
        return F.dropout(F.relu(both + self.features(features, offsets, per_sample_weights=told)), 0.3, self.training)


def loss_of(heads, own):
    drawn = (own["labels"] > 0) | (torch.rand(len(own["labels"])) < KEPT_NEGATIVES)
    chosen = ((own["weights"] > 0) & drawn).nonzero()[:, 0]
    pairs, labels = heads.pairs(own, chosen), own["labels"][chosen]
    weights = torch.where(labels > 0, 1.0, 1.0 / KEPT_NEGATIVES)
    loss = (F.cross_entropy(heads.kind(pairs), labels, reduction="none") * weights).sum()
    told = own["statuses"][chosen] >= 0
    if told.any():
        loss = loss + 0.3 * F.cross_entropy(heads.status(pairs[told]), own["statuses"][chosen][told], reduction="sum")
    return loss / 30


def train(examples, states, seed):
    torch.manual_seed(seed)
    order = np.random.default_rng(seed)
    heads = Heads(states)
    optimizer = torch.optim.AdamW(heads.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(examples) // REPORTS_A_STEP)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, steps + 1, pct_start=0.1)
    for epoch in range(EPOCHS):
        heads.train()
        shuffled, total = order.permutation(len(examples)), 0.0
        for at in range(0, len(shuffled), REPORTS_A_STEP):
            loss = loss_of(heads, together([examples[i] for i in shuffled[at:at + REPORTS_A_STEP]]))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(heads.parameters(), 5)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"seed {seed}, epoch {epoch + 1} of {EPOCHS}: loss {total:.1f}", flush=True)
    return heads.eval()


def score(heads, reports, examples, threshold=0.5):
    """Precision and recall of links: the same participant, kind and event word; with a number or article, and alone."""
    counts = collections.Counter()
    for report, own in zip(reports, examples):
        if len(own["labels"]) == 0:
            continue
        with torch.no_grad():
            found = heads.kind(heads.pairs(own, torch.arange(len(own["labels"])))).softmax(1)[:, 1:1 + len(KINDS)]
        best = {}
        for row in (found.sum(1) > threshold).nonzero()[:, 0].tolist():
            participant, word = report.seen["pairs"][row][:2]
            key = participant, KINDS[int(found[row].argmax())]
            best[key] = max(best.get(key, (0.0, -1)), (float(found[row].sum()), word))
        right = set()
        for claim in report.gold:
            if claim["kind"] not in KINDS:
                continue
            group = "counted" if claim["claim"].get("number") else "alone"
            counts[group, "gold"] += 1
            key = claim["participant"], claim["kind"]
            if key in best and key not in right and best[key][1] in claim["cue"]:
                right.add(key)
                counts[group, "found"] += 1
        for key in best:
            _, _, figure, article = report.seen["participants"][key[0]]
            group = "counted" if figure >= 0 or article >= 0 else "alone"
            counts[group, "said"] += 1
            counts[group, "right"] += key in right
    for group in ("counted", "alone"):
        precision = counts[group, "right"] / max(1, counts[group, "said"])
        recall = counts[group, "found"] / max(1, counts[group, "gold"])
        print(f"{group:8} at {threshold}: precision {precision:.3f} recall {recall:.3f} "
              f"F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}")


def arrays_of(heads):
    state = {name: tensor.detach().float().numpy() for name, tensor in heads.state_dict().items()}
    view = state["view.weight"]
    scale = np.abs(view).max(1) / 127
    arrays = {f"event.{name}": state[name] for name in
              ("view.bias", "features.weight", "kind.weight", "kind.bias", "status.weight", "status.bias")}
    return arrays | {"event.view.weight": np.round(view / scale[:, None]).astype(np.int8), "event.view.scale": scale}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--hold-out", action="store_true")
    parser.add_argument("--ship", choices=("yes", "disclose"), default="disclose")
    options = parser.parse_args()
    torch.set_num_threads(1)
    records = [record | {"set": name} for name, all_of_it in read_sets(options.data, HERE).items() for record in all_of_it]
    if options.ship == "yes":
        records = [r for r in records if r.get("source") not in NOT_OPEN or r["split"] == "dev"]
    with tempfile.TemporaryDirectory() as folder:
        seen, states = see(records, options.program, options.model, folder)
    reports = [Report(record, one, KIND_OF_CLASS) for record, one in zip(records, seen)]
    examples = [example(report) for report in reports]

    def is_measured(record):
        kept = options.hold_out and record["set"] == "counts" and zlib.crc32(record["id"].encode()) % 4 == 0
        return record["split"] == "dev" or kept
    measured = [i for i, report in enumerate(reports) if is_measured(report.record)]
    learnt = [i for i in range(len(reports)) if i not in set(measured)]
    claims = sum(len(reports[i].gold) for i in learnt)
    print(f"{len(learnt)} reports with {claims} claims to learn from, {len(measured)} to measure")
    examples_learnt = [examples[i] for i in learnt if len(examples[i]["labels"])]
    heads = Heads.beside([train(examples_learnt, states, 7 + member) for member in range(MEMBERS)])
    for threshold in (0.4, 0.5, 0.6):
        score(heads, [reports[i] for i in measured], [examples[i] for i in measured], threshold)
    save_weights(options.output, options.model, arrays_of(heads),
                 {"event_kind": LABELS, "event_class": CLASSES, "event_status": STATUSES})
    print(f"made {options.output}")


main()
