"""What no file of the tree may hold, and what every source file must."""
import re
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
BINARY = {".bin", ".store", ".gz", ".png", ".ico", ".woff2", ".pdf"}
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


# Words of grammar, which code may name; lists of others are facts about a language, and stand in data/.
GRAMMAR = set("""a an the this that these those it its they them their he him his she her hers we us our you your me my
    who whom whose which what himself herself themselves
    of for in at from with on inside within by to near as into onto over under about after before between during since
    until till through against among around than and or but nor so yet if while when where how why because though
    although whether not no never are was were been being does did done have has had having will would can could may
    might must shall should all any both each every either neither some such more most less least few many much other
    another one ones same own only just also even still off out there here then now""".split())
# Tables of data/ and the column of theirs whose cells are labels that code names.
LABELS = {"lexicon/cues.tsv": 2, "lexicon/events.tsv": 2, "lexicon/titles.tsv": 1, "time/words.tsv": 1}
# Lists of three words and more that stand in the code of rooms that read English. A number may only fall. Those left in
# language, read and group name tags, columns and features, no words of a report.
LISTS_OF_WORDS = {"language": 5, "read": 1, "group": 1, "reconcile": 0}
LITERAL = r'"((?:[^"\\\n]|\\.)*)"'
LIST = re.compile(LITERAL + r'(?:[^;{}"]{0,160}?(?:==|!=|,|\{)\s*\(*\s*' + LITERAL + ")+")


def labels():
    for name, column in LABELS.items():
        for row in (ROOT / "data" / name).read_text(encoding="utf-8").splitlines():
            cells = row.split("\t")
            if not row.startswith("#") and len(cells) > column:
                yield cells[column]


def word_lists(room):
    """Where code compares with, or lists, three and more words of a language."""
    known = GRAMMAR | set(labels())
    for path, text in sources(".cc") + sources(".h"):
        if path.relative_to(SRC).parts[0] != room or re.search(r"_test\.cc$|/(fixture|invented_\w+)\.h$", str(path)):
            continue
        code = re.sub(r"//[^\n]*", "", text)
        for found in LIST.finditer(code):
            words = {w for w in re.findall(LITERAL, found[0]) if re.fullmatch(r"[a-z][a-z-]{2,}", w)} - known
            if len(words) > 2:
                yield f"{path.relative_to(ROOT)}:{code[:found.start()].count(chr(10)) + 1}: {' '.join(sorted(words))}"


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

    def test_lists_of_words_stand_in_data(self):
        for room, most in LISTS_OF_WORDS.items():
            found = list(word_lists(room))
            with self.subTest(room=room):
                self.assertEqual(len(found), most, "lists belong in data/; where there are fewer, lower the number\n" +
                                 "\n".join(found))

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
