// Every row: a report published on 2031-05-14, and whether its last sentence tells of another event.
#include "read/other_events.h"

#include <gtest/gtest.h>

#include <set>

#include "read/background.h"
#include "read/fixture.h"

namespace hearsay::reading {
namespace {

constexpr const char* kQuake =
    "An earthquake shook the island of Orlen on Monday, killing three people.\n\nTwelve others were hurt, the coast "
    "guard said.\n\nBoats carried blankets to the harbour.\n\n";

struct Row {
  const char* name;
  const char* text;
  bool other;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.text;
}

class OtherEvents : public testing::TestWithParam<Row> {};

TEST_P(OtherEvents, AreToldFromTheReports) {
  const Reading reading = read(report_of(std::string(kQuake) + GetParam().text));
  ASSERT_FALSE(reading.sentences.empty());
  EXPECT_EQ(!reading.sentences.back().fresh, GetParam().other) << reading.sentences.back().why;
}

INSTANTIATE_TEST_SUITE_P(
    Reports, OtherEvents,
    testing::ValuesIn(std::vector<Row>{
        {"Elsewhere", "A similar quake near the port of Tessel in March killed 90 people.", true},
        {"ManyYears", "Since 1990 quakes have killed more than 4,000 people across the country.", true},
        {"LastSeason", "The deadliest quake, in 2019, killed 310 people.", true},
        {"ToldOn", "Two of the dead were fishermen, police said on Tuesday.", false},
        {"HurtOnTheDay", "Nine people were injured on Monday when a roof fell in.", false},
        {"WhatIsToCome", "The island will lose 300 homes by the end of 2033, the mayor said.", false},
        {"Arrests", "Police arrested two men in the ruins on Tuesday.", false}}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(OtherEventsTest, ReportOfADayOfMemoryStaysBackground) {
  const Reading reading =
      read(report_of("Fifty years ago today, a mill in Pelm burned down. Thirty weavers were killed."));
  for (const Sentence& sentence : reading.sentences) EXPECT_EQ(sentence.why, kLooksBack);
}

TEST(OtherEventsTest, EverySignHasAWeight) {
  const auto names = other_sign_names();
  EXPECT_EQ(names.size(), kOtherSigns);
  EXPECT_EQ(std::set<std::string_view>(names.begin(), names.end()).size(), kOtherSigns);
  ASSERT_EQ(names.size(), kOtherSigns);
  const auto name_of = [&](OtherSign sign) { return names[static_cast<size_t>(sign)]; };
  EXPECT_EQ(name_of(OtherSign::larger), "larger");
  EXPECT_EQ(name_of(OtherSign::killed), "killed");
  EXPECT_EQ(name_of(OtherSign::seldom), "seldom");
}

TEST(OtherEventsTest, OnlyClaimsOfAKnownClassAreWeighed) {
  const Reading reading = read(report_of("Two men were killed in Orlen on Monday. A baker painted his shop."));
  for (const OtherEvidence& evidence : other_evidence(reading, language::Lexicon::get()))
    EXPECT_FALSE(reading.claims[evidence.claim.value].open_class);
}

}  // namespace
}  // namespace hearsay::reading
