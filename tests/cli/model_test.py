"""Models in the program: chosen by name, said in what they made, and not mixed in a store."""
import json
import os
import re
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from command_case import BINARY, DONE, FAILED, PATIENCE_S, PIER, QUAY, ROOT, Case

# Of `read` with two threads: 57 MB where the processor has dot products, 67 where nothing but the plain loops fit.
MOST_MEMORY_KB = 68_000
# Between two looks at what a process holds.
LOOK_S = 0.005
# Looked for by another process: this one need not hold the program's bytes.
WATCHED = subprocess.run(["grep", "-qE", "__asan_init|__tsan_init", BINARY], check=False).returncode == 0


def peak_of(process):
    """Most memory a process has held, in kB, looked at until it ends. What wait4 tells begins with that of who started it."""
    peak = 0
    while process.poll() is None:
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
        held = re.search(r"VmHWM:\s+(\d+) kB", status)
        peak = max(peak, int(held.group(1)) if held and f"Name:\t{Path(BINARY).name[:15]}\n" in status else 0)
        time.sleep(LOOK_S)
    return peak


class Models(Case):
    @classmethod
    def setUpClass(cls):
        text = subprocess.run([BINARY, "--version"], capture_output=True, timeout=PATIENCE_S, check=True).stdout.decode()
        cls.names = dict(re.findall(r"(\w+) \(([^)]+)\)", text.partition("models: ")[2]))

    def model_of(self, *options, **environment):
        done = subprocess.run([BINARY, "dossier", self.put("quay.txt", QUAY), "--format", "json", "--quiet", *options],
                              capture_output=True, timeout=PATIENCE_S, env={**os.environ, **environment}, check=True)
        return json.loads(done.stdout)["generator"]["model"]

    def test_the_version_names_them(self):
        self.assertEqual(list(self.names), ["deep", "fast"])
        self.assertEqual(len(set(self.names.values())), 2, self.names)

    def test_each_is_chosen_by_its_name(self):
        self.assertEqual(self.model_of(), self.names["deep"])
        for choice, name in self.names.items():
            with self.subTest(choice=choice):
                self.assertEqual(self.model_of("--model", choice), name)
                self.assertEqual(self.model_of(HEARSAY_MODEL=choice), name)
                said = self.run_it("doctor", "--model", choice, code=DONE).stdout.decode()
                self.assertIn(f"reads with {name} ", said)

    def test_any_other_name_is_a_file(self):
        for choice in ("./fast", "deeper"):
            with self.subTest(choice=choice):
                done = self.run_it("dossier", self.put("quay.txt", QUAY), "--model", choice, code=FAILED)
                self.assertIn(choice, done.stderr.decode())

    def test_a_store_keeps_to_the_one_it_was_begun_with(self):
        quay, pier = self.put("quay.txt", QUAY), self.put("pier.txt", PIER)
        for mine, other in (("deep", "fast"), ("fast", "deep")):
            with self.subTest(mine=mine):
                store = ("--store", self.dir / f"{mine}.store")
                own, wrong = ("--model", mine), ("--model", other)
                self.run_it("add", quay, *store, *own, code=DONE)
                for verb in (("add", pier), ("dossier",), ("serve", "--listen", "127.0.0.1:0"), ("mcp",)):
                    said = self.run_it(*verb, *store, *wrong, code=FAILED).stderr.decode()
                    for part in (self.names[mine], self.names[other], f"--model {mine}"):
                        self.assertIn(part, said, verb)
                self.run_it("add", pier, *store, *own, code=DONE)
                kept = self.run_it("dossier", *store, *own, "--format", "json", "--quiet", code=DONE).stdout
                self.assertEqual(kept, self.run_it("dossier", quay, pier, *own, "--format", "json", "--quiet",
                                                   code=DONE).stdout)
                self.assertEqual(len(self.records("export", *store)), 2)

    @unittest.skipIf(WATCHED, "what watches the memory takes more of it")
    def test_reading_takes_little_memory(self):
        reports = self.put("reports.jsonl", subprocess.run([sys.executable, ROOT / "bench" / "invented.py", "60"],
                                                           capture_output=True, check=True).stdout)
        for choice in self.names:
            with self.subTest(choice=choice):
                reader = subprocess.Popen([BINARY, "read", reports, "--threads", "2", "--model", choice],
                                          stdout=subprocess.DEVNULL)
                peak = peak_of(reader)
                self.assertEqual(reader.returncode, DONE)
                self.assertGreater(peak, 0)
                self.assertLess(peak, MOST_MEMORY_KB)


if __name__ == "__main__":
    unittest.main()
