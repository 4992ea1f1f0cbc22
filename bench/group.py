"""`./dev bench group`: stories against the sets of DATA/stories, copies against gold made by construction (copies.py), and
speed; with --peers beside TF-IDF and MinHash.

Stories and their times come from hearsay_group_bench (bench/group.cc): what `hearsay group` finds, readings given. TF-IDF
joins each report to the story of the earlier one it is most like, from a threshold on that is tuned on the train part
(where a set has none, on that of ECB+). MinHash (datasketch, 128 permutations, in an environment thrown away) says which
reports share text, from a Jaccard likeness of 0.3 of their five-word shingles on.
"""
import argparse
import collections
import json
import math
import re
import subprocess
import tempfile
import time
import venv
from pathlib import Path

from answers import groups_of_stories, multi
from copies import bench_copies, build
from samples import load_stories

SETS = (("gva", "gva_multi", "gva_all"), ("ecbplus", "ecb", None), ("allsides", "allsides", None), ("basil", "basil", None))
THRESHOLDS = [0.08, 0.12, 0.16, 0.2, 0.24, 0.28, 0.32, 0.36, 0.4]
MINHASH = """
import json, sys, time
from datasketch import MinHash, MinHashLSH
texts = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
began = time.monotonic()
lsh, pairs = MinHashLSH(threshold=0.3, num_perm=128), []
for report in texts:
    words = report["text"].lower().split()
    sketch = MinHash(num_perm=128)
    for i in range(len(words) - 4):
        sketch.update(" ".join(words[i:i + 5]).encode())
    pairs += [[other, report["url"]] for other in lsh.query(sketch)]
    lsh.insert(report["url"], sketch)
print(json.dumps({"pairs": pairs, "seconds": time.monotonic() - began}))
"""


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def measure(mine, gold):
    """Pairwise and B-cubed F1 of two lists of labels."""
    both, own, right = (collections.Counter(x) for x in (zip(mine, gold), mine, gold))
    ways = lambda counts: sum(n * (n - 1) // 2 for n in counts.values())
    pairwise = f1(ways(both) / max(1, ways(own)), ways(both) / max(1, ways(right)))
    precision = sum(n * n / own[m] for (m, _), n in both.items()) / max(1, len(gold))
    recall = sum(n * n / right[g] for (_, g), n in both.items()) / max(1, len(gold))
    return pairwise, f1(precision, recall)


def grouped(options, records):
    """For all and for the stories of several reports: label of each record (None = unread), seconds."""
    result = []
    for part in groups_of_stories(options.binary, records):
        labels = [None] * len(records)
        for number, story in enumerate(part["stories"]):
            for url in story:
                labels[int(url.rsplit("/", 1)[1])] = number
        result.append((labels, part["seconds"]))
    return result


def scored(labels, records, keep):
    rows = [(label, record["story"]) for label, record, wanted in zip(labels, records, keep) if wanted and label is not None]
    return measure([label for label, _ in rows], [story for _, story in rows])


class TfIdf:
    def __init__(self, records):
        bags = [collections.Counter(re.findall(r"[^\W_]{2,}", f"{r.get('title') or ''} {r['text']}".lower())) for r in records]
        held = collections.Counter(word for bag in bags for word in bag)
        self.vectors = []
        for bag in bags:
            vector = {w: (1 + math.log(n)) * math.log(len(bags) / held[w]) for w, n in bag.items()}
            length = math.sqrt(sum(x * x for x in vector.values())) or 1.0
            self.vectors.append({w: x / length for w, x in vector.items() if x > 0})
        self.likest = self.compare()

    def compare(self):
        holders, likest = collections.defaultdict(list), []
        for i, vector in enumerate(self.vectors):
            sums = collections.Counter()
            for word, x in vector.items():
                for other, y in holders[word]:
                    sums[other] += x * y
                holders[word].append((i, x))
            likest.append(max(((score, -other) for other, score in sums.items()), default=(0.0, 0)))
        return likest

    def labels(self, threshold):
        labels = []
        for i, (score, other) in enumerate(self.likest):
            labels.append(labels[-other] if score >= threshold else i)
        return labels


def tuned_threshold(path, fallback):
    train = argparse.Namespace(split="train", sample=False, limit=None)
    records = load_stories(path, train) or load_stories(fallback, train)
    if not records:
        return 0.2
    peer, gold = TfIdf(records), [r["story"] for r in records]
    return max(THRESHOLDS, key=lambda t: measure(peer.labels(t), gold)[0])


def peer_rows(path, records, keep):
    threshold = tuned_threshold(path, path.with_name("ecbplus.jsonl"))
    began = time.monotonic()
    labels = TfIdf(records).labels(threshold)
    return *scored(labels, records, keep), len(records) / (time.monotonic() - began)


def minhash():
    """Precision and recall of MinHash over pairs of reports that share text, and reports a second."""
    reports, pairs = build()
    wanted = {frozenset(pair[:2]) for pair in pairs}
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        subprocess.run([python, "-m", "pip", "install", "-q", "datasketch"], check=True, stdout=subprocess.DEVNULL)
        path = Path(folder) / "reports.jsonl"
        path.write_text("".join(json.dumps(r) + "\n" for r in reports), encoding="utf-8")
        done = subprocess.run([python, "-c", MINHASH, path], check=True, stdout=subprocess.PIPE)
    answer = json.loads(done.stdout)
    found = {frozenset(pair) for pair in answer["pairs"]}
    return len(found & wanted) / max(1, len(found)), len(found & wanted) / len(wanted), len(reports) / answer["seconds"]


def stream(options):
    """What a long stream of invented reports costs (bench/group_stream.cc)."""
    program = Path(options.binary).parent / "bench" / "hearsay_group_stream"
    done = subprocess.run([program, str(options.stream)], stdout=subprocess.PIPE, check=True)
    figures = json.loads(done.stdout)
    print(f"stream            {figures['reports']} reports, pairwise {figures['pairwise']:.3f}, {figures['reports_per_s']} reports/s, "
          f"peak {figures['peak_mb']} MB, cost of the last tenth {figures['cost_ratio']} times the first's")
    return {f"stream_{key}": value for key, value in figures.items()}


def bench_group(options):
    program = str(Path(options.binary).parent / "bench" / "hearsay_group_bench")
    result, speeds = {}, []
    print(f"{'set':18}{'reports':>9}{'pairwise':>10}{'B3':>8}{'reports/s':>11}")
    for name, key, all_key in SETS:
        path = options.data / "stories" / f"{name}.jsonl"
        records = load_stories(path, options)
        if not records:
            continue
        several = multi(records)
        (labels, seconds), (some, _) = grouped(options, records)
        speeds.append((len(records), seconds))
        parts = [(key, some, several)] + ([(all_key, labels, [True] * len(records))] if all_key else [])
        for part, own, keep in parts:
            pairwise, b3 = scored(own, records, keep)
            print(f"{part:18}{sum(keep):9}{pairwise:10.3f}{b3:8.3f}{len(records) / seconds:11.0f}")
            result[f"{part}_pairwise"], result[f"{part}_b3"] = round(pairwise, 4), round(b3, 4)
            if options.peers:
                chosen = [r for r, k in zip(records, keep) if k]
                pairwise, b3, speed = peer_rows(path, chosen, [True] * len(chosen))
                print(f"{'  TF-IDF':18}{len(chosen):9}{pairwise:10.3f}{b3:8.3f}{speed:11.0f}")
    if speeds:
        count, seconds = max(speeds)
        result["reports_per_s"] = round(count / seconds, 1)
    copies = bench_copies(program)
    print("copies            " + ", ".join(f"{key} {value:.3f}" for key, value in copies.items()))
    result.update(copies)
    if options.stream:
        result.update(stream(options))
    if options.peers:
        precision, recall, speed = minhash()
        print(f"  MinHash         pairs of reports: precision {precision:.3f}, recall {recall:.3f}, {speed:.0f} reports/s")
    return result
