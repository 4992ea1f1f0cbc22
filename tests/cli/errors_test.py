"""What is said when something is wrong: what was meant, one line for one thing, and nothing of what libraries mutter."""
import bz2
import gzip
import io
import json
import os
import subprocess
import sys
import tarfile
import unittest
import zipfile
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from command_case import BINARY, DONE, FAILED, FIRE, PATIENCE_S, PIER, QUAY, SOME_REJECTED, Case


class DidYouMean(Case):
    def test_what_was_meant(self):
        good = self.put("quay.txt", QUAY)
        rows = {
            "a command": (["dosier", good], "did you mean dossier?"),
            "a command begun": (["exp", good], "did you mean explain?"),
            "letters swapped": (["raed", good], "did you mean read?"),
            "an option": (["dossier", good, "--fromat", "json"], "did you mean --format?"),
            "an option with its value": (["dossier", good, "--ouput=x.json"], "did you mean --output?"),
            "an option of another command": (["clean", good, "--policy", "ucdp"], "clean has no option --policy"),
            "no command": ([good], f"did you mean hearsay dossier {good}?"),
            "no such thing": (["frobnicate"], 'there is no command "frobnicate"'),
            "nothing at all": ([], 'as in "hearsay dossier pages/"; commands are dossier, '),
            "a format": (["dossier", good, "--format", "htm"], "did you mean html?"),
            "help of no command": (["help", "dosier"], "did you mean dossier?"),
        }
        for name, (arguments, words) in rows.items():
            with self.subTest(name):
                self.assertIn(words, self.run_it(*arguments, code=FAILED).stderr.decode())

    def test_help_is_a_command_too(self):
        self.run_it("help", "help", code=DONE)
        self.assertEqual(self.run_it("help", code=DONE).stdout, self.run_it("--help", code=DONE).stdout)
        for command in ("dossier", "clean", "read", "group", "explain"):
            with self.subTest(command):
                told = self.run_it("help", command, code=DONE).stdout
                self.assertEqual(told, self.run_it(command, "--help", code=DONE).stdout)
                self.assertTrue(told.startswith(b"Examples:"))

    def test_corrections_are_told_first(self):
        self.assertIn("--corrections", self.run_it("--help", code=DONE).stdout.decode().split("Usage")[0])


