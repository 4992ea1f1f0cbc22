"""What a first hour brings: pages saved whole, feeds with labels in their names, a folder where a file was meant."""
import json
import re
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


    def test_a_page_known_by_its_address_and_one_that_names_itself_are_of_one_outlet(self):
        self.put("in/a.html", "<html><head><title>Print article</title><link rel='canonical' "
                 "href='https://www.morvanequaynews.example/1'></head><body><h2>Ferry hits quay</h2><p>"
                 f"{WORDS}</p><p>Nobody answered the Morvane Quay News on Sunday.</p></body></html>")
        self.put("in/b.html", "<html><head><title>Ferry hits quay again</title><meta property='og:site_name' "
                 f"content='Morvane Quay News'></head><body><h1>Ferry hits quay again</h1><p>{WORDS} It sank.</p></body></html>")
        self.put("in/c.html", "<html><head><title>Ferry hits quay in May</title><link rel='canonical' "
                 "href='https://morvanequaynews.example/3'></head><body><h1>Ferry hits quay in May</h1>"
                 f"<p>{WORDS} It is the third.</p></body></html>")
        told = self.run_it("dossier", self.dir / "in", "--one-story", code=DONE).stdout.decode()
        self.assertIn("3 reports: Morvane Quay News\n", told)
        self.assertNotIn("Print article", told)
        self.assertNotIn("morvanequaynews.example,", told)


class Reading(Case):
    def test_the_story_of_most_reports_comes_first_then_the_latest(self):
        self.put("in/fire.txt", FIRE)
        self.put("in/old.txt", FIRE.replace("Telbrook", "Orrin").replace("2021", "2019").replace("mill", "brewery"))
        self.put("in/quay.txt", QUAY)
        self.put("in/pier.txt", PIER)
        told = self.run_it("dossier", self.dir / "in", code=DONE).stdout.decode()
        places = [told.index(words) for words in ("rams pier", "fire in Telbrook", "fire in Orrin")]
        self.assertEqual(places, sorted(places), told)

    def test_a_report_that_a_line_cites_is_in_the_list(self):
        for i in range(20):
            self.put(f"in/{i:02}.txt", PIER.replace("5 March", f"{5 + i // 4} March").replace("20 inj", f"{20 + i} inj")
                     .replace("rams pier", f"rams pier, {['crew', 'owner', 'union', 'mayor'][i % 4]} says"))
        told = self.run_it("dossier", self.dir / "in", "--one-story", code=DONE).stdout.decode()
        lines, listed = told.split("\nREPORTS\n")
        cited = set(re.findall(r"\[\d+\]", lines))
        self.assertTrue(cited)
        self.assertFalse(cited - set(re.findall(r"^  (\[\d+\])", listed, re.M)), told)

    def test_two_that_credit_one_agency_copied_neither_other(self):
        words = f"{WORDS} Divers found two cars on the sea bed and lifted them with a crane before dark, it added."
        for name, day in {"Morvane Courier": "2031-05-02", "Valley Herald": "2031-05-03"}.items():
            self.put(f"in/{name}.html", f"<html><head><meta property='og:site_name' content='{name}'><meta name='date' "
                     f"content='{day}'></head><body><article><h1>Ferry hits quay</h1><p>{words}</p>"
                     "<div>Source: Sorland Press Association</div></article></body></html>")
        told = self.run_it("dossier", self.dir / "in", "--one-story", code=DONE).stdout.decode()
        self.assertIn("both credit Sorland Press Association", " ".join(told.split()))

    def test_a_denial_is_told_by_the_sentence_that_says_what_is_denied(self):
        self.put("in/a.txt", "Ferry hits quay\nMorvane Courier\n5 March 2023\n\n" + WORDS
                 + "\n\nThe ferry's owner, Sound Lines, denied that any lifeboat had been locked.\n")
        self.put("in/b.txt", "Ferry crash hurts 12\nValley Herald\n5 March 2023\n\n" + WORDS
                 + "\n\nA passenger said that a lifeboat was locked. Sound Lines denied this.\n")
        told = " ".join(self.run_it("dossier", self.dir / "in", "--one-story", code=DONE).stdout.decode().split())
        self.assertIn("• “The ferry's owner, Sound Lines, denied that any lifeboat had been locked.”", told)
        self.assertNotIn("denied this", told)

    def test_a_denial_that_points_to_another_sentence_is_left_to_the_page(self):
        for i, end in enumerate(("there", "it")):
            self.put("in/a.txt", "Ferry hits quay\nMorvane Courier\n5 March 2023\n\n" + WORDS
                     + f"\n\nThe ferry's owner, Sound Lines, flatly denied that its men had seen {end}.\n")
            self.put("in/b.txt", "Ferry crash hurts 12\nValley Herald\n5 March 2023\n\n" + WORDS
                     + "\n\nA passenger said that a lifeboat was locked. Sound Lines denied this.\n")
            told = self.run_it("dossier", self.dir / "in", "--one-story", code=DONE).stdout.decode()
            self.assertNotIn("RESPONSES", told, i)

    def test_a_denial_of_one_report_is_left_to_the_page(self):
        self.put("in/a.txt", "Ferry hits quay\nMorvane Courier\n5 March 2023\n\n" + WORDS
                 + "\n\nThe ferry's owner, Sound Lines, denied that any lifeboat had been locked.\n")
        self.assertNotIn("RESPONSES", self.run_it("dossier", self.dir / "in", code=DONE).stdout.decode())

    def test_explain_gives_addresses_whole_and_titles_for_outlets_nobody_names(self):
        address = "https://morvane.example/" + "a-long-way-to-the-quay/" * 6
        self.put("in/a.jsonl", json.dumps({"title": "Ferry hits quay", "text": WORDS, "url": address, "outlet": "Herald"}))
        self.put("in/b.txt", "Ferry hits the north quay\n\n" + WORDS + "\n")
        out = str(self.dir / "dossier.json")
        self.run_it("dossier", self.dir / "in", "--one-story", "-o", out, code=DONE)
        told = self.run_it("explain", out, "12 injured", code=DONE).stdout.decode()
        self.assertIn(address + "\n", told)
        self.assertIn("“Ferry hits the north quay”: ", told)
        self.assertNotIn("unnamed outlet", told)
        said = self.run_it("explain", out, "zeppelin", code=FAILED).stderr.decode()
        self.assertIn("kinds with a number are injured", said)


