"""Learns data/group/likeness.tsv: what speaks for and against two reports telling one event.

    python3 train/stories/train.py --program BUILD/train/hearsay_story_pairs --data DATA --gold GOLD > data/group/likeness.tsv

DATA/stories holds gva.jsonl and ecbplus.jsonl; only the train parts are read: as they are, as undated leads of three
sentences and of one, and each of these also dealt out to collections of six, as people compare handfuls. GOLD holds the
hand-made gold of small events; `invented` beside this script reports of events that go on for days among look-alikes, whole
and dealt out to handfuls of several events. A logistic regression over the pairs that `group` compares, twice: among many
reports, where whoever shares little is another event's, and among few, where names that two reports share may be all they
have in common. The thresholds for joining (kJoin, kJoinFew in src/group/stories.cc): the first is where B-cubed F1 over the
train parts is best, printed with the figures; the second was chosen by leaving a fourth of the invented events out in turn.
"""
import argparse
import collections
import heapq
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
from group import measure  # pylint: disable=wrong-import-position

SETS = ("ecbplus", "gva")
WEIGHTS = {(0, 0): 2.0, (3, 0): 0.5, (1, 0): 0.01, (0, 6): 0.02, (3, 6): 0.01, (1, 6): 0.01}  # by sentences, deal
GOLD_WEIGHT = 0.05   # of each event of the gold
# Among few: by sentences, of what was dealt out; of each event of the gold; of each invented one; of all handfuls.
WEIGHTS_OF_FEW = {0: 1.0, 3: 0.2, 1: 0.2}
GOLD_WEIGHT_OF_FEW = 0.2
INVENTED = Path(__file__).parent / "invented"
INVENTED_WEIGHT = 0.5
HANDFULS = 100       # of reports of several invented events
HANDFULS_WEIGHT = 1.0
SEED = 5
# Judged, not learned: the one set tells of shootings alone, the other gives no dates, so neither can show what these say.
JUDGED = {"other_event": -1.5, "event_elsewhere": -1.0, "other_day_and_place": -2.0, "few_words": -3.0,
          "other_lead_day": -1.0, "other_toll": -1.0}
# Added to what comes out: reports of one sentence, which share half their words by chance, are in none of the sets.
ADDED = {"few_words": -2.5, "few_reports": -0.3}
# Of a handful people read every story, and one that holds two events costs them more than two that hold one.
ADDED_OF_FEW = {"few_words": -2.0}
NOT_AMONG_MANY = ("shared_names", "share_of_names", "no_shared_name", "lead_names_unnamed_most", "lead_names_unnamed_least",
                  "lead_names_aside_most", "lead_names_aside_least")
NOT_AMONG_FEW = ("few_reports",)
RIDGE = 1e-5          # pulls weights to nothing, per pair
RIDGE_OF_FEW = 1e-3
STIFF = 100           # so many times more for what is judged
STEPS = 40            # of Newton's method
THRESHOLDS = [round(0.05 * i, 2) for i in range(2, 13)]
WINDOW = 64           # kWindow in likeness.h


def records_of(folder, name):
    return [r for r in map(json.loads, (folder / f"{name}.jsonl").open(encoding="utf-8"))
            if r["split"] == "train" and not r.get("residue")]


def names_of_evidence(path):
    source = path.read_text(encoding="utf-8")
    listed = source[source.index("kEvidenceNames = {") + len("kEvidenceNames = {"):]
    return [n.strip().strip('"') for n in listed[:listed.index("}")].split(",")]


