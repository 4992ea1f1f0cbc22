"""Learns data/read/other_events.tsv: what speaks for a claim being of another event than its report's.

    python3 train/events/other_events.py --program BUILD/train/hearsay_other_events --data DATA > data/read/other_events.tsv

A logistic regression over claims of annotated reports (claims.py) that the program finds too: another event or a sum
against the report's own. What invented reports show counts for less, as they tell more plainly. Prints, to stderr,
what the same choice as in `tell_other_events` gives: recall of own and of other events, for several thresholds,
cross-validated over reports (those of one event of ECB+ stay together), and for the dev part, which nothing is learned
from.
"""
import argparse
import collections
import json
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import numpy

from claims import kind_of, overlap, read_sets

RIDGE = 5.0          # pulls weights to nothing, in claims
STEPS = 12           # of Newton's method
FOLDS = 10
INVENTED = 0.3       # weight of an invented report's claim
THRESHOLDS = [0.16, 0.18, 0.2, 0.22, 0.25, 0.3, 0.35, 0.4, 0.5]


def seen_by(program, records):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for i, record in enumerate(records):
                file.write(json.dumps({"id": str(i), "title": record.get("title"), "date": record.get("published"),
                                       "text": record["text"], "language": "en"}) + "\n")
        lines = subprocess.run([program, str(path)], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    return [json.loads(line) for line in lines]


def same_number(gold, low, high):
    return gold.get("low") == low and gold.get("high") == high


def gold_of(record, text, claim):
    """The annotated claim that this one is, if any: of its kind, its words within the quote, its number the same."""
    begin, end, kind, low, high = claim[:5]
    counted = low is not None or high is not None
    for gold in record["claims"]:
        at = text.find(gold["quote"])
        if at < 0 or kind_of(gold) != kind or not overlap((begin, end), (at, at + len(gold["quote"]))):
            continue
        if same_number(gold, low, high) if counted else not gold.get("number"):
            return gold
    return None


def rows_of(program, records, group):
    rows = []
    for number, (record, seen) in enumerate(zip(records, seen_by(program, records))):
        for claim in seen["claims"]:
            gold = gold_of(record, seen["text"], claim)
            rows.append({"x": claim[6:], "y": gold and gold.get("event", "main") != "main", "group": group(record, number),
                         "sentence": (group(record, number), number, claim[5]), "dev": record["split"] == "dev",
                         "invented": not record.get("source")})
    return seen["signs"], rows


def group(record, number):
    """Reports of one event of ECB+ tell the same."""
    if record.get("source") == "ecbplus" and record.get("id"):
        return "ecbplus " + record["id"].split("_")[0]
    return f"{record.get('source')} {number}"


def fit(x, y, weight):
    x = numpy.hstack([numpy.ones((len(x), 1)), x])
    w = numpy.zeros(x.shape[1])
    pull = numpy.full(x.shape[1], RIDGE)
    pull[0] = 1e-6
    for _ in range(STEPS):
        p = 1 / (1 + numpy.exp(-x @ w))
        hess = (x * (weight * p * (1 - p))[:, None]).T @ x + numpy.diag(pull)
        w -= numpy.linalg.solve(hess, x.T @ (weight * (p - y)) + pull * w)
    return w


def likely(w, x):
    return 1 / (1 + numpy.exp(-(w[0] + x @ w[1:])))


def by_sentence(rows, p):
    sums = collections.defaultdict(list)
    for row, one in zip(rows, p):
        sums[row["sentence"]].append(one)
    return numpy.array([numpy.mean(sums[row["sentence"]]) for row in rows])


def report(name, rows, p, some):
    y = numpy.array([-1 if row["y"] is None else int(row["y"]) for row in rows])
    p = by_sentence(rows, p)
    for least in THRESHOLDS:
        own, other = (p[some & (y == 0)] <= least).mean(), (p[some & (y == 1)] > least).mean()
        print(f"{name} from {least:.2f}: own {own:.3f}, other {other:.3f}, mean {(own + other) / 2:.3f}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True, type=Path)
    args = parser.parse_args()
    here = Path(__file__).parent
    rows = []
    for records in read_sets(args.data, here).values():
        names, found = rows_of(args.program, records, group)
        rows += found
    x = numpy.array([row["x"] for row in rows])
    y = numpy.array([float(bool(row["y"])) for row in rows])
    weight = numpy.array([INVENTED if row["invented"] else 1.0 for row in rows])
    dev = numpy.array([row["dev"] for row in rows])
    real = numpy.array([not row["invented"] for row in rows])
    known = numpy.array([row["y"] is not None for row in rows]) & ~dev
    fold = numpy.array([zlib.crc32(row["group"].encode()) % FOLDS for row in rows])
    p = numpy.zeros(len(rows))
    for f in range(FOLDS):
        some = known & (fold != f)
        p[fold == f] = likely(fit(x[some], y[some], weight[some]), x[fold == f])
    w = fit(x[known], y[known], weight[known])
    report("folds", rows, p, real & ~dev)
    report("dev", rows, likely(w, x), dev)
    print("# Weights of what speaks for a claim being of another event. Columns: sign; weight (log odds)")
    print(f"# Learned by train/events/other_events.py from {int(known.sum())} claims that readers annotated.")
    print("# Licence: as the project.")
    for name, value in zip(["start", *names], w):
        print(f"{name}\t{value:.3f}")


if __name__ == "__main__":
    main()
