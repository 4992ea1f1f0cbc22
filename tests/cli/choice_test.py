"""What is taken in and what a person knows better: days, patterns, stories, corrections."""
import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from command_case import DONE, FAILED, FIRE, PIER, QUAY, Case


def record(outlet, day, text, title=""):
    return json.dumps({"outlet": outlet, "published": day, "text": text, "title": title}) + "\n"


FERRY = "A ferry struck the north quay in Morvane on Saturday, injuring {} people, {} said. The harbour was closed."
MILL = "Three workers were killed in a fire at a paper mill in Telbrook on Wednesday, the fire brigade said."


class Days(Case):
    def setUp(self):
        super().setUp()
        self.path = self.put("list.jsonl", record("Gazette", "2023-03-04", QUAY) + record("Post", "2023-03-05T10:00", PIER) +
                             record("Herald", "2023-06-09", FIRE) + json.dumps({"outlet": "Courier", "text": MILL}) + "\n")

    def outlets(self, *options):
        done = self.run_it("clean", self.path, *options, code=DONE)
        return [json.loads(line)["outlet"] for line in done.stdout.decode().splitlines()], done.stderr.decode()

    def test_reports_of_other_days_are_left_out_and_counted(self):
        rows = {
            "since": (("--since", "2023-03-05"), ["Post", "Herald"], "2 left out by --since and --until, 1 of them without a date"),
            "until": (("--until", "2023-03-05"), ["Gazette", "Post"], "2 left out"),
            "both": (("--since", "2023-03-05", "--until", "2023-03-05"), ["Post"], "3 left out"),
            "undated input is given a day": (("--since", "2023-06-09", "--published", "2023-06-10"), ["Herald", "Courier"],
                                             "2 left out by --since and --until\n"),
            "neither": ((), ["Gazette", "Post", "Herald", "Courier"], ""),
        }
        for name, (options, outlets, words) in rows.items():
            with self.subTest(name):
                kept, said = self.outlets(*options)
                self.assertEqual(kept, outlets)
                self.assertIn(words, said)

    def test_ids_do_not_hang_on_the_days(self):
        every = {r["outlet"]: r["id"] for r in self.records("clean", self.path)}
        for report in self.records("clean", self.path, "--since", "2023-03-05"):
            self.assertEqual(report["id"], every[report["outlet"]])


class Patterns(Case):
    def test_files_are_left_out_by_name_and_path(self):
        for name in ("a.txt", "b.txt", "old/a.txt", "old/c.html"):
            self.put(f"pages/{name}", QUAY)
        rows = {
            "by name": (["--exclude", "a.txt"], {"b.txt", "old/c.html"}),
            "by pattern": (["--exclude", "*.html"], {"a.txt", "b.txt", "old/a.txt"}),
            "a folder": (["--exclude", "old"], {"a.txt", "b.txt"}),
            "by path": (["--exclude", "old/a.*"], {"a.txt", "b.txt", "old/c.html"}),
            "two": (["--exclude", "*.html,b.*"], {"a.txt", "old/a.txt"}),
        }
        for name, (options, kept) in rows.items():
            with self.subTest(name):
                files = {r["file"] for r in self.records("clean", self.dir / "pages", *options)}
                self.assertEqual({str(Path(f).relative_to(self.dir / "pages")) for f in files}, kept)

    def test_a_pattern_that_fits_nothing_is_said(self):
        done = self.run_it("clean", self.put("quay.txt", QUAY), "--exclude", "*.css", code=DONE)
        self.assertIn('nothing was left out for "*.css"', done.stderr.decode())


class Stories(Case):
    def put_all(self):
        return self.put("list.jsonl", record("Gazette", "2023-03-04", FERRY.format(12, "the coast guard")) +
                        record("Post", "2023-03-05", FERRY.format(14, "hospital officials")) +
                        record("Herald", "2023-06-09", MILL))

    def test_one_story(self):
        path = self.put_all()
        self.assertEqual([len(s["reports"]) for s in self.records("group", path)], [2, 1])
        self.assertEqual([len(s["reports"]) for s in self.records("group", path, "--one-story")], [3])
        self.assertEqual(len(self.dossier(path, options=["--one-story"])["stories"]), 1)

    def test_the_stories_most_reports_tell(self):
        path = self.put_all()
        every = self.dossier(path)
        top = self.dossier(path, options=["--top", "1"])
        self.assertEqual([s["id"] for s in top["stories"]], [every["stories"][0]["id"]])
        self.assertEqual([r["outlet"] for r in top["reports"]], ["Gazette", "Post"])
        self.assertEqual(self.dossier(path, options=["--top", "5"]), every)
        self.run_it("dossier", path, "--top", "0", code=FAILED)

    def test_all_leaves_nothing_out(self):
        path = self.put("list.jsonl", "".join(
            record(f"Paper {i}", "2023-03-04", f"A ferry struck the quay in Morvane on Saturday, injuring {i} people, captain "
                                               f"Ilse Varn{i} said.") for i in range(12, 18)))
        short, whole = (self.run_it("dossier", path, *options, code=DONE).stdout.decode() for options in ([], ["--all"]))
        self.assertGreater(len(whole), len(short))
        self.assertNotRegex(whole, r"(?m)^ *and \d+ (more|other)")
        data = self.dossier(path)
        words = "".join(whole.split())
        for fact in data["stories"][0]["facts"]:
            for value in fact["values"]:
                for e in data["evidence"]:
                    if e["id"] in value["evidence"]:
                        self.assertIn("".join(e["quote"].split()), words)


