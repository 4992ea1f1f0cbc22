#include "present/view/lines.h"

#include <gtest/gtest.h>

namespace hearsay::present {
namespace {

TEST(LinesTest, WidthCountsLettersNotBytes) {
  EXPECT_EQ(display_width("abc"), 3);
  EXPECT_EQ(display_width("“é”"), 3);
  EXPECT_EQ(display_width("東京"), 4);
  EXPECT_EQ(display_width("e\u0301"), 1);
}

TEST(LinesTest, PlainTextHoldsNoEscapesAndNoOverrides) {
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

TEST(LinesTest, ALongQuoteIsCutAfterAWord) {
  EXPECT_EQ(cut_short("smoke over the strait", 21), "smoke over the strait");
  EXPECT_EQ(cut_short("smoke over the strait", 20), "smoke over the…");
  EXPECT_EQ(cut_short("smoke", 3), "sm…");
}

}  // namespace
}  // namespace hearsay::present
