#include "group/copies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "group/fixture.h"
#include "language/phrases.h"

namespace hearsay::grouping {
namespace {

std::vector<Copy> copies_of(const std::vector<Reading>& readings) {
  std::vector<Trace> traces;
  for (const Reading& reading : readings) traces.push_back(trace_of(reading));
  std::vector<uint32_t> order(readings.size());
  std::iota(order.begin(), order.end(), 0U);
  std::vector<Copy> copies;
  for (FoundCopy& found : find_copies(views_of(traces), order)) copies.push_back(std::move(found.copy));
  return copies;
}

// The words of a span, folded, without punctuation: what "the same words" means for a copy.
std::vector<std::string> words_in(const Reading& reading, Span span) {
  std::vector<std::string> words;
  for (const Token& token : reading.tokens) {
    if (token.tag != "PUNCT" && span.contains(token.span))
      words.push_back(language::fold(reading.report.text.slice(token.span)));
  }
  return words;
}

void expect_equal_words(const std::vector<Reading>& readings, const Copy& copy) {
  for (const Passage& passage : copy.passages) {
    const std::vector<std::string> from = words_in(readings[copy.from.value], passage.from);
    EXPECT_EQ(from, words_in(readings[copy.to.value], passage.to));
    EXPECT_GE(from.size(), 12U);
  }
}

TEST(CopiesTest, APassageIsQuotedExactlyOnBothSides) {
  const std::vector<Reading> readings = {reading_of("Transmar Agency", "2031-05-13T06:00:00Z", kAgency),
                                         reading_of("Meridian Post", "2031-05-13T18:00:00Z", kPaper)};
  const std::vector<Copy> copies = copies_of(readings);
  ASSERT_EQ(copies.size(), 1U);
  ASSERT_EQ(copies[0].passages.size(), 1U);
  const Passage& passage = copies[0].passages[0];
  const std::string_view kept =
      "Rescuers dug through the night with shovels because machines were too heavy for the damaged quay, "
      "and pulled two of the workers out alive before dawn";
  EXPECT_EQ(readings[0].report.text.slice(passage.from), kept);
  EXPECT_EQ(readings[1].report.text.slice(passage.to), kept);
}

TEST(CopiesTest, SharesAreMeasuredBothWays) {
  const std::vector<Reading> readings = {reading_of("Transmar Agency", "2031-05-13T06:00:00Z", kAgency),
                                         reading_of("Meridian Post", "2031-05-13T18:00:00Z", kPaper)};
  const std::vector<Copy> copies = copies_of(readings);
  ASSERT_EQ(copies.size(), 1U);
  const auto words = [&](size_t i) {
    return static_cast<double>(words_in(readings[i], {0, readings[i].report.text.size()}).size());
  };
  const auto shared = static_cast<double>(words_in(readings[0], copies[0].passages[0].from).size());
  EXPECT_DOUBLE_EQ(copies[0].share, shared / words(1));
  EXPECT_DOUBLE_EQ(copies[0].share_back, shared / words(0));
}

TEST(CopiesTest, APartOfAWholeIsAllCopiedOneWayOnly) {
  const std::string whole(kAgency);
  const std::vector<Reading> readings = {
      reading_of("Transmar Agency", "2031-05-13T06:00:00Z", whole),
      reading_of("Meridian Post", "2031-05-13T18:00:00Z", whole.substr(0, whole.find("\n\nRescuers")))};
  const std::vector<Copy> copies = copies_of(readings);
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_DOUBLE_EQ(copies[0].share, 1);
  EXPECT_LT(copies[0].share_back, 0.7);
  EXPECT_GT(copies[0].share_back, 0.3);
}

TEST(CopiesTest, OwnWordsAreNoCopy) {
  const std::vector<Reading> readings = {reading_of("Transmar Agency", "2031-05-13T06:00:00Z", kAgency),
                                         reading_of("Tolvan Herald", "2031-05-13T18:00:00Z", kOwn),
                                         reading_of("Kess Free Press", "2031-05-13T18:00:00Z", kElsewhere)};
  EXPECT_TRUE(copies_of(readings).empty());
}

TEST(CopiesTest, AShortPhraseIsNoCopy) {
  const std::vector<Reading> readings = {
      reading_of("A Post", "2031-05-13",
                 "One\n\nThe statement said on Monday that the harbour would stay closed until further notice.\n"),
      reading_of("B Post", "2031-05-14",
                 "Two\n\nAsked again, the statement said on Monday that the harbour will never reopen at all.\n")};
  EXPECT_TRUE(copies_of(readings).empty());
}

TEST(CopiesTest, CaseAndPunctuationDoNotHideACopy) {
  const std::vector<Reading> readings = {reading_of("A Post", "2031-05-13",
                                                    "One\n\nThe silo fell, late on Monday, on three men who were "
                                                    "loading barley there; nobody had warned them.\n"),
                                         reading_of("B Post", "2031-05-14",
                                                    "Two\n\nThe Silo fell late on Monday on three men who were "
                                                    "loading barley there. Nobody had warned them!\n")};
  const std::vector<Copy> copies = copies_of(readings);
  ASSERT_EQ(copies.size(), 1U);
  expect_equal_words(readings, copies[0]);
}

constexpr std::string_view kFirstHalf =
    "The tram left the rails behind the bakery and came to rest against a wall, where forty passengers climbed out "
    "through broken windows before the crews arrived.";
constexpr std::string_view kSecondHalf =
    "Engineers measured the worn track on Tuesday and found three bolts missing, which the company had promised to "
    "replace in March after a first warning by the inspector.";

std::string two_halves(std::string_view first, std::string_view second) {
  return "Tram in Kess\n\n" + std::string(first) + "\n\n" + std::string(second) + "\n";
}

TEST(CopiesTest, HalvesInAnotherOrderAreTwoPassages) {
  const std::vector<Reading> readings = {reading_of("A Post", "2031-05-13", two_halves(kFirstHalf, kSecondHalf)),
                                         reading_of("B Post", "2031-05-14", two_halves(kSecondHalf, kFirstHalf))};
  const std::vector<Copy> copies = copies_of(readings);
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].passages.size(), 2U);
  EXPECT_GT(copies[0].share, 0.9);
}

