// Offsets both ways, over texts that mix sequences of one to four bytes and cross the tables' blocks.
#include "hearsay/text.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace hearsay {
namespace {

struct Row {
  const char* name;
  std::string text;
  uint32_t size;
};

class TextRow : public testing::TestWithParam<Row> {};

// The slow reference: walk every code point from the front.
std::vector<size_t> starts_of(std::string_view text) {
  std::vector<size_t> starts;
  for (size_t byte = 0; byte < text.size();) {
    starts.push_back(byte);
    base::next_code_point(text, byte);
  }
  starts.push_back(text.size());
  return starts;
}

void expect_both_ways(const std::string& content) {
  const Text text(content);
  const std::vector<size_t> starts = starts_of(content);
  ASSERT_EQ(text.size(), starts.size() - 1);
  for (uint32_t i = 0; i < starts.size(); ++i) {
    ASSERT_EQ(text.byte_of(i), starts[i]) << "code point " << i;
    ASSERT_EQ(text.code_point_of(starts[i]), i) << "byte " << starts[i];
  }
}

TEST_P(TextRow, CountsCodePointsAndGoesBothWays) {
  EXPECT_EQ(Text(GetParam().text).size(), GetParam().size);
  expect_both_ways(GetParam().text);
}

std::string times(const char* part, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += part;
  return all;
}

INSTANTIATE_TEST_SUITE_P(
    Texts, TextRow,
    testing::Values(Row{"Empty", "", 0}, Row{"Ascii", "The weir at Orlen", 17}, Row{"TwoBytes", "Ärzte in Łódny", 14},
                    Row{"ThreeBytes", "“Weir” — open", 13}, Row{"FourBytes", "flood 🌊 now", 11},
                    Row{"Combining", "e\xCC\x81", 2}, Row{"LongAscii", times("0123456789", 30), 300},
                    Row{"ExactlyABlockOfBytes", times("é", 32), 32},
                    Row{"ExactlyABlockOfCodePoints", times("é", 64), 64}, Row{"OneOverABlock", times("é", 65), 65},
                    Row{"AsciiThenOne", times("a", 127) + "é", 128}, Row{"FourByteBlocks", times("🌊", 200), 200}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(TextTest, RandomTextsGoBothWays) {
  const unsigned seed = 20310514;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (int round = 0; round < 200; ++round) {
    std::string content;
    const size_t length = random() % 300;
    constexpr char32_t kSamples[] = {U'a', U'é', U'“', U'漢', U'🌊', U' '};
    for (size_t i = 0; i < length; ++i) base::append_utf8(content, kSamples[random() % std::size(kSamples)]);
    expect_both_ways(content);
    if (HasFatalFailure()) return;
  }
}

TEST(TextTest, SlicesAreTheWordsOfTheirSpan) {
  const Text text("“Łódny 🌊 weir”");
  EXPECT_EQ(text.slice({0, 0}), "");
  EXPECT_EQ(text.slice({1, 6}), "Łódny");
  EXPECT_EQ(text.slice({7, 8}), "🌊");
  EXPECT_EQ(text.slice({0, text.size()}), text.utf8());
  EXPECT_EQ(text.span_of(3, 7), (Span{1, 3}));
}

struct SpanRow {
  const char* name;
  Span a;
  Span b;
  bool contains;
  bool overlaps;
};

class Spans : public testing::TestWithParam<SpanRow> {};

TEST_P(Spans, AreHalfOpen) {
  const SpanRow& row = GetParam();
  EXPECT_EQ(row.a.contains(row.b), row.contains);
  EXPECT_EQ(row.a.overlaps(row.b), row.overlaps);
  EXPECT_EQ(row.b.overlaps(row.a), row.overlaps);
}

INSTANTIATE_TEST_SUITE_P(
    Pairs, Spans,
    testing::Values(SpanRow{"Equal", {2, 5}, {2, 5}, true, true}, SpanRow{"Inner", {2, 9}, {3, 5}, true, true},
                    SpanRow{"Outer", {3, 5}, {2, 9}, false, true}, SpanRow{"Touching", {2, 5}, {5, 7}, false, false},
                    SpanRow{"Crossing", {2, 5}, {4, 7}, false, true}, SpanRow{"Apart", {2, 5}, {8, 9}, false, false},
                    SpanRow{"EmptyWithin", {2, 5}, {3, 3}, true, true}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace hearsay
