// Whose page it is, where nothing says so outright, and of what address a kept copy is.
#include <gtest/gtest.h>

#include <string>

#include "clean/page_fixture.h"

namespace hearsay {
namespace {

using namespace cleaning::fixture;

struct OutletRow {
  const char* name;
  const char* head;
  const char* outlet;
  const char* foot = "";
};

class PageOutlet : public testing::TestWithParam<OutletRow> {};

TEST_P(PageOutlet, IsFound) {
  const auto report = clean_page("<html><head>" + std::string(GetParam().head) +
                                 "</head><body><h1>Ferry Runs Aground off Varrow</h1><p>" + kFirst + "</p><p>" +
                                 kSecond + "</p>" + GetParam().foot + "</body></html>");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->outlet, GetParam().outlet);
  EXPECT_EQ(report->title, "Ferry Runs Aground off Varrow");
}

#define TITLE "<title>Ferry Runs Aground off Varrow</title>"

INSTANTIATE_TEST_SUITE_P(
    Rows, PageOutlet,
    testing::Values(
        OutletRow{"BehindTheHeadline", "<title>Ferry Runs Aground off Varrow - Harbour Gazette</title>",
                  "Harbour Gazette"},
        OutletRow{"BehindASection", "<title>Ferry Runs Aground off Varrow | World | Tide Post</title>", "Tide Post"},
        OutletRow{"BeforeAColonWhereTheAddressHasIt",
                  "<title>Tide Post: Ferry Runs Aground off Varrow</title><link rel='canonical' "
                  "href='https://www.tidepost.example/1'>",
                  "Tide Post"},
        OutletRow{
            "APlaceBeforeAColonIsNone",
            "<title>Varrow Sound: Ferry Runs Aground off Varrow</title><meta property='og:title' content='Ferry "
            "Runs Aground off Varrow'><link rel='canonical' href='https://www.tidepost.example/1'>",
            "tidepost.example"},
        OutletRow{"WhatTheAddressIsShortFor",
                  "<title>Ferry Runs Aground off Varrow | Varrow Union of Quay Workers</title><link rel='canonical' "
                  "href='https://www.thevuqw.example/1'>",
                  "Varrow Union of Quay Workers", "<p>The VUQW</p>"},
        OutletRow{"WhatTheAddressIsShortForBeforeTheHeadline",
                  "<title>Tide and Quay Office | Ferry Runs Aground off Varrow</title><link rel='canonical' "
                  "href='https://tqo.example/1'>",
                  "Tide and Quay Office", "<p>\u00a9 TQO</p>"},
        OutletRow{
            "WhatTheAddressIsNotShortFor",
            "<title>Ferry Runs Aground off Varrow | The Union of Quay Workers Strikes</title><link rel='canonical' "
            "href='https://www.thevuqw.example/1'>",
            "The VUQW", "<p>The VUQW</p>"},
        OutletRow{"ASectionIsNone", "<title>Ferry Runs Aground off Varrow | World</title>", ""},
        OutletRow{"ADayIsNone", "<title>Ferry Runs Aground off Varrow | 5 May 2031</title>", ""},
        OutletRow{"BeforeItsAddress", TITLE "<meta property='og:site_name' content='Tide Post | TidePost.example'>",
                  "Tide Post"},
        OutletRow{"BeforeAMotto", TITLE "<meta property='og:site_name' content='Tide Post | News at sea'>",
                  "Tide Post | News at sea"},
        OutletRow{"OfTheApp", TITLE "<meta property='al:ios:app_name' content='Harbour Gazette: News'>",
                  "Harbour Gazette"},
        OutletRow{"OnTheHomeScreen", TITLE "<meta name='apple-mobile-web-app-title' content='Tide Post'>",
                  "Tide Post"},
        OutletRow{"OfTheAccount", TITLE "<meta name='twitter:site' content='@HarbourGazette'>", "Harbour Gazette"},
        OutletRow{"OfAnAccountInSmallLetters", TITLE "<meta name='twitter:site' content='@hgz'>", ""},
        OutletRow{"OfTheOtherAccount",
                  TITLE "<meta property='article:publisher' content='https://social.example/TidePost/'>",
                  "Tide Post"},
        OutletRow{"OfTheRights",
                  TITLE "<meta name='copyright' content='© 2029-2031 Tide Post. All rights reserved.'>", "Tide Post"},
        OutletRow{"AtTheFoot", TITLE, "Harbour Gazette",
                  "<footer>© 2031 Harbour Gazette. All rights reserved.</footer>"},
        OutletRow{"AtTheFootBehindItsAddress", TITLE, "Harbour Gazette",
                  "<p>Harbour Gazette, 4 Quay Lane, Varrow. Copyright 2031 Harbour Gazette Ltd.</p>"},
        OutletRow{"AtTheFootBehindABar", TITLE, "Tide Post", "<div>Contact | Imprint | © 2031 Tide Post</div>"},
        OutletRow{"AFirmsNameBehindTwoYears", TITLE "<link rel='canonical' href='https://www.tidepost.example/1'>",
                  "Tide Post", "<footer>Copyright © 2020–2031 Tide Post Ltd. All rights reserved.</footer>"},
        OutletRow{"AFirmOfAnotherName", TITLE "<link rel='canonical' href='https://www.tidepost.example/1'>",
                  "tidepost.example", "<footer>(c) 2031, Kestrel Holdings, Inc.</footer>"},
        OutletRow{"NotAgainstTheAddress",
                  TITLE "<link rel='canonical' href='https://www.tidepost.example/1'><meta name='twitter:site' "
                        "content='@WirePlatform'>",
                  "tidepost.example"},
        OutletRow{"WithTheAddress",
                  TITLE "<link rel='canonical' href='https://www.tidepost.example/1'><meta name='twitter:site' "
                        "content='@TidePost'>",
                  "Tide Post"},
        OutletRow{"AsTheTextSpellsItsAddress",
                  TITLE "<link rel='canonical' href='https://quaytrademonitor.example/1'>", "Quay & Trade Monitor",
                  "<p>A letter that the Quay &amp; Trade Monitor has seen says so.</p>"},
        OutletRow{"AsALogoSpellsItsAddress", TITLE "<link rel='canonical' href='https://www.thedailyvarrow.co.ex/1'>",
                  "The Daily Varrow", "<img alt='The Daily Varrow logo' src='l.png'>"},
        OutletRow{"AStationByItsLetters", TITLE "<link rel='canonical' href='https://www.kqay.example/1'>", "KQAY",
                  "<p>Nobody answered when KQAY called.</p>"},
        OutletRow{"NotInCapitalsAloneIfItNeedNot",
                  TITLE "<link rel='canonical' href='https://northsoundweekly.example/1'>", "North Sound Weekly",
                  "<div>NORTH SOUND WEEKLY</div><p>He told North Sound Weekly’s reporter so.</p>"},
        OutletRow{"ABareHostIsNoName",
                  "<title>Ferry Runs Aground off Varrow | Tide Post</title><meta property='og:site_name' "
                  "content='tidepost.example'><link rel='canonical' href='https://tidepost.example/1'>",
                  "Tide Post"},
        OutletRow{"AHostInCapitalsIsOne", TITLE "<meta property='og:site_name' content='Tide.example'>",
                  "Tide.example"},
        OutletRow{"OfTheTableOfHosts", TITLE "<link rel='canonical' href='https://www.reuters.com/1'>", "Reuters"},
        OutletRow{"ATownOfThatNameIsNone", TITLE "<link rel='canonical' href='https://varrow.example/1'>",
                  "varrow.example"},
        OutletRow{"WordsOverTwoSentencesAreNone", TITLE "<link rel='canonical' href='https://tidepost.example/1'>",
                  "tidepost.example", "<p>They waited for the Tide, Post and papers.</p>"}),
    [](const auto& row) { return row.param.name; });

struct KeptRow {
  const char* name;
  const char* before;
  const char* head;
  const char* foot;
};

class KeptPage : public testing::TestWithParam<KeptRow> {};

TEST_P(KeptPage, IsOfItsOwnAddress) {
  const auto report = clean_page(std::string(GetParam().before) + "<html><head>" + GetParam().head +
                                 "</head><body><h1>Ferry Runs Aground off Varrow</h1><p>" + kFirst + "</p><p>" +
                                 kSecond + "</p>" + GetParam().foot + "</body></html>");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->url, "https://www.tidepost.example/2031/05/02/ferry");
  EXPECT_EQ(report->outlet, "tidepost.example");
  ASSERT_TRUE(report->published.has_value());
  EXPECT_EQ(iso(*report->published), "2031-05-02");
}

