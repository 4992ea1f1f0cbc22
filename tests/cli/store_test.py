"""Reports kept in a store: added once, whatever the batches and however a run ends, and the same dossier out of it."""
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from command_case import BINARY, DONE, FAILED, FIRE, PATIENCE_S, PIER, QUAY, SOME_REJECTED, Case

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
KILLS = int(os.environ.get("HEARSAY_KILLS", "20"))


class StoreCase(Case):
    def setUp(self):
        super().setUp()
        self.store = str(self.dir / "desk.store")

    def add(self, *paths, code=DONE, options=()):
        return self.run_it("add", *paths, "--store", self.store, *options, code=code).stderr.decode()

    def kept_dossier(self, *options):
        return self.run_it("dossier", "--store", self.store, "--format", "json", "--quiet", *options, code=DONE).stdout

    def fresh_dossier(self, *arguments):
        return self.run_it("dossier", *arguments, "--format", "json", "--quiet", code=DONE).stdout


class Adding(StoreCase):
    def test_what_is_known_is_not_added_again(self):
        folder = self.put("pages/quay.txt", QUAY) and str(self.dir / "pages")
        self.assertIn("1 report added, 0 new versions, 0 known already", self.add(folder))
        self.put("pages/pier.txt", PIER)
        self.assertIn("1 report added, 0 new versions, 1 known already", self.add(folder))
        self.assertIn("0 reports added, 0 new versions, 2 known already", self.add(folder))
        self.assertEqual(self.kept_dossier(), self.fresh_dossier(folder))

    def test_a_folder_that_is_there_or_named_with_a_slash_holds_the_store(self):
        path = self.put("quay.txt", QUAY)
        for name in ("here", "there/"):
            if name == "here":
                (self.dir / name).mkdir()
            self.run_it("add", path, "--store", f"{self.dir}/{name}", code=DONE)
            self.assertTrue((self.dir / name / "hearsay.store").is_file())

    def test_a_store_among_its_inputs_is_passed_over(self):
        self.put("pages/quay.txt", QUAY)
        self.store = str(self.dir / "pages" / "desk.store")
        self.add(self.dir / "pages")
        said = self.add(self.dir / "pages")
        self.assertIn("desk.store: not read: it is Hearsay's own output", said)
        self.assertIn("0 reports added, 0 new versions, 1 known already", said)

    def test_receipts_tell_what_became_of_each(self):
        page = {"url": "http://gazette.example/quay", "published": "2023-03-04", "title": "Ferry hits quay"}
        first = self.put("a.json", json.dumps({**page, "text": QUAY}))
        again = self.put("b.json", json.dumps({**page, "text": QUAY.replace("12 people", "14 people")}))
        receipts = []
        for path in (first, first, again):
            done = self.run_it("add", path, "--store", self.store, "--receipts", code=DONE)
            receipts += [json.loads(line) for line in done.stdout.decode().splitlines()]
        self.assertEqual([r["became"] for r in receipts], ["added", "version"])
        self.assertEqual(receipts[1]["replaces"], receipts[0]["report"])
        self.assertEqual(self.kept_dossier(), self.fresh_dossier(again))
        self.assertEqual(self.add(first, again).count("2 known already"), 1)

    def test_nothing_to_read_is_a_failure_and_rejects_are_named(self):
        path = self.put("quay.txt", QUAY)
        self.assertIn("nowhere.txt: no such file", self.add(path, self.dir / "nowhere.txt", code=SOME_REJECTED))
        self.add(self.dir / "nowhere.txt", code=FAILED)

    def test_days_and_the_codebook_of_a_dossier_hold_for_a_store(self):
        self.add(*sorted(EXAMPLES.glob("*/")))
        for options in (("--since", "2025-03-12"), ("--policy", "ucdp"), ("--top", "1"), ("--one-story",)):
            with self.subTest(options):
                self.assertEqual(self.kept_dossier(*options), self.fresh_dossier(*sorted(EXAMPLES.glob("*/")), *options))

    def test_corrections_hold_for_a_store(self):
        self.put("pages/quay.txt", QUAY)
        self.put("pages/pier.txt", PIER)
        corrections = self.put("mine.txt", "outlet quay.txt = Tolvan Herald\ndate pier.txt = 2023-03-06\n"
                                           "not a source coast guard\noutlet gone.txt = Nobody\n")
        self.add(self.dir / "pages")
        options = ("--corrections", corrections)
        self.assertEqual(self.kept_dossier(*options), self.fresh_dossier(self.dir / "pages", *options))
        said = self.run_it("dossier", "--store", self.store, *options, code=DONE).stderr.decode()
        self.assertIn('line 4 no longer applies: there is no report "gone.txt"', said)


