"""./dev installs what the tree uses, and nothing else. Most packages bring others along, so one that is missing from the
lists might go unnoticed until another stops bringing it: the lists are held to what the build and the scripts name."""
import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CMAKE = ("CMakeLists.txt", "cmake/dependencies.cmake", "cmake/store_dependencies.cmake", "tests/CMakeLists.txt")
FOUND = re.compile(r"^\s*(?:find_package|find_dependency|find_path|find_library|pkg_check_modules)\((.*?)\)\s*(?:#\s*(\S+))?$",
                   re.M)

# A command that the scripts run: the list it must stand in, and its package.
COMMANDS = {
    "build": {"g++": r"LANGUAGES CXX", "cmake": r"cmake --preset", "ninja-build": r"ninja -C", "ccache": r"LAUNCHER=ccache"},
    "test": {"python3": r"suite \w+ python3", "poppler-utils": r"pdftotext", "git": r'"git", "ls-files"'},
    "browser": {"chromium": r"/usr/bin/chromium", "nodejs": r"suite browser node", "npm": r"npm ci"},
    "lint": {"clang-tidy-16": r"clang-tidy-16", "clang-format-14": r"clang-format-14", "git": r"git ls-files",
             "python3": r"python3 tests/python_tests"},
    "fuzz": {"clang-16": r"clang\+\+-16", "libclang-rt-16-dev": r"fsanitize=fuzzer", "llvm-16": r"-fsanitize=fuzzer"},
    "coverage": {"gcovr": r"gcovr --root"},
}


def lists():
    text = (ROOT / "dev").read_text(encoding="utf-8")
    return {name: words.split() for name, words in re.findall(r"^(\w+)_packages=\(([^)]*)\)", text, re.M)}


def libraries():
    """What CMake looks for, and the package that brings it."""
    for name in CMAKE:
        for found, package in FOUND.findall((ROOT / name).read_text(encoding="utf-8")):
            yield f"{name}: {found.split()[0]}", package


def scripts():
    places = ["dev", "tests/lint.py", "CMakeLists.txt", "CMakePresets.json", "src/ingest/pdf.cc", "tests/structure/words.py",
              "tests/browser/browser.mjs"]
    return "\n".join((ROOT / p).read_text(encoding="utf-8") for p in places)


class Packages(unittest.TestCase):
    maxDiff = None

    def test_each_library_that_cmake_looks_for_names_its_package(self):
        self.assertEqual([found for found, package in libraries() if not package], [])

    def test_the_lists_are_what_is_used(self):
        used = {name: set(commands) for name, commands in COMMANDS.items()}
        for found, package in libraries():
            used["test" if found.startswith("tests/") else "build"].add(package)
        self.assertEqual({name: sorted(words) for name, words in lists().items()},
                         {name: sorted(words) for name, words in used.items()})

    def test_each_command_is_still_used(self):
        text = scripts()
        unused = [package for commands in COMMANDS.values() for package, use in commands.items() if not re.search(use, text)]
        self.assertEqual(unused, [])


if __name__ == "__main__":
    unittest.main()
