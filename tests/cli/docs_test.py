"""The documents say what the program does: README.md's printed dossier is today's, and docs/json.md names every field of
today's output and no other. There a field stands as `name`, a value as `"value"`."""
import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = os.environ.get("HEARSAY_BINARY", str(ROOT / "build" / "hearsay"))
EXAMPLES = sorted(str(p) for p in (ROOT / "examples").iterdir() if p.is_dir())
HANG_S = 600
FIELD = re.compile(r"`([a-zA-Z]+)(?:\[\])?`")

# Examples are good reports: what only bad or odd ones have comes from these.
ODD = {
    "page.html": '<html><head><meta name="author" content="Ada Lind"></head><body><h1>Ferry runs aground</h1>'
                 '<p>A ferry with 30 people aboard ran aground off Varrow, the harbour master said.</p></body></html>',
    "list.jsonl": '{"title": "Mill burns", "text": "Three workers were killed in a fire at a mill in Telbrook, the fire '
                  'brigade said on Friday.", "edition": "late", "published": "2031-07-09", '
                  '"url": "https://gazette.example/2031/05/02/mill"}\n{"title": \n',
    # Two stories that are related.
    "related.jsonl": '{"outlet": "Herald", "published": "2024-05-02", "text": "A rocket hit the Velikino barracks on '
                     'Thursday and killed 12 cadets of the Sorland navy, the navy said. Rescuers searched the ruins with '
                     'dogs."}\n{"outlet": "Courier", "published": "2024-05-09", "text": "A cadet of the Sorland navy '
                     'deserted from a checkpoint near Orrin on Wednesday, the navy said. Police with dogs searched the '
                     'woods north of Orrin for him.\\n\\nHe had served in the Velikino barracks, where a rocket killed 12 '
                     'cadets last week."}\n',
}


def run(*arguments):
    return subprocess.run([BINARY, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=HANG_S, check=False)


def fields_of(value, found):
    if isinstance(value, dict):
        found.update(value)
        for inner in value.values():
            fields_of(inner, found)
    elif isinstance(value, list):
        for inner in value:
            fields_of(inner, found)
    return found


def section(text, title):
    return re.search(rf"^## {title}.*?$(.*?)(?=^## |\Z)", text, re.M | re.S)[1]


class Readme(unittest.TestCase):
    def test_the_printed_dossier_is_todays(self):
        text = (ROOT / "README.md").read_text(encoding="utf-8")
        shown = re.search(r"^    build/hearsay dossier (\S+)\n\n((?:    .*\n|\n)+)", text, re.M)
        wanted = re.sub(r"^    ", "", shown[2], flags=re.M).rstrip().splitlines()
        printed = run("dossier", shown[1]).stdout.splitlines()[:len(wanted)]
        self.assertEqual(printed, wanted, "README.md's dossier is not what the program prints")


    def test_the_corrections_shown_can_be_read(self):
        text = (ROOT / "README.md").read_text(encoding="utf-8")
        shown = re.search(r"--corrections FILE`:\n\n((?:    .*\n)+)", text)[1]
        with tempfile.TemporaryDirectory() as place:
            path = Path(place, "corrections.txt")
            path.write_text(re.sub(r"^    ", "", shown, flags=re.M), encoding="utf-8")
            said = run("dossier", *EXAMPLES, "--corrections", str(path)).stderr
        self.assertEqual(said.count("no longer applies"), shown.count("\n"), said)


class Json(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
        cls.documented = {name: set(FIELD.findall(section(text, name)))
                          for name in ("report", "reading", "story", "dossier", "Messages")}
        with tempfile.TemporaryDirectory() as place:
            for name, content in ODD.items():
                Path(place, name).write_text(content, encoding="utf-8")
            cls.written = {
                "report": cls.fields("clean", *EXAMPLES, place),
                "reading": cls.fields("read", "--tokens", *EXAMPLES, place),
                "story": cls.fields("group", *EXAMPLES) | cls.fields("group", str(Path(place, "related.jsonl"))),
                "dossier": fields_of(json.loads(run("dossier", *EXAMPLES, place, "--format", "json").stdout), set()),
                "Messages": fields_of([json.loads(line) for line in
                                       run("clean", place, "--json-errors").stderr.splitlines()], set()),
            }

    @staticmethod
    def fields(*arguments):
        return fields_of([json.loads(line) for line in run(*arguments).stdout.splitlines()], set())

    # What a section may leave to one before it: a dossier holds reports and stories, a reading is a report.
    BEFORE = {"report": (), "reading": ("report",), "story": (), "dossier": ("report", "reading", "story"), "Messages": ()}

    def test_every_field_is_documented(self):
        for name, written in self.written.items():
            with self.subTest(name):
                known = set.union(self.documented[name], *(self.documented[before] for before in self.BEFORE[name]))
                self.assertEqual(sorted(written - known), [])

    def test_every_documented_field_is_written(self):
        for name, documented in self.documented.items():
            with self.subTest(name):
                known = set.union(self.written[name], *(self.written[before] for before in self.BEFORE[name]))
                self.assertEqual(sorted(documented - known), [])


if __name__ == "__main__":
    unittest.main()
