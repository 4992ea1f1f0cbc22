"""What is written: never over what is read, checked before anything is read, and known again when it lies among reports."""
import json
import os
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from command_case import BINARY, DONE, FAILED, FIRE, PATIENCE_S, PIER, QUAY, SOME_REJECTED, Case

NOBODY = 65534
PAGE = ("<!doctype html><html><head><title>Ferry hits quay</title><meta property=\"og:site_name\" content=\"Harbour Gazette\">"
        "<meta property=\"article:published_time\" content=\"2023-03-04\"></head><body><article><h1>Ferry hits quay</h1>"
        "<p>MORVANE (Coastal Wire) — A ferry struck the north quay in Morvane on Saturday, injuring 12 people, the coast "
        "guard said. The harbour was closed until the evening, and divers looked at the hull.</p>"
        "<h2>What is known</h2><ul><li>Twelve people were hurt, the coast guard said.</li>"
        "<li>The ferry came from Tolm with 80 people aboard.</li></ul>"
        "<p>\"The engines did not answer,\" captain Ilse Varn told the Morvane Courier on Sunday.</p>"
        "</article></body></html>")


class NothingIsDestroyed(Case):
    def refused(self, *arguments, words="input", stdin=None):
        done = subprocess.run([BINARY, *map(str, arguments)], capture_output=True, timeout=PATIENCE_S,
                              stdin=stdin or subprocess.DEVNULL, cwd=self.dir)
        said = done.stderr.decode()
        self.assertEqual(done.returncode, FAILED, said)
        self.assertIn(words, said)
        self.assertEqual(len(said.splitlines()), 1, said)
        return said

    def test_an_output_that_is_an_input(self):
        path = Path(self.put("in.txt", QUAY))
        page = Path(self.put("pages/a.html", PAGE))
        (self.dir / "link.txt").symlink_to(path)
        os.link(path, self.dir / "hard.txt")
        (self.dir / "way").symlink_to(self.dir / "pages")
        json_page = Path(self.put("pages/dossier.json", json.dumps({"text": QUAY, "title": "Ferry hits quay"})))
        rows = {
            "itself": ("dossier", "in.txt", "-o", "in.txt"),
            "another spelling": ("dossier", path, "-o", "./pages/../in.txt"),
            "a link to it": ("dossier", "in.txt", "-o", "link.txt"),
            "it is a link": ("dossier", "link.txt", "-o", "in.txt"),
            "a second name of it": ("dossier", "hard.txt", "-o", "in.txt"),
            "in a folder": ("dossier", "pages", "-o", "pages/a.html"),
            "in a folder by a link": ("dossier", "pages", "-o", "way/a.html"),
            "a folder that holds one": ("dossier", "pages", "-o", "pages/"),
            "of another format": ("dossier", "in.txt", "-o", "in.txt", "--format", "json"),
            "clean": ("clean", "in.txt", "-o", "in.txt"),
            "read": ("read", "in.txt", "-o", "in.txt"),
            "group": ("group", "in.txt", "-o", "in.txt"),
            "rejects": ("clean", "in.txt", "--rejects", "in.txt"),
            "rejects in a folder": ("clean", "pages", "--rejects", "pages/a.html"),
            "one of two": ("clean", "in.txt", "pages/a.html", "-o", "pages/a.html"),
            "the corrections": ("clean", "pages", "--corrections", "in.txt", "-o", "in.txt"),
        }
        for name, arguments in rows.items():
            if name == "the corrections":
                path.write_text("# nothing\n")
            with self.subTest(name):
                before = [path.read_bytes(), page.read_bytes(), json_page.read_bytes()]
                self.refused(*arguments)
                self.assertEqual([path.read_bytes(), page.read_bytes(), json_page.read_bytes()], before)

    def test_an_output_that_is_standard_input(self):
        path = Path(self.put("in.txt", QUAY))
        with path.open("rb") as stdin:
            self.refused("clean", "-", "-o", path, stdin=stdin)
        self.assertEqual(path.read_text(), QUAY)

    def test_standard_output_that_is_an_input(self):
        path = Path(self.put("in.txt", QUAY))
        with path.open("ab") as out:
            done = subprocess.run([BINARY, "clean", path], stdout=out, stderr=subprocess.PIPE, timeout=PATIENCE_S)
        self.assertEqual(done.returncode, FAILED)
        self.assertIn(b"is an input", done.stderr)
        self.assertEqual(path.read_text(), QUAY)

    def test_standard_output_into_the_folder_that_is_read(self):
        self.put("pages/quay.txt", QUAY)
        with (self.dir / "pages" / "all.jsonl").open("wb") as out:
            done = subprocess.run([BINARY, "clean", self.dir / "pages"], stdout=out, stderr=subprocess.PIPE,
                                  timeout=PATIENCE_S)
        self.assertEqual(done.returncode, DONE, done.stderr)
        self.assertIn(b"all.jsonl", done.stderr)
        self.assertEqual(len((self.dir / "pages" / "all.jsonl").read_text().splitlines()), 1)

    def test_rejects_go_over_a_list_of_rejects_and_nothing_else(self):
        good, notes = self.put("quay.txt", QUAY), Path(self.put("notes.txt", "Call the harbour master.\n"))
        self.refused("clean", good, "--rejects", notes, words="no list of rejects")
        self.assertEqual(notes.read_text(), "Call the harbour master.\n")
        rejects = self.dir / "rejects.jsonl"
        self.run_it("clean", good, self.put("empty.txt", ""), "--rejects", rejects, code=SOME_REJECTED)
        self.run_it("clean", good, "--rejects", rejects, code=DONE)
        self.assertEqual(rejects.read_text(), "")
        self.run_it("clean", good, "--rejects", "/dev/null", code=DONE)

    def test_two_outputs_in_one_file(self):
        self.put("quay.txt", QUAY)
        self.refused("clean", "quay.txt", "-o", "out.jsonl", "--rejects", "./out.jsonl", words="two outputs")

    def test_places_are_looked_at_before_anything_is_read(self):
        self.put("quay.txt", QUAY)
        self.put("file", "x")
        os.mkdir(self.dir / "folder")
        rows = {
            "no such folder": (("dossier", "-", "-o", "nowhere/out.json"), "there is no folder nowhere"),
            "a file is no folder": (("dossier", "-", "-o", "file/out.json"), "file"),
            "no folder for rejects": (("clean", "-", "--rejects", "nowhere/r.jsonl"), "there is no folder nowhere"),
            "a folder is no file": (("clean", "-", "-o", "folder"), "is a folder"),
            "a folder to be made in a file": (("dossier", "-", "-o", "file/new/"), "file"),
        }
        for name, (arguments, words) in rows.items():
            with self.subTest(name):      # standard input stays open: whoever reads first waits for ever
                read, write = os.pipe()
                with os.fdopen(read) as stdin:
                    self.refused(*arguments, words=words, stdin=stdin)
                os.close(write)
        self.assertEqual(sorted(os.listdir(self.dir)), ["file", "folder", "quay.txt"])

    def test_a_place_that_is_read_only(self):
        os.chmod(self.dir, 0o755)
        good = self.put("quay.txt", QUAY)
        kept = Path(self.put("kept.json", "as it was"))
        os.chmod(kept, 0o444)
        as_nobody = {"user": NOBODY} if os.geteuid() == 0 else {}
        rows = {"a file": kept, "a folder": self.dir / "new.json"}
        if os.geteuid() != 0:
            os.chmod(self.dir, 0o555)
            self.addCleanup(os.chmod, self.dir, 0o755)
        for name, target in rows.items():
            with self.subTest(name):
                try:
                    done = subprocess.run([BINARY, "dossier", good, "-o", target], capture_output=True,
                                          timeout=PATIENCE_S, **as_nobody)
                except PermissionError:
                    self.skipTest("nobody may not run the command here")
                self.assertEqual(done.returncode, FAILED, done.stderr)
                self.assertIn(b"cannot be written", done.stderr)
        self.assertEqual(kept.read_text(), "as it was")

    def test_closed_streams_are_no_files(self):
        good, empty = self.put("quay.txt", QUAY), self.put("empty.txt", "")
        target = self.dir / "out.jsonl"
        whole = self.run_it("clean", good, code=DONE).stdout
        for closed in ("0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"):
            with self.subTest(closed):
                command = f'exec "$0" clean "$1" "$2" -o "$3" {closed}'
                done = subprocess.run(["sh", "-c", command, BINARY, good, empty, target], timeout=PATIENCE_S,
                                      capture_output=True)
                self.assertEqual(done.returncode, SOME_REJECTED)
                self.assertEqual((Path(good).read_text(), target.read_bytes()), (QUAY, whole))
        done = subprocess.run(["sh", "-c", 'exec "$0" clean "$1" 1>&-', BINARY, good], timeout=PATIENCE_S, capture_output=True)
        self.assertEqual(done.returncode, FAILED)
        self.assertIn(b"could not be written", done.stderr)

    def test_a_full_disk_is_said(self):
        good = self.put("quay.txt", QUAY)
        for verb in ("clean", "read", "group", "dossier"):
            with self.subTest(verb):
                form = ["--format", "json"] if verb == "dossier" else []
                done = self.run_it(verb, good, "-o", "/dev/full", *form, code=FAILED)
                self.assertIn("/dev/full: could not be written: No space left", done.stderr.decode())

    def test_no_file_appears_where_nothing_was_read(self):
        for verb in ("clean", "read", "group"):
            with self.subTest(verb):
                self.run_it(verb, self.put("empty.txt", ""), "-o", self.dir / "out.jsonl", code=FAILED)
                self.assertEqual(os.listdir(self.dir), ["empty.txt"])


