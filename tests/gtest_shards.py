#!/usr/bin/env python3
"""gtest_shards.py BINARY ARGUMENT...: a GoogleTest program's tests, dealt out to one process a core; what they say one
after the other, then the counts added up."""
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor


def run(binary, arguments, shard, shards):
    where = {**os.environ, "GTEST_TOTAL_SHARDS": str(shards), "GTEST_SHARD_INDEX": str(shard)}
    return subprocess.run([binary, *arguments], env=where, capture_output=True, text=True, errors="replace", check=False)


def count(said, words):
    found = re.search(words, said, re.M)
    return int(found[1]) if found else 0


def main(binary, *arguments):
    shards = os.cpu_count() or 1
    with ThreadPoolExecutor(shards) as pool:
        done = list(pool.map(lambda shard: run(binary, arguments, shard, shards), range(shards)))
    passed = failed = skipped = 0
    for one in done:
        sys.stdout.write(re.sub(r"^Note: (This is test shard|Google Test filter).*\n", "", one.stdout, flags=re.M) + one.stderr)
        ran = count(one.stdout, r"^\[={10}\] (\d+) tests? from .* ran")
        good = count(one.stdout, r"^\[  PASSED  \] (\d+) tests?")
        left = count(one.stdout, r"^\[  SKIPPED \] (\d+) tests?")
        passed, skipped = passed + good, skipped + left
        # A process that ends in the middle of a test has no counts: at least that test has failed.
        failed += max(ran - good - left, 1 if one.returncode != 0 else 0)
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
