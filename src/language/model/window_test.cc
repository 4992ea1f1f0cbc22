#include "language/model/window.h"
#include "base/hang.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "base/utf8.h"
#include "language/character.h"

namespace hearsay::language {
namespace {

// Small letters are pieces of their own; "tel" with "##s" is two.
const Wordpiece& invented() {
  static const std::string entries = [] {
    std::string all = "[UNK]\n[CLS]\n[SEP]\ntel\n##s\n.\n-\n(\n,";
    for (char c = 'a'; c <= 'z'; ++c) all += std::string("\n") + c + "\n##" + c;
    return all;
  }();
  static const Wordpiece wordpiece(entries);
  return wordpiece;
}

std::vector<std::string> quoted(std::string_view text, const std::vector<ByteSpan>& words) {
  std::vector<std::string> all;
  for (const ByteSpan& word : words) all.emplace_back(text.substr(word.begin, word.end - word.begin));
  return all;
}

std::string repeated(std::string_view part, size_t times) {
  std::string all;
  all.reserve(part.size() * times);
  for (size_t i = 0; i < times; ++i) all += part;
  return all;
}

// Words in order, apart, with white space alone between them; pieces and their shapes as the header promises.
void expect_whole(std::string_view text, const std::vector<Window>& windows) {
  size_t at = 0;
  const auto expect_blank = [&](size_t end) {
    while (at < end) {
      const Character c = character_at(text, at);
      ASSERT_EQ(c.kind, CharacterKind::space) << "byte " << at << " is in no word";
      at += c.length;
    }
  };
  for (const Window& window : windows) {
    ASSERT_FALSE(window.words.empty());
    ASSERT_LE(window.ids.size(), kMaxWindowPieces);
    ASSERT_EQ(window.shapes.size(), window.ids.size());
    ASSERT_EQ(window.first.size(), window.words.size());
    EXPECT_EQ(window.ids.front(), invented().opening());
    EXPECT_EQ(window.ids.back(), invented().closing());
    for (const uint8_t shape : window.shapes) ASSERT_LT(shape, kShapeCount);
    for (size_t i = 0; i < window.words.size(); ++i) {
      ASSERT_GE(window.first[i], i == 0 ? 1 : window.first[i - 1] + 1);
      ASSERT_LT(window.first[i], window.ids.size() - 1);
      const ByteSpan word = window.words[i];
      ASSERT_LE(at, word.begin);
      ASSERT_LT(word.begin, word.end);
      ASSERT_LE(word.end, text.size());
      ASSERT_TRUE(base::is_lead_byte(text[word.begin]));
      ASSERT_NO_FATAL_FAILURE(expect_blank(word.begin));
      at = word.end;
    }
  }
  expect_blank(text.size());
}

struct Hyphens {
  const char* name;
  const char* word;
  std::vector<std::string> parts;
};

class HyphenatedWord : public testing::TestWithParam<Hyphens> {};

TEST_P(HyphenatedWord, IsCutAsTheTreebankDoes) {
  const std::string text = std::string("a ") + GetParam().word + " b";
  const auto end = static_cast<uint32_t>(text.size() - 2);
  EXPECT_EQ(quoted(text, treebank_words(text, {{2, end}})), GetParam().parts);
}

INSTANTIATE_TEST_SUITE_P(
    All, HyphenatedWord,
    testing::Values(Hyphens{"two_parts", "two-storey", {"two", "-", "storey"}},
                    Hyphens{"prefix", "re-elected", {"re-elected"}},
                    Hyphens{"capital_prefix", "Re-Elected", {"Re-Elected"}},
                    Hyphens{"prefix_in_capitals", "NON-STOP", {"NON-STOP"}}, Hyphens{"co", "co-owner", {"co-owner"}},
                    Hyphens{"no_prefix", "red-roofed", {"red", "-", "roofed"}},
                    Hyphens{"three_parts", "mother-in-law", {"mother", "-", "in", "-", "law"}},
                    Hyphens{"numbers", "20-year-old", {"20", "-", "year", "-", "old"}},
                    Hyphens{"names", "Wire-Sorland", {"Wire", "-", "Sorland"}},
                    Hyphens{"typographic", "two‐storey", {"two", "‐", "storey"}},
                    Hyphens{"not_breaking", "two‑storey", {"two", "‑", "storey"}},
                    Hyphens{"prefix_with_typographic", "re‐elected", {"re‐elected"}},
                    Hyphens{"accents", "café-owner", {"café", "-", "owner"}}, Hyphens{"none", "storey", {"storey"}},
                    Hyphens{"hyphen_alone", "-", {"-"}}, Hyphens{"hyphens_alone", "---", {"---"}},
                    Hyphens{"first", "-storey", {"-storey"}}, Hyphens{"last", "two-", {"two-"}},
                    Hyphens{
                        "web", "https://north-post.example/two-storey", {"https://north-post.example/two-storey"}},
                    Hyphens{"web_without_scheme", "www.north-post.example", {"www.north-post.example"}},
                    Hyphens{"mail", "ina-holt@post.example", {"ina-holt@post.example"}}),
    [](const auto& row) { return row.param.name; });

TEST(TreebankWords, KeepAllOthersAsTheyAre) {
  const std::string text = "The two-storey house, re-built.";
  const std::vector<ByteSpan> words = {{0, 3}, {4, 14}, {15, 20}, {20, 21}, {22, 30}, {30, 31}};
  EXPECT_EQ(quoted(text, treebank_words(text, words)),
            (std::vector<std::string>{"The", "two", "-", "storey", "house", ",", "re-built", "."}));
  EXPECT_TRUE(treebank_words(text, {}).empty());
}

bool opens(const Window& window) {
  return window.shapes[1] % kGapCount == static_cast<int>(Gap::line);
}

// A line of one-letter words: one piece each.
struct Line {
  std::string text;
  std::vector<ByteSpan> words;
  std::vector<bool> ends;

