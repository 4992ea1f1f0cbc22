#!/usr/bin/env python3
"""Benchmarks of the built binary: quality against gold kept beside the project, and speed.

usage: bench.py NAME [FOLDER] [--data DIR] [--gold DIR] [--split train|dev|test] [--limit N] [--peers] [--binary FILE]

  language   tags, trees, names, times and statement parts against the gold sets; words a second, memory, load time;
             with --peers beside spaCy's small model on the same texts
  read       statements, times, places, claims and figures of single reports against the gold sets; reports a second
  clean      the main text of pages against the gold; pages a second on one core; with --peers beside other extractors;
             with --layout trafilatura|htmldate DIR the pages of their evaluations instead, from a folder that has them
  reconcile  dossiers scored against every gold file under --gold; reports a second
  group      stories against the sets of --data/stories: pairwise F1 and B-cubed F1; copies against gold made by
             construction; reports a second; with --peers beside TF-IDF and MinHash
  cases      the sets of cases of --gold's neighbour cases/, or of FOLDER: the share that passes of each
  scale      one invented report in 100, 1,000 and 10,000 copies with changed names: seconds, memory, cost a report
  page       the page of 200 and 2,000 invented reports, whole and as a page a story, in a browser: bytes, elements, loading, clicks

A set that is absent is skipped and said to be. The last line is JSON.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cases import bench_cases
from clean import bench_clean
from group import bench_group
from language import bench_language
from page import bench_page
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
    parser.add_argument("name", choices=("clean", "language", "read", "reconcile", "group", "cases", "scale", "page"))
    parser.add_argument("folder", nargs="?", type=Path, help="cases: a set of them, or a folder of sets")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold")
    parser.add_argument("--split", default="dev", choices=("train", "dev", "test"))
    parser.add_argument("--sample", action="store_true", help="the fixed samples that floors are for (samples.py), without speed")
    parser.add_argument("--limit", type=int, default=sys.maxsize)
    parser.add_argument("--binary", default=str(ROOT / "build" / "hearsay"))
    parser.add_argument("--peers", action="store_true", help="clean, group, language: install and time the peers too")
    parser.add_argument("--model", help="language: deep, fast, or a file of weights")
    parser.add_argument("--precision", default="int8", choices=("int8", "f32"), help="language: of the products")
    parser.add_argument("--misses", action="store_true", help="clean, read, cases: name what was missed and what was too much")
    parser.add_argument("--stream", type=int, default=0, metavar="N", help="group: stream so many invented reports, too")
    parser.add_argument("--layout", nargs=2, metavar=("KIND", "DIR"), help="clean: trafilatura or htmldate, and the folder")
    parser.add_argument("--only", choices=tuple(PARTS), help="read: one part alone")
    options = parser.parse_args()
    run_one = {"clean": bench_clean, "language": bench_language, "read": bench_read, "reconcile": bench_reconcile,
               "group": bench_group, "cases": bench_cases, "scale": bench_scale, "page": bench_page}[options.name]
    result = run_one(options)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
