#!/usr/bin/env python3
"""same_bytes.py OLD NEW: whether two builds of the program write the same bytes, for changes that should move walls
and nothing else. Reads examples/, and from ../shared, where it stands, the real reports and 300 of the visible sets
(chosen by a hash of their text). Names what differs, with the first differing place; ends with 1 if anything does."""
import functools
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SAMPLE = 300
SETS = ("stories/gva.jsonl", "stories/ecbplus.jsonl", "stories/basil.jsonl", "stories/allsides.jsonl",
        "counts/counts.jsonl", "times/tempeval3.jsonl")
KEPT = Path(tempfile.gettempdir()) / "hearsay-same-bytes"      # what OLD printed, as it is asked again and again
COMMANDS = (("read", "--tokens"), ("clean",), ("group",), ("dossier", "--format", "json"), ("dossier", "--format", "html"),
            ("dossier", "--width", "120"))


def folders():
    """Folder, and whether each command sees it alone."""
    yield from sorted(p for p in (ROOT / "examples").iterdir() if p.is_dir())
    yield ROOT / "examples"
    for name in ("seeds", *sorted(p.name for p in (SHARED / "events").glob("*"))):
        folder = SHARED / "seeds" if name == "seeds" else SHARED / "events" / name
        if folder.is_dir():
            yield folder


def sample():
    """SAMPLE reports of the visible sets as one file of JSON Lines, or nothing where there are none."""
    rows = {}
    for name in SETS:
        path = SHARED / "data" / name
        for record in map(json.loads, path.open(encoding="utf-8")) if path.exists() else ():
            rows[hashlib.sha256(record["text"].encode()).hexdigest()] = record
    chosen = [{"title": r.get("title") or "", "text": r["text"], "published": r.get("published") or ""}
              for _, r in sorted(rows.items())[:SAMPLE]]
    KEPT.mkdir(exist_ok=True)
    (KEPT / "sample.jsonl").write_text("".join(json.dumps(r) + "\n" for r in chosen), encoding="utf-8")
    return [KEPT / "sample.jsonl"] if chosen else []


def output(binary, command, path):
    done = subprocess.run([binary, *command, str(path), "--quiet"], capture_output=True, check=False)
    return b"exit code %d\n" % done.returncode + done.stdout


@functools.cache
def digest(path):
    files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file())
    return hashlib.sha256(b"".join(hashlib.sha256(p.read_bytes()).digest() for p in files)).hexdigest()


def kept_output(binary, command, path):
    key = hashlib.sha256("\0".join([digest(Path(binary)), *command, str(path), digest(path)]).encode()).hexdigest()
    kept = KEPT / key
    if not kept.exists():
        kept.write_bytes(output(binary, command, path))
    return kept.read_bytes()


def first_difference(old, new):
    at = next((i for i, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
    show = lambda text: text[max(0, at - 60):at + 60].decode("utf-8", "replace")
    return f"byte {at}:\n  old …{show(old)}…\n  new …{show(new)}…"


def main(old, new):
    different = compared = 0
    for path in [*folders(), *sample()]:
        for command in COMMANDS:
            before, after = kept_output(old, command, path), output(new, command, path)
            compared += 1
            if before != after:
                different += 1
                print(f"{' '.join(command)} {path.name} differs at {first_difference(before, after)}")
    print(f"{compared - different} the same, {different} different")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
