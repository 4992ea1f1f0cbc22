"""The command as a person or a script meets it: exit codes, messages, files, and bytes that never change."""
import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from command_case import (BINARY, DONE, FAILED, FIRE, GERMAN, INTERRUPTED, PATIENCE_S, PIER, QUAY, ROOT, SOME_REJECTED,
                          Case)


class ExitCodes(Case):
    def test_usage(self):
        good = self.put("quay.txt", QUAY)
        rows = {
            "no subcommand": ([], FAILED),
            "unknown subcommand": (["dosier", good], FAILED),
            "unknown option": (["dossier", good, "--colourful"], FAILED),
            "no path": (["dossier"], FAILED),
            "unknown format": (["dossier", good, "--format", "parchment"], FAILED),
            "unknown policy": (["dossier", good, "--policy", "guess"], FAILED),
            "bad date": (["dossier", good, "--published", "yesterday"], FAILED),
            "no such day": (["dossier", good, "--published", "2031-02-30"], FAILED),
            "threads not a number": (["dossier", good, "--threads", "many"], FAILED),
            "output of no known kind": (["dossier", good, "-o", str(self.dir / "out.xyz")], FAILED),
            "help": (["--help"], DONE),
            "help of a subcommand": (["dossier", "--help"], DONE),
            "version": (["--version"], DONE),
            "a good file": (["dossier", good], DONE),
            "a list before two files": (["clean", "--map", "text=body,url=link", good, good], DONE),
        }
        for name, (arguments, code) in rows.items():
            with self.subTest(name):
                done = self.run_it(*arguments, code=code)
                self.assertTrue(done.stderr if code else done.stdout, "it says nothing")
                if code:
                    self.assertEqual(done.stdout, b"", "data on stdout though nothing was done")

    def test_inputs_that_give_nothing(self):
        inputs = {
            "missing path": lambda: str(self.dir / "nowhere.txt"),
            "empty file": lambda: self.put("empty.txt", ""),
            "white space": lambda: self.put("blank.txt", " \n\n\t\n"),
            "binary": lambda: self.put("noise.txt", random.Random(7).randbytes(20000)),
            "binary called a page": lambda: self.put("noise.html", b"\x00\x01\x02\xff" * 5000),
            "a folder with nothing usable": lambda: str(Path(self.put("sub/noise.bin", b"\x7fELF\x00\x00" * 99)).parent),
            "an empty folder": lambda: (lambda d: (d.mkdir(), str(d))[1])(self.dir / "hollow"),
            "gzip cut short": lambda: self.put("cut.txt.gz", gzip.compress(QUAY.encode() * 50)[:60]),
        }
        good = self.put("quay.txt", QUAY)
        for name, make in inputs.items():
            path = make()
            with self.subTest(name + ", alone"):
                done = self.run_it("dossier", path, code=FAILED)
                self.assertEqual(done.stdout, b"")
                self.assertTrue(done.stderr)
            if name == "an empty folder":
                continue
            with self.subTest(name + ", beside a good one"):
                done = self.run_it("dossier", path, good, code=SOME_REJECTED)
                self.assertIn(Path(path).name, done.stderr.decode())
                self.assertTrue(done.stdout)

    def test_a_file_that_may_not_be_read(self):
        if os.geteuid() == 0:
            self.skipTest("root may read everything")
        path = self.put("locked.txt", QUAY)
        os.chmod(path, 0)
        done = self.run_it("dossier", path, code=FAILED)
        self.assertIn("locked.txt", done.stderr.decode())

    def test_a_line_of_200_megabytes_is_refused_by_name(self):
        path = self.put("wall.txt", b"word " * 40_000_000)
        good = self.put("quay.txt", QUAY)
        start = time.monotonic()
        done = self.run_it("dossier", path, good, code=SOME_REJECTED)
        self.assertIn("wall.txt", done.stderr.decode())
        self.assertLess(time.monotonic() - start, 30)

    def test_messages_as_json(self):
        done = self.run_it("dossier", self.dir / "nowhere.txt", self.put("quay.txt", QUAY), "--json-errors",
                           code=SOME_REJECTED)
        messages = [json.loads(line) for line in done.stderr.decode().splitlines()]
        self.assertTrue(any("nowhere.txt" in m.get("file", "") for m in messages), messages)


