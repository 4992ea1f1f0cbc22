"""Adds to a weights file what the inputs of its layers are on average, so that the engine can take them from there.

    python centres.py --data GOLD --pieces BUILD/train/hearsay_pieces --model FILE --output FILE

A few inputs of `qkv` and `up` are far from zero in every word; quantised together with the others they would leave
those few steps. Measured on the training parts of the treebanks; the engine subtracts them before it quantises and adds what
they give to the bias (src/language/model/dense.h), which changes nothing but the rounding. A file that has them already
gets new ones.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
import xxhash

import data
from model import Encoder

BATCH = 64
# Chosen among subsets by the story files, then by the dev part of the counts and the gold dossiers (models/CARD.md).
WITHOUT = ("encoder.layers.0.up.centre", "encoder.layers.1.qkv.centre", "encoder.layers.1.up.centre")
TYPES = {"F32": np.float32, "I8": np.int8, "U8": np.uint8}


def read(path):
    raw = Path(path).read_bytes()
    size = int.from_bytes(raw[:8], "little")
    header, body = json.loads(raw[8:8 + size]), raw[8 + size:]
    metadata = header.pop("__metadata__")
    return metadata, {name: (e["dtype"], e["shape"], body[slice(*e["data_offsets"])]) for name, e in header.items()
                      if not name.endswith(".centre")}


def write(path, metadata, arrays):
    header, body = {}, bytearray()
    for name, (kind, shape, raw) in sorted(arrays.items(), key=lambda item: item[1][0] != "F32"):
        header[name] = {"dtype": kind, "shape": shape, "data_offsets": [len(body), len(body) + len(raw)]}
        body += raw
    header["__metadata__"] = {**metadata, "checksum": f"{xxhash.xxh3_64_intdigest(bytes(body)):016x}"}
    text = json.dumps(header, ensure_ascii=False).encode()
    text += b" " * (-(len(text) + 8) % 64)
    Path(path).write_bytes(len(text).to_bytes(8, "little") + text + body)


def encoder_of(arrays):
    def tensor(name):
        kind, shape, raw = arrays[name]
        return torch.from_numpy(np.frombuffer(raw, TYPES[kind]).reshape(shape).astype(np.float32))

    state = {}
    for name, (kind, _, _) in arrays.items():
        if name.startswith("encoder.") and not name.endswith(".scale"):
            value = tensor(name)
            if kind == "I8":
                value = value * tensor(name.removesuffix("weight") + "scale")[:, None]
            state[name.removeprefix("encoder.")] = value
    layers = sum(name.endswith(".qkv.weight") for name in state)
    encoder = Encoder(len(state["piece.weight"]), layers=layers, inner=len(state["layers.0.up.weight"]), dropout=0.0)
    encoder.load_state_dict(state)
    return encoder.eval()


def windows_of(root, arrays, program):
    lines = [line["text"] for name in ("ewt", "gum_news") if (root / "syntax" / name / "train.conllu").exists()
             for line in data.syntax_lines(root / "syntax" / name / "train.conllu")]
    with tempfile.NamedTemporaryFile() as vocabulary:
        vocabulary.write(arrays["vocabulary"][2])
        vocabulary.flush()
        sent = "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in lines)
        done = subprocess.run([program, vocabulary.name], input=sent.encode(), stdout=subprocess.PIPE, check=True)
    windows = [window for line in done.stdout.splitlines() for window in json.loads(line)]
    return sorted(windows, key=lambda window: len(window["ids"]))


def centres(encoder, windows):
    sums, count = {}, 0
    inside = None

    def watch(name):
        def add(_, inputs):
            sums[name] = sums.get(name, 0) + inputs[0][inside].double().sum(0)
        return add

    for i, layer in enumerate(encoder.layers):
        layer.qkv.register_forward_pre_hook(watch(f"encoder.layers.{i}.qkv.centre"))
        layer.up.register_forward_pre_hook(watch(f"encoder.layers.{i}.up.centre"))
    for first in range(0, len(windows), BATCH):
        batch = windows[first:first + BATCH]
        lengths = torch.tensor([len(w["ids"]) for w in batch])
        ids, shapes = (torch.nn.utils.rnn.pad_sequence([torch.tensor(w[key]) for w in batch], batch_first=True)
                       for key in ("ids", "shapes"))
        inside = torch.arange(ids.shape[1])[None, :] < lengths[:, None]
        with torch.no_grad():
            encoder(ids, shapes, lengths)
        count += int(lengths.sum())
    return {name: (total / count).float().numpy() for name, total in sums.items() if name not in WITHOUT}, count


def main():
    parser = argparse.ArgumentParser()
    for name in ("data", "pieces", "model", "output"):
        parser.add_argument(f"--{name}", required=True)
    arguments = parser.parse_args()
    metadata, arrays = read(arguments.model)
    found, count = centres(encoder_of(arrays), windows_of(Path(arguments.data), arrays, arguments.pieces))
    for name, centre in found.items():
        arrays[name] = ("F32", list(centre.shape), centre.tobytes())
    write(arguments.output, metadata, arrays)
    print(f"{arguments.output}: {len(found)} centres from {count} sub-words", file=sys.stderr)


main()