class Reading(StoreCase):
    def setUp(self):
        super().setUp()
        self.put("pages/quay.txt", QUAY)
        self.put("pages/fire.txt", FIRE)
        self.add(self.dir / "pages")

    def test_what_is_exported_is_read_again_as_it_was(self):
        path = self.dir / "reports.jsonl"
        self.run_it("export", "--store", self.store, "-o", path, code=DONE)
        kept, again = (json.loads(text) for text in (self.kept_dossier(), self.fresh_dossier(path)))
        self.assertEqual([s["title"] for s in kept["stories"]], [s["title"] for s in again["stories"]])
        self.assertEqual(len(self.records("export", "--store", self.store, "--readings")[0]["tokens"]) > 20, True)

    def test_a_search_finds_by_words(self):
        hits = self.records("search", "mill", "Telbrook", "--store", self.store)
        self.assertEqual([Path(hit["file"]).name for hit in hits], ["fire.txt"])
        self.assertEqual(self.records("search", "mill", "quay", "--store", self.store), [])

    def test_what_it_held_before(self):
        self.assertEqual(self.records("export", "--store", self.store, "--as-of", "2001-01-01", code=FAILED), [])
        self.assertEqual(len(self.records("export", "--store", self.store, "--as-of", "2999-01-01T00:00+02:00")), 2)

    def test_no_output_goes_over_the_store(self):
        before = Path(self.store).read_bytes()
        for verb in (("dossier", "--format", "text"), ("export",), ("search", "mill"), ("changes", "--since", "2001-01-01"),
                     ("decide", "--list")):
            said = self.run_it(*verb, "--store", self.store, "-o", self.store, code=FAILED).stderr.decode()
            self.assertIn("is an input and would be overwritten", said)
        self.assertEqual(Path(self.store).read_bytes(), before)

    def test_paths_and_a_store_are_not_mixed(self):
        said = self.run_it("dossier", self.dir / "pages", "--store", self.store, code=FAILED).stderr.decode()
        self.assertIn("give paths or a store, not both", said)
        self.assertIn("PATH is required, or --store", self.run_it("dossier", code=FAILED).stderr.decode())

    def test_where_nothing_may_be_written_it_is_read_all_the_same(self):
        wanted = self.kept_dossier()
        os.chmod(self.store, 0o444)
        os.chmod(self.dir, 0o555)
        self.addCleanup(os.chmod, self.dir, 0o755)
        self.assertEqual(self.kept_dossier(), wanted)
        if os.geteuid() == 0:
            self.skipTest("root may write everything")
        self.assertIn("written", self.add(self.dir / "pages", code=FAILED))