  explicit Line(size_t count, std::initializer_list<size_t> likely = {}) : text(repeated("b ", count)), ends(count) {
    for (uint32_t i = 0; i < count; ++i) words.push_back({2 * i, 2 * i + 1});
    for (const size_t end : likely) ends[end] = true;
  }
  std::vector<size_t> window_sizes(bool opens_line = true) const {
    const auto windows = windows_of(invented(), text, words, ends, opens_line);
    expect_whole(text, windows);
    std::vector<size_t> sizes;
    for (const Window& window : windows) {
      sizes.push_back(window.words.size());
    }
    return sizes;
  }
};

using Sizes = std::vector<size_t>;
constexpr size_t kFull = kMaxWindowPieces - 2;

TEST(LongLine, IsCutWhenTheWindowIsFull) {
  EXPECT_EQ(Line(0).window_sizes(), Sizes{});
  EXPECT_EQ(Line(1).window_sizes(), (Sizes{1}));
  EXPECT_EQ(Line(kFull).window_sizes(), (Sizes{kFull}));
  EXPECT_EQ(Line(kFull + 1).window_sizes(), (Sizes{kFull, 1}));
  EXPECT_EQ(Line(3 * kFull).window_sizes(), (Sizes{kFull, kFull, kFull}));
}

TEST(LongLine, IsCutAtTheLastLikelyEndInReach) {
  EXPECT_EQ(Line(200, {99}).window_sizes(), (Sizes{100, 100}));
  EXPECT_EQ(Line(200, {30, 99, 199}).window_sizes(), (Sizes{100, 100}));
  EXPECT_EQ(Line(200, {0}).window_sizes(), (Sizes{1, kFull, 200 - 1 - kFull}));
  EXPECT_EQ(Line(200, {kFull - 1}).window_sizes(), (Sizes{kFull, 200 - kFull}));
  EXPECT_EQ(Line(200, {kFull}).window_sizes(), (Sizes{kFull, 200 - kFull}));  // one word out of reach
}

TEST(LongLine, ThatFitsIsNotCut) {
  EXPECT_EQ(Line(kFull, {10, 50}).window_sizes(), (Sizes{kFull}));
}

TEST(LongLine, ThatGoesOnDoesNotOpenTheLine) {
  EXPECT_EQ(Line(200, {99}).window_sizes(false), (Sizes{100, 100}));
}

TEST(LongLine, IsCutBetweenWordsOfSeveralPieces) {
  // Ten pieces a word: twelve words fit.
  const std::string text = repeated("bcdfghjkmn ", 30);
  const auto windows = windows_of(invented(), text);
  expect_whole(text, windows);
  ASSERT_EQ(windows.size(), 3U);
  EXPECT_EQ(windows[0].words.size(), 12U);
  EXPECT_EQ(windows[2].words.size(), 6U);
}

TEST(LongLine, IsCutBetweenItsSentences) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "Police b c d e f g h i j k. ";  // 17 pieces: 7 fit, and a part
  const auto windows = windows_of(invented(), text);
  expect_whole(text, windows);
  ASSERT_GT(windows.size(), 1U);
  for (const Window& window : windows) EXPECT_EQ(quoted(text, window.words).back(), ".");
}

TEST(LongWord, KeepsItsFirstPieces) {
  const std::string text = "b " + repeated("c", kMaxWordPieces + 6) + " d";
  const auto windows = windows_of(invented(), text);
  expect_whole(text, windows);
  ASSERT_EQ(windows.size(), 1U);
  EXPECT_EQ(windows[0].first, (std::vector<uint16_t>{1, 2, 2 + kMaxWordPieces}));
}

TEST(Lines, HaveWindowsOfTheirOwn) {
  const std::string text = "\n\nb c.\nd e\r\n \nf";
  const auto windows = windows_of(invented(), text);
  expect_whole(text, windows);
  ASSERT_EQ(windows.size(), 3U);
  EXPECT_EQ(quoted(text, windows[0].words), (std::vector<std::string>{"b", "c", "."}));
  EXPECT_EQ(quoted(text, windows[1].words), (std::vector<std::string>{"d", "e"}));
  EXPECT_EQ(quoted(text, windows[2].words), (std::vector<std::string>{"f"}));
  for (const Window& window : windows) EXPECT_TRUE(opens(window));
}

TEST(Lines, KeepTheirSentencesTogether) {
  const std::string text = "Police b. Police c.";
  const auto windows = windows_of(invented(), text);
  ASSERT_EQ(windows.size(), 1U);
  EXPECT_EQ(windows[0].words.size(), 6U);
}

std::string gaps_of(const Window& window) {
  std::string gaps;
  for (size_t i = 1; i + 1 < window.shapes.size(); ++i) gaps += "wnbl"[window.shapes[i] % kGapCount];
  return gaps;
}

TEST(Gaps, SayWhatStandsBefore) {
  struct Case {
    const char* text;
    const char* gaps;  // of the first window: w within, n none, b blank, l line
  };
  for (const auto& [text, gaps] :
       {Case{"b", "l"}, Case{"b c", "lb"}, Case{"tels tels", "lwbw"}, Case{"(b, c)", "lnnbn"}, Case{"tels-b", "lwnn"},
        Case{"  b\u00A0c", "lb"}, Case{"b\tc  d", "lbb"}, Case{"“b” c", "lnnb"}}) {
    const auto windows = windows_of(invented(), text);
    ASSERT_EQ(windows.size(), 1U) << text;
    EXPECT_EQ(gaps_of(windows[0]), gaps) << text;
  }
}

TEST(Gaps, OpenTheLineOnce) {
  const Line line(200, {99});
  const auto windows = windows_of(invented(), line.text, line.words, line.ends, true);
  ASSERT_EQ(windows.size(), 2U);
  EXPECT_EQ(gaps_of(windows[0]), "l" + std::string(99, 'b'));
  EXPECT_EQ(gaps_of(windows[1]), std::string(100, 'b'));
  EXPECT_EQ(gaps_of(windows_of(invented(), line.text, line.words, line.ends, false)[0]), "b" + std::string(99, 'b'));
}

TEST(Gaps, InsideAWordThatWindowsPart) {
  // Words that touch stay touching when one window ends between them.
  const std::string text = repeated("(", 200);
  const auto windows = windows_of(invented(), text);
  ASSERT_EQ(windows.size(), 2U);
  EXPECT_EQ(gaps_of(windows[1]), std::string(200 - kFull, 'n'));
}

TEST(Shapes, HoldLettersAndGap) {
  const auto windows = windows_of(invented(), "Tels TEL 3");
  ASSERT_EQ(windows.size(), 1U);
  const auto shape = [](Letters letters, Gap gap) {
    return static_cast<uint8_t>(static_cast<int>(letters) * kGapCount + static_cast<int>(gap));
  };
  EXPECT_EQ(windows[0].shapes,
            (std::vector<uint8_t>{0, shape(Letters::initial, Gap::line), shape(Letters::lower, Gap::within),
                                  shape(Letters::capitals, Gap::blank), shape(Letters::none, Gap::blank), 0}));
}

struct Text {
  const char* name;
  std::string text;
};

class CoveredText : public testing::TestWithParam<Text> {};

TEST_P(CoveredText, IsCoveredSoon) {
  const auto begin = std::chrono::steady_clock::now();
  const auto windows = windows_of(invented(), GetParam().text);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, base::kHang);
  expect_whole(GetParam().text, windows);
}