class OwnOutput(Case):
    def test_what_it_wrote_is_no_report(self):
        self.put("pages/quay.txt", QUAY)
        pages = self.dir / "pages"
        plain = self.dossier(pages)
        self.run_it("dossier", pages, "-o", str(pages) + "/", code=DONE)
        self.run_it("read", pages, "--quiet", "-o", pages / "readings.jsonl", code=DONE)
        self.run_it("read", pages, "--quiet", "--explain", "-o", pages / "explained.txt", code=DONE)
        self.run_it("group", pages, "--quiet", "-o", pages / "stories.jsonl", code=DONE)
        self.run_it("explain", pages / "dossier.json", "injured", "-o", pages / "fact.txt", code=DONE)
        self.run_it("clean", pages, self.put("empty.txt", ""), "--rejects", pages / "rejects.jsonl", code=SOME_REJECTED)
        self.put("pages/compact.json", json.dumps(json.loads((pages / "dossier.json").read_text())))
        self.put("pages/coloured.txt", self.run_it("dossier", pages, "--quiet", "--colour", "always", code=DONE).stdout)
        written = set(os.listdir(pages)) - {"quay.txt"}
        self.assertGreaterEqual(len(written), 9)
        done = self.run_it("dossier", pages, "--format", "json", code=DONE)
        lines = done.stderr.decode().splitlines()
        self.assertEqual({line.split(": ")[1].rsplit("/")[-1] for line in lines}, written, lines)
        self.assertEqual(len(lines), len(written), "one line a file")
        self.assertEqual(json.loads(done.stdout), plain)
        self.assertEqual(self.run_it("dossier", pages, "--quiet", code=DONE).stderr, b"")

    def test_a_name_of_another_format_is_refused(self):
        quay = self.put("quay.txt", QUAY)
        for name, format, right in (("x.html", "json", ".json"), ("x.json", "html", ".html"), ("x.htm", "text", ".txt")):
            with self.subTest(name):
                done = self.run_it("dossier", quay, "--format", format, "-o", self.dir / name, code=FAILED)
                self.assertIn(f"--format says {format}", done.stderr.decode())
                self.assertIn(right, done.stderr.decode())
                self.assertFalse((self.dir / name).exists())
        self.run_it("dossier", quay, "--format", "html", "-o", self.dir / "x.htm", code=DONE)
        self.run_it("dossier", quay, "--format", "json", "-o", self.dir / "kept.data", code=DONE)

    def test_every_format_is_known_again(self):
        self.put("pages/quay.txt", QUAY)
        self.run_it("dossier", self.dir / "pages", "-o", str(self.dir / "out") + "/", code=DONE)
        for path in sorted((self.dir / "out").iterdir()):
            with self.subTest(path.suffix):
                done = self.run_it("dossier", path, code=FAILED)
                self.assertIn("own output", done.stderr.decode())

    def test_a_folder_has_a_page_a_story(self):
        self.put("pages/quay.txt", QUAY)
        self.put("pages/fire.txt", FIRE)
        out = self.dir / "out"
        for _ in range(2):
            self.run_it("dossier", self.dir / "pages", "-o", f"{out}/", code=DONE)
        stories = [story["id"] for story in json.loads((out / "dossier.json").read_text())["stories"]]
        self.assertEqual(len(stories), 2)
        self.assertEqual(sorted(path.stem for path in (out / "stories").iterdir()), sorted(stories))
        index = (out / "dossier.html").read_text()
        for story in stories:
            self.assertIn(f'href="stories/{story}.html"', index)
            self.assertNotIn(str(self.dir), (out / "stories" / f"{story}.html").read_text())
        done = self.run_it("dossier", out, code=FAILED)
        self.assertIn("own output", done.stderr.decode())

    def test_more_stories_than_files_can_be_open(self):
        few = "ulimit -n 40; exec \"$0\" \"$@\""
        invented = subprocess.run([sys.executable, Path(__file__).parents[2] / "bench" / "invented.py", "400"],
                                  capture_output=True, check=True).stdout
        path = Path(self.put("many.jsonl", ""))
        path.write_bytes(invented)
        done = subprocess.run(["bash", "-c", few, BINARY, "dossier", str(path), "--quiet", "--threads", "2", "-o", f"{self.dir}/out/"],
                              capture_output=True, timeout=PATIENCE_S, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, DONE, done.stderr.decode())
        self.assertGreater(len(list((self.dir / "out" / "stories").iterdir())), 20)

    def test_a_dossier_is_written_over_in_the_folder_it_is_of(self):
        self.put("pages/quay.txt", QUAY)
        for _ in range(2):
            self.run_it("dossier", self.dir / "pages", "-o", self.dir / "pages" / "dossier.html", "--quiet", code=DONE)
        self.assertEqual(self.run_it("dossier", self.dir / "pages", "--quiet", code=DONE).stdout[:25],
                         b"Hearsay: 1 story, 1 repor")

    def test_a_report_that_speaks_of_the_program_is_one(self):
        text = "Hearsay: 12 people hurt as ferry hits quay\n\n" + QUAY.split("\n", 4)[4]
        self.assertEqual(len(self.records("clean", self.put("quay.txt", text))), 1)

    def test_messages_as_json_have_their_level(self):
        self.put("pages/quay.txt", QUAY)
        self.run_it("dossier", self.dir / "pages", "-o", self.dir / "pages" / "dossier.html", code=DONE)
        done = self.run_it("clean", self.dir / "pages", "--json-errors", code=DONE)
        message, = map(json.loads, done.stderr.decode().splitlines())
        self.assertEqual(message["level"], "skipped")


