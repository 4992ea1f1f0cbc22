"""The engine's weights file (src/language/model/weights.h) read and written, its small numbers made and undone."""
import json
from pathlib import Path

import numpy as np
import torch
import xxhash

TYPES = {"F32": np.float32, "I8": np.int8, "U8": np.uint8}
# Small ones: added to every sub-word, or, nearly the identity, not well put into 8 bits.
KEPT_REAL = ("encoder.position.weight", "encoder.shape.weight", "pool.weight")


def read(path):
    """(metadata, {name: (type, shape, bytes)}), without centres."""
    raw = Path(path).read_bytes()
    size = int.from_bytes(raw[:8], "little")
    header, body = json.loads(raw[8:8 + size]), raw[8 + size:]
    metadata = header.pop("__metadata__")
    return metadata, {name: (e["dtype"], e["shape"], body[slice(*e["data_offsets"])]) for name, e in header.items()
                      if not name.endswith(".centre")}


def write(path, metadata, arrays):
    order = {"F32": 0, "I8": 1, "U8": 2}
    header, body = {}, bytearray()
    for name, (kind, shape, raw) in sorted(arrays.items(), key=lambda item: (order[item[1][0]], item[0])):
        header[name] = {"dtype": kind, "shape": list(shape), "data_offsets": [len(body), len(body) + len(raw)]}
        body += raw
    header["__metadata__"] = {**metadata, "checksum": f"{xxhash.xxh3_64_intdigest(bytes(body)):016x}"}
    text = json.dumps(header, ensure_ascii=False).encode()
    text += b" " * (-(len(text) + 8) % 64)
    Path(path).write_bytes(len(text).to_bytes(8, "little") + text + body)


def real(arrays):
    """All arrays but the vocabulary as 32-bit tensors, small numbers times their row's scale."""
    def tensor(name):
        kind, shape, raw = arrays[name]
        return torch.from_numpy(np.frombuffer(raw, TYPES[kind]).reshape(shape).astype(np.float32))

    found = {}
    for name, (kind, _, _) in arrays.items():
        if kind != "U8" and not name.endswith(".scale"):
            found[name] = tensor(name)
            if kind == "I8":
                found[name] *= tensor(name.removesuffix("weight") + "scale")[:, None]
    return found


def small(tensors, all_real=False):
    """Arrays of tensors by name: matrices as 8-bit numbers with one scale a row."""
    arrays = {}
    for name, tensor in tensors.items():
        tensor = tensor.detach().float().contiguous()
        if tensor.dim() == 2 and name not in KEPT_REAL and not all_real:
            scale = tensor.abs().amax(1) / 127
            scale[scale == 0] = 1
            arrays[name] = ("I8", tensor.shape, torch.round(tensor / scale[:, None]).to(torch.int8).numpy().tobytes())
            arrays[name.removesuffix("weight") + "scale"] = ("F32", scale.shape, scale.numpy().tobytes())
        else:
            arrays[name] = ("F32", tensor.shape, tensor.numpy().tobytes())
    return arrays