class Inputs(Case):
    def test_invalid_utf8_is_mended_and_said(self):
        text = QUAY.replace("ferry", "ferry “Ælfwyn”").encode() + b"The last word was \xff cut.\n"
        done = self.run_it("clean", self.put("torn.txt", text), code=DONE)
        self.assertIn("Ælfwyn", done.stdout.decode("utf-8"))
        self.assertIn("torn.txt", done.stderr.decode())

    def test_latin_1_is_told_by_its_bytes(self):
        text = QUAY.replace("Varn", "Värn") + "Das Café am Quai blieb geöffnet.\n"
        report, = self.records("clean", self.put("old.txt", text.encode("cp1252")))
        self.assertIn("Ilse Värn", report["text"])

    def test_gzip_is_known_by_its_content(self):
        plain, = self.records("clean", self.put("quay.txt", QUAY))
        packed, = self.records("clean", self.put("packed.dat", gzip.compress(QUAY.encode())))
        self.assertEqual(plain["text"], packed["text"])
        self.assertEqual(plain["id"], packed["id"])

    def test_rejects_are_listed_in_a_file(self):
        rejects = self.dir / "rejects.jsonl"
        done = self.run_it("clean", self.put("quay.txt", QUAY), self.put("empty.txt", ""), "--rejects", rejects, code=1)
        listed, = map(json.loads, rejects.read_text().splitlines())
        self.assertTrue(listed["file"].endswith("empty.txt"))
        self.assertEqual(listed["message"], "the file is empty")
        self.assertIn("1 read, 1 rejected", done.stderr.decode())

    def test_a_web_archive_is_read_and_listed(self):
        body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + QUAY.encode() + b"</p>"
        record = (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://gazette.example/quay\r\n"
                  b"Content-Length: " + str(len(body)).encode() + b"\r\n\r\n" + body + b"\r\n\r\n")
        path = self.put("crawl.warc.gz", gzip.compress(record) + gzip.compress(record))
        self.assertEqual([r["url"] for r in self.records("clean", path)], 2 * ["http://gazette.example/quay"])
        listed = self.run_it("clean", "--dry-run", path, code=DONE).stdout.decode().splitlines()
        self.assertEqual([line.split("\t")[1:4:2] for line in listed], [["1", "html"], ["2", "html"]])

    def test_standard_input(self):
        report, = self.records("clean", "-", stdin=QUAY.encode())
        self.assertEqual(report["file"], "-")
        self.assertIn("north quay", report["text"])

    def test_another_language_is_kept_and_said_to_be_unread(self):
        german, quay = self.put("brand.txt", GERMAN), self.put("quay.txt", QUAY)
        done = self.run_it("dossier", german, quay, "--format", "json", code=DONE)
        self.assertIn("brand.txt", done.stderr.decode())
        data = json.loads(done.stdout)
        kept = [r for r in data["reports"] if r["file"].endswith("brand.txt")]
        self.assertEqual([r["language"] for r in kept], ["de"])
        self.assertFalse([e for e in data["evidence"] if e["report"] == kept[0]["id"]])

    def test_hidden_files_are_left_alone(self):
        self.put("pages/.hidden.txt", FIRE)
        self.put("pages/quay.txt", QUAY)
        files = [r["file"] for r in self.records("clean", self.dir / "pages")]
        self.assertEqual([Path(f).name for f in files], ["quay.txt"])


