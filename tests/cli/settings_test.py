"""Settings: a flag before the environment, that before the project's file, that before the user's."""
import os
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from command_case import BINARY, DONE, FAILED, PATIENCE_S, QUAY, Case


class Settings(Case):
    def setUp(self):
        super().setUp()
        self.put("pages/quay.txt", QUAY)
        self.put("home/.config/hearsay/config.toml", "")
        (self.dir / "project").mkdir()

    def run_here(self, *arguments, code=DONE, **environment):
        own = {k: v for k, v in os.environ.items() if not k.startswith("HEARSAY_") and k != "XDG_CONFIG_HOME"}
        done = subprocess.run([BINARY, *map(str, arguments)], capture_output=True, timeout=PATIENCE_S,
                              cwd=self.dir / "project", env={**own, "HOME": str(self.dir / "home"), **environment})
        self.assertEqual(done.returncode, code, done.stderr.decode())
        return done.stdout.decode(), done.stderr.decode()

    def policy(self, *options, **environment):
        text = self.run_here("dossier", self.dir / "pages", "--format", "json", *options, **environment)[0]
        return next(p for p in ("airwars", "ucdp", "acled") if f'"policy": "{p}"' in text)

    def test_the_nearest_goes_before_the_others(self):
        self.assertEqual(self.policy(), "airwars")
        self.put("home/.config/hearsay/config.toml", 'policy = "ucdp"\n')
        self.assertEqual(self.policy(), "ucdp")
        self.put("project/hearsay.toml", 'policy = "acled"\n')
        self.assertEqual(self.policy(), "acled")
        self.put("project/hearsay.toml", 'policy = "ucdp"\n[dossier]\npolicy = "acled"\n[changes]\npolicy = "ucdp"\n')
        self.assertEqual(self.policy(), "acled")
        self.assertEqual(self.policy(HEARSAY_POLICY="ucdp"), "ucdp")
        self.assertEqual(self.policy("--policy", "airwars", HEARSAY_POLICY="ucdp"), "airwars")
        self.assertEqual(self.policy("--policy=airwars", HEARSAY_POLICY="ucdp"), "airwars")

    def test_a_store_is_that_of_commands_that_need_one(self):
        self.put("project/hearsay.toml", f'store = "{self.dir}/desk.store"\nquiet = true\n')
        self.run_here("add", self.dir / "pages")
        self.assertIn("Ferry", self.run_here("search", "ferry")[0])
        self.assertIn('"stories"', self.run_here("dossier", self.dir / "pages", "--format", "json")[0])

    def test_it_is_told_what_is_set_and_where(self):
        self.put("project/hearsay.toml", "threads = 2\n")
        self.put("home/.config/hearsay/config.toml", 'threads = 1\n[serve]\nname = ["a.example", "b.example"]\n')
        told, _ = self.run_here("config", "--show-origin", HEARSAY_POLICY="ucdp")
        self.assertEqual(told.splitlines(), ['policy = "ucdp"  # HEARSAY_POLICY', 'threads = "2"  # hearsay.toml',
                                             f'serve.name = "a.example,b.example"  # {self.dir}/home/.config/hearsay/config.toml'])
        (self.dir / "project/hearsay.toml").unlink()
        self.put("home/.config/hearsay/config.toml", "")
        self.assertIn("nothing is set", self.run_here("config")[1])

    def test_what_is_wrong_is_named(self):
        rows = {
            "polixy = 1": 'there is no setting "polixy"; did you mean policy?',
            'listen = "0.0.0.0:1"': '"listen" is for your own file',
            '[serve]\ntoken-file = "x"': '"token-file" is for your own file',
            "policy = 1.5": '"policy" has no value that it can have',
            "policy = ": "line 1",
            'policy = "other"': "--policy",
        }
        for text, words in rows.items():
            with self.subTest(text):
                self.put("project/hearsay.toml", text + "\n")
                self.assertIn(words, self.run_here("dossier", self.dir / "pages", code=FAILED)[1])


if __name__ == "__main__":
    unittest.main()
