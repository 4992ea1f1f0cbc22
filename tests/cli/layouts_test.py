"""`bench clean --layout`: invented pages in the folders and tables of two evaluations, and the figures that come out."""
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = os.environ.get("HEARSAY_BINARY", str(ROOT / "build" / "hearsay"))
FIRST = "A ferry with 30 people aboard ran aground off Varrow on Thursday, the harbour master said."
SECOND = "Nobody was hurt and all passengers were brought ashore within two hours, he told reporters."


def page(day):
    return (f"<html><head><title>Ferry runs aground</title><meta name=author content='Ada Lind'>"
            f"<meta property=article:published_time content={day}></head><body><nav>Home and abroad</nav>"
            f"<article><h1>Ferry runs aground</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>")


class Layouts(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory(prefix="hearsay-layouts-")
        self.addCleanup(place.cleanup)
        self.dir = Path(place.name)

    def put(self, name, text):
        path = self.dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def bench(self, kind):
        done = subprocess.run([sys.executable, ROOT / "bench" / "bench.py", "clean", "--binary", BINARY, "--layout", kind,
                               self.dir], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout.splitlines()[-1])

    def test_segments_with_and_without(self):
        self.put("tests/cache/a.html", page("2031-05-02"))
        self.put("tests/eval/b.html", page("2031-05-03"))
        table = {"https://g.example/a": {"file": "a.html", "title": "Ferry runs aground", "author": "Ada Lind",
                                         "date": "2031-05-02", "with": ["30 people aboard", "brought  ashore"],
                                         "without": ["Home and abroad", "Nobody was hurt"]},
                 "https://g.example/b": {"file": "b.html", "date": "2031-05-09", "with": ["never said"], "without": []},
                 "https://g.example/c": {"file": "lost.html", "with": ["a word"], "without": ["another"]}}
        self.put("tests/evaldata.py", f'"""Invented."""\nimport sys\nEVAL_PAGES = {table!r}\nsys.exit(3)\n')
        result = self.bench("trafilatura")
        self.assertEqual(result, {"pages": 3, "files_missing": 1, "unread": 0, "f1": 0.5714, "precision": 0.6667,
                                  "recall": 0.5, "title": 1.0, "author": 1.0, "date": 0.5})

    def test_days(self):
        self.put("tests/test_files/a.html", page("2031-05-02"))
        self.put("tests/test_files/b.html", page("2031-05-03"))
        self.put("tests/test_files/c.html", f"<article><p>{FIRST}</p><p>{SECOND}</p></article>")
        table = {f"https://g.example/{n}": {"file": f"{n}.html", "date": "2031-05-02"} for n in "abc"}
        self.put("tests/eval_default.json", json.dumps(table))
        self.assertEqual(self.bench("htmldate"), {"pages": 3, "files_missing": 0, "days_right": 0.3333,
                                                  "of_days_given": 0.5, "f1": 0.4})


if __name__ == "__main__":
    unittest.main()
