"""Writes what training left as the file that the engine reads (src/language/model/weights.h).

    python export.py --run FOLDER --base FOLDER --output FILE [--float]

Matrices become 8-bit numbers with one scale a row; with --float they stay as they are, for comparison.
"""
import argparse
import json
from pathlib import Path

import torch
import xxhash
from safetensors.torch import load_file

# Small ones: added to every sub-word, or, nearly the identity, not well put into 8 bits.
KEPT_REAL = ("encoder.position.weight", "encoder.shape.weight", "pool.weight")


def quantised(weight):
    scale = weight.abs().amax(1) / 127
    scale[scale == 0] = 1
    return torch.round(weight / scale[:, None]).to(torch.int8), scale


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--name", default="hearsay")
    parser.add_argument("--float", action="store_true")
    arguments = parser.parse_args()
    run = Path(arguments.run)
    arrays = {}
    for name, tensor in load_file(str(run / "model.safetensors")).items():
        tensor = tensor.float().contiguous()
        if tensor.dim() == 2 and name not in KEPT_REAL and not arguments.float:
            weight, scale = quantised(tensor)
            arrays[name] = ("I8", weight)
            arrays[name.removesuffix("weight") + "scale"] = ("F32", scale)
        else:
            arrays[name] = ("F32", tensor)
    vocabulary = (Path(arguments.base) / "vocab.txt").read_bytes()
    header, data = {}, bytearray()
    for name, (kind, tensor) in sorted(arrays.items(), key=lambda item: (item[1][0] != "F32", item[0])):
        raw = tensor.numpy().tobytes()
        header[name] = {"dtype": kind, "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    header["vocabulary"] = {"dtype": "U8", "shape": [len(vocabulary)],
                            "data_offsets": [len(data), len(data) + len(vocabulary)]}
    data += vocabulary
    header["__metadata__"] = {"format": "hearsay-encoder/1", "name": arguments.name,
                              "labels": (run / "labels.json").read_text(),
                              "checksum": f"{xxhash.xxh3_64_intdigest(bytes(data)):016x}"}
    text = json.dumps(header, ensure_ascii=False).encode()
    text += b" " * (-(len(text) + 8) % 64)
    Path(arguments.output).write_bytes(len(text).to_bytes(8, "little") + text + data)
    print(f"{arguments.output}: {(8 + len(text) + len(data)) / 1e6:.1f} MB")


main()
