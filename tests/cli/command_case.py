"""What the tests of the command share: invented reports, and a case that runs the command in a folder of its own."""
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = os.environ.get("HEARSAY_BINARY", str(ROOT / "build" / "hearsay"))
DONE, SOME_REJECTED, FAILED, INTERRUPTED = 0, 1, 2, 130
PATIENCE_S = 900      # only a hang takes longer, on the slowest machine

QUAY = """Ferry hits quay in Morvane, 12 hurt
Harbour Gazette
4 March 2023

MORVANE — A ferry struck the north quay in Morvane on Saturday, injuring 12 people, the coast guard said.

"The engines did not answer," captain Ilse Varn told the Morvane Courier on Sunday.

The ferry line declined to comment.
"""
PIER = """At least 20 injured as ferry rams pier
Island Post
5 March 2023

At least 20 people were injured when a ferry rammed the north quay in Morvane on Saturday, hospital officials said.

Citing the coast guard, the Morvane Courier reported that the ferry had lost its steering before the crash.
"""
FIRE = """Mill fire in Telbrook leaves three dead
Valley Herald
9 June 2021

Three workers were killed in a fire at a paper mill in Telbrook on Wednesday, the fire brigade said.

Police chief Oren Maddick said the cause was not known. The mill's owner did not respond to a request for comment.
"""
GERMAN = """Brand in der Papierfabrik von Talbruck

Bei einem Brand in einer Papierfabrik in Talbruck sind am Mittwoch drei Arbeiter ums Leben gekommen, wie die \
Feuerwehr am Abend mitteilte. Die Ursache des Feuers war zunächst nicht bekannt. Der Besitzer der Fabrik war für eine \
Stellungnahme nicht zu erreichen. Die Polizei hat die Ermittlungen aufgenommen und bittet um Hinweise.
"""


class Case(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory(prefix="hearsay-cli-")
        self.dir = Path(self.place.name)
        self.addCleanup(self.place.cleanup)

    def put(self, name, content):
        path = self.dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def run_it(self, *arguments, stdin=b"", code=None):
        done = subprocess.run([BINARY, *map(str, arguments)], input=stdin, capture_output=True, timeout=PATIENCE_S,
                              env={**os.environ, "NO_COLOR": "1"})
        if code is not None:
            self.assertEqual(done.returncode, code, done.stderr.decode(errors="replace")[-2000:])
        return done

    def dossier(self, *paths, code=DONE, options=()):
        return json.loads(self.run_it("dossier", *paths, "--format", "json", "--quiet", *options, code=code).stdout)

    def records(self, verb, *arguments, code=DONE, stdin=b""):
        done = self.run_it(verb, *arguments, code=code, stdin=stdin)
        return [json.loads(line) for line in done.stdout.decode().splitlines()]
