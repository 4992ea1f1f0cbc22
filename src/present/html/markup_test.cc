#include "present/html/markup.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "hearsay/present.h"
#include "present/fixture.h"
#include "present/html/sha256.h"

namespace hearsay::present {
namespace {

TEST(MarkupTest, TextAndAttributesAreEscaped) {
  Markup html;
  html.element("a", {{"href", "\"><script>"}, {"open", ""}}, "<b>&'\"");
  EXPECT_EQ(html.take(), "<a href=\"&quot;&gt;&lt;script&gt;\" open>&lt;b&gt;&amp;&#39;&quot;</a>");
}

TEST(MarkupTest, ControlCharactersAreReplaced) {
  EXPECT_EQ(escaped("a\x1b[31mb\x7f\n"), "a\uFFFD[31mb\uFFFD\n");
}

TEST(Sha256Test, MatchesTheStandardsExamples) {
  EXPECT_EQ(sha256_base64(""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  EXPECT_EQ(sha256_base64("abc"), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  EXPECT_EQ(sha256_base64("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE=");
}

// Whatever a report says in whatever field, none of it becomes markup.
TEST(PageTest, HostileTextStaysText) {
  const std::string hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\" onclick=\"x";
  Dossier dossier = fixture();
  for (Reading& reading : dossier.readings) {
    Report& report = reading.report;
    for (std::string* field :
         {&report.title, &report.byline, &report.url, &report.outlet, &report.file, &report.language}) {
      *field += hostile;
    }
    report.removed.push_back({hostile, hostile});
  }
  for (Story& story : dossier.stories) story.title += hostile;
  for (Account& account : dossier.accounts) {
    for (UnifiedSource& source : account.sources) source.name += hostile;
    for (Fact& fact : account.facts) {
      for (std::string* field : {&fact.kind, &fact.who, &fact.where}) *field += hostile;
      for (Value& value : fact.values) value.unit += hostile;
    }
    for (Disagreement& disagreement : account.disagreements) {
      disagreement.about += hostile;
      disagreement.event += hostile;
      for (Side& side : disagreement.sides) {
        if (auto* words = std::get_if<std::string>(&side.says)) *words += hostile;
      }
    }
  }
  const std::string page = to_html(dossier);
  EXPECT_EQ(page.find("<img"), std::string::npos);
  EXPECT_EQ(page.find("\" onclick"), std::string::npos);
  EXPECT_EQ(page.find("<script>alert"), std::string::npos);
  EXPECT_EQ(page.find("<script"), page.rfind("<script"));
}

TEST(PageTest, EveryPieceOfEvidenceOfAStoryIsMarkedOnce) {
  const Dossier dossier = fixture();
  const std::string page = to_html(dossier);
  for (size_t i = 0; i < dossier.accounts[0].evidence.size(); ++i) {
    const std::string anchor = " id=\"e" + std::to_string(i + 1) + "\"";
    const size_t at = page.find(anchor);
    EXPECT_NE(at, std::string::npos) << anchor;
    EXPECT_EQ(at, page.rfind(anchor)) << anchor;
  }
}

TEST(PageTest, OverlappingEvidenceIsCutIntoPieces) {
  Dossier dossier = fixture();
  const Span whole = dossier.accounts[0].evidence[0].span;
  dossier.accounts[0].evidence[12] = dossier.accounts[0].evidence[0];
  dossier.accounts[0].evidence[12].span = {whole.begin, whole.begin + 20};
  dossier.accounts[0].evidence[9] = dossier.accounts[0].evidence[0];
  dossier.accounts[0].evidence[9].span = {whole.begin + 10, whole.begin + 30};
  dossier.accounts[0].evidence[12].id = "e13";
  dossier.accounts[0].evidence[9].id = "e10";
  const std::string page = to_html(dossier);
  EXPECT_NE(page.find("data-evidence=\"e1 e13\">"), std::string::npos);
  EXPECT_NE(page.find("data-evidence=\"e1 e10 e13\">"), std::string::npos);
  EXPECT_NE(page.find("data-evidence=\"e1 e10\">"), std::string::npos);
  EXPECT_NE(page.find("<span class=\"anchor\" id=\"e13\">"), std::string::npos);
}

TEST(PageTest, OnlyWebAddressesAreLinks) {
  Dossier dossier = fixture();
  dossier.readings[0].report.url = "https://courier.example/1?a=1&b=2";
  dossier.readings[1].report.url = "javascript:alert(1)";
  dossier.readings[2].report.url = "https://a.example/ onclick=x";
  const std::string page = to_html(dossier);
  EXPECT_NE(page.find("<a href=\"https://courier.example/1?a=1&amp;b=2\""), std::string::npos);
  EXPECT_EQ(page.find("href=\"javascript:"), std::string::npos);
  EXPECT_EQ(page.find("href=\"https://a.example/ "), std::string::npos);
}

TEST(PageTest, PagesOfAFolderLeadToEachOther) {
  std::map<std::string, std::string> pages;
  const Dossier dossier = fixture();
  to_html_pages(dossier,
                [&](const std::string& path, const std::string& page) { return pages.emplace(path, page).second; });
  ASSERT_EQ(pages.size(), 1 + dossier.stories.size());
  for (const Story& story : dossier.stories) {
    const std::string path = "stories/" + story.id + ".html";
    ASSERT_TRUE(pages.contains(path));
    EXPECT_NE(pages.at("dossier.html").find("href=\"" + path + "\""), std::string::npos);
    EXPECT_NE(pages.at(path).find("href=\"../dossier.html\""), std::string::npos);
  }
  size_t taken = 0;
  to_html_pages(dossier, [&](const std::string&, const std::string&) { return ++taken < 2; });
  EXPECT_EQ(taken, 2U);
}

TEST(PageTest, AnEmptyDossierIsStillAPage) {
  const std::string page = to_html({});
  EXPECT_NE(page.find("<h1>0 stories in 0 reports</h1>"), std::string::npos);
  EXPECT_EQ(to_terminal({}, {}), "Hearsay: 0 stories, 0 reports\n");
}

}  // namespace
}  // namespace hearsay::present