def pairs_of(program, records):
    """By (sentences, deal): indices of both reports and evidence of every pair compared."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for report in records:
            file.write(json.dumps({"title": report.get("title") or "", "text": report["text"],
                                   "published": report.get("published") or ""}) + "\n")
        file.flush()
        lines = subprocess.run([program, file.name], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    rows = collections.defaultdict(list)
    for line in lines:
        cells = line.split("\t")
        rows[int(cells[0]), int(cells[1])].append(cells[2:])
    number = lambda place: int(place.rsplit(":", 1)[1]) - 1
    return {key: (numpy.array([[number(r[0]), number(r[1])] for r in some]),
                  numpy.array([[float(x) for x in r[2:]] for r in some])) for key, some in rows.items()}


def gold_pairs(program, path):
    """Evidence of the pairs of one event's reports, and whether the gold has both in one story."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    story = ({r["file"]: r["story"] for r in gold["reports"]} if "reports" in gold
             else {r: s["id"] for s in gold["stories"] for r in s["reports"]})
    folder = path.parents[1] / gold["folder"]
    lines = subprocess.run([program, folder], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    name = lambda place: Path(place.rsplit(":", 1)[0]).name
    rows = [cells for cells in (line.split("\t") for line in lines) if cells[:2] == ["0", "0"]]
    rows = [cells for cells in rows if name(cells[2]) in story and name(cells[3]) in story]
    return (numpy.array([[float(x) for x in cells[4:]] for cells in rows]),
            numpy.array([story[name(c[2])] == story[name(c[3])] for c in rows], dtype=float))


def pairs_of_invented(program, reports):
    """The same of invented reports, told from other events' by the name of theirs before the story's."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(report, ensure_ascii=False) + "\n" for report in reports)
        file.flush()
        lines = subprocess.run([program, file.name], stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    number = lambda place: int(place.rsplit(":", 1)[1]) - 1
    rows = [cells for cells in (line.split("\t") for line in lines) if cells[:2] == ["0", "0"]]
    story = [report["story"] for report in reports]
    return ([[float(x) for x in cells[4:]] for cells in rows],
            [float(story[number(c[2])] == story[number(c[3])]) for c in rows])


def invented_pairs(program):
    """Of each invented event, and of the handfuls together."""
    events = [[dict(json.loads(line), story=path.stem + json.loads(line)["story"]) for line in path.open(encoding="utf-8")]
              for path in sorted(INVENTED.glob("*.jsonl"))]
    of_events = [tuple(map(numpy.array, pairs_of_invented(program, event))) for event in events]
    rng, rows, same = random.Random(SEED), [], []
    for _ in range(HANDFULS):
        some = [report for event in rng.sample(events, rng.choice((2, 2, 3, 3, 4)))
                for report in rng.sample(event, rng.choice((1, 1, 2, 3)))]
        evidence, wanted = pairs_of_invented(program, some)
        rows += evidence
        same += wanted
    return of_events, (numpy.array(rows), numpy.array(same))


def fit(names, sets, without, added, pull):
    """Weights and start of a logistic regression; every set counts by its own weight, however many pairs it has. What is
    judged is given, and moves from there only where the pairs insist. Names in `without` weigh nothing."""
    kept = [i for i, name in enumerate(names) if name not in without]
    judged = numpy.array([JUDGED.get(names[i], 0.0) for i in kept])
    rows = numpy.concatenate([evidence[:, kept] for evidence, _, _ in sets])
    same = numpy.concatenate([wanted for _, wanted, _ in sets])
    count = numpy.concatenate([numpy.full(len(wanted), weight / len(wanted)) for _, wanted, weight in sets])
    count *= len(count) / count.sum()
    given = rows @ judged
    middle, spread = rows.mean(0), rows.std(0) + 1e-9
    scaled = numpy.hstack([numpy.ones((len(rows), 1)), (rows - middle) / spread])
    ridge = pull * len(rows) * numpy.diag([0.0] + [STIFF if names[i] in JUDGED else 1.0 for i in kept])
    weights = numpy.zeros(scaled.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + numpy.exp(-scaled @ weights - given))
        slope = scaled.T @ (count * (p - same)) + ridge @ weights
        bend = (scaled * (count * p * (1 - p))[:, None]).T @ scaled + ridge
        step = numpy.linalg.solve(bend, slope)
        weights -= step
        if numpy.abs(step).max() < 1e-6:
            break
    of = weights[1:] / spread
    all_weights = numpy.zeros(len(names))
    all_weights[kept] = judged + of + numpy.array([added.get(names[i], 0.0) for i in kept])
    return all_weights, weights[0] - of @ middle


def link(count, pairs, chances, threshold):
    """Average linkage, as src/group/stories.cc has it."""
    links = [dict() for _ in range(count)]
    for (a, b), chance in zip(pairs, chances):
        if chance >= 0.02:
            links[a][b] = links[b][a] = chance
    members, joins = [[i] for i in range(count)], [0] * count
    mean = lambda a, b, total: total / (min(len(members[a]), WINDOW) * min(len(members[b]), WINDOW))
    heap = [(-c, a, b, 0, 0) for a in range(count) for b, c in links[a].items() if a < b and c >= threshold]
    heapq.heapify(heap)
    while heap:
        _, a, b, joins_a, joins_b = heapq.heappop(heap)
        if not members[a] or not members[b] or (joins[a], joins[b]) != (joins_a, joins_b):
            continue
        members[a] += members[b]
        members[b] = []
        joins[a] += 1
        for other, total in links[b].items():
            links[other].pop(b, None)
            if other != a:
                links[a][other] = links[other][a] = links[a].get(other, 0.0) + total
        links[a].pop(b, None)
        for other, total in links[a].items():
            likely = mean(a, other, total)
            if likely >= threshold:
                x, y = min(a, other), max(a, other)
                heapq.heappush(heap, (-likely, x, y, joins[x], joins[y]))
    story = [0] * count
    for number, group in enumerate(members):
        for i in group:
            story[i] = number
    return story


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--names", type=Path, default=Path(__file__).parents[2] / "src" / "group" / "likeness.cc")
    options = parser.parse_args()
    names = names_of_evidence(options.names)
    learned = []
    for name in SETS:
        records = records_of(options.data / "stories", name)
        gold = [r["story"] for r in records]
        for key, (pairs, evidence) in pairs_of(options.program, records).items():
            same = numpy.array([gold[a] == gold[b] for a, b in pairs], dtype=float)
            learned.append((name, key, gold, pairs, evidence, same))
    golds = [gold_pairs(options.program, path) for path in sorted(options.gold.glob("*.json"))]
    write(names, learned, golds, *invented_pairs(options.program))


def write(names, learned, golds, events, handfuls):
    of, start = fit(names, [(evidence, same, WEIGHTS[key]) for _, key, _, _, evidence, same in learned] +
                    [(*gold, GOLD_WEIGHT) for gold in golds], NOT_AMONG_MANY, ADDED, RIDGE)
    of_few, start_of_few = fit(
        names, [(evidence, same, WEIGHTS_OF_FEW[key[0]]) for _, key, _, _, evidence, same in learned if key[1]] +
        [(*gold, GOLD_WEIGHT_OF_FEW) for gold in golds] + [(*event, INVENTED_WEIGHT) for event in events] +
        [(*handfuls, HANDFULS_WEIGHT)], NOT_AMONG_FEW, ADDED_OF_FEW, RIDGE_OF_FEW)
    for threshold in THRESHOLDS:
        figures = [(name, measure(link(len(gold), pairs, 1 / (1 + numpy.exp(-(evidence @ of + start))), threshold), gold))
                   for name, key, gold, pairs, evidence, _ in learned if key == (0, 0)]
        print(f"{threshold:.2f}  " + "  ".join(f"{name}: pairwise {p:.3f}, B3 {b:.3f}" for name, (p, b) in figures),
              file=sys.stderr)
    print("# Weights of what speaks for and against two reports telling one event. Columns: evidence; weight among many")
    print("# reports; among few.")
    print("# Learned by train/stories/train.py from the train parts of ECB+ and of the Gun Violence Archive corpus, and")
    print("# from the gold of four events; among few from these dealt out to handfuls, and sixteen invented events.")
    print("# Licence: as the project. Judged, not learned: " + ", ".join(JUDGED) + ".")
    print(f"start\t{start:.3f}\t{start_of_few:.3f}")
    for name, weight, weight_of_few in zip(names, of, of_few):
        print(f"{name}\t{weight:.3f}\t{weight_of_few:.3f}")


if __name__ == "__main__":
    main()
