"""What the built program answered, kept: a set is read once, whichever benches and suites of a run ask for it.

Where HEARSAY_ANSWERS names a folder, an answer is kept there under the program's bytes, what it was asked and what it
was given; answers of another build are thrown away. Without it every question is asked.
"""
import collections
import functools
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TITLE_LETTERS = 20     # that tell whether a text begins with its title


def sent(record, url):
    """The record as the program is given it, with its title as the first line where the text does not begin with it."""
    title = record.get("title") or ""
    first = "" if record["text"].startswith(title[:TITLE_LETTERS]) else title
    fields = {"text": f"{first}\n\n{record['text']}".strip(), "title": title, "language": "en", "url": url}
    if record.get("published"):
        fields["published"] = record["published"]
    return json.dumps(fields) + "\n"


@functools.cache
def build_of(program):
    return hashlib.sha256(Path(program).read_bytes()).hexdigest()[:16]


def folder_of(program):
    """Where this build's answers are kept, or None."""
    place = os.environ.get("HEARSAY_ANSWERS")
    if not place:
        return None
    folder = Path(place) / Path(program).name / build_of(program)
    if not folder.exists():
        shutil.rmtree(folder.parent, ignore_errors=True)
        folder.mkdir(parents=True)
    return folder


def answer(program, arguments, given, suffix=".jsonl"):
    """What the program prints, asked with these arguments about a file that holds `given`."""
    folder = folder_of(program)
    kept = folder and folder / hashlib.sha256("\0".join([*arguments, given]).encode()).hexdigest()
    if kept and kept.exists():
        return kept.read_text(encoding="utf-8")
    with tempfile.NamedTemporaryFile("w", suffix=suffix, encoding="utf-8") as file:
        file.write(given)
        file.flush()
        done = subprocess.run([program, *arguments, file.name], stdout=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"bench: {program} {' '.join(arguments)} ended with {done.returncode}")
    text = done.stdout.decode()
    if kept:
        new = kept.with_suffix(".new")
        new.write_text(text, encoding="utf-8")
        new.replace(kept)
    return text


# ------------------------------------------------------------------ stories

def multi(records):
    """For each record whether its story has others."""
    counts = collections.Counter(record["story"] for record in records)
    return [counts[record["story"]] > 1 for record in records]


def ask_of_stories(binary, records):
    """Lines of hearsay_group_bench about the records, whose addresses end in their place: grouped all, grouped without the
    stories of one report, and then every reading."""
    several = multi(records)
    given = "".join(sent(record, f"http://report.example/{'multi' if several[i] else 'single'}/{i}")
                    for i, record in enumerate(records))
    program = str(Path(binary).parent / "bench" / "hearsay_group_bench")
    return answer(program, ["--readings", "--part", "/multi/"], given).splitlines()


def groups_of_stories(binary, records):
    """For all and for the stories of several reports: {"stories", "copies", "seconds"} (bench/group.cc)."""
    return [json.loads(line) for line in ask_of_stories(binary, records)[:2]]


def readings_of_stories(binary, records):
    return ask_of_stories(binary, records)[2:]
