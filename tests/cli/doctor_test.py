"""`hearsay doctor` tells what is well, and names what is not."""
import os
import sqlite3
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from command_case import BINARY, DONE, FAILED, PATIENCE_S, QUAY, Case


class Doctor(Case):
    def found(self, *options, code=DONE, **environment):
        done = subprocess.run([BINARY, "doctor", *map(str, options)], capture_output=True, timeout=PATIENCE_S,
                              env={**os.environ, **environment})
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        lines = [line.split(maxsplit=2) for line in done.stdout.decode().splitlines()]
        return {matter: (state, text) for state, matter, text in lines}

    def test_what_is_well(self):
        found = self.found(LC_ALL="C.UTF-8")
        for matter in ("version", "model", "data", "locale", "disk", "files"):
            self.assertIn(found[matter][0], ("well", "doubtful") if matter in ("disk", "files") else ("well",), matter)

    def test_what_is_missing_or_awkward(self):
        found = self.found(LC_ALL="C", PATH="/nowhere")
        self.assertEqual((found["pdf"][0], found["locale"][0]), ("doubtful", "doubtful"))
        found = self.found("--model", self.put("weights", "none"), code=FAILED)
        self.assertEqual(found["model"][0], "wrong")
        self.assertEqual(self.found("--store", self.dir / "none.store", code=FAILED)["store"][0], "wrong")

    def test_a_store_is_looked_through(self):
        store = self.dir / "desk.store"
        self.run_it("add", self.put("quay.txt", QUAY), "--store", store, code=DONE)
        self.assertTrue(self.found("--store", store)["store"][1].endswith("sound; reports: 1"))
        with sqlite3.connect(store) as database:
            database.execute("UPDATE readings SET record = x'00'")
        self.assertIn("quay.txt", self.found("--store", store, code=FAILED)["store"][1])


if __name__ == "__main__":
    unittest.main()