class OneLine(Case):
    def lines(self, *arguments, code=None):
        return self.run_it(*arguments, code=code).stderr.decode().splitlines()

    def test_an_empty_folder_is_named(self):
        good = self.put("quay.txt", QUAY)
        hollow = self.dir / "hollow"
        hollow.mkdir()
        self.put("hidden/.quay.txt", QUAY)
        for folder in (hollow, self.dir / "hidden"):
            with self.subTest(folder.name):
                said = self.lines("clean", good, folder, code=SOME_REJECTED)
                self.assertIn(f"{folder}: the folder holds no file", said[0])
        self.put("pages/quay.txt", QUAY)
        (self.dir / "pages" / "none").mkdir()
        self.assertEqual(self.lines("clean", self.dir / "pages", code=DONE), [])

    def damaged(self):
        page = b"<!doctype html><html><body><h1>Quay hit</h1><p>" + QUAY.encode() * 30 + b"</p></body></html>"
        records = b"".join(json.dumps({"text": QUAY, "title": f"Quay {i}"}).encode() + b"\n" for i in range(200))
        body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        record = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n%b\r\n\r\n" % (len(body), body)
        mail = (b"From: a@gazette.example\r\nMessage-ID: <1@gazette.example>\r\nMIME-Version: 1.0\r\nSubject: =?utf-9?X?!!?=\r\n"
                b"Date: yesterday\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; "
                b"charset=nonsense-1\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%\r\n--b\r\nContent-Type: text/html\r\n")
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.html", page)
        tape = io.BytesIO()
        with tarfile.open(fileobj=tape, mode="w") as archive:
            info = tarfile.TarInfo("a.html")
            info.size = len(page)
            archive.addfile(info, io.BytesIO(page))
        broken_zip = bytearray(packed.getvalue())
        broken_zip[60:90] = bytes(30)
        yield "cut.html.gz", gzip.compress(page)[:-40]
        yield "cut.jsonl.gz", gzip.compress(records)[:-60]
        yield "cut.jsonl", records[:-30]
        yield "cut.warc.gz", gzip.compress(record)[:-40]
        yield "cut.warc", record[:-400]
        yield "cut.zip", packed.getvalue()[:-80]
        yield "broken.zip", bytes(broken_zip)
        yield "cut.tar", tape.getvalue()[:700]
        yield "cut.pdf", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pag"
        yield "cut.xml", b'<?xml version="1.0"?><rss><channel><item><title>Quay</title><description>&nix; <b'
        yield "no.xml", b'<?xml version="1.0" encoding="none-such"?><rss><channel>&#0;<item></rss>'
        yield "cut.eml", mail
        yield "noise.gz", b"\x1f\x8b\x08\x00" + bytes(range(200))
        yield "noise.zst", b"\x28\xb5\x2f\xfd" + bytes(range(200))
        yield "noise.bin", bytes(range(256)) * 20
        yield "sound.bz2", bz2.compress(page)
        yield "bare.z", zlib.compress(page)

    def test_one_damaged_file_is_one_line(self):
        for name, content in self.damaged():
            with self.subTest(name):
                path = self.put(name, content)
                said = self.lines("clean", path)
                own = [line for line in said if path in line and ": warning: " not in line]
                self.assertLessEqual(len(own), 1, said)
                for line in said:      # the counts, and that nothing was read
                    self.assertTrue(line.startswith("hearsay: "), f"not ours: {line}")

    def test_more_threads_than_cores_are_nothing_to_be_told(self):
        good = [self.put(f"pages/{i}.txt", QUAY + f"Boat {i} was not hit.") for i in range(20)]
        for verb in ("clean", "read", "dossier"):
            for threads in (1, 2, 7, 64):
                with self.subTest(verb=verb, threads=threads):
                    self.assertEqual(self.lines(verb, *good, "--threads", threads, code=DONE), [])

    def test_control_characters_in_names_are_written_out(self):
        name = "quay\x1b[31m\n\x07\u0085.txt"
        self.put(name, "")
        said = self.run_it("clean", self.dir, code=FAILED).stderr.decode()
        self.assertIn("quay\\x1b[31m\\n\\x07\\x85.txt", said)
        self.assertNotIn("\x1b", said)
        self.put("b\x1b.txt", QUAY)
        listed = self.run_it("clean", "--dry-run", self.dir, code=SOME_REJECTED).stdout.decode()
        self.assertIn("b\\x1b.txt", listed)

    def test_names_that_are_no_text(self):
        bad = os.fsencode(self.dir) + b"/quay\xff.txt"
        long = self.put("überfährenhafenmole.txt", PIER)
        Path(os.fsdecode(bad)).write_text(QUAY)
        Path(os.fsdecode(bad + b".gz")).write_bytes(b"")
        for verb in ("clean", "read", "group"):
            self.run_it(verb, self.dir, "--json-errors", code=SOME_REJECTED).stdout.decode()
        for form in ("json", "text", "html"):
            self.run_it("dossier", self.dir, "--format", form, "-o", "-", code=SOME_REJECTED).stdout.decode()
        done = self.run_it("dossier", self.dir, long, "--json-errors", code=SOME_REJECTED)
        json.loads(done.stderr.decode().splitlines()[0])

    def test_a_map_that_finds_nothing_is_said(self):
        path = self.put("list.jsonl", json.dumps({"inhalt": QUAY, "title": "Quay"}) + "\n")
        said = self.lines("clean", path, "--map", "text=inhalt,outlet=paper", code=DONE)
        self.assertEqual(said, ['hearsay: warning: no record has a field "paper" for outlet'])
        nested = self.put("nested.json", json.dumps({"text": QUAY, "source": {"paper": "Gazette"}}))
        self.assertEqual(self.lines("clean", nested, "--map", "outlet=source.paper", code=DONE), [])

    def test_a_day_of_the_input_that_cannot_be_read_is_said(self):
        path = self.put("list.jsonl", json.dumps({"text": QUAY, "when": "soon"}) + "\n")
        said = self.lines("clean", path, "--map", "published=when", "--published", "2023-03-05", code=DONE)
        self.assertEqual(said, [f'hearsay: {path}: record 1: warning: its date "soon" cannot be read'])

    def test_an_unreadable_day_is_said(self):
        good = self.put("quay.txt", QUAY)
        for option in ("--published", "--since", "--until"):
            for day in ("yesterday", "2024-13-01", "2024-10", "", "10/05/2024", "2024-10-05T25:00"):
                with self.subTest(option=option, day=day):
                    said = self.lines("clean", good, option, day, code=FAILED)
                    self.assertIn(f'{option}: "{day}" is not a date like 2024-10-05', said[0])


