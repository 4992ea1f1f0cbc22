#!/usr/bin/env python3
"""lint.py BUILD [--quick] FILE...: clang-format on every file and clang-tidy on the sources; ends with the counts of
files. --quick leaves out what takes most of the time and finds least: tests, and the static analyser."""
import functools
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
    failed = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, said in zip(paths, pool.map(lambda path: complaints(path, build, quick), paths)):
            if said:
                failed += 1
                print(f"FAILED {path}\n{said}", flush=True)
    print(f"{len(paths) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