class Outputs(Case):
    def test_one_file(self):
        good = self.put("quay.txt", QUAY)
        for name, head in {"out.json": b"{", "out.html": b"<!doctype html", "out.txt": b""}.items():
            with self.subTest(name):
                done = self.run_it("dossier", good, "-o", self.dir / name, code=DONE)
                self.assertEqual(done.stdout, b"")
                self.assertTrue((self.dir / name).read_bytes().lower().startswith(head))

    def test_a_folder(self):
        good = self.put("quay.txt", QUAY)
        self.run_it("dossier", good, "-o", str(self.dir / "out") + "/", "--format", "json,html", code=DONE)
        written = sorted(p.suffix for p in (self.dir / "out").iterdir())
        self.assertEqual(written, [".html", ".json"])

    def test_a_place_that_cannot_be_written(self):
        good = self.put("quay.txt", QUAY)
        blocked = self.put("file-not-folder", "x")
        done = self.run_it("dossier", good, "-o", blocked + "/out.json", code=FAILED)
        self.assertIn("file-not-folder", done.stderr.decode())

    def test_a_reader_that_goes_away(self):
        for i in range(200):
            self.put(f"pages/{i:03}.txt", FIRE.replace("Telbrook", f"Telbrook{i}"))
        run = subprocess.Popen([BINARY, "clean", str(self.dir / "pages")], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
        run.stdout.readline()
        run.stdout.close()
        said = run.stderr.read()
        run.stderr.close()
        self.assertEqual((run.wait(PATIENCE_S), said), (DONE, b""))

    def test_interrupted_leaves_no_half_written_file(self):
        target = self.put("out/dossier.json", "as it was")
        run = subprocess.Popen([BINARY, "dossier", "-", "-o", target, "--quiet"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        run.stdin.write(QUAY.encode())
        run.stdin.flush()
        time.sleep(0.5)
        run.send_signal(signal.SIGINT)
        code = run.wait(PATIENCE_S)
        for pipe in (run.stdin, run.stdout, run.stderr):
            pipe.close()
        self.assertEqual(code, INTERRUPTED)
        self.assertEqual(os.listdir(self.dir / "out"), ["dossier.json"])
        self.assertEqual(Path(target).read_text(), "as it was")

    def test_interrupted_at_any_moment_leaves_a_whole_file_or_none(self):
        for i in range(150):
            self.put(f"pages/{i:03}.txt", (FIRE + QUAY).replace("Telbrook", f"Telbrook{i}"))
        target = self.dir / "out.json"
        for wait in (0.02, 0.1, 0.2, 0.4, 0.8):
            target.unlink(missing_ok=True)
            run = subprocess.Popen([BINARY, "dossier", str(self.dir / "pages"), "-o", str(target), "--quiet"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(wait)
            run.send_signal(signal.SIGINT)
            code = run.wait(PATIENCE_S)
            with self.subTest(wait=wait, code=code):
                self.assertIn(code, (DONE, INTERRUPTED, -signal.SIGINT))
                if target.exists():
                    json.loads(target.read_bytes())
                self.assertLessEqual(set(os.listdir(self.dir)), {"pages", "out.json"})


def plain_facts(dossier):
    """The facts without ids: an added report may number things otherwise, never change them."""
    evidence = {e["id"]: e for e in dossier["evidence"]}
    names = {s["id"]: s["name"] for s in dossier["sources"]}

    def plain_value(value):
        quotes = sorted({evidence[e]["quote"] for e in value["evidence"]})
        return json.dumps([value["low"], value["high"], value["approximate"], value["unit"],
                           sorted(names[s] for s in value["origins"]), quotes])

    return sorted(json.dumps([f["kind"], f["who"], f["state"], f["origins"], f["range"], f["background"],
                              sorted(plain_value(v) for v in f["values"])])
                  for story in dossier["stories"] for f in story["facts"])


class Promises(Case):
    def three(self):
        return [self.put("a/quay.txt", QUAY), self.put("a/pier.txt", PIER), self.put("a/fire.txt", FIRE)]

    def test_same_bytes_for_any_number_of_threads(self):
        self.three()
        for form in ("json", "text", "html"):
            outputs = {self.run_it("dossier", self.dir / "a", "--format", form, "--threads", n, code=DONE).stdout
                       for n in (1, 2, 5)}
            with self.subTest(form):
                self.assertEqual(len(outputs), 1)

    def test_same_bytes_for_any_order_of_paths(self):
        paths = self.three() + [self.put("a/brand.txt", GERMAN), self.put("a/quay-again.txt", QUAY)]
        outputs = set()
        for seed in range(6):
            random.Random(seed).shuffle(paths)
            outputs.add(self.run_it("dossier", *paths, "--format", "json", code=DONE).stdout)
        outputs.add(self.run_it("dossier", self.dir / "a", "--format", "json", code=DONE).stdout)
        self.assertEqual(len(outputs), 1)

    def test_an_exact_duplicate_changes_no_fact(self):
        paths = self.three()
        before = plain_facts(self.dossier(*paths))
        after = plain_facts(self.dossier(*paths, self.put("b/quay.txt", QUAY)))
        self.assertTrue(before)
        self.assertEqual(before, after)

    def test_duplicates_have_ids_of_their_own(self):
        one, two = self.records("clean", self.put("a.txt", QUAY), self.put("b.txt", QUAY))
        self.assertEqual(two["id"], one["id"] + "-2")

    def test_spans_quote_the_text(self):
        data = self.dossier(*self.three())
        text = {r["id"]: r["text"] for r in data["reports"]}
        self.assertTrue(data["evidence"])
        for e in data["evidence"]:
            self.assertEqual(text[e["report"]][e["begin"]:e["end"]], e["quote"], e["id"])
        for report in data["reports"]:
            joined = "\n\n".join(report["text"][b["begin"]:b["end"]] for b in report["blocks"])
            self.assertEqual(joined, report["text"], report["file"])

    def test_everything_named_is_there(self):
        data = self.dossier(*self.three())
        sources = {s["id"] for s in data["sources"]}
        evidence = {e["id"] for e in data["evidence"]}
        reports = {r["id"] for r in data["reports"]}
        for e in data["evidence"]:
            self.assertLessEqual(set(e["chain"]), sources)
            self.assertIn(e["report"], reports)
        for story in data["stories"]:
            self.assertLessEqual(set(story["reports"]), reports)
            for fact in story["facts"]:
                self.assertTrue(fact["values"], fact["id"])
                self.assertLessEqual(fact["origins"]["low"], fact["origins"]["high"])
                for value in fact["values"]:
                    self.assertTrue(value["evidence"], fact["id"])
                    self.assertLessEqual(set(value["evidence"]), evidence)
                    self.assertLessEqual(set(value["origins"]), sources)

    def test_the_readings_spans_lie_in_the_text(self):
        for reading in self.records("read", *self.three(), "--tokens"):
            size = len(reading["text"])
            for list_name in ("sentences", "tokens", "names", "times", "figures", "claims", "responses"):
                for item in reading[list_name]:
                    self.assertLessEqual(0, item["begin"], list_name)
                    self.assertLess(item["begin"], item["end"], list_name)
                    self.assertLessEqual(item["end"], size, list_name)

    def test_explain_tells_every_sentence_and_what_found_it(self):
        [reading] = self.records("read", self.three()[0])
        told = self.run_it("read", self.three()[0], "--explain", code=DONE).stdout.decode()
        for sentence in reading["sentences"]:
            words = reading["text"][sentence["begin"]:sentence["end"]].replace("\n", " ")
            self.assertIn(f'"{words}"', told)
        self.assertEqual(told.count("found by"), len(reading["statements"]))
        self.assertEqual(told.count("\n  claim "), len(reading["claims"]))

    def test_the_demo_tells_what_its_reports_tell(self):
        data = self.dossier(*sorted(p for p in (ROOT / "examples").iterdir() if p.is_dir()))
        self.assertTrue(data["stories"])
        self.assertTrue(any(story["facts"] for story in data["stories"]))


if __name__ == "__main__":
    unittest.main()
