#include "present/columns.h"

#include <gtest/gtest.h>

#include "hearsay/present.h"
#include "present/fixture.h"

namespace hearsay::present {
namespace {

TEST(ColumnsTest, WidthCountsLettersNotBytes) {
  EXPECT_EQ(display_width("abc"), 3);
  EXPECT_EQ(display_width("“é”"), 3);
  EXPECT_EQ(display_width("東京"), 4);
  EXPECT_EQ(display_width("e\u0301"), 1);
}

TEST(ColumnsTest, PlainTextHoldsNoEscapesAndNoOverrides) {
  EXPECT_EQ(plain_text("a\x1b[31mred\x1b[0m\n\nb\t c"), "a [31mred [0m b c");
  EXPECT_EQ(plain_text("x\u202Ey\u2066z\u0085"), "x y z");
}

struct WrapRow {
  const char* name;
  const char* text;
  int width;
  std::vector<std::string> lines;
};

class WrapTest : public testing::TestWithParam<WrapRow> {};

TEST_P(WrapTest, BreaksAtSpaces) {
  EXPECT_EQ(wrapped(GetParam().text, GetParam().width), GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(Rows, WrapTest,
                         testing::Values(WrapRow{"empty", "", 10, {""}}, WrapRow{"fits", "one two", 7, {"one two"}},
                                         WrapRow{"breaks", "one two", 6, {"one", "two"}},
                                         WrapRow{"long_word", "abcdefgh ij", 3, {"abc", "def", "gh", "ij"}},
                                         WrapRow{"wide_letters", "東京東京", 5, {"東京", "東京"}},
                                         WrapRow{"narrower_than_a_letter", "東京", 1, {"東", "京"}}),
                         [](const auto& row) { return row.param.name; });

TEST(ColumnsTest, ALongQuoteIsCutAfterAWord) {
  EXPECT_EQ(cut_short("smoke over the strait", 21), "smoke over the strait");
  EXPECT_EQ(cut_short("smoke over the strait", 20), "smoke over the…");
  EXPECT_EQ(cut_short("smoke", 3), "sm…");
}

TEST(TerminalTest, NoLineIsWiderThanAskedFor) {
  for (const int width : {30, 42, 59, 60, 80, 100, 200}) {
    const std::string text = to_terminal(fixture(), {.width = width, .colour = false});
    for (size_t at = 0; at < text.size();) {
      const size_t end = text.find('\n', at);
      ASSERT_NE(end, std::string::npos);
      EXPECT_LE(display_width(text.substr(at, end - at)), width) << text.substr(at, end - at);
      at = end + 1;
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