class Deciding(StoreCase):
    def setUp(self):
        super().setUp()
        self.put("pages/quay.txt", QUAY)
        self.put("pages/pier.txt", PIER)
        self.put("pages/fire.txt", FIRE)
        self.add(self.dir / "pages")

    def decide(self, *arguments, code=DONE):
        return self.run_it("decide", *arguments, "--store", self.store, code=code).stderr.decode()

    def decisions(self):
        return self.records("decide", "--list", "--store", self.store)

    def test_what_is_decided_is_what_is_corrected(self):
        lines = ["outlet quay.txt = Tolvan Herald", "date pages/pier.txt = 2023-03-06", "title fire.txt = Mill burns",
                 "same source coast guard = Harbour Watch", "one story quay.txt = fire.txt", "apart quay.txt = pier.txt"]
        corrections = self.put("mine.txt", "\n".join(lines))
        self.decide(*lines, "--by", "ana", "--why", "imprint")
        self.assertEqual(self.kept_dossier(), self.fresh_dossier(self.dir / "pages", "--corrections", corrections))
        told = self.decisions()
        self.assertEqual([(d["decision"], d["who"], d["says"], d["why"]) for d in told],
                         [(i + 1, "ana", line, "imprint") for i, line in enumerate(lines)])

    def test_what_is_undone_is_as_if_it_had_not_been_and_can_be_undone_again(self):
        before = self.kept_dossier()
        self.decide("outlet quay.txt = Tolvan Herald")
        after = self.kept_dossier()
        self.assertNotEqual(after, before)
        self.decide("--undo", "1")
        self.assertEqual(self.kept_dossier(), before)
        self.decide("--undo", "2", "--by", "bo")
        self.assertEqual(self.kept_dossier(), after)
        self.assertEqual([d["state"] for d in self.decisions()], ["in force", "undone", "in force"])

    def test_what_no_longer_applies_is_shown(self):
        self.decide("not a source coast guard", "same source Ilse Varn = Nobody Atall", "note f123 = look again")
        self.assertEqual([d["state"] for d in self.decisions()], ["in force", "no longer applies", "in force"])
        said = self.run_it("dossier", "--store", self.store, code=DONE).stderr.decode()
        self.assertIn('decision 2 no longer applies: no source is called "Nobody Atall"', said)

    def test_a_decision_stays_with_its_page(self):
        page = {"url": "http://gazette.example/mill", "outlet": "Gazette", "published": "2021-06-09", "title": "Mill burns"}
        self.add(self.put("m1/mill.json", json.dumps({**page, "text": FIRE})))
        self.decide("outlet mill.json = Mill Watch")
        self.add(self.put("m2/other.json", json.dumps({**page, "text": FIRE.replace("Three workers", "Four workers")})))
        self.add(self.put("m3/mill.json", json.dumps({**page, "url": "http://post.example/mill", "text": PIER})))
        outlets = {Path(r["file"]).parent.name: r["outlet"] for r in json.loads(self.kept_dossier())["reports"]}
        self.assertEqual((outlets["m2"], outlets["m3"]), ("Mill Watch", "Gazette"))

    def test_what_cannot_be_decided_is_refused_whole(self):
        self.put("more/quay.txt", FIRE)
        self.add(self.dir / "more")
        rows = {
            "no such report": (["outlet gone.txt = X"], 'there is no report "gone.txt"'),
            "several": (["outlet quay.txt = X"], '"quay.txt" may mean 2 reports'),
            "no verb": (["outlett quay.txt = X"], "begins with none of outlet"),
            "nothing": ([""], "it says nothing"),
            "a note on nothing": (["note = x"], 'a note is "note ID = TEXT"'),
            "one good, one bad": (["not a source coast guard", "outlet gone.txt = X"], "there is no report"),
            "no such decision": (["--undo", "7"], "there is no decision 7"),
            "both": (["--undo", "7", "--list"], "say one of"),
        }
        for name, (arguments, words) in rows.items():
            with self.subTest(name):
                self.assertIn(words, self.decide(*arguments, code=FAILED))
        self.assertEqual(self.decisions(), [])


class Changes(StoreCase):
    def changes(self, since):
        return self.records("changes", "--store", self.store, "--since", since)

    def moment(self):
        """Now, by the store's clock: after all that is in it."""
        with sqlite3.connect(self.store) as store:
            at = max(store.execute("SELECT max(at) FROM batches").fetchone()[0],
                     store.execute("SELECT ifnull(max(at), 0) FROM decisions").fetchone()[0])
        wait = at // 10**6 + 1 - time.time()
        time.sleep(max(wait, 0))
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at // 10**6 + 1))

    def test_only_stories_that_changed_are_told(self):
        self.add(self.put("quay.txt", QUAY), self.put("fire.txt", FIRE))
        first = self.moment()
        self.assertEqual(self.changes(first), [])
        self.add(self.put("pier.txt", PIER))
        told = self.changes(first)
        self.assertEqual([(c["change"], c["what"], len(c["added"])) for c in told], [("story", "changed", 1)])
        hurt = [f for f in told[0]["facts"] if f["kind"] == "injured" and f["before"]]
        self.assertEqual([v["low"] for v in hurt[0]["before"]["values"]], [12])
        self.assertIn(20, [v["low"] for v in hurt[0]["after"]["values"]])
        second = self.moment()
        self.run_it("decide", "one story quay.txt = fire.txt", "--store", self.store, code=DONE)
        self.assertEqual([(c["change"], c.get("what")) for c in self.changes(second)],
                         [("decision", None), ("story", "joined")])
        self.assertEqual([c["what"] for c in self.changes("2001-01-01") if c["change"] == "story"], ["begun"])

    def test_a_changed_page_is_told_with_its_difference(self):
        page = {"url": "http://gazette.example/quay", "outlet": "Gazette", "published": "2023-03-04", "title": "Ferry hits quay"}
        self.add(self.put("a.json", json.dumps({**page, "text": QUAY})))
        since = self.moment()
        self.add(self.put("b.json", json.dumps({**page, "text": QUAY.replace("12 people", "14 people")})))
        version, story = self.changes(since)
        self.assertIn("+ MORVANE — A ferry struck the north quay in Morvane on Saturday, injuring 14 people",
                      version["difference"])
        self.assertEqual(story["what"], "renamed")
        self.assertEqual([f["after"]["values"][0]["low"] for f in story["facts"] if f["kind"] == "injured"], [14])


