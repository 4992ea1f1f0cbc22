#!/usr/bin/env python3
"""Benchmarks of the built binary: quality against gold kept beside the project, and speed.

usage: bench.py NAME [--data DIR] [--gold DIR] [--split train|dev|test] [--limit N] [--peers] [--binary FILE]

  language   tags, trees, names, times and statement parts against the gold sets; words a second, memory, load time;
             with --peers beside spaCy's small model on the same texts
  read       statements, times, places, claims and figures of single reports against the gold sets; reports a second
  clean      the main text of pages against the gold; pages a second on one core; with --peers beside other extractors
  reconcile  dossiers scored against every gold file under --gold; reports a second
  group      stories against the sets of --data/stories: pairwise F1 and B-cubed F1
  scale      one invented report in 100, 1,000 and 10,000 copies with changed names: seconds, memory, cost a report

A set that is absent is skipped and said to be. The last line is JSON.
"""
import argparse
import collections
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from clean import bench_clean
from language import bench_language
from read import PARTS, bench_read

ROOT = Path(__file__).resolve().parents[1]
NAME_PARTS = "ba de ki lo mu ra se ti vo zan mel dor pin kas ul er".split()


def run(binary, *arguments):
    done = subprocess.run([binary, *arguments, "--quiet"], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"bench: {binary} {arguments[0]} ended with {done.returncode}: {done.stderr.strip()[:300]}")
    return done.stdout


def bench_reconcile(options):
    scorer = options.gold.parent / "tools" / "score_dossier.py"
    dossiers, reports, seconds = {}, 0, 0.0
    for path in sorted(options.gold.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        folder = options.gold.parent / gold["folder"]
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
            start = time.monotonic()
            text = run(options.binary, "dossier", str(folder), "--format", "json")
            seconds += time.monotonic() - start
            reports += len(json.loads(text)["reports"])
            file.write(text)
            file.flush()
            out = subprocess.run([sys.executable, scorer, path, file.name, "--json"], capture_output=True, text=True,
                                 check=True).stdout
        dossiers[gold["name"]] = json.loads(out.splitlines()[-1])
    if not dossiers:
        print(f"no gold under {options.gold}: skipped")
        return {}
    parts = sorted({part for scores in dossiers.values() for part in scores if part not in ("gold", "mean")})
    print(f"{'part':16}" + "".join(f"{name:>12}" for name in dossiers))
    for part in [*parts, "mean"]:
        print(f"{part:16}" + "".join(f"{scores.get(part, float('nan')):12.3f}" for scores in dossiers.values()))
    return {"dossiers": {name: scores["mean"] for name, scores in dossiers.items()},
            "reports_per_s": round(reports / seconds, 1)}


def load_stories(path, split, limit):
    by_story = collections.defaultdict(list)
    for line in path.open(encoding="utf-8"):
        record = json.loads(line)
        if record.get("split") == split and not record.get("residue"):
            by_story[record["story"]].append(record)
    chosen = []
    for story in sorted(by_story):
        if len(by_story[story]) > 1 and len(chosen) < limit:
            chosen += by_story[story]
    return chosen


def grouped(binary, records):
    """Story number of each record, by way of the url, which the command hands through."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for i, record in enumerate(records):
            report = {"title": record.get("title") or "", "text": record["text"], "url": f"http://report.example/{i}",
                      "published": record.get("published") or ""}
            file.write(json.dumps(report) + "\n")
        file.flush()
        index = {r["id"]: int(r["url"].rsplit("/", 1)[1])
                 for r in map(json.loads, run(binary, "clean", file.name).splitlines())}
        stories = run(binary, "group", file.name)
    return {index[report]: i for i, line in enumerate(stories.splitlines()) for report in json.loads(line)["reports"]}


def members(story_of):
    sets = collections.defaultdict(set)
    for record, story in story_of.items():
        sets[story].add(record)
    return {record: sets[story] for record, story in story_of.items()}


def pairs(story_of):
    return {pair for group in {id(s): s for s in members(story_of).values()}.values()
            for pair in itertools.combinations(sorted(group), 2)}


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def bench_group(options):
    result = {}
    print(f"{'set':10}{'reports':>9}{'pairwise':>10}{'B3':>8}")
    for name, key in (("gva", "gva_multi"), ("ecbplus", "ecb"), ("allsides", "allsides"), ("basil", "basil")):
        path = options.data / "stories" / f"{name}.jsonl"
        records = load_stories(path, options.split, options.limit) if path.exists() else []
        if not records:
            print(f"{name:10} absent: skipped")
            continue
        mine = grouped(options.binary, records)
        gold = {i: record["story"] for i, record in enumerate(records) if i in mine}
        found, wanted = pairs(mine), pairs(gold)
        both = len(found & wanted)
        pairwise = f1(both / max(1, len(found)), both / max(1, len(wanted)))
        own, right = members(mine), members(gold)
        precision = sum(len(own[i] & right[i]) / len(own[i]) for i in gold) / len(gold)
        recall = sum(len(own[i] & right[i]) / len(right[i]) for i in gold) / len(gold)
        print(f"{name:10}{len(gold):9}{pairwise:10.3f}{f1(precision, recall):8.3f}")
        if name == "gva":
            result["gva_multi_pairwise"] = round(pairwise, 4)
        result[f"{key}_b3"] = round(f1(precision, recall), 4)
    return result


def bench_scale(options):
    template = (ROOT / "bench" / "scale_report.txt").read_text(encoding="utf-8")
    rng = random.Random(7)
    result = {}
    print(f"{'reports':>8}{'seconds':>9}{'ms a report':>13}{'peak MB':>9}")
    for count in (100, 1000, 10000):
        if count > options.limit:
            continue
        with tempfile.TemporaryDirectory() as folder:
            for i in range(count):
                names = {k: "".join(rng.choices(NAME_PARTS, k=3)).capitalize() for k in "ABCDEFGH"}
                Path(folder, f"{i:05}.txt").write_text(template.format(**names), encoding="utf-8")
            start = time.monotonic()
            out = Path(folder, "dossier.json.tmp")
            child = subprocess.Popen([options.binary, "dossier", folder, "--format", "json", "--quiet", "-o", out])
            _, status, used = os.wait4(child.pid, 0)
            seconds = time.monotonic() - start
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"bench: the run over {count} reports ended with {os.waitstatus_to_exitcode(status)}")
        print(f"{count:8}{seconds:9.2f}{1000 * seconds / count:13.2f}{used.ru_maxrss / 1024:9.0f}")
        result[f"ms_a_report_{count}"] = round(1000 * seconds / count, 3)
        result[f"peak_mb_{count}"] = round(used.ru_maxrss / 1024)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=("clean", "language", "read", "reconcile", "group", "scale"))
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold")
    parser.add_argument("--split", default="dev", choices=("train", "dev", "test"))
    parser.add_argument("--limit", type=int, default=sys.maxsize)
    parser.add_argument("--binary", default=str(ROOT / "build" / "hearsay"))
    parser.add_argument("--peers", action="store_true", help="clean, language: install and time the peers too")
    parser.add_argument("--model", help="language: weights other than the built-in ones")
    parser.add_argument("--precision", default="int8", choices=("int8", "bf16", "f32"), help="language: of the products")
    parser.add_argument("--misses", action="store_true", help="clean, read: name what was missed and what was too much")
    parser.add_argument("--only", choices=tuple(PARTS), help="read: one part alone")
    options = parser.parse_args()
    run_one = {"clean": bench_clean, "language": bench_language, "read": bench_read, "reconcile": bench_reconcile,
               "group": bench_group, "scale": bench_scale}[options.name]
    result = run_one(options)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
