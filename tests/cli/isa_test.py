"""The language model on processors with fewer instructions: oneDNN told to use less must read nearly the same."""
import json
import os
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ["HEARSAY_BINARY"]).parent if "HEARSAY_BINARY" in os.environ else ROOT / "build"
TOOL = os.environ.get("HEARSAY_LANGUAGE_MODEL", str(FOLDER / "bench" / "hearsay_language_model"))
PATIENCE_S = 900      # only a hang takes longer, on the slowest machine
LEAST_EQUAL_TAGS, LEAST_EQUAL_HEADS = 0.97, 0.94

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


def read(limit):
    """(tag, head) of every word; heads are words of the text. limit: what oneDNN may use, None = what there is."""
    environment = {name: value for name, value in os.environ.items() if name != "DNNL_MAX_CPU_ISA"}
    if limit:
        environment["DNNL_MAX_CPU_ISA"] = limit
    done = subprocess.run([TOOL], input="".join(json.dumps({"text": s}) + "\n" for s in SENTENCES).encode(),
                          capture_output=True, timeout=PATIENCE_S, env=environment, check=True)
    words = []
    for line in done.stdout.decode().splitlines():
        text = []
        for sentence in json.loads(line):
            first = len(text)
            text += [(tag, head if head < 0 else first + head)
                     for tag, head in zip(sentence["upos"], sentence["head"], strict=True)]
        words.append(text)
    return words


@unittest.skipUnless(Path(TOOL).is_file(), f"{TOOL} is not built")
class InstructionSets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.default = read(None)

    def test_every_sentence_is_read(self):
        self.assertEqual(len(self.default), len(SENTENCES))
        self.assertTrue(all(self.default))
        self.assertGreater(sum(map(len, self.default)), 300)

    def test_the_same_bits_each_time(self):
        self.assertEqual(read(None), self.default)

    def test_fewer_instructions_read_nearly_the_same(self):
        for limit in ("SSE41", "AVX2", "AVX512_CORE"):
            with self.subTest(limit=limit):
                found = read(limit)
                self.assertEqual([len(text) for text in found], [len(text) for text in self.default])
                pairs = [pair for ours, theirs in zip(found, self.default) for pair in zip(ours, theirs)]
                tags = sum(a[0] == b[0] for a, b in pairs) / len(pairs)
                heads = sum(a[1] == b[1] for a, b in pairs) / len(pairs)
                self.assertGreaterEqual(tags, LEAST_EQUAL_TAGS)
                self.assertGreaterEqual(heads, LEAST_EQUAL_HEADS)

    def test_an_arithmetic_that_is_not_there_ends_with_a_message_at_worst(self):
        for precision in ("f32", "bf16", "int8"):
            with self.subTest(precision=precision):
                done = subprocess.run([TOOL, "--precision", precision], input=b'{"text": "It burned."}\n',
                                      capture_output=True, timeout=PATIENCE_S,
                                      env={**os.environ, "DNNL_MAX_CPU_ISA": "AVX2"})
                self.assertIn(done.returncode, (0, 1), done.stderr.decode(errors="replace"))


if __name__ == "__main__":
    unittest.main()
