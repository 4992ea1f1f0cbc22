"""Learns data/reconcile/figure_merits.tsv: which numbers of a story a desk is content with as key figures.

    python3 train/figures/train.py --program BUILD/train/hearsay_figures --data DATA > data/reconcile/figure_merits.tsv

`labels.json` beside this holds, of events of DATA/stories, the numbers that the engine found, by kind, by a digest of
what is counted and by values, and whether a reader was content with each ("right"). A logistic regression over those that the
engine still finds so. Prints, to stderr, cross-validated over events, how many would be shown at each likelihood, and
the share of these that are right.
"""
import hashlib
import json
import sys
from pathlib import Path

import numpy

sys.path.insert(0, str(Path(__file__).parents[1] / "tellings"))
from train import arguments, fit, reports_in, rows_of, worth  # pylint: disable=wrong-import-position

RIDGE = 10.0
FOLDS = 10
THRESHOLDS = [round(0.05 * i, 2) for i in range(2, 17)]


def figures_of(program, reports):
    names, rows = rows_of(program, reports)
    digest = lambda words: hashlib.sha256(words.encode()).hexdigest()[:12]
    return names, {(r[1], digest(r[2]), r[3]): [float(x) for x in r[4:]] for r in rows}


def main():
    args = arguments(__doc__)
    labels = json.loads((Path(__file__).parent / "labels.json").read_text(encoding="utf-8"))
    reports = reports_in(args.data)
    x, y, event, names, lost = [], [], [], [], 0
    for number, one in enumerate(labels):
        names, found = figures_of(args.program, [reports[one["set"]][i] for i in one["reports"]])
        for figure in one["figures"]:
            merits = found.get((figure["kind"], figure["who"], figure["values"]))
            if merits is None:
                lost += 1
                continue
            x.append(merits)
            y.append(float(figure["right"]))
            event.append(number)
    x, y, event = numpy.array(x), numpy.array(y), numpy.array(event)
    print(f"{len(y)} figures, {int(y.sum())} right; {lost} are no longer found so", file=sys.stderr)
    scores = numpy.zeros(len(y))
    for f in range(FOLDS):
        held = event % FOLDS == f
        scores[held] = worth(fit(x[~held], y[~held], numpy.ones((~held).sum()), RIDGE), x[held])
    for least in THRESHOLDS:
        shown = scores >= least
        print(f"worth {least:.2f}: {int(shown.sum())} shown, right {y[shown].mean() if shown.any() else 0:.3f}, "
              f"of all right {y[shown].sum() / y.sum():.3f}", file=sys.stderr)
    w = fit(x, y, numpy.ones(len(y)), RIDGE)
    print("# Weights of what speaks for and against a number as a key figure. Columns: merit; weight (log odds)")
    print(f"# Learned by train/figures/train.py from {len(y)} numbers that readers judged.")
    print("# Licence: as the project.")
    for name, value in zip(["start", *names], w):
        print(f"{name}\t{value:.3f}")


if __name__ == "__main__":
    main()
