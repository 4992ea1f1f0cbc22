#include <gtest/gtest.h>

#include "hearsay/present.h"
#include "present/fixture.h"
#include "present/view/lines.h"

namespace hearsay::present {
namespace {

// The words of a text without the breaks that a page of lines puts between them.
std::string in_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || !out.ends_with(' ')) out += blank ? ' ' : c;
  }
  return out;
}

// But for addresses, which lead nowhere when they are cut.
TEST(TerminalTest, NoLineIsWiderThanAskedFor) {
  for (const int width : {30, 42, 59, 60, 80, 100, 200}) {
    const std::string text = to_terminal(fixture(), {.width = width, .colour = false});
    for (size_t at = 0; at < text.size();) {
      const size_t end = text.find('\n', at);
      ASSERT_NE(end, std::string::npos);
      const std::string line = text.substr(at, end - at);
      const bool address = line.find("://") != std::string::npos;
      EXPECT_TRUE(address || display_width(line) <= width) << line;
      at = end + 1;
    }
  }
}

TEST(TerminalTest, EveryQuoteCanBeCited) {
  Dossier dossier = fixture();
  dossier.readings[1].report.url =
      "https://www.meridian.example/a/very/long/address/that/no/line/holds/2031/03/15/ferry-fire";
  const std::string text = to_terminal(dossier, {.width = 60, .colour = false});
  EXPECT_NE(text.find("\nREPORTS\n"), std::string::npos);
  const std::string line = in_one_line(text);
  const Report& report = dossier.readings[1].report;
  EXPECT_NE(line.find("[2] “" + report.title + "”, The Meridian Post, 15 March 2031 " + report.url),
            std::string::npos)
      << line;
  EXPECT_NE(line.find("” [2]"), std::string::npos);
}

TEST(TerminalTest, WhoASurnameMeansIsSaidOnce) {
  Dossier dossier = fixture();
  Fact told = dossier.accounts[0].facts[0];
  told.told = told.earned = true;
  told.says = "Lund was charged.";
  told.full_names = {"Ada Lund"};
  dossier.accounts[0].facts.push_back(told);
  told.id = "f000000000009";
  told.says = "Lund was held.";
  dossier.accounts[0].facts.push_back(told);
  const std::string text = to_terminal(dossier, {.width = 200, .colour = false});
  const size_t at = text.find("who is meant: Ada Lund");
  EXPECT_NE(at, std::string::npos) << text;
  EXPECT_EQ(text.find("who is meant", at + 1), std::string::npos);
}

TEST(TerminalTest, AnOutletThatNobodyNamesGoesByItsReportsTitle) {
  Dossier dossier = fixture();
  Report& report = dossier.readings[0].report;
  report.outlet.clear();
  report.file = "saved/below/page.html";
  const auto outlet = dossier.accounts[0].outlets[0].value;
  dossier.accounts[0].sources[outlet].name = "unnamed outlet (page)";
  for (const std::string& shown : {to_terminal(dossier, {.all = true}), to_html(dossier)}) {
    EXPECT_EQ(shown.find("unnamed outlet"), std::string::npos);
    EXPECT_EQ(shown.find("saved/below"), std::string::npos);
    EXPECT_NE(shown.find("“" + report.title.substr(0, 12)), std::string::npos);
  }
}

TEST(TerminalTest, FiguresHaveTheCodebooksRangeWhenAskedFor) {
  EXPECT_EQ(to_terminal(fixture(), {}).find("low 17"), std::string::npos);
  const std::string text = in_one_line(to_terminal(fixture(), {.ranges = true}));
  EXPECT_NE(text.find("Airwars: low 17, high 20 (sources give several figures"), std::string::npos) << text;
}

TEST(TerminalTest, AllHasEveryValueWithItsWords) {
  const Dossier dossier = fixture();
  const std::string text = in_one_line(to_terminal(dossier, {.width = 100, .all = true}));
  for (const Fact& fact : dossier.accounts[0].facts) {
    for (const Value& value : fact.values) {
      for (const EvidenceIndex i : value.evidence) {
        const Evidence& words = dossier.accounts[0].evidence[i.value];
        const std::string quote(dossier.readings[words.report.value].report.text.slice(words.span));
        EXPECT_NE(text.find(in_one_line(quote)), std::string::npos) << quote;
      }
    }
  }
}

TEST(TerminalTest, ColourOnlyWhenAskedFor) {
  EXPECT_EQ(to_terminal(fixture(), {.width = 80, .colour = false}).find('\033'), std::string::npos);
  EXPECT_NE(to_terminal(fixture(), {.width = 80, .colour = true}).find('\033'), std::string::npos);
}

TEST(TerminalTest, AReportCannotSendEscapes) {
  Dossier dossier = fixture();
  dossier.stories[0].title = "\x1b]0;owned\x07 title";
  EXPECT_EQ(to_terminal(dossier, {}).find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace hearsay::present
