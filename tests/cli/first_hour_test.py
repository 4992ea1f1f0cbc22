"""What a first hour brings: pages saved whole, feeds with labels in their names, a folder where a file was meant."""
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from command_case import DONE, FAILED, FIRE, PIER, QUAY, Case

PAGE = "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>{1}</p></article></body></html>"
WORDS = "A ferry struck the north quay in Morvane on Saturday, injuring 12 people, the coast guard said. The harbour was closed."
FEED = ('<rss version="2.0"><channel><title>{}</title><item><title>Ferry hits quay</title>'
        '<description>{}</description></item></channel></rss>')


class SavedPages(Case):
    def test_what_a_browser_saves_beside_a_page_is_left_out_by_name(self):
        for ending in ("_files", "-Dateien", "_fichiers"):
            with self.subTest(ending):
                self.put("in/Ferry hits quay.html", PAGE.format("Ferry hits quay", WORDS))
                self.put(f"in/Ferry hits quay{ending}/frame.html", PAGE.format("Advertisement", "Buy two kettles and pay for one."))
                done = self.run_it("clean", self.dir / "in", code=DONE)
                self.assertEqual(len(done.stdout.splitlines()), 1)
                self.assertIn(f"Ferry hits quay{ending}: not read: files of the page saved beside it", done.stderr.decode())

    def test_a_folder_of_such_a_name_beside_no_page_is_read(self):
        self.put("in/March_files/quay.txt", QUAY)
        self.put("in/March.txt", FIRE)
        self.assertEqual(len(self.records("clean", self.dir / "in")), 2)


class Outlets(Case):
    def test_a_feeds_label_is_no_part_of_its_outlets_name(self):
        for name, outlet in {"Island Radio - News": "Island Radio", "Morvane Courier | RSS": "Morvane Courier",
                             "Valley Herald": "Valley Herald", "News - Valley": "News - Valley"}.items():
            with self.subTest(name):
                path = self.put("feed.xml", FEED.format(name, WORDS))
                self.assertEqual(self.records("clean", path)[0]["outlet"], outlet)


class Folders(Case):
    def test_explain_says_which_file_it_takes(self):
        self.put("quay.txt", QUAY)
        out = self.dir / "out"
        self.run_it("dossier", self.dir / "quay.txt", "--format", "json,html", "-o", f"{out}/", code=DONE)
        done = self.run_it("explain", out, "injured", code=FAILED)
        self.assertIn(f"a folder; give the dossier as JSON, here {out / 'dossier.json'}", done.stderr.decode())
        done = self.run_it("explain", self.dir, "injured", code=FAILED)
        self.assertIn("as hearsay dossier -o dossier.json writes it", done.stderr.decode())

    def test_pages_of_an_earlier_run_are_told(self):
        fire, pier, out = self.put("fire.txt", FIRE), self.put("pier.txt", PIER), self.dir / "out"
        done = self.run_it("dossier", fire, pier, "--format", "html", "-o", f"{out}/", code=DONE)
        self.assertNotIn("earlier run", done.stderr.decode())
        done = self.run_it("dossier", pier, "--format", "html", "-o", f"{out}/", code=DONE)
        self.assertIn("a page of an earlier run is no longer led to", done.stderr.decode())


if __name__ == "__main__":
    unittest.main()
