"""What pages of many stories weigh in a browser: bytes, elements, the time until they are loaded and of a click."""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from invented import reports_of

WEIGH = Path(__file__).resolve().parents[1] / "tests" / "browser" / "weigh.mjs"


def bench_page(options):
    result = {}
    print(f"{'reports':>8} {'page':12}{'kB':>8}{'elements':>10}{'loaded ms':>11}{'click ms':>10}")
    for count in (200, 2000):
        if count > options.limit:
            continue
        with tempfile.TemporaryDirectory() as folder:
            reports = Path(folder, "reports.jsonl")
            reports.write_text("".join(json.dumps(report) + "\n" for report in reports_of(count)), encoding="utf-8")
            one, many = Path(folder, "one.html"), Path(folder, "many")
            for out in (one, f"{many}/"):
                subprocess.run([options.binary, "dossier", reports, "--quiet", "--format", "html", "-o", out], check=True)
            largest = max(many.glob("stories/*.html"), key=lambda path: path.stat().st_size, default=one)
            pages = {"one": one, "index": many / "dossier.html", "largest": largest}
            done = subprocess.run(["node", WEIGH, *pages.values()], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"bench: weigh.mjs: {done.stderr.strip()[:300]}")
        for name, line in zip(pages, done.stdout.splitlines()):
            page = json.loads(line)
            click = sorted(page["clicks"])[-1] if page["clicks"] else 0
            print(f"{count:8} {name:12}{page['bytes'] // 1000:8}{page['elements']:10}{page['loaded']:11}{click:10}")
            result[f"{name}_{count}"] = {"bytes": page["bytes"], "elements": page["elements"], "slowest_click_ms": click}
    return result