class Corrections(Case):
    def setUp(self):
        super().setUp()
        self.put("pages/a.txt", FERRY.format(12, "the coast guard"))
        self.put("pages/b.txt", FERRY.format(14, "captain Ilse Varn"))
        self.put("pages/c.txt", FERRY.format(14, "Ilsa Varne"))
        self.pages = self.dir / "pages"

    def corrected(self, lines, verb="dossier", code=DONE):
        path = self.put("corrections.txt", lines)
        options = ["--format", "json"] if verb == "dossier" else []
        done = self.run_it(verb, self.pages, "--corrections", path, *options, code=code)
        said = done.stderr.decode()
        if code != DONE:
            return None, said
        return json.loads(done.stdout) if verb == "dossier" else list(map(json.loads, done.stdout.splitlines())), said

    def test_what_a_report_is(self):
        reports, said = self.corrected("# known from the desk\n\noutlet a.txt = Tolvan Herald\ndate pages/a.txt = 2023-03-05\n"
                                       "title a.txt = Ferry = trouble\n", "clean")
        self.assertEqual(said, "")
        a, b, _ = reports
        self.assertEqual((a["outlet"], a["published"], a["title"]), ("Tolvan Herald", "2023-03-05", "Ferry = trouble"))
        self.assertEqual(b["published"], None)
        self.assertEqual(a["id"], self.records("clean", self.pages)[0]["id"], "the id stays, so the line goes on to apply")

    def test_a_report_by_its_id_and_a_record_by_its_number(self):
        first = self.records("clean", self.pages)[0]["id"]
        reports, said = self.corrected(f"outlet {first} = Herald\n", "clean")
        self.assertEqual((reports[0]["outlet"], said), ("Herald", ""))
        self.pages = self.put("list.jsonl", record("Gazette", "2023-03-04", QUAY) + record("Post", "2023-03-05", PIER))
        reports, said = self.corrected("outlet list.jsonl#2 = Island Post\n", "clean")
        self.assertEqual([r["outlet"] for r in reports], ["Gazette", "Island Post"])

    def test_a_corrected_day_counts_for_since(self):
        path = self.put("corrections.txt", "date a.txt = 2023-03-05\n")
        reports = self.records("clean", self.pages, "--corrections", path, "--since", "2023-03-05")
        self.assertEqual([Path(r["file"]).name for r in reports], ["a.txt"])

    def test_two_names_of_one_source(self):
        plain = {s["name"] for s in self.dossier(self.pages)["sources"]}
        self.assertLessEqual({"Ilse Varn", "Ilsa Varne"}, plain)
        data, said = self.corrected("same source Ilse Varn = Ilsa Varne\n")
        self.assertEqual(said, "")
        source, = [s for s in data["sources"] if "Varn" in s["name"]]
        self.assertEqual([a["why"] for a in source["aliases"] if "Varn" in a["name"]], ["corrected by hand"])

    def test_what_is_no_source(self):
        data, said = self.corrected("not a source Ilsa Varne\n")
        self.assertEqual(said, "")
        self.assertNotIn("Ilsa Varne", {s["name"] for e in data["evidence"] for s in data["sources"] if s["id"] in e["chain"]})

    def test_stories_put_together_and_apart(self):
        self.put("pages/d.txt", MILL)
        self.assertEqual(sorted(len(s["reports"]) for s in self.records("group", self.pages)), [1, 3])
        stories, said = self.corrected("one story a.txt = d.txt\n", "group")
        self.assertEqual((sorted(len(s["reports"]) for s in stories), said), ([4], ""))
        stories, said = self.corrected("apart a.txt = b.txt\n", "group")
        ids = {Path(r["file"]).name: r["id"] for r in self.records("clean", self.pages)}
        self.assertFalse([s for s in stories if {ids["a.txt"], ids["b.txt"]} <= set(s["reports"])])

    def test_a_line_that_no_longer_applies_is_named(self):
        _, said = self.corrected("outlet z.txt = Herald\nsame source Ilse Varn = Nobody Known\nnot a source The Dam\n"
                                 "one story a.txt = y.txt\noutlet a.txt = Herald\n")
        lines = [line.split("corrections.txt: ")[1] for line in said.splitlines()]
        self.assertEqual(lines, ['warning: line 1 no longer applies: there is no report "z.txt"',
                                 'warning: line 2 no longer applies: no source is called "Nobody Known"',
                                 'warning: line 3 no longer applies: no source is called "The Dam"',
                                 'warning: line 4 no longer applies: there is no report "y.txt"'])

    def test_a_line_that_cannot_be_read_is_named(self):
        rows = {
            "outlett a.txt = Herald": "line 1: begins with none of outlet, date",
            "outlet a.txt": "line 1: outlet needs two parts",
            "outlet a.txt = ": "line 1: outlet needs two parts",
            "# fine\ndate a.txt = yesterday": 'line 2: "yesterday" is not a date',
            "not a source ": "line 1: begins with none of",
        }
        for text, words in rows.items():
            with self.subTest(text):
                _, said = self.corrected(text, code=FAILED)
                self.assertIn(words, said)
        self.run_it("clean", self.pages, "--corrections", self.dir / "nowhere.txt", code=FAILED)


