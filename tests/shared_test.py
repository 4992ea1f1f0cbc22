"""Real reports against what people found in them, when the shared folder stands beside the tree. The floors are in
bench/floors.json, for fixed samples of the public sets (bench/samples.py), and are never lowered silently."""
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("HEARSAY_SHARED", ROOT.parent / "shared"))
BINARY = os.environ.get("HEARSAY_BINARY", str(ROOT / "build" / "hearsay"))
FLOORS = json.loads((ROOT / "bench" / "floors.json").read_text())
HANG_S = 1800       # no verdict by the clock: only a hang takes longer, on the slowest machine that README names
READ_PARTS = ("statements", "times", "places", "claims", "tolls", "ranges", "counts")


def folder_of(name):
    return SHARED / "seeds" if name == "seeds" else SHARED / "events" / name


def score(name):
    """The scores of the dossier of one folder of real reports; also what the scorer says was missed."""
    with tempfile.TemporaryDirectory() as place:
        dossier = Path(place) / "dossier.json"
        made = subprocess.run([BINARY, "dossier", str(folder_of(name)), "--quiet", "-o", str(dossier)],
                              capture_output=True, text=True, timeout=HANG_S)
        if made.returncode != 0:
            raise AssertionError(f"exit code {made.returncode}: {made.stderr[-1000:]}")
        scored = subprocess.run([sys.executable, str(SHARED / "tools" / "score_dossier.py"),
                                 str(SHARED / "gold" / f"{name}.json"), str(dossier), "--json"],
                                capture_output=True, text=True, timeout=HANG_S)
    if scored.returncode != 0:
        raise AssertionError(scored.stderr[-1000:])
    return json.loads(scored.stdout.splitlines()[-1])


class Floors(unittest.TestCase):
    pass


def add(name, floor):
    def test(self):
        if not folder_of(name).is_dir() or not (SHARED / "gold" / f"{name}.json").is_file():
            self.skipTest(f"no real reports for {name}")
        parts = score(name)
        print(f"{name}: " + ", ".join(f"{k} {v:.3f}" for k, v in parts.items() if k != "gold"))
        self.assertGreaterEqual(parts["mean"], floor)
    setattr(Floors, f"test_{name}", test)


def add_bench(name, *flags):
    def test(self):
        if not (SHARED / "data").is_dir():
            self.skipTest("no public gold")
        done = subprocess.run([sys.executable, str(ROOT / "bench" / "bench.py"), name, *flags, "--sample", "--binary", BINARY,
                               "--data", str(SHARED / "data"), "--gold", str(SHARED / "gold")], capture_output=True, text=True, timeout=HANG_S)
        self.assertEqual(done.returncode, 0, done.stderr[-1000:])
        figures = json.loads(done.stdout.splitlines()[-1])
        for key, floor in FLOORS[name].items():
            if key in figures:
                print(f"{key} {figures[key]:.3f}")
                with self.subTest(key):
                    self.assertGreaterEqual(figures[key], floor)
    setattr(Floors, "_".join(["test", name, *flags[1:]]), test)


for one, least in FLOORS["dossiers"].items():
    add(one, least)
for one in READ_PARTS:
    add_bench("read", "--only", one)
add_bench("clean")
add_bench("group")
add_bench("cases")


if __name__ == "__main__":
    unittest.main()
