"""Learns data/read/tolls.tsv: which of a report's numbers is its toll.

    python3 train/tolls/train.py --program BUILD/train/hearsay_toll_candidates --data DATA > data/read/tolls.tsv

DATA/stories holds gva.jsonl and gva_incidents.jsonl; only the train part is read. A log-linear choice among the
candidates of a report, fitted by gradient ascent; a report whose record is not among them should choose "no toll".
The injured are learned with the weights of the killed that are in use: run it twice, building in between.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
from read import says  # pylint: disable=wrong-import-position

RIDGE = 0.001       # pulls weights to nothing, per report
STEPS, RATE, MOMENTUM = 3000, 0.03, 0.9
PARTS = 5           # of cross-validation, by incident
SEED = 7


def records_of(folder, split):
    truth = {r["story"]: r for r in map(json.loads, (folder / "gva_incidents.jsonl").open(encoding="utf-8"))}
    reports = map(json.loads, (folder / "gva.jsonl").open(encoding="utf-8"))
    return [(r, truth[r["story"]]) for r in reports
            if r["split"] == split and not r.get("residue") and r["story"] in truth]


def candidates_of(program, records):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for i, (report, _) in enumerate(records):
            title = report["title"] if not report["text"].startswith(report["title"][:20]) else ""
            file.write(json.dumps({"text": f"{title}\n\n{report['text']}".strip(), "title": title, "language": "en",
                                   "published": report["published"], "url": f"http://train.example/{i}"}) + "\n")
        file.flush()
        lines = subprocess.run([program, file.name], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    return {int(c["url"].rsplit("/", 1)[1]): c for c in map(json.loads, lines)}


def choices(records, candidates, kind):
    """For each report (its incident, features of its candidates, the right one)."""
    result = []
    for i, (report, truth) in enumerate(records):
        if i not in candidates:
            continue
        rows = candidates[i][kind]
        right = next((k for k, (value, _) in enumerate(rows) if value == truth[kind]), 0)
        result.append((report["story"], numpy.array([f for _, f in rows]), right,
                       numpy.array([value for value, _ in rows]), truth[kind], says(report["text"], truth[kind])))
    return result


def fit(examples):
    weights = numpy.zeros(examples[0][1].shape[1])
    momentum = numpy.zeros_like(weights)
    stacked = numpy.concatenate([e[1] for e in examples])
    owner = numpy.concatenate([[i] * len(e[1]) for i, e in enumerate(examples)])
    starts = numpy.searchsorted(owner, range(len(examples)))
    wanted = numpy.zeros(len(stacked))
    wanted[starts + [e[2] for e in examples]] = 1
    for _ in range(STEPS):
        score = stacked @ weights
        score -= numpy.maximum.reduceat(score, starts)[owner]
        p = numpy.exp(score)
        p /= numpy.add.reduceat(p, starts)[owner]
        slope = stacked.T @ (wanted - p) / len(examples) - RIDGE * weights
        momentum = MOMENTUM * momentum + slope
        weights += RATE * momentum
    return weights


def measure(weights, examples):
    """Right, answered, right of those whose text says the number, and how many these are."""
    answered = right = right_held = held = 0
    for _, rows, _, values, number, says in examples:
        chosen = values[int(numpy.argmax(rows @ weights))]
        answered += chosen >= 0
        right += chosen == number
        right_held += says and chosen == number
        held += says
    return numpy.array([right, answered, right_held, held])


def f1(sums):
    precision, recall = sums[0] / max(1, sums[1]), sums[2] / max(1, sums[3])
    return 2 * precision * recall / (precision + recall)


def with_readiness(weights, examples):
    """Moves the weight of "no toll" (feature 0) to where F1 is best."""
    moved = [weights - shift * (numpy.arange(len(weights)) == 0) for shift in numpy.arange(-1, 3.01, 0.25)]
    return max(moved, key=lambda w: f1(measure(w, examples)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--names", type=Path, default=Path(__file__).parents[2] / "src" / "read" / "tolls" / "tolls.cc")
    options = parser.parse_args()
    source = options.names.read_text(encoding="utf-8")
    listed = source[source.index("kNames = {") + len("kNames = {"):]
    names = [n.strip().strip('"') for n in listed[:listed.index("}")].split(",")]
    records = records_of(options.data / "stories", "train")
    candidates = candidates_of(options.program, records)
    print("# Weights of what speaks for and against a number's being the toll. Columns: class; feature; weight")
    print("# Learned by train/tolls/train.py from the records and reports of the Gun Violence Archive corpus (its train part).")
    for kind in ("killed", "injured"):
        examples = choices(records, candidates, kind)
        incidents = sorted({e[0] for e in examples})
        numpy.random.default_rng(SEED).shuffle(incidents)
        part = {story: i % PARTS for i, story in enumerate(incidents)}
        sums = numpy.zeros(4)
        for k in range(PARTS):
            rest = [e for e in examples if part[e[0]] != k]
            sums += measure(with_readiness(fit(rest), rest), [e for e in examples if part[e[0]] == k])
        print(f"{kind}: F1 {f1(sums):.3f}, precision {sums[0] / sums[1]:.3f}, recall {sums[2] / sums[3]:.3f} on the "
              f"{len(examples)} reports by cross-validation", file=sys.stderr)
        for name, weight in zip(names, with_readiness(fit(examples), examples)):
            if abs(weight) >= 0.005:
                print(f"{kind}\t{name}\t{weight:.2f}")


main()