class CleanedAgain(Case):
    def test_a_cleaned_report_comes_to_the_same(self):
        pages = [self.put("pages/a.html", PAGE), self.put("pages/b.txt", PIER), self.put("pages/c.txt", FIRE)]
        cleaned = self.run_it("clean", *pages, code=DONE).stdout
        kinds = [block["kind"] for block in json.loads(cleaned.splitlines()[0])["blocks"]]
        self.assertIn("list", kinds)
        again = self.run_it("clean", "-", stdin=cleaned, code=DONE).stdout

        def without_place(lines):
            return [{k: v for k, v in json.loads(line).items() if k not in ("file", "record")} for line in lines.splitlines()]

        self.assertEqual(without_place(cleaned), without_place(again))
        self.assertEqual(without_place(self.run_it("read", *pages, code=DONE).stdout),
                         without_place(self.run_it("read", "-", stdin=cleaned, code=DONE).stdout))

    def test_the_dossier_of_cleaned_reports_is_that_of_the_pages(self):
        pages = [self.put("pages/a.html", PAGE),
                 self.put("pages/b.html", PAGE.replace("Harbour Gazette", "Island Post").replace("12 people", "15 people"))]
        cleaned = self.put("reports.jsonl", self.run_it("clean", *pages, code=DONE).stdout)
        self.assertEqual(self.dossier(*pages)["stories"], self.dossier(cleaned)["stories"])

    def test_a_changed_text_is_cleaned_anew(self):
        report, = self.records("clean", self.put("a.html", PAGE))
        report["text"] = report["text"].replace("twelve people", "twelve men and women").replace("MORVANE", "In MORVANE")
        path = self.put("changed.jsonl", json.dumps(report) + "\n")
        done = self.run_it("clean", path, code=DONE)
        self.assertIn("cleaned anew", done.stderr.decode())
        self.assertIn("In MORVANE", json.loads(done.stdout)["text"])

    def test_spans_that_lie_are_no_harm(self):
        report, = self.records("clean", self.put("a.html", PAGE))
        for begin, end in ((5, 2), (0, 10**9), (0, 2**40), (-1, 4)):
            broken = {**report, "blocks": [{"kind": "paragraph", "begin": begin, "end": end}]}
            with self.subTest(begin=begin, end=end):
                again, = self.records("clean", self.put("broken.jsonl", json.dumps(broken)))
                self.assertIn("north quay", again["text"])


class Shown(Case):
    def test_a_number_of_another_time_is_background_unless_it_is_the_events_own(self):
        for number, told in (("22", True), ("Five", False)):
            with self.subTest(number):
                former = f"\n\nLast year, {number} people were killed in a fire in the Kestrow market."
                for outlet, words in (("Herald", "Five people were killed in a fire in the Brannock market on Thursday, the police said."),
                                      ("Courier", "A fire in the Brannock market killed five people on Thursday, said Mayor Hanne Voll.")):
                    self.put(f"in/{outlet}.json", json.dumps({"title": "Fire in the Brannock market", "outlet": outlet,
                                                              "date": "2031-05-02", "text": words + former}))
                out = self.run_it("dossier", self.dir / "in", code=DONE).stdout.decode()
                self.assertIn("2 independent origins in 2 reports", out)
                self.assertEqual("BACKGROUND, NOT NEW" in out, told)


if __name__ == "__main__":
    unittest.main()