TEST(CopiesTest, SmallEditsDoNotEndAPassage) {
  std::string edited(kFirstHalf);
  for (const auto& [from, to] : {std::pair<std::string, std::string>{"forty", "some forty"},
                                 {"against a wall", "by a wall"},
                                 {" broken", ""}}) {
    edited.replace(edited.find(from), from.size(), to);
  }
  const std::vector<Reading> readings = {reading_of("A Post", "2031-05-13", two_halves(kFirstHalf, "One.")),
                                         reading_of("B Post", "2031-05-14", two_halves(edited, "Two."))};
  const std::vector<Copy> copies = copies_of(readings);
  ASSERT_EQ(copies.size(), 1U);
  ASSERT_EQ(copies[0].passages.size(), 1U);
  EXPECT_GT(copies[0].passages[0].from.size(), kFirstHalf.size() - 3);
}

TEST(CopiesTest, ASharedQuoteIsNoCopy) {
  const std::string quote =
      "“We were told to wait and nobody came for hours, so in the end we tied our own ropes and climbed down,” ";
  const std::vector<Reading> readings = {
      reading_of("A Post", "2031-05-13", two_halves(quote + "a passenger said.", kFirstHalf)),
      reading_of("B Post", "2031-05-14",
                 two_halves("The mayor was away. " + quote + "said Ada Lind, a nurse.", kSecondHalf))};
  EXPECT_TRUE(copies_of(readings).empty());
  const std::vector<Reading> both = {
      readings[0], reading_of("C Post", "2031-05-14", two_halves(kFirstHalf, "Hours later: " + quote + "she said."))};
  const std::vector<Copy> copies = copies_of(both);
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(std::ranges::count(copies[0].passages, true, &Passage::quote), 1);
  EXPECT_EQ(copies[0].passages.size(), 2U);
}