class Folders(Case):
    def test_explain_tells_the_origins_that_the_dossier_shows_from_those_of_all_values(self):
        self.put("in/herald.txt", "Ferry hits quay in Brenna\nThe Herald\n2031-05-04\n\nA ferry hit the quay in Brenna on Sunday. Brenna "
                 "police said 12 people were killed.\n")
        self.put("in/courier.txt", "Ferry toll rises in Brenna\nThe Courier\n2031-05-06\n\nThe toll of the ferry that hit the quay in Brenna "
                 "on Sunday has risen to 15 people killed, Selm Hospital said on Tuesday.\n")
        out = self.dir / "dossier.json"
        self.run_it("dossier", self.dir / "in", "--one-story", "-o", out, code=DONE)
        told = " ".join(self.run_it("explain", out, "15 killed", code=DONE).stdout.decode().split())
        self.assertIn("origins of the values that stand: 1 independent origin in 1 report", told)
        self.assertIn("origins of all values: 2 independent origins in 2 reports", told)

    def test_explain_knows_every_word_and_number_that_the_dossier_shows(self):
        self.put("in/herald.txt", "Coach leaves the road at Brenna\nThe Herald\n2031-05-04\n\nA coach left the road at Brenna on Sunday, "
                 "killing two people. Brenna police said 34 people were on the coach. The union said its brakes had failed.\n")
        self.put("in/courier.txt", "Two die in coach crash\nThe Courier\n2031-05-04\n\nTwo people died when a coach left the road at "
                 "Brenna on Sunday. Selm Tours said 31 people were on the coach. The driver slept in the village.\n")
        out = self.dir / "dossier.json"
        self.run_it("dossier", self.dir / "in", "--one-story", "-o", out, code=DONE)
        shown = self.run_it("dossier", self.dir / "in", "--one-story", "--quiet", "--width", "200", code=DONE).stdout.decode()
        told = self.run_it("explain", out, "34", code=DONE).stdout.decode()
        self.assertIn("SIDE 31", told)
        self.assertIn("Selm Tours", told)
        quoted = " ".join(re.findall("“([^”…]*)", shown))
        words = set(re.findall("[A-Za-z]{3,}|[0-9]{2,}", quoted))
        self.assertGreater(len(words), 12)
        for word in sorted(words | {"brakes", "31", "killed"}):
            with self.subTest(word):
                self.run_it("explain", out, word, code=DONE)

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
