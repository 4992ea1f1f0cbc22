"""The #include lines go one way: a room knows itself, the rooms it is given here, and the public headers of the
stages up to its own. `cli` and `serve` know only the public headers."""
import re
import unittest
from pathlib import Path

SRC = Path(__file__).resolve().parents[2] / "src"
PUBLIC = SRC.parent / "include" / "hearsay"

# In the order a report goes through them; what stands in `knows` must match CMakeLists.txt.
ROOMS = {
    "base": set(),
    "language": {"base"},
    "ingest": {"base"},
    "clean": {"base"},
    "read": {"base", "language"},
    "group": {"base", "language"},
    "reconcile": {"base", "language"},
    "present": {"base"},
    "pipeline": {"base"},
    "store": {"base"},
    "serve": set(),
    "cli": set(),
}

# The stage that a public header belongs to: a room may include those of its own stage and of stages before it.
STAGES = ["base", "ingest", "clean", "read", "group", "reconcile", "present", "pipeline"]
HEADER_STAGE = {
    "error": "base", "text": "base", "time": "base", "version": "base", "model": "base", "document": "ingest", "report": "clean", "reading": "read",
    "story": "group", "grouper": "group", "united": "reconcile", "shelf": "pipeline", "source": "reconcile", "account": "reconcile", "former": "reconcile", "dossier": "reconcile", "present": "present", "digest": "present", "corrections": "clean", "pipeline": "pipeline", "store": "pipeline", "serve": "pipeline",
}
ROOM_STAGE = {"language": "base", "serve": "pipeline", "cli": "pipeline", "store": "pipeline"}

# The folders of a room and which of them each may know; "." are the room's own files beside them, which may know all.
SUBROOMS = {
    "language": {"model": {"."}},
    "read": {
        "times": {"."},
        "names": {"."},
        "figures": {"."},
        "statements": {".", "names"},
        "events": {".", "figures"},
        "claims": {".", "times", "names", "figures", "statements", "events"},
        "tolls": set(),
    },
    "reconcile": {"sources": set(), "facts": {"sources"}, "disagreements": {"sources", "facts"}},
    "present": {"view": set(), "html": {"view"}, "json": {"view"}, "terminal": {"view"}},
}

# Types that the first takes from the second's header, whose source uses the first: all the circles of files there are.
TYPES_ONLY = {("ingest/table_records", "ingest/shape"), ("language/labels", "language/syntax")}


def subroom(path):
    """Of a path below src/: its room and the folder in it; "." for the room's own files."""
    parts = Path(path).parts
    return parts[0], parts[1] if len(parts) > 2 else "."


def units():
    """Each source with its header is one unit; the units it includes."""
    known = {}
    for path, _, _, _, header in edges():
        unit, other = str(path.relative_to(SRC).with_suffix("")), str(Path(header).with_suffix(""))
        if not path.name.endswith("_test.cc") and (unit, other) not in TYPES_ONLY:
            known.setdefault(unit, set()).add(other)
    return known


def circle(known):
    """The first circle of units found, or nothing."""
    done = set()

    def walk(unit, way):
        if unit in way:
            return way[way.index(unit):] + [unit]
        if unit in done or unit not in known:
            return None
        for other in sorted(known[unit] - {unit}):
            found = walk(other, way + [unit])
            if found:
                return found
        done.add(unit)
        return None

    return next(filter(None, (walk(unit, []) for unit in sorted(known))), None)


def edges():
    for path in sorted(SRC.rglob("*.cc")) + sorted(SRC.rglob("*.h")):
        room = path.relative_to(SRC).parts[0]
        for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = re.match(r'\s*#\s*include\s*[<"]([^">]+)[">]', text)
            if found and "/" in found[1]:
                yield path, line, room, found[1].split("/")[0], found[1]


def public_problem(path, room, header):
    stage = HEADER_STAGE.get(Path(header).stem)
    if stage is None:
        return f"tests/structure/includes.py does not know the stage of {header}"
    if path.name.endswith("_test.cc"):
        return None                         # a test may feed its room from any stage
    own = ROOM_STAGE.get(room, room)
    if STAGES.index(stage) > STAGES.index(own):
        return f"{room} comes before {stage}, so it cannot know {header}"
    return None


class Includes(unittest.TestCase):
    def test_every_room_is_known(self):
        found = {p.name for p in SRC.iterdir() if p.is_dir()}
        self.assertLessEqual(found, set(ROOMS), "name the room, and what it may know, in tests/structure/includes.py")

    def test_rooms_know_only_their_rooms(self):
        problems = []
        for path, line, room, other, header in edges():
            if other in ROOMS and other != room and other not in ROOMS.get(room, set()):
                problems.append(f"{path.relative_to(SRC)}:{line}: {room} may not include {header}")
        self.assertFalse(problems, "\n" + "\n".join(problems))

    def test_folders_of_a_room_know_only_their_folders(self):
        problems = []
        for path, line, room, other, header in edges():
            if other != room or room not in SUBROOMS or path.name.endswith("_test.cc"):
                continue
            own, there = subroom(path.relative_to(SRC))[1], subroom(header)[1]
            if own not in (".", there) and there not in SUBROOMS[room].get(own, set()):
                problems.append(f"{path.relative_to(SRC)}:{line}: {room}/{own} may not include {header}")
        self.assertFalse(problems, "\n" + "\n".join(problems))

    def test_no_file_is_known_by_what_it_knows(self):
        self.assertEqual(circle(units()), None)

    def test_public_headers_of_later_stages_are_not_known(self):
        problems = []
        for path, line, room, other, header in edges():
            problem = public_problem(path, room, header) if other == "hearsay" else None
            if problem:
                problems.append(f"{path.relative_to(SRC)}:{line}: {problem}")
        self.assertFalse(problems, "\n" + "\n".join(problems))

    def test_no_include_climbs_out_of_its_folder(self):
        self.assertEqual([f"{p}:{n}: {h}" for p, n, _, other, h in edges() if other in ("..", ".")], [])

    def test_public_headers_include_only_public_headers(self):
        problems = []
        for path in sorted(PUBLIC.glob("*.h")):
            own = HEADER_STAGE.get(path.stem, "pipeline")
            for header in re.findall(r'#include "([^"]+)"', path.read_text(encoding="utf-8")):
                stage = HEADER_STAGE.get(Path(header).stem, "pipeline") if header.startswith("hearsay/") else None
                if stage is None or STAGES.index(stage) > STAGES.index(own):
                    problems.append(f"{path.name}: {header}")
        self.assertFalse(problems, "\n" + "\n".join(problems))

    def test_the_build_gives_each_room_the_same_edges(self):
        build = (SRC.parent / "CMakeLists.txt").read_text(encoding="utf-8")
        for room, rest in re.findall(r"^hearsay_room\((\w+)([^)]*)\)", build, re.M):
            rooms = re.search(r"ROOMS((?: [a-z]+)+)", rest)
            with self.subTest(room=room):
                self.assertEqual(set(rooms[1].split()) if rooms else set(), ROOMS[room])


if __name__ == "__main__":
    unittest.main()
