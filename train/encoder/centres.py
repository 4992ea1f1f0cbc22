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

import torch

import data
import weights
from model import Encoder

BATCH = 64
# Chosen among subsets by the story files, then by the dev part of the counts and the gold dossiers (models/CARD.md);
# for models/encoder.safetensors alone.
WITHOUT = "0.up,1.qkv,1.up"


def encoder_of(arrays):
    state = {name.removeprefix("encoder."): tensor for name, tensor in weights.real(arrays).items()
             if name.startswith("encoder.")}
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


def centres(encoder, windows, without):
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
    return {name: (total / count).float().numpy() for name, total in sums.items() if name not in without}, count


def main():
    parser = argparse.ArgumentParser()
    for name in ("data", "pieces", "model", "output"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--without", default=WITHOUT, help="matrices that get none, as 0.up,1.qkv; or nothing")
    arguments = parser.parse_args()
    without = {f"encoder.layers.{matrix}.centre" for matrix in arguments.without.split(",")}
    metadata, arrays = weights.read(arguments.model)
    found, count = centres(encoder_of(arrays), windows_of(Path(arguments.data), arrays, arguments.pieces), without)
    for name, centre in found.items():
        arrays[name] = ("F32", list(centre.shape), centre.tobytes())
    weights.write(arguments.output, metadata, arrays)
    print(f"{arguments.output}: {len(found)} centres from {count} sub-words", file=sys.stderr)


main()
