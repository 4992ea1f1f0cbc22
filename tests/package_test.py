"""The installed package, as README.md shows it: `cmake --install` into a prefix, then README's own CMake lines and
README's own program, built against that prefix alone and run."""
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = Path(os.environ.get("HEARSAY_BINARY", ROOT / "build" / "hearsay")).parent
HANG_S = 900        # only a hang takes longer


def shown(language):
    """The one fenced block of README.md in this language."""
    blocks = re.findall(rf"```{language}\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S)
    assert len(blocks) == 1, f"README.md has {len(blocks)} blocks of {language}"
    return blocks[0]


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, check=False, **options)


KEEPING_CMAKE = """cmake_minimum_required(VERSION 3.25)
project(keep LANGUAGES CXX)
find_package(hearsay REQUIRED COMPONENTS store)
add_executable(keep keep.cc)
target_link_libraries(keep PRIVATE hearsay::store)
"""
KEEPING = """#include <hearsay/store.h>
#include <cstdio>

int main(int, char** arguments) {
  auto store = hearsay::Store::open(arguments[1], hearsay::Store::Access::write);
  if (!store) return 2;
  const hearsay::Readings all = hearsay::read_all({arguments[2]}, {});
  if (!store->add(all.readings, {})) return 2;
  std::printf("%d\\n", static_cast<int>(*store->reports()));
}
"""


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory()
        cls.prefix = Path(cls.place.name, "prefix")
        cls.own = Path(cls.place.name, "own")
        cls.own.mkdir()
        cls.installed = run("cmake", "--install", str(BUILD), "--prefix", str(cls.prefix))

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()

    def must(self, done):
        self.assertEqual(done.returncode, 0, (done.stdout + done.stderr)[-3000:])
        return done.stdout

    def test_what_readme_shows_builds_and_runs(self):
        self.must(self.installed)
        (self.own / "CMakeLists.txt").write_text(shown("cmake"), encoding="utf-8")
        (self.own / "desk.cc").write_text(shown("cpp"), encoding="utf-8")
        built = self.own / "build"
        self.must(run("cmake", "-S", str(self.own), "-B", str(built), "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={self.prefix}"))
        self.must(run("cmake", "--build", str(built)))
        text = self.must(run(str(built / "desk"), str(ROOT / "examples" / "dam")))
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        title = re.search(r"^    Hearsay: 1 story.*\n\n    (.+)$", readme, re.M)[1]
        self.assertEqual(text.splitlines()[0], title)
        self.assertIn('"schema": "hearsay/dossier/1"', text)

    def test_the_store_is_a_library_beside_it(self):
        self.must(self.installed)
        if not list(self.prefix.rglob("libhearsay_store.a")):
            self.skipTest("built without a store")
        own = Path(self.place.name, "keep")
        own.mkdir()
        (own / "CMakeLists.txt").write_text(KEEPING_CMAKE, encoding="utf-8")
        (own / "keep.cc").write_text(KEEPING, encoding="utf-8")
        self.must(run("cmake", "-S", str(own), "-B", str(own / "build"), "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={self.prefix}"))
        self.must(run("cmake", "--build", str(own / "build")))
        told = self.must(run(str(own / "build" / "keep"), str(own / "a.store"), str(ROOT / "examples" / "dam")))
        self.assertEqual(told, "6\n")

    def test_the_installed_command_runs_alone(self):
        self.must(self.installed)
        told = self.must(run(str(self.prefix / "bin" / "hearsay"), "dossier", str(ROOT / "examples" / "dam"), "--quiet"))
        self.assertIn("KEY FIGURES", told)

    def test_no_file_names_the_tree_it_was_built_in(self):
        self.must(self.installed)
        named = [str(p) for p in self.prefix.rglob("*.cmake") if str(ROOT) in p.read_text(encoding="utf-8")]
        self.assertEqual(named, [])


if __name__ == "__main__":
    unittest.main()