INSTANTIATE_TEST_SUITE_P(
    All, CoveredText,
    testing::Values(
        Text{"empty", ""}, Text{"blank", " \t\n\u00A0\u2003 \n"},
        Text{"words_without_end", repeated("tels bcd, ", 100'000)},
        Text{"capitals_without_end", repeated("TELS ", 200'000)}, Text{"one_huge_token", repeated("b", 1'000'000)},
        Text{"huge_token_of_hyphens", repeated("b-", 500'000)}, Text{"hyphens_alone", repeated("-", 1'000'000)},
        Text{"prefixes_alone", repeated("re-", 333'000)}, Text{"full_stops_alone", repeated(".", 1'000'000)},
        Text{"lines_alone", repeated("b\n", 200'000)}, Text{"emoji", repeated("🚢🔥👩‍🚒 ⚓️", 20'000)},
        Text{"emoji_without_blanks", repeated("👩‍🚒", 50'000)},
        Text{"right_to_left", repeated("وصلت السفينة. הספינה הגיעה. ", 10'000)},
        Text{"right_to_left_marks", repeated("\u202Eb\u202C ", 50'000)},
        Text{"control_characters", repeated("\x01\x02\x1B\x7F ", 100'000)},
        Text{"control_characters_alone", repeated("\x01", 300'000)},
        Text{"only_digits", repeated("0123456789", 100'000)}, Text{"numbers", repeated("1,200 3.5 ", 50'000)},
        Text{"marks_alone", repeated("\u0301", 300'000)}, Text{"ideographs", repeated("海港", 100'000)},
        Text{"zero_width", repeated("\u200B", 100'000)}, Text{"address", "https://" + repeated("b-", 400'000)}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace hearsay::language
