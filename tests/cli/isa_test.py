"""Instruction sets: whichever the program is held to, a reading has the same bytes."""
import json
import os
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ["HEARSAY_BINARY"]).parent if "HEARSAY_BINARY" in os.environ else ROOT / "build"
TOOL = os.environ.get("HEARSAY_LANGUAGE_MODEL", str(FOLDER / "bench" / "hearsay_language_model"))
PATIENCE_S = 900      # only a hang takes longer, on the slowest machine
HEARSAY = os.environ.get("HEARSAY_BINARY", str(FOLDER / "hearsay"))

SENTENCES = """\
Six dockers were injured in Morvane on Sunday when a crane fell onto the quay.
The harbour office said the crane had not been inspected since March.
"We heard a loud crack," Ina Holt, who sells fish nearby, told the Morvane Courier.
Police in Telbrook have arrested two men in connection with the fire at the paper mill.
The mill's owner, Oren Maddick, denied that the sprinklers had been switched off.
At least 14 people are missing after a ferry sank off the coast of Lodovia, officials said on Tuesday.
A second vessel, the Tarn Star, rescued 31 passengers before nightfall.
According to the coast guard, the ferry was carrying more than twice its permitted load.
The striking teachers will return to work on Monday, their union announced.
Mayor Ilse Varn opened the two-storey library, which cost 3.4 million crowns.
Farmers near Sorland fear that the drought will destroy their harvest.
The court sentenced the former minister to four years in prison for fraud.
His lawyer called the verdict a scandal and said he would appeal.
Heavy rain flooded the lower town, and hundreds of families had to leave their homes.
No one was hurt, the fire brigade reported, but three houses can no longer be lived in.
Shares in Brennick Steel fell by nine percent after the company warned of lower profits.
The Island Post, citing two sources close to the talks, reported that the bridge will be sold.
Residents who had been evacuated on Friday were allowed to go back yesterday.
Rebels attacked a convoy north of Tarn, killing the driver and a nurse.
Why the train did not stop is still unclear, the investigators wrote.
Divers found the wreck 40 metres below the surface, not far from where it was last seen.
""".splitlines()


def run(instruction_set, *flags, tool=TOOL, lines=SENTENCES):
    environment = {name: value for name, value in os.environ.items() if name != "HEARSAY_ISA"}
    if instruction_set:
        environment["HEARSAY_ISA"] = instruction_set
    return subprocess.run([tool, *flags], input="".join(json.dumps({"text": s}) + "\n" for s in lines).encode(),
                          capture_output=True, timeout=PATIENCE_S, env=environment, check=False)


@unittest.skipUnless(Path(TOOL).is_file(), f"{TOOL} is not built")
class InstructionSets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        refused = run("none-such")
        assert refused.returncode == 2, refused
        cls.sets = refused.stderr.decode().strip().rpartition("there are ")[2].split(", ")

    def test_a_set_that_is_not_there_is_refused_and_those_that_are_are_named(self):
        self.assertEqual(self.sets[0], "plain")
        done = run("none-such", "--version", tool=HEARSAY, lines=[])
        self.assertEqual(done.returncode, 2)
        for name in ("HEARSAY_ISA", "none-such", *self.sets):
            self.assertIn(name, done.stderr.decode())

    def test_every_set_reads_the_same_bytes(self):
        default = run(None, "--vectors")
        self.assertEqual(default.returncode, 0, default.stderr)
        self.assertEqual(len(default.stdout.splitlines()), len(SENTENCES))
        self.assertGreater(sum(len(s["words"]) for line in default.stdout.splitlines() for s in json.loads(line)), 300)
        for name in self.sets:
            with self.subTest(set=name):
                self.assertEqual(run(name, "--vectors").stdout, default.stdout)

    def test_the_version_names_the_set_in_use(self):
        for name in self.sets:
            with self.subTest(set=name):
                text = run(name, "--version", tool=HEARSAY, lines=[]).stdout.decode()
                self.assertIn(f"instruction set: {name}", text)
                self.assertEqual("AVX2" in text, name == "plain")

    def test_speed_names_the_set_in_use(self):
        for name in (None, "plain"):
            with self.subTest(set=name):
                done = run(name, "--speed", "1", lines=SENTENCES[:2])
                self.assertEqual(json.loads(done.stdout)["isa"], name or self.sets[-1])

    def test_full_precision_is_there_everywhere(self):
        answers = {run(name, "--precision", "f32", lines=SENTENCES[:3]).stdout for name in self.sets}
        self.assertEqual(len(answers), 1)


if __name__ == "__main__":
    unittest.main()
