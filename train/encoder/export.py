"""Writes what training left as the file that the engine reads (src/language/model/weights.h).

    python export.py --run FOLDER --base FOLDER --output FILE [--float]

Matrices become 8-bit numbers with one scale a row; with --float they stay as they are, for comparison.
"""
import argparse
from pathlib import Path

from safetensors.torch import load_file

import weights


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--name", default="hearsay")
    parser.add_argument("--float", action="store_true")
    arguments = parser.parse_args()
    run = Path(arguments.run)
    arrays = weights.small(load_file(str(run / "model.safetensors")), arguments.float)
    vocabulary = (Path(arguments.base) / "vocab.txt").read_bytes()
    arrays["vocabulary"] = ("U8", [len(vocabulary)], vocabulary)
    weights.write(arguments.output, {"format": "hearsay-encoder/1", "name": arguments.name,
                                     "labels": (run / "labels.json").read_text()}, arrays)
    print(f"{arguments.output}: {Path(arguments.output).stat().st_size / 1e6:.1f} MB")


main()