class GoingOn(Case):
    """A live pipe: what came is worked on before more comes."""

    def start(self, *arguments):
        run = subprocess.Popen([BINARY, *map(str, arguments)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
        self.addCleanup(run.kill)
        return run

    def test_clean_and_read_print_as_they_go(self):
        for verb in ("clean", "read"):
            with self.subTest(verb):
                run = self.start(verb, "-")
                for i in range(3):
                    run.stdin.write(json.dumps({"text": QUAY, "title": f"Quay {i}"}).encode() + b"\n")
                    run.stdin.flush()
                    self.assertEqual(json.loads(run.stdout.readline())["title"], f"Quay {i}")
                run.stdin.close()
                self.assertEqual((run.stdout.read(), run.stderr.read(), run.wait(PATIENCE_S)), (b"", b"", DONE))
                run.stdout.close()
                run.stderr.close()

    def test_pieces_of_any_size_come_to_the_same(self):
        said = [{"text": QUAY + end, "title": f"Quay {i}"} for i, end in enumerate(('"quoted \\"', "\\\\", "{[", "ü\n" * 9, "]}"))]
        for layout in ("\n".join(map(json.dumps, said)) + "\n", json.dumps(said, indent=1), json.dumps(said, ensure_ascii=False)):
            whole = self.run_it("clean", "-", stdin=layout.encode(), code=DONE).stdout
            self.assertEqual(len(whole.splitlines()), len(said))
            for size in (1, 7, 4096):
                with self.subTest(layout=layout[:9], size=size):
                    run = self.start("clean", "-")
                    for at in range(0, len(layout.encode()), size):
                        run.stdin.write(layout.encode()[at:at + size])
                        run.stdin.flush()
                    self.assertEqual(run.communicate(), (whole, b""))

    def test_group_prints_a_story_when_it_is_over(self):
        run = self.start("group", "--stream", "-")
        texts = {1: QUAY, 2: QUAY, 22: FIRE}
        for day in [1, 2, *range(20, 30), *range(40, 58)]:
            text = texts.get(day, f"The council of Telbrook{day} voted for bus line {day} on Monday, mayor Ada Lind{day} said.")
            date = f"2023-{3 + day // 30:02}-{1 + day % 30:02}"
            run.stdin.write(json.dumps({"text": text, "outlet": f"Paper {day}", "published": date}).encode() + b"\n")
        run.stdin.flush()
        first = json.loads(run.stdout.readline())      # standard input is still open
        self.assertEqual(len(first["reports"]), 2)
        run.stdin.close()
        rest = run.stdout.read().splitlines()
        self.assertTrue(rest)
        self.assertEqual((run.stderr.read(), run.wait(PATIENCE_S)), (b"", DONE))
        run.stdout.close()
        run.stderr.close()

    def test_a_closed_pipe_stops_the_work(self):
        for arguments in (["clean", "-"], ["read", "-"], ["group", "-"], ["dossier", "-"], ["clean", "--dry-run", "-"]):
            with self.subTest(arguments):
                run = self.start(*arguments)
                run.stdin.write(json.dumps({"text": QUAY}).encode() + b"\n")
                run.stdin.flush()
                run.stdout.close()
                self.assertEqual(run.wait(60), DONE)      # standard input is still open
                self.assertEqual(run.stderr.read(), b"")
                run.stdin.close()
                run.stderr.close()

    def test_a_closed_pipe_is_nothing_to_a_run_that_writes_a_file(self):
        run = self.start("clean", "-", "-o", self.dir / "out.jsonl")
        run.stdout.close()
        run.stdin.write(json.dumps({"text": QUAY}).encode() + b"\n")
        run.stdin.close()
        self.assertEqual(run.wait(PATIENCE_S), DONE)
        run.stderr.close()
        self.assertEqual(len((self.dir / "out.jsonl").read_text().splitlines()), 1)

    def test_a_dash_is_standard_output(self):
        good = self.put("quay.txt", QUAY)
        for arguments in (["clean", good], ["read", good], ["group", good], ["dossier", good], ["dossier", good, "--format", "json"]):
            with self.subTest(arguments):
                self.assertEqual(self.run_it(*arguments, "-o", "-", code=DONE).stdout, self.run_it(*arguments, code=DONE).stdout)

    def test_a_file_holds_what_standard_output_would(self):
        pages = [self.put("pages/quay.txt", QUAY), self.put("pages/fire.txt", FIRE)]
        for verb in ("clean", "read", "group"):
            with self.subTest(verb):
                path = self.dir / f"{verb}.jsonl"
                self.assertEqual(self.run_it(verb, *pages, "-o", path, code=DONE).stdout, b"")
                self.assertEqual(path.read_bytes(), self.run_it(verb, *pages, code=DONE).stdout)
                self.assertEqual(oct(path.stat().st_mode & 0o777), oct(0o666 & ~umask()))


def umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask


if __name__ == "__main__":
    unittest.main()
