"""`./dev bench clean --layout trafilatura|htmldate DIR`: pages that lie as in the evaluations of these two projects, where a
person has them.

trafilatura: a table of pages, file → segments that the text must have ("with") and must not have ("without"), in
evaldata.py (EVAL_PAGES = {…}; read, never run) or evaldata.json. Precision, recall and F1 are over all segments, as there;
titles, authors and days where the table has them. htmldate: eval_*.json, address → file and date; the share of days right,
and of the days given. Files are looked for in DIR and its folders cache, eval, test_files, with or without tests/ before.
The pages are read without their addresses: what is right stands in them.
"""
import ast
import json
import re
import sys
import tempfile
from pathlib import Path

FOLDERS = (".", "cache", "eval", "test_files", "tests", "tests/cache", "tests/eval", "tests/test_files")


def spaced(text):
    return " ".join((text or "").split())


def folded(text):
    return " ".join(re.findall(r"\w+", (text or "").casefold()))


def find(folder, name):
    """The file of that name, or None."""
    return next((path for place in FOLDERS if (path := folder / place / name).is_file()), None)


def table_of(path):
    """The dictionary in a JSON file, or the largest one that a Python file assigns."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return json.loads(text)
    found = {}
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
            try:
                value = ast.literal_eval(node.value)
            except ValueError:
                continue
            found = value if len(value) > len(found) else found
    return found


def tables_in(folder, pattern):
    return [path for place in (".", "tests") for path in sorted((folder / place).glob(pattern))]


def read_pages(folder, items, run_clean, binary):
    """A report for each item ({} = none came), and how many files are missing. Items are dictionaries with "file"."""
    reports, missing = [{} for _ in items], 0
    with tempfile.TemporaryDirectory() as name:
        for i, item in enumerate(items):
            path = find(folder, item["file"])
            if path is None:
                missing += 1
            else:
                (Path(name) / f"{i:05}.html").write_bytes(path.read_bytes())
        for report in run_clean(binary, name):
            stem = Path(report["file"]).stem
            if stem.isdigit():
                reports[int(stem)] = report
    return reports, missing


def share(right):
    return round(sum(right) / len(right), 4) if right else None


def score_segments(items, reports, misses):
    tp = fn = fp = 0
    for item, report in zip(items, reports):
        text = spaced(report.get("text"))
        lost = [s for s in item.get("with") or [] if spaced(s) not in text]
        noise = [s for s in item.get("without") or [] if spaced(s) in text]
        tp += len(item.get("with") or []) - len(lost)
        fn += len(lost)
        fp += len(noise)
        if misses and (lost or noise):
            print(f"{item['file']}: {'no report; ' if not report else ''}lost {lost}, noise {noise}")
    precision, recall = tp / max(1, tp + fp), tp / max(1, tp + fn)
    return {"f1": round(2 * tp / max(1, 2 * tp + fp + fn), 4), "precision": round(precision, 4), "recall": round(recall, 4)}


def score_fields(items, reports, misses):
    def same(field, wanted, came):
        return came[:10] == wanted[:10] if field == "published" else folded(came) == folded(wanted)
    result = {}
    for theirs, ours in (("title", "title"), ("author", "byline"), ("date", "published")):
        right = []
        for item, report in zip(items, reports):
            if wanted := spaced(item.get(theirs)):
                came = spaced(report.get(ours))
                right.append(same(ours, wanted, came))
                if misses and not right[-1]:
                    print(f"{item['file']}: {theirs} {wanted!r}, came {came!r}")
        if right:
            result[theirs] = share(right)
    return result


def bench_trafilatura(folder, options, run_clean):
    tables = tables_in(folder, "evaldata*.json") + tables_in(folder, "evaldata*.py")
    if not tables:
        sys.exit(f"bench: no evaldata.py or evaldata.json in {folder} or its tests/")
    table = max(map(table_of, tables), key=len)
    items = [item for item in table.values() if isinstance(item, dict) and item.get("file")][:options.limit]
    reports, missing = read_pages(folder, items, run_clean, options.binary)
    return {"pages": len(items), "files_missing": missing, "unread": sum(not r for r in reports) - missing,
            **score_segments(items, reports, options.misses), **score_fields(items, reports, options.misses)}


def bench_htmldate(folder, options, run_clean):
    tables = tables_in(folder, "eval*.json")
    if not tables:
        sys.exit(f"bench: no eval_*.json in {folder} or its tests/")
    items = []
    for path in tables:
        for value in table_of(path).values():
            if isinstance(value, dict) and value.get("file") and value.get("date"):
                items.append(value)
    items = items[:options.limit]
    reports, missing = read_pages(folder, items, run_clean, options.binary)
    given = [(item, (report.get("published") or "")[:10]) for item, report in zip(items, reports)]
    right = [came == item["date"][:10] for item, came in given]
    if options.misses:
        for item, came in given:
            if came != item["date"][:10]:
                print(f"{item['file']}: {item['date']}, came {came or 'none'}")
    precision = share([ok for ok, (_, came) in zip(right, given) if came])
    recall = share(right)
    both = (precision or 0) + (recall or 0)
    return {"pages": len(items), "files_missing": missing, "days_right": recall, "of_days_given": precision,
            "f1": round(2 * (precision or 0) * (recall or 0) / both, 4) if both else 0.0}


def bench_layout(options, run_clean):
    kind, folder = options.layout[0], Path(options.layout[1])
    kinds = {"trafilatura": bench_trafilatura, "htmldate": bench_htmldate}
    if kind not in kinds:
        sys.exit(f"bench: no layout {kind}; there are: {', '.join(kinds)}")
    result = kinds[kind](folder, options, run_clean)
    for key, value in result.items():
        print(f"{key:16}{value if value is not None else '-':>10}")
    return result