def invented(count, seed=7):
    """Reports that are read fast: a few words each, of stories of five."""
    chance = random.Random(seed)
    for i in range(count):
        place = ["Orlen", "Tolvan", "Brenna", "Halvern", "Morvane"][i // 5 % 5] + ["", " Harbour", " Mill"][i // 25 % 3]
        yield json.dumps({"url": f"http://outlet{i % 9}.example/{seed}/{i}", "published": f"2031-05-{1 + i // 5 % 28:02}",
                          "outlet": f"Outlet {i % 9}", "title": f"Fire in {place}",
                          "text": f"A fire in {place} injured {2 + chance.randrange(9)} people, police said. Case {i}."})


class Ends(StoreCase):
    def start(self, path):
        return subprocess.Popen([BINARY, "add", path, "--store", self.store, "--receipts", "--threads", "1"],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def test_a_run_that_is_killed_loses_nothing_it_told_and_is_taken_up(self):
        count = 400
        path = self.put("list.jsonl", "\n".join(invented(count)) + "\n")
        chance = random.Random(20311)
        told, kills, began = set(), 0, time.monotonic()
        while kills < KILLS:
            run = self.start(path)
            time.sleep(chance.uniform(0.05, 0.6))
            was_running = run.poll() is None
            run.send_signal(signal.SIGKILL)
            out, _ = run.communicate(timeout=PATIENCE_S)
            kills += was_running
            told |= {json.loads(line)["report"] for line in out.decode().splitlines() if line.endswith("}")}
            with sqlite3.connect(self.store) as store:
                self.assertEqual(store.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
                if store.execute("PRAGMA user_version").fetchone()[0] == 0:
                    continue
                kept = {row[0] for row in store.execute("SELECT content FROM reports JOIN readings USING (report)")}
            self.assertLessEqual(told, kept, f"kill {kills}")
            if not was_running and len(kept) == count:      # all of it is in: begin anew
                os.remove(self.store)
                told = set()
        self.add(path)
        self.assertEqual(self.kept_dossier(), self.fresh_dossier(path))
        print(f"{kills} kills in {time.monotonic() - began:.0f} s")

    def test_a_disk_that_is_full_is_named_and_what_was_kept_is_safe(self):
        self.add(self.put("quay.txt", QUAY))
        path = self.put("list.jsonl", "\n".join(invented(300)) + "\n")
        limit = os.path.getsize(self.store) + (64 << 10)

        def small_disk():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        done = subprocess.run([BINARY, "add", path, "--store", self.store], capture_output=True, preexec_fn=small_disk,
                              timeout=PATIENCE_S)
        self.assertEqual(done.returncode, FAILED)
        self.assertIn("what was kept before is safe, this batch was not kept", done.stderr.decode())
        with sqlite3.connect(self.store) as store:
            self.assertEqual(store.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        self.add(path)
        self.assertEqual(self.kept_dossier(), self.fresh_dossier(self.dir / "quay.txt", path))

    def test_what_came_down_a_pipe_that_pauses_is_safe(self):
        run = subprocess.Popen([BINARY, "add", "-", "--store", self.store, "--receipts"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for line in invented(3):
            run.stdin.write(line.encode() + b"\n")
            run.stdin.flush()
            self.assertEqual(json.loads(run.stdout.readline())["became"], "added")
        run.kill()
        run.communicate()
        self.assertEqual(len(self.records("export", "--store", self.store)), 3)

    def test_two_that_add_at_once_both_do(self):
        paths = [self.put(f"list{i}.jsonl", "\n".join(invented(150, seed=i)) + "\n") for i in range(2)]
        for run in [self.start(path) for path in paths]:
            _, said = run.communicate(timeout=PATIENCE_S)
            self.assertEqual(run.returncode, DONE, said.decode())
        self.assertEqual(self.kept_dossier(), self.fresh_dossier(*paths))

    def test_who_writes_all_the_time_is_named(self):
        path = self.put("quay.txt", QUAY)
        self.add(path)
        other = subprocess.Popen([sys.executable, "-c", "import sqlite3, sys, time\n"
                                  f"store = sqlite3.connect({self.store!r}, isolation_level=None)\n"
                                  "store.execute('BEGIN IMMEDIATE')\nprint('ready', flush=True)\nsys.stdin.read()"],
                                 stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        other.stdout.readline()
        self.put("pier.txt", PIER)
        said = self.add(self.dir / "pier.txt", code=FAILED)
        self.kept_dossier()         # who reads need not wait
        other.communicate()
        self.assertIn(f"another program (process {other.pid}) has been writing", said)
        self.add(self.dir / "pier.txt")


if __name__ == "__main__":
    unittest.main()
