"""The subject of a commit is `area: what changed`, at most 60 characters: of all commits since this test is there."""
import re
import subprocess
import unittest
from pathlib import Path

HERE = Path(__file__).resolve()
MOST_CHARACTERS = 60
SUBJECT = re.compile(r"[\w./-]+(, [\w./-]+)*: \S")


def git(*arguments):
    return subprocess.run(["git", *arguments], cwd=HERE.parent, capture_output=True, text=True, check=True).stdout


class Commits(unittest.TestCase):
    def test_subjects_are_short_and_name_their_area(self):
        first = git("log", "--diff-filter=A", "--format=%H", "--", str(HERE)).split()
        if not first:
            self.skipTest("this test is in no commit yet")
        subjects = git("log", "--no-merges", "--format=%s", f"{first[-1]}..HEAD").splitlines()
        self.assertEqual([s for s in subjects if len(s) > MOST_CHARACTERS or not SUBJECT.match(s)], [])


if __name__ == "__main__":
    unittest.main()
