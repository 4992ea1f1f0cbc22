"""What no file of the tree may hold, and what every source file must."""
import re
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
BINARY = {".bin", ".gz", ".png", ".ico", ".woff2", ".pdf"}
MOST_LINES = 400

# Written in pieces, so that this file does not hold what it looks for.
HOSTS = re.compile(r"\b(registry|files|deb|security|static|index|proxy|repo1?|archive)\."
                   r"(npm" r"js|python" r"hosted|deb" r"ian|ubu" r"ntu|cra" r"tes|go" r"lang|maven)\.(org|io|com)\b|"
                   r"\bpy" r"pi\.org\b|\bcrates\." r"io\b")
MACHINE_PATHS = re.compile(r"(?<![\w./}])/(work|root|home|Users|build|mnt)/\w|\b[A-Z]:\\\\\w")
VERDICTS = re.compile(r"\b(true|false|fake|hoax|lie|lies|lying|debunked|fabricated|truth|untrue|disproved|proven)\b",
                      re.I)


def tracked():
    names = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], cwd=ROOT,
                           capture_output=True, check=True).stdout.decode().split("\0")
    for name in names:
        path = ROOT / name
        if name and path.is_file() and path.suffix not in BINARY and not name.startswith("models/"):
            yield name, path.read_text(encoding="utf-8", errors="replace")


def lines_with(pattern):
    for name, text in tracked():
        for line, words in enumerate(text.splitlines(), 1):
            found = pattern.search(words)
            if found:
                yield f"{name}:{line}: {found[0]}"


def sources(suffix):
    return [(p, p.read_text(encoding="utf-8")) for p in sorted(SRC.rglob("*" + suffix))]


def strings_of(code):
    code = re.sub(r"^\s*//.*$|^\s*#include.*$", "", code, flags=re.M)
    return re.findall(r'"((?:[^"\\\n]|\\.)*)"', code)


SHORT = 30          # lines: a source this short needs no introduction


def introduced(path, text):
    header = path.with_suffix(".h")
    return path.name.endswith("_test.cc") or text.startswith("//") or text.count("\n") < SHORT or (
        header.is_file() and header.read_text(encoding="utf-8").startswith("//"))


class Words(unittest.TestCase):
    def none(self, found):
        self.assertFalse(found, "\n" + "\n".join(found))

    def test_no_registry_host_is_named(self):
        self.none(list(lines_with(HOSTS)))

    def test_no_path_of_one_machine_is_named(self):
        self.none(list(lines_with(MACHINE_PATHS)))

    def test_a_long_source_file_says_why(self):
        long = [f"{p.relative_to(ROOT)}: {text.count(chr(10))} lines" for p, text in sources(".cc") + sources(".h")
                if text.count("\n") > MOST_LINES and "// Long because" not in text]
        self.none(long)

    def test_no_file_has_a_name_that_says_nothing(self):
        empty = re.compile(r"(^|_)(utils?|helpers?|common|misc|manager|processor)(_|\.|$)")
        self.none([str(p.relative_to(ROOT)) for p in SRC.rglob("*") if empty.search(p.name)])

    def test_each_source_opens_with_its_idea(self):
        self.none([str(p.relative_to(ROOT)) for p, text in sources(".cc") if not introduced(p, text)])

    def test_each_header_is_included_once(self):
        headers = sources(".h") + [(p, p.read_text(encoding="utf-8")) for p in (ROOT / "include").rglob("*.h")]
        self.none([str(p.relative_to(ROOT)) for p, text in headers if "#pragma once" not in text])

    def test_present_gives_no_verdicts(self):
        found = []
        for path, text in sources(".cc") + sources(".h"):
            if path.relative_to(SRC).parts[0] != "present" or path.name.endswith("_test.cc"):
                continue
            for literal in strings_of(text):
                if literal not in ("true", "false") and VERDICTS.search(literal):      # JSON's own two words
                    found.append(f"{path.relative_to(ROOT)}: {literal}")
        self.none(found)

    def test_the_library_never_prints_or_exits(self):
        prints = re.compile(r"std::(cout|cerr|clog|print|exit|abort|getenv)\b|\b(printf|fprintf|puts|getenv|abort)\(")
        found = []
        for path, text in sources(".cc"):
            if path.relative_to(SRC).parts[0] in ("cli", "serve") or path.name.endswith("_test.cc"):
                continue
            found += [f"{path.relative_to(ROOT)}:{n}: {line.strip()}" for n, line in enumerate(text.splitlines(), 1)
                      if prints.search(line.split("//")[0])]
        self.none(found)


if __name__ == "__main__":
    unittest.main()
