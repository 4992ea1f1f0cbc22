"""Learns data/reconcile/merits.tsv: which sentences of a story a desk wants among the few that tell it.

    python3 train/tellings/train.py --program BUILD/train/hearsay_told_sentences --data DATA > data/reconcile/merits.tsv

`labels.json` beside this says, of events of DATA/stories and DATA/raw_events, which sentences tell a finding that a desk must have, or is
content to have, by the place of each (report of the event, sentence), one list a finding. A logistic regression over
the sentences that `reconcile` chooses from: a sentence in a list is wanted (a must-have weighs double), any other is
not. Prints, to stderr, cross-validated over events, what the same choice as in `alike.cc` would show: the share of
shown sentences that tell a listed finding not told before them, and of must-haves that are told.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy

RIDGE = 10.0          # pulls weights to nothing, in sentences
STEPS = 30            # of Newton's method
FOLDS = 10
MUST = 2.0            # weight of a sentence that tells a must-have
MISLEADING = 3.0      # of one that would mislead
MOST, REPEATS, WORDS_WEIGH = 6, 0.58, 1.2        # kMostShown, kShownTwice, kWordsWeigh in alike.cc
COVERAGE, COVERAGE_OF_MANY, MANY = 0.3, 0.15, 6  # kCoverage, kCoverageOfMany, kManyReports there
FEW_WORDS = 5         # kFewWords in shared.cc
THRESHOLDS = [round(0.05 * i, 2) for i in range(6, 20)]


def rows_of(program, reports):
    """Head and rows of what a program prints of the reports of one event."""
    with tempfile.TemporaryDirectory() as folder:
        for i, report in enumerate(reports, 1):
            if "page" in report:
                (Path(folder) / f"{i:02d}.txt").write_text(report["page"], encoding="utf-8")
                continue
            kept = {k: report[k] for k in ("title", "text", "published", "url") if report.get(k)}
            if report.get("publisher"):
                kept["outlet"] = report["publisher"]
            (Path(folder) / f"{i:02d}.json").write_text(json.dumps(kept), encoding="utf-8")
        lines = subprocess.run([program, folder], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    return lines[0].split("\t"), [line.split("\t") for line in lines[1:]]


def reports_in(data):
    """By set and id."""
    reports = {}
    for name in ("gva", "basil", "ecbplus"):
        with (data / "stories" / f"{name}.jsonl").open(encoding="utf-8") as lines:
            reports[name] = {record["id"]: record for record in map(json.loads, lines)}
    reports["raw_events"] = {f"{path.parent.name}/{path.name}": {"page": path.read_text(encoding="utf-8")}
                             for path in (data / "raw_events").glob("*/*.txt")}
    return reports


def sentences_of(program, reports):
    """Of the sentences of one event: places, merits, what other reports have too, likeness (by words, by meaning)."""
    names, rows = rows_of(program, reports)
    event = {"places": [f"{int(Path(r[0]).stem)}.{r[1]}" for r in rows],
             "x": numpy.array([[float(x) for x in r[2:2 + len(names)]] for r in rows]),
             "shared": [{int(k): float(v) for k, v in pairs(r[2 + len(names)])} for r in rows],
             "words": numpy.array([float(r[3 + len(names)]) for r in rows]),
             "like": numpy.zeros((2, len(rows), len(rows)))}
    for i, row in enumerate(rows):
        for other, words, meaning in pairs(row[4 + len(names)]):
            event["like"][:, i, int(other)] = float(words), float(meaning)
    return names, event


def pairs(cell):
    return [one.split(":") for one in cell.split(",") if one]


def fit(x, y, weight, ridge=RIDGE):
    x = numpy.hstack([numpy.ones((len(x), 1)), x])
    w = numpy.zeros(x.shape[1])
    pull = numpy.full(x.shape[1], ridge)
    pull[0] = 1e-6
    for _ in range(STEPS):
        p = 1 / (1 + numpy.exp(-x @ w))
        grad = x.T @ (weight * (p - y)) + pull * w
        hess = (x * (weight * p * (1 - p))[:, None]).T @ x + numpy.diag(pull)
        w -= numpy.linalg.solve(hess, grad)
    return w


def worth(w, x):
    return 1 / (1 + numpy.exp(-(w[0] + x @ w[1:])))


def chosen(event, scores, least):
    """As `choose` in alike.cc."""
    odds = numpy.log(numpy.clip(scores, 1e-6, 1 - 1e-6) / (1 - numpy.clip(scores, 1e-6, 1 - 1e-6)))
    picked, covered, left = [], set(), set(range(len(odds)))
    coverage = COVERAGE if len({p.split(".")[0] for p in event["places"]}) < MANY else COVERAGE_OF_MANY
    while left and len(picked) < MOST:
        adds = {u: sum(w for idea, w in event["shared"][u].items() if idea not in covered) for u in left}
        total = {u: odds[u] + coverage * adds[u] / (event["words"][u] + FEW_WORDS) ** 0.5 for u in left}
        best = max(left, key=lambda u: (total[u], -u))
        if 1 / (1 + numpy.exp(-total[best])) < least and picked:
            break
        left.remove(best)
        if not any(WORDS_WEIGH * event["like"][0, best, p] + event["like"][1, best, p] > REPEATS for p in picked):
            picked.append(best)
            covered |= set(event["shared"][best])
    return picked


def measure(events, weights_of, least):
    shown = right = must = told = 0
    for event in events:
        scores = worth(weights_of(event), event["x"])
        seen = set()
        for u in chosen(event, scores, least):
            shown += 1
            finding = event["finding"].get(event["places"][u])
            if finding is not None and finding not in seen:
                right += 1
                seen.add(finding)
        musts = {f for f in event["finding"].values() if f[0] == "must"}
        must += len(musts)
        told += len(musts & seen)
    return right / max(shown, 1), told / max(must, 1), shown / len(events)


def labelled(event, labels):
    finding = {}
    for kind in ("must", "right"):
        for i, places in enumerate(labels[kind]):
            for place in places:
                finding[place] = (kind, i)
    event["finding"] = finding
    misled = set(labels.get("misleading", ()))
    event["y"] = numpy.array([float(p in finding) for p in event["places"]])
    event["weight"] = numpy.array([MUST if finding.get(p, ("",))[0] == "must" else
                                   MISLEADING if p in misled else 1.0 for p in event["places"]])
    return event


def arguments(description):
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", required=True, type=Path)
    return parser.parse_args()


def main():
    args = arguments(__doc__)
    labels = json.loads((Path(__file__).parent / "labels.json").read_text(encoding="utf-8"))
    reports = reports_in(args.data)
    events = []
    for one in labels:
        names, event = sentences_of(args.program, [reports[one["set"]][i] for i in one["reports"]])
        events.append(labelled(event, one))
    stack = lambda key, some: numpy.concatenate([e[key] for e in some])
    learn = lambda some: fit(stack("x", some), stack("y", some), stack("weight", some))
    folds = [learn([e for i, e in enumerate(events) if i % FOLDS != f]) for f in range(FOLDS)]
    for i, event in enumerate(events):
        event["fold"] = i % FOLDS
    for least in THRESHOLDS:
        right, told, lines = measure(events, lambda e: folds[e["fold"]], least)
        print(f"worth {least:.2f}: right {right:.3f} of {lines:.1f} shown, must-haves told {told:.3f}", file=sys.stderr)
    w = learn(events)
    print("# Weights of what speaks for and against showing a sentence. Columns: merit; weight (log odds)")
    print(f"# Learned by train/tellings/train.py from {len(events)} events whose sentences were chosen by reading.")
    print("# Licence: as the project.")
    for name, value in zip(["start", *names], w):
        print(f"{name}\t{value:.3f}")


if __name__ == "__main__":
    main()
