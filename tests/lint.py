#!/usr/bin/env python3
"""lint.py BUILD [--quick] FILE...: clang-format on every file and clang-tidy on the sources; ends with the counts of
files. --quick leaves out what takes most of the time and finds least: tests, and the static analyser. What was clean is
remembered in BUILD/lint-clean and not looked at again until it, a header or a rule changes."""
import functools
import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FORMAT = ["clang-format-14", "--dry-run", "--Werror"]
# libstdc++ hides std::expected from clang before 19, which announces older concepts than it has.
TIDY = ["clang-tidy-16", "--quiet", "--extra-arg=-Wno-unknown-warning-option", "--extra-arg=-std=c++2b",
        "--extra-arg=-U__cpp_concepts", "--extra-arg=-D__cpp_concepts=202002L"]
# What --quick leaves out: the analyser takes more than half of all time; the other two cost two thirds of a second a
# file and find little.
SLOW = "-clang-analyzer-*,-bugprone-stringview-nullptr,-bugprone-infinite-loop"


def is_test(path):
    return path.startswith("tests/") or path.endswith("_test.cc")


@functools.cache
def built(build):
    """The sources that BUILD compiles: of others (fuzz/, tools of train/) nobody knows with which options."""
    return {os.path.relpath(one["file"]) for one in json.loads(Path(build, "compile_commands.json").read_text())}


@functools.cache
def ground():
    """What every verdict rests on besides the file: the rules and all headers."""
    rules = [".clang-format", ".clang-tidy", "CMakeLists.txt", __file__]
    headers = sorted(p for folder in ("include", "src", "tests", "bench") for p in Path(folder).rglob("*.h"))
    return hashlib.sha256(b"\0".join(Path(p).read_bytes() for p in [*rules, *headers])).hexdigest()


def key(path, quick):
    return hashlib.sha256(f"{ground()} {quick} {path} ".encode() + Path(path).read_bytes()).hexdigest()


def complaints(path, build, quick):
    """What the tools say of a file; nothing when it is as it should be."""
    commands = [[*FORMAT, path]]
    if path in built(build) and not (quick and is_test(path)):
        commands.append([*TIDY, *(["--checks=" + SLOW] if quick else []), "-p", build, path])
    for command in commands:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            return done.stdout + done.stderr[-2000:]
    return ""


def main(build, *arguments):
    quick = "--quick" in arguments
    paths = [path for path in arguments if path != "--quick"]
    memory = Path(build, "lint-clean")
    clean = set(memory.read_text().split()) if memory.exists() else set()
    keys = {path: key(path, quick) for path in paths}
    known = {path for path in paths if keys[path] in clean}
    failed = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, said in zip(paths, pool.map(lambda path: "" if path in known else complaints(path, build, quick), paths)):
            if said:
                failed += 1
                clean.discard(keys[path])
                print(f"FAILED {path}\n{said}", flush=True)
            else:
                clean.add(keys[path])
    memory.write_text("\n".join(sorted(clean & set(keys.values()))))
    print(f"{len(paths) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