TEST(CopiesTest, WhatAnOutletPrintsUnderAllItsReportsIsNoCopy) {
  const std::string standing =
      "The Lantern is printed six days a week in Kess and brought by boat to the outer islands.";
  const auto long_text = [](std::string_view half) {
    std::string text;
    for (int i = 0; i < 4; ++i) text += std::string(half) + " ";
    return text;
  };
  const std::vector<Reading> readings = {
      reading_of("Lantern", "2031-05-13", two_halves(long_text(kFirstHalf), standing)),
      reading_of("Lantern", "2031-05-14", two_halves(long_text(kSecondHalf), standing))};
  EXPECT_TRUE(copies_of(readings).empty());
}

struct DirectionRow {
  const char* name;
  const char* first_published;
  const char* second_published;
  int credited;  // which of the two names the other as its source; -1 = neither
  Direction direction;
  uint32_t from;
};

class Directions : public testing::TestWithParam<DirectionRow> {};

TEST_P(Directions, FollowCreditsThenDates) {
  const DirectionRow& row = GetParam();
  Report first = report_of("Transmar Agency", row.first_published, kAgency);
  Report second = report_of("Meridian Post", row.second_published, kPaper);
  if (row.credited == 1) second.credits.push_back({"Transmar Agency", "(Transmar Agency)"});
  if (row.credited == 0) first.credits.push_back({"Meridian Post", "(Meridian Post)"});
  const std::vector<Reading> readings = {read(std::move(first)), read(std::move(second))};
  const std::vector<Copy> copies = copies_of(readings);
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].direction, row.direction);
  EXPECT_EQ(copies[0].from.value, row.from);
  EXPECT_EQ(copies[0].to.value, 1 - row.from);
  expect_equal_words(readings, copies[0]);
}

INSTANTIATE_TEST_SUITE_P(
    Pairs, Directions,
    testing::Values(DirectionRow{"ByDate", "2031-05-13", "2031-05-14", -1, Direction::likely, 0},
                    DirectionRow{"SameDay", "2031-05-13", "2031-05-13", -1, Direction::unknown, 0},
                    DirectionRow{"ByHour", "2031-05-13T07:00:00Z", "2031-05-13T09:00:00Z", -1, Direction::likely, 0},
                    DirectionRow{"ADayAndItsHour", "2031-05-13", "2031-05-13T09:00:00Z", -1, Direction::unknown, 0},
                    DirectionRow{"Undated", "", "", -1, Direction::unknown, 0},
                    DirectionRow{"OneUndated", "2031-05-13", "", -1, Direction::unknown, 0},
                    DirectionRow{"ByCredit", "2031-05-13", "2031-05-13", 1, Direction::known, 0},
                    DirectionRow{"CreditAgainstOrder", "2031-05-13", "2031-05-14", 0, Direction::known, 1}),
    [](const auto& row) { return std::string(row.param.name); });

// Sentences dealt out to reports by chance: whatever overlaps, passages quote equal words and shares stay parts.
TEST(CopiesTest, RandomOverlapsAreQuotedExactly) {
  const unsigned seed = 421;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  std::vector<std::string> sentences;
  constexpr const char* kWords[] = {"barley", "quay", "silo", "harbour", "worker", "diver", "mayor",
                                    "crane",  "rope", "wall", "clerk",   "lamp",   "boat",  "market",
                                    "judge",  "oar",  "fire", "storm",   "gate",   "mill"};
  for (int i = 0; i < 12; ++i) {
    std::string sentence = "The";
    for (int w = 0; w < 14; ++w) sentence += std::string(" ") + kWords[random() % std::size(kWords)];
    sentences.push_back(sentence + ".");
  }
  std::vector<Reading> readings;
  for (int r = 0; r < 12; ++r) {
    std::string text = "Report " + std::to_string(r) + "\n\n";
    for (int s = 0; s < 4; ++s) text += sentences[random() % sentences.size()] + " ";
    readings.push_back(reading_of("Outlet " + std::to_string(r), "2031-05-" + std::to_string(10 + r), text));
  }
  const std::vector<Copy> copies = copies_of(readings);
  EXPECT_FALSE(copies.empty());
  for (const Copy& copy : copies) {
    expect_equal_words(readings, copy);
    EXPECT_GT(copy.share, 0);
    EXPECT_LE(copy.share, 1);
    EXPECT_GT(copy.share_back, 0);
    EXPECT_LE(copy.share_back, 1);
  }
}

}  // namespace
}  // namespace hearsay::grouping