INSTANTIATE_TEST_SUITE_P(
    Rows, KeptPage,
    testing::Values(
        KeptRow{"ByABrowser", "<!-- saved from url=(0047)https://www.tidepost.example/2031/05/02/ferry -->\n", TITLE,
                ""},
        KeptRow{"BySingleFile",
                "<!--\n Page saved with SingleFile \n url: https://www.tidepost.example/2031/05/02/ferry \n saved "
                "date: Thu "
                "May 08 2031 -->\n",
                TITLE, ""},
        KeptRow{"ShortAddress", "",
                TITLE "<link rel='canonical' href='https://archive.ph/aB3dE'><meta property='og:site_name' "
                      "content='archive.ph'><link rel='bookmark' href='http://archive.today/20310503101010/"
                      "https://www.tidepost.example/2031/05/02/ferry'>",
                ""},
        KeptRow{"ShortAddressAsked", "", TITLE "<link rel='canonical' href='https://archive.is/aB3dE'>",
                "<form><input name='q' value='https://www.tidepost.example/2031/05/02/ferry'></form>"},
        KeptRow{"Toolbar", "",
                "<title>Ferry Runs Aground off Varrow : Wayback Machine</title><meta property='og:site_name' "
                "content='Internet Archive'>",
                "<input id='wmtbURL' value='https://www.tidepost.example/2031/05/02/ferry'>"},
        KeptRow{"Script", "",
                TITLE "<script>__wm.wombat(\"https://www.tidepost.example/2031/05/02/ferry\",\"20310503\");</script>",
                ""},
        KeptRow{"LongAddress", "",
                TITLE "<link rel='canonical' href='https://web.archive.org/web/20310503/"
                      "https://www.tidepost.example/2031/05/02/ferry'>",
                ""}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace hearsay