class Explain(Case):
    def setUp(self):
        super().setUp()
        self.path = self.put("list.jsonl", record("Gazette", "2023-03-04", FERRY.format(12, "the coast guard")) +
                             record("Post", "2023-03-05", FERRY.format("at least 20", "hospital officials")) +
                             record("Echo", "2023-03-05", FERRY.format("at least 20", "hospital officials")) +
                             record("Herald", "2023-06-09", MILL))
        self.json = self.put("dossier.json", self.run_it("dossier", self.path, "--format", "json", code=DONE).stdout)
        data = json.loads(Path(self.json).read_text())
        self.evidence = {e["id"]: e for e in data["evidence"]}
        self.fact = next(f for s in data["stories"] for f in s["facts"] if f["kind"] == "injured")

    def told(self, fact, dossier=None, stdin=b""):
        return self.run_it("explain", dossier or self.json, fact, code=DONE, stdin=stdin).stdout.decode()

    def test_every_word_for_a_fact_finds_it(self):
        whole = self.told(self.fact["id"])
        self.assertIn(self.fact["summary"], whole)
        for name in (self.fact["id"][:8], "injured", self.fact["summary"]):
            with self.subTest(name):
                self.assertEqual(self.told(name), whole)
        for name in ("12", "20+", "at least 20", "12 injured", "injured 12", "injuring 12 people"):
            with self.subTest(name):
                self.assertIn(self.fact["id"], self.told(name))
        self.assertEqual(self.told("injured", "-", Path(self.json).read_bytes()), whole)

    def test_it_tells_every_sentence_and_every_rule(self):
        told = "".join(self.told("injured").split())
        for value in self.fact["values"]:
            for e in value["evidence"]:
                self.assertIn("".join(self.evidence[e]["quote"].split()), told)
                self.assertIn(self.evidence[e]["report"], told)
        for rule in [*self.fact["why"], self.fact["range"]["why"], "whocopiedwhomisnotknown"]:
            self.assertIn("".join(rule.split()), told)

    def test_every_sentence_has_its_reports_title_and_address(self):
        path = self.put("page.html", "<title>Ferry aground</title><link rel=canonical href='https://gazette.example/1'>"
                        f"<h1>Ferry aground</h1><p>{FERRY.format(12, 'the coast guard')}</p>")
        dossier = self.put("page.json", self.run_it("dossier", path, "--format", "json", code=DONE).stdout)
        self.assertIn("      Ferry aground\n      https://gazette.example/1\n", self.told("injured", dossier))

    def test_what_was_set_aside_is_told(self):
        path = self.put("two.jsonl", record("Gazette", "2023-03-04", FERRY.format(12, "the coast guard") +
                                            " Ten years ago 40 people were injured in Morvane when another ferry sank."))
        dossier = self.put("two.json", self.run_it("dossier", path, "--format", "json", code=DONE).stdout)
        self.assertRegex(" ".join(self.told("12", dossier).split()), r"not this event, as [a-z' ]+: 40 injured")

    def test_an_unknown_fact(self):
        rows = {"injurd": "did you mean injured?", self.fact["id"][:-1] + "!": f"did you mean {self.fact['id']}?",
                "4711": 'no fact of the dossier is "4711"', "f": "begins"}
        for name, words in rows.items():
            with self.subTest(name):
                done = self.run_it("explain", self.json, name, code=FAILED)
                self.assertIn(words, done.stderr.decode())
                self.assertEqual(done.stdout, b"")

    def test_what_is_no_dossier(self):
        for path in (self.path, self.put("a.txt", QUAY), str(self.dir / "nowhere.json")):
            with self.subTest(path):
                self.assertIn(path, self.run_it("explain", path, "injured", code=FAILED).stderr.decode())


if __name__ == "__main__":
    unittest.main()
