// What pages say of themselves, to machines and to readers: titles, authors, addresses, and JSON-LD that is nearly
// right.
#include <gtest/gtest.h>

#include <string>

#include "clean/page_fixture.h"

namespace hearsay {
namespace {

using namespace cleaning::fixture;

struct LinkedRow {
  const char* name;
  const char* json;
  const char* title;
  const char* byline;
  const char* warning;  // a part of it; empty = none
};

class NearlyJson : public testing::TestWithParam<LinkedRow> {};

TEST_P(NearlyJson, IsMendedAndSaidSo) {
  const auto report =
      clean_page(scripted(GetParam().json, "<article><p>" + kFirst + "</p><p>" + kSecond + "</p></article>"));
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->title, GetParam().title);
  EXPECT_EQ(report->byline, GetParam().byline);
  std::string warnings;
  for (const std::string& warning : report->warnings) warnings += warning;
  EXPECT_NE(warnings.find(GetParam().warning), std::string::npos) << warnings;
  EXPECT_EQ(warnings.empty(), std::string(GetParam().warning).empty()) << warnings;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, NearlyJson,
    testing::Values(
        LinkedRow{"Comments",
                  "/* one */{\"@type\":\"Article\",\"headline\":\"Quay reopens\", // two\n\"author\":\"Ada Lind\"}",
                  "Quay reopens", "Ada Lind", "comments"},
        LinkedRow{"TrailingCommas",
                  R"({"@type":"Article","author":[{"name":"Ada Lind"},],"headline":"Quay reopens",})", "Quay reopens",
                  "Ada Lind", "trailing commas"},
        LinkedRow{"RawLineEnds", "{\"@type\":\"Article\",\"headline\":\"Quay\n reopens\",\"author\":\"Ada\tLind\"}",
                  "Quay reopens", "Ada Lind", "raw line ends"},
        LinkedRow{"MissingCommas", "{\"@type\":\"Article\"\n\"headline\":\"Quay reopens\"\n\"author\":\"Ada Lind\"}",
                  "Quay reopens", "Ada Lind", "missing commas"},
        LinkedRow{"Cdata",
                  "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Quay reopens\",\"author\":\"Ada Lind\"}\n//]]>",
                  "Quay reopens", "Ada Lind", "a wrapper"},
        LinkedRow{"Escapes", R"({"@type":"Article","headline":"Quay\x27s end isn\'t near","author":"Ada Lind"})",
                  "Quay's end isn't near", "Ada Lind", "escapes"},
        LinkedRow{"Quotes", R"({"@type":"Article","headline":"The "old" quay reopens","author":"Ada Lind"})",
                  "The \"old\" quay reopens", "Ada Lind", "quotes inside"},
        LinkedRow{
            "References",
            R"({"@type":"Article","headline":"Fishers &amp;amp; dockers&#039; quay","author":"&Aacute;da Lind"})",
            "Fishers & dockers' quay", "Áda Lind", ""},
        LinkedRow{"Tags",
                  R"({"@type":"Article","headline":"<b>Quay<\/b> reopens","author":"By <a href='/a'>Ada Lind<\/a>"})",
                  "Quay reopens", "Ada Lind", ""},
        LinkedRow{"TwoPartNames",
                  R"({"@type":"Article","headline":"Quay reopens","author":{"givenName":"Ada","familyName":"Lind"}})",
                  "Quay reopens", "Ada Lind", ""},
        LinkedRow{
            "NamesElsewhere",
            R"({"@graph":[{"@type":"Article","headline":"Quay reopens","author":[{"@id":"#a"},{"@id":"#b"}]},)"
            R"({"@type":"Person","@id":"#a","name":"Ada Lind"},{"@type":"Person","@id":"#b","name":"Ben Ost"}]})",
            "Quay reopens", "Ada Lind; Ben Ost", ""}),
    [](const auto& row) { return row.param.name; });

TEST(Page, OfSeveralLinkedArticlesThePagesOwnCounts) {
  const std::string json =
      R"([{"@type":"Article","headline":"Mill closes","url":"https://gazette.example/mill","author":"Ben Ost"},)"
      R"({"@type":"Article","headline":"Quay reopens","mainEntityOfPage":{"@id":"/quay/"},"author":"Ada Lind"}])";
  const std::string text = "<p>" + kFirst + "</p><p>" + kSecond + "</p>";
  const auto by_address =
      clean_page(scripted(json, "<link rel=canonical href='https://www.gazette.example/quay'>" + text));
  ASSERT_TRUE(by_address.has_value());
  EXPECT_EQ(by_address->title, "Quay reopens");
  EXPECT_EQ(by_address->byline, "Ada Lind");
  const auto by_headline = clean_page(scripted(json, "<h1>Quay reopens</h1>" + text));
  ASSERT_TRUE(by_headline.has_value());
  EXPECT_EQ(by_headline->byline, "Ada Lind");
}

TEST(Page, AnArticleSaysItsOwnAddress) {
  const std::string text = "<p>" + kFirst + "</p><p>" + kSecond + "</p>";
  const auto one = clean_page(scripted(
      R"({"@type":"NewsArticle","@id":"https://gazette.example/a/7#article","headline":"Quay reopens"})", text));
  ASSERT_TRUE(one.has_value());
  EXPECT_EQ(one->url, "https://gazette.example/a/7");
  const auto teasers =
      clean_page(scripted(R"([{"@type":"Article","headline":"Mill closes","url":"https://gazette.example/mill"},)"
                          R"({"@type":"Article","headline":"Fair opens","url":"https://gazette.example/fair"}])",
                          "<h1>Quay reopens</h1>" + text));
  ASSERT_TRUE(teasers.has_value());
  EXPECT_EQ(teasers->url, "") << "nobody says which of them the page is";
}

struct TitleRow {
  const char* name;
  const char* head;
  const char* body;  // before the text
  const char* title;
};

class PageTitle : public testing::TestWithParam<TitleRow> {};

TEST_P(PageTitle, IsTheHeadline) {
  const std::string address = "<link rel=canonical href='https://www.harbour-gazette.example/1'>";
  const auto report = clean_page("<html><head>" + address + GetParam().head + "</head><body>" + GetParam().body +
                                 "<p>" + kFirst + "</p><p>" + kSecond + "</p></body></html>");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->title, GetParam().title);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, PageTitle,
    testing::Values(
        TitleRow{"SiteFirst", "<title>Harbour Gazette | Ferry runs aground off Varrow</title>", "",
                 "Ferry runs aground off Varrow"},
        TitleRow{"WordsOfAButton", "<title>Print article</title>", "<h2>Ferry runs aground off Varrow</h2>",
                 "Ferry runs aground off Varrow"},
        TitleRow{"WordsOfAnotherButton", "<meta property=og:title content='Email this story'><title>Share</title>",
                 "<h1>Share this</h1><h2>Ferry runs aground off Varrow</h2>", "Ferry runs aground off Varrow"},
        TitleRow{"SharesOfAHeadline", "<title>Share of ferries that run aground</title>", "",
                 "Share of ferries that run aground"},
        TitleRow{"InLargeLetters", "<title>Harbour Gazette</title>",
                 "2 May 2031<br><font size=5><b>Ferry runs aground off Varrow</b></font><br>By ADA LIND<p>",
                 "Ferry runs aground off Varrow"},
        TitleRow{"InLargerLetters", "<title>Harbour Gazette Online</title>",
                 "<font face=serif size='+2'>Varrow ferry aground again</font><br><i>By ADA LIND</i><p>",
                 "Varrow ferry aground again"},
        TitleRow{"SiteFirstByADash", "<title>Harbour Gazette - Ferry runs aground</title>", "", "Ferry runs aground"},
        TitleRow{"SiteAndSectionFirst", "<title>Harbour Gazette - News - Ferry runs aground</title>", "",
                 "Ferry runs aground"},
        TitleRow{"SiteAndSectionsFirst", "<title>Harbour Gazette | World | News | Ferry runs aground</title>", "",
                 "Ferry runs aground"},
        TitleRow{"SectionsAndSite", "<title>Ferry runs aground | World | Harbour Gazette</title>", "",
                 "Ferry runs aground"},
        TitleRow{"LabelOfTheHeadline", "<title>Live | Ferry runs aground | Harbour Gazette</title>",
                 "<h1>Live | Ferry runs aground</h1>", "Live | Ferry runs aground"},
        TitleRow{"LogoAsMainHeading", "<title>Ferry runs aground | Harbour Gazette</title>",
                 "<h1 class=site-logo>The Gazette of the Harbour</h1>", "Ferry runs aground"},
        TitleRow{"SiteAsMainHeading", "<title>Ferry runs aground | Harbour Gazette</title>",
                 "<h1>Harbour Gazette</h1><h2>Ferry runs aground</h2>", "Ferry runs aground"},
        TitleRow{"CutOffForMachines", "<meta property=og:title content='Ferry runs aground off Varrow, thirty…'>",
                 "<h1>Ferry runs aground off Varrow, thirty people rescued</h1>",
                 "Ferry runs aground off Varrow, thirty people rescued"},
        TitleRow{"SiteBeforeAColon",
                 "<meta property=og:site_name content='The Gazette'><title>The Gazette: Ferry runs aground</title>",
                 "", "Ferry runs aground"},
        TitleRow{"SiteBehindALowLine",
                 "<title>Ferry runs aground_Harbour Gazette</title>"
                 "<meta property=og:site_name content='Harbour Gazette'>",
                 "", "Ferry runs aground"},
        TitleRow{"BehindAColonAsASmallerHeadingHasIt", "<title>Quay Diary: Ferry runs aground off Varrow</title>",
                 "<h4>Ferry runs aground off Varrow</h4>", "Ferry runs aground off Varrow"},
        TitleRow{"AnAddressAtTheEnd", "<title>Ferry runs aground off Varrow - tidepost.example</title>", "",
                 "Ferry runs aground off Varrow"},
        TitleRow{"BarsWithoutBlanks", "<title>Ferry runs aground｜Harbour Gazette</title>", "", "Ferry runs aground"},
        TitleRow{"LogoLeadsHome", "<title>Ferry runs aground - Tidings</title>",
                 "<h1><a href='/'>Tidings</a></h1><h2>Ferry runs aground</h2>", "Ferry runs aground"},
        TitleRow{"SloganOfAStation",
                 "<title>Ferry runs aground off Varrow - Quay 4 News, Weather &amp; Sports | KQAY</title>", "",
                 "Ferry runs aground off Varrow"},
        TitleRow{"SiteAndItsPlace",
                 "<title>Ferry runs aground off Varrow - HarbourGazette.example-Port Velm and Orrin</title>", "",
                 "Ferry runs aground off Varrow"},
        TitleRow{"NewsOfAHeadline", "<title>Ferry runs aground off Varrow - no news of its master</title>", "",
                 "Ferry runs aground off Varrow - no news of its master"},
        TitleRow{"APlaceIsNoSite", "<title>Ferry runs aground - Harbour</title>", "", "Ferry runs aground - Harbour"},
        TitleRow{"DashOfItsOwn", "<title>Ferry – and crew – aground - Harbour Gazette</title>", "",
                 "Ferry – and crew – aground"}),
    [](const auto& row) { return row.param.name; });

struct BylineRow {
  const char* name;
  const char* head;
  const char* label;
  const char* byline;
};

class PageByline : public testing::TestWithParam<BylineRow> {};

TEST_P(PageByline, NamesSomebody) {
  const auto report = clean_page(page_with(
      std::string("<meta property=og:site_name content='Harbour Gazette'>") + GetParam().head, GetParam().label));
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->byline, GetParam().byline);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, PageByline,
    testing::Values(
        BylineRow{"SiteIsNobody", "<meta name=author content='harbour gazette'>", "By Ada Lind", "Ada Lind"},
        BylineRow{"SystemsNameNobody", "<meta name=author content=admin>", "<span class=byline>Von Ada Lind</span>",
                  "Ada Lind"},
        BylineRow{"AddressesAreNobody", "<meta property=article:author content='https://social.example/gazette'>",
                  "<a rel=author href=/ada>Ada van der Lind</a>", "Ada van der Lind"},
        BylineRow{"ALinkToAnAuthorsPage", "", "<a href='/news/'>Coast News</a> <a href='/author/ada'>Ada Lind</a>",
                  "Ada Lind"},
        BylineRow{"CommentersAreNobody", "", "<span class=comment-author>Ben Ost</span>", ""},
        BylineRow{"ASitesStaffIsNobody", "<meta name=author content='Harbour Gazette Staff'>",
                  "<p class=byline>By Ada Lind | 2 May 2031</p>", "Ada Lind"},
        BylineRow{"LeadsOfOtherLanguages", "", "<p class=autor>Por Ada Lind y Ben Ost</p>", "Ada Lind y Ben Ost"},
        BylineRow{"RolesAreNoNames", "<meta name=author content='Ada Lind, Coast Correspondent'>", "", "Ada Lind"},
        BylineRow{"AddressesBehindNames", "<meta name=author content='By Ada Lind ada@gazette.example'>", "",
                  "Ada Lind"},
        BylineRow{"AccountsBehindNames", "", "<p class=byline>By Ada Lind (@adalind)</p>", "Ada Lind"},
        BylineRow{"BelowTheHeadlineWithoutAName", "", "<p>By <a href=/x>Ada Lind</a></p>", "Ada Lind"},
        BylineRow{"BelowTheHeadlineWithADay", "", "<div>Von Ada Lind, 2. Mai 2031</div>", "Ada Lind"},
        BylineRow{"NobodyBelowTheHeadline", "", "<p>By the sea, at last</p>", ""},
        BylineRow{"RolesOfTwo", "", "<p class=byline>By ADA LIND and BEN OST, Staff Writers</p>",
                  "ADA LIND and BEN OST"},
        BylineRow{"ARoleInAnElementOfItsOwn", "",
                  "<div class=byline><span>Ada Lind</span><span>Senior Reporter</span></div>", "Ada Lind"},
        BylineRow{"LeadsAreCutOff", "<meta name=author content='By Ada Lind'>", "", "Ada Lind"},
        BylineRow{"ANameLikeTheSites", "<meta name=author content='Ada Harbour'>", "", "Ada Harbour"}),
    [](const auto& row) { return row.param.name; });

TEST(Page, AnArchivesAddressHoldsThePages) {
  for (const auto& [address, own] : std::initializer_list<std::pair<const char*, const char*>>{
           {"https://web.archive.org/web/20310607181500/https://gazette.example/2031/05/02/ferry",
            "https://gazette.example/2031/05/02/ferry"},
           {"http://archive.today/2031.06.07-181500/http:/gazette.example/2031/05/02/ferry",
            "http://gazette.example/2031/05/02/ferry"},
           {"https://gazette-example.cdn.ampproject.org/c/s/gazette.example/2031/05/02/ferry",
            "https://gazette.example/2031/05/02/ferry"},
           {"https://gazette-example.translate.goog/2031/05/02/ferry", "https://gazette.example/2031/05/02/ferry"},
           {"//gazette.example/2031/05/02/ferry", "https://gazette.example/2031/05/02/ferry"}}) {
    const auto report = clean_page(page_with("<link rel=canonical href='" + std::string(address) + "'>", ""));
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->url, own);
    EXPECT_EQ(report->outlet, "gazette.example");
    EXPECT_EQ(report->published, date_from_iso("2031-05-02"));
  }
}

}  // namespace
}  // namespace hearsay
