#include "group/stories.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "group/fixture.h"
#include "group/invented_stream.h"
#include "group/window.h"
#include "hearsay/story.h"

namespace hearsay::grouping {
namespace {

constexpr std::string_view kNextDay =
    "Third worker found dead in Tolvan\n\nThe third worker buried when a grain silo collapsed at Tolvan harbour on "
    "Monday was "
    "found dead under the barley, the harbour office said on Wednesday.\n";

constexpr std::string_view kTram =
    "Tram line for Kess airport\n\nKess will build a tram line to its airport, lawmakers decided on Monday. "
    "Transport minister "
    "Lena Holm praised the vote, which came after nine hours of debate in parliament.\n";

constexpr std::string_view kSilo =
    "A grain silo collapsed at the harbour of Tolvan on Monday: three workers are missing.";

std::vector<Reading> corpus() {
  return {reading_of("Transmar Agency", "2031-05-13T06:00:00Z", kAgency),
          reading_of("Meridian Post", "2031-05-13T18:00:00Z", kPaper),
          reading_of("Tolvan Herald", "2031-05-13T09:00:00Z", kOwn),
          reading_of("Kess Free Press", "2031-05-13", kElsewhere),
          reading_of("Daily Lantern", "2031-05-14", kTram),
          reading_of("Coastline News", "2031-05-14", kNextDay)};
}

// Stories as sets of report ids, with ids and titles, whatever their order.
std::set<std::string> shape(const std::vector<Reading>& readings, const std::vector<Story>& stories) {
  std::set<std::string> all;
  for (const Story& story : stories) {
    std::string one = story.id + " " + story.title + ":";
    for (const ReportIndex report : story.reports) one += " " + readings[report.value].report.id;
    for (const Copy& copy : story.copies) {
      one += " | " + readings[copy.from.value].report.id + ">" + readings[copy.to.value].report.id + " " +
             std::to_string(copy.share);
    }
    all.insert(one);
  }
  return all;
}

TEST(StoriesTest, ReportsOfOneEventAreOneStoryAndOthersAreNot) {
  const std::vector<Reading> readings = corpus();
  std::set<std::set<std::string>> stories;
  for (const Story& story : group(readings)) {
    std::set<std::string> outlets;
    for (const ReportIndex report : story.reports) outlets.insert(readings[report.value].report.outlet);
    stories.insert(outlets);
  }
  EXPECT_EQ(stories,
            (std::set<std::set<std::string>>{{"Transmar Agency", "Meridian Post", "Tolvan Herald", "Coastline News"},
                                             {"Kess Free Press", "Daily Lantern"}}));
}

// Outlets of each story.
std::set<std::set<std::string>> outlets(const std::vector<Reading>& readings, const GroupOptions& options) {
  std::set<std::set<std::string>> all;
  for (const Story& story : group(readings, options)) {
    std::set<std::string> one;
    for (const ReportIndex report : story.reports) one.insert(readings[report.value].report.outlet);
    all.insert(one);
  }
  return all;
}

TEST(StoriesTest, WhatSomebodyKnowsOfReportsHolds) {
  const std::vector<Reading> readings = corpus();
  const ReportIndex post{1};
  const ReportIndex herald{2};
  const ReportIndex lantern{4};
  EXPECT_EQ(outlets(readings, {.one_story = true, .together = {}, .apart = {}}).size(), 1U);
  EXPECT_EQ(outlets(readings, {.one_story = false, .together = {{herald, lantern}}, .apart = {}}).size(), 1U)
      << "the stories they stand in are one";
  for (const std::set<std::string>& story :
       outlets(readings, {.one_story = false, .together = {}, .apart = {{herald, post}}})) {
    EXPECT_FALSE(story.contains("Tolvan Herald") && story.contains("Meridian Post"));
  }
}

TEST(StoriesTest, TheOrderOfArrivalChangesNothing) {
  std::vector<Reading> readings = corpus();
  const std::set<std::string> expected = shape(readings, group(readings));
  const unsigned seed = 90210;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (int round = 0; round < 25; ++round) {
    std::shuffle(readings.begin(), readings.end(), random);
    ASSERT_EQ(shape(readings, group(readings)), expected) << "round " << round;
  }
}

TEST(StoriesTest, EveryReportIsInJustOneStory) {
  const std::vector<Reading> readings = corpus();
  std::vector<int> seen(readings.size());
  for (const Story& story : group(readings)) {
    EXPECT_FALSE(story.reports.empty());
    for (const ReportIndex report : story.reports) ++seen[report.value];
  }
  EXPECT_EQ(seen, std::vector<int>(readings.size(), 1));
}

TEST(StoriesTest, ReportsStandByPublicationAndUndatedOnesLast) {
  std::vector<Reading> readings = corpus();
  readings[0].report.published.reset();
  for (const Story& story : group(readings)) {
    for (size_t i = 1; i < story.reports.size(); ++i) {
      const auto& before = readings[story.reports[i - 1].value].report.published;
      const auto& after = readings[story.reports[i].value].report.published;
      EXPECT_TRUE(!after || (before && *before <= *after)) << story.title << ": " << i;
    }
  }
}

// The first report is the outlier here: the headline of one of the others stands for the story.
TEST(StoriesTest, TheTitleIsThatOfTheMostCentralReport) {
  const std::vector<Reading> readings = {reading_of("Coastline News", "2031-05-12", kNextDay),
                                         reading_of("Transmar Agency", "2031-05-13T06:00:00Z", kAgency),
                                         reading_of("Tolvan Herald", "2031-05-13T09:00:00Z", kOwn),
                                         reading_of("Meridian Post", "2031-05-13T18:00:00Z", kPaper)};
  const std::vector<Story> stories = group(readings);
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_NE(stories[0].title, readings[0].report.title);
}

// The plea is far from the others' words, and what the case has come to.
TEST(StoriesTest, AHeadlineThatTellsAStepIsTheNewest) {
  const std::string_view plea =
      "Plea in silo case\n\nJon Aster pleaded guilty on Monday to neglect over the grain silo that collapsed at the "
      "harbour of Tolvan in May and killed three workers. He will be sentenced in January, a court in Kess said.";
  std::vector<Reading> readings = {reading_of("Transmar Agency", "2031-05-13T06:00:00Z", kAgency),
                                   reading_of("Tolvan Herald", "2031-05-13T09:00:00Z", kOwn),
                                   reading_of("Kess Free Press", "2031-11-20", plea)};
  readings[0].report.title = "Grain silo collapses at Tolvan harbour";
  readings[1].report.title = "Grain silo collapse at Tolvan harbour: three missing";
  readings[2].report.title = "Man pleads guilty over grain silo at Tolvan harbour";
  GroupOptions options;
  options.one_story = true;
  const std::vector<Story> stories = group(readings, options);
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_EQ(stories[0].title, readings[2].report.title);
}

// One driver's escape is the longest report and the last; most say what the event was.
TEST(StoriesTest, ManyHeadlinesSayWhatTheEventIs) {
  std::vector<Reading> readings = {reading_of("Transmar Agency", "2031-05-13T06:00:00Z", kAgency),
                                   reading_of("Tolvan Herald", "2031-05-13T09:00:00Z", kOwn),
                                   reading_of("Kess Free Press", "2031-05-13T10:00:00Z", kPaper),
                                   reading_of("Channel Nine", "2031-05-13T11:00:00Z", kOwn),
                                   reading_of("Coastline News", "2031-05-13T12:00:00Z", kAgency),
                                   reading_of("Meridian Post", "2031-05-14T18:00:00Z", kPaper)};
  const std::vector<std::string> titles = {"Grain silo collapses at Tolvan harbour",
                                           "Three missing after grain silo collapses in Tolvan",
                                           "Tolvan harbour: grain silo collapses, three missing",
                                           "Grain silo in Tolvan harbour collapses",
                                           "Silo collapses on harbour workers in Tolvan",
                                           "Crane driver Jon Aster shows nerve as Tolvan harbour shakes"};
  for (size_t i = 0; i < readings.size(); ++i) {
    readings[i].report.title = titles[i];
    readings[i].report.id += std::to_string(i);
  }
  const std::vector<Story> stories = group(readings);
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_NE(stories[0].title.find("collapses"), std::string::npos) << stories[0].title;
}

TEST(StoriesTest, APleaMonthsLaterIsOfTheCase) {
  const std::vector<Reading> readings = {
      reading_of(
          "Tolvan Herald", "2031-05-13",
          "Clerk shot dead at Orrin pharmacy\n\nMira Sund, 41, a clerk at a pharmacy in Orrin, was shot dead on "
          "Monday, police said. Jon Aster, 30, was charged with murder.\n"),
      reading_of(
          "Meridian Post", "2031-11-20",
          "Guilty plea in pharmacy death\n\nJon Aster pleaded guilty on Thursday to the murder of Mira Sund, who "
          "was shot dead at a pharmacy in Orrin in May. He will be sentenced in January.\n")};
  EXPECT_EQ(group(readings).size(), 1U);
}

// The verdict names no victim; the first report's suspect is known by a middle name more.
TEST(StoriesTest, AVerdictIsOfTheCaseOfTheOneWhoWasCharged) {
  const std::vector<Reading> readings = {
      reading_of("Tolvan Herald", "2031-05-13",
                 "Two held after shots at Orrin ferry\n\nPolice in Orrin arrested Jon Peer Aster, 30, and charged "
                 "him with assault after three passengers were shot at the ferry landing on Monday.\n"),
      reading_of("Meridian Post", "2032-02-20",
                 "Ferry gunman gets nine years\n\nJon Aster was sentenced to nine years on Friday by a court in "
                 "Orrin for the attack at the ferry landing, Judge Ida Roth said.\n")};
  EXPECT_EQ(group(readings).size(), 1U);
}

// A judge is in many cases, a namesake in none.
TEST(StoriesTest, WhoOnlySpeaksTiesNoCases) {
  const std::vector<Reading> readings = {
      reading_of("Tolvan Herald", "2031-05-13",
                 "Two held after shots at Orrin ferry\n\nPolice in Orrin arrested Jon Peer Aster, 30, and charged "
                 "him with assault after three passengers were shot at the landing, said Captain Ida Roth.\n"),
      reading_of("Meridian Post", "2032-02-20",
                 "Bakery fire ruled arson in Kess\n\nA fire that gutted a bakery in Kess was set on purpose, Captain "
                 "Ida Roth said on Friday. Nobody was hurt, and the owner, Per Lund, has not been charged.\n")};
  EXPECT_EQ(group(readings).size(), 2U);
}

TEST(StoriesTest, TheNameOfAPageIsNoTitle) {
  std::vector<Reading> readings = {reading_of("Transmar Agency", "2031-05-13T06:00:00Z", kAgency),
                                   reading_of("Tolvan Herald", "2031-05-13T09:00:00Z", kOwn)};
  for (const std::string label : {"Morning briefing", "Live updates: Tuesday at a glance", "The day's top stories"}) {
    readings[1].report.title = label;
    EXPECT_EQ(group(readings).front().title, readings[0].report.title) << label;
  }
}

TEST(StoriesTest, AnOutsidersHeadlineDoesNotStandForTheStory) {
  std::vector<Reading> readings = {reading_of("Transmar Agency", "2031-05-13T06:00:00Z", kAgency),
                                   reading_of("Tolvan Herald", "2031-05-13T09:00:00Z", kOwn),
                                   reading_of("Meridian Post", "2031-05-13T18:00:00Z", kPaper),
                                   reading_of("Coastline News", "2031-05-14", kNextDay)};
  for (Reading& reading : readings) reading.report.title.clear();
  readings[3].report.title = "Third worker found dead in Tolvan";
  std::vector<Trace> traces;
  for (const Reading& reading : readings) traces.push_back(trace_of(reading));
  // Nothing but a copied line ties the last one to the others.
  traces[3].features = {};
  traces[3].words = traces[0].words;
  const std::vector<Story> stories = group_traces(views_of(traces));
  ASSERT_EQ(stories.size(), 1U);
  EXPECT_NE(stories[0].title, "Third worker found dead in Tolvan");
  EXPECT_FALSE(stories[0].title.empty());
}

TEST(StoriesTest, WithoutATitleItIsTheFirstSentenceWithoutItsDateline) {
  for (const std::string_view dateline : {"", "TOLVAN, Marovia (TMA) — ", "TOLVAN: ", "TOLVAN, May 13 - "}) {
    Reading reading = reading_of("Transmar Agency", "2031-05-13", std::string(dateline) + std::string(kSilo));
    reading.report.title.clear();
    const std::vector<Story> stories = group({&reading, 1});
    ASSERT_EQ(stories.size(), 1U);
    EXPECT_EQ(stories[0].title, kSilo);
  }
}

TEST(StoriesTest, NothingGivesNoStory) {
  EXPECT_TRUE(group({}).empty());
}

TEST(StoriesTest, AReportInAnotherLanguageStandsAlone) {
  Report report =
      report_of("Le Phare", "2031-05-13", "Un silo tombe\n\nUn silo est tombé à Tolvan lundi, selon le port.\n");
  report.language = "fr";
  std::vector<Reading> readings = corpus();
  readings.push_back(read(std::move(report)));
  const auto last = static_cast<uint32_t>(readings.size() - 1);
  for (const Story& story : group(readings)) {
    const bool holds =
        std::find(story.reports.begin(), story.reports.end(), ReportIndex{last}) != story.reports.end();
    EXPECT_TRUE(!holds || story.reports.size() == 1U);
  }
}

// Five thousand reports of one event and a few of another: each is compared with a window of the others only, and
// what was never compared does not count against them.
TEST(StoriesTest, AStoryOfThousandsStaysOne) {
  const Features event = features_of(reading_of("Transmar Agency", "2031-05-13", kAgency));
  const Features other = features_of(reading_of("Kess Free Press", "2031-05-13", kElsewhere));
  std::vector<Features> features;
  std::mt19937 random(77);
  for (uint32_t i = 0; i < 5000; ++i) {
    features.push_back(i % 300 == 299 ? other : event);
    // Every report lacks some of the words.
    std::erase_if(features.back().words, [&](const Term&) { return random() % 5 == 0; });
  }
  const Grouping grouping = group_stories(views_of(features), {});
  EXPECT_EQ(grouping.count, 2U);
  EXPECT_NE(grouping.story_of[0], grouping.story_of[299]);
  EXPECT_EQ(grouping.story_of[0], grouping.story_of[4998]);
}

// Inputs of a kind that a stream brings sooner or later: each must end soon, and leave the others' stories alone.
struct Flood {
  std::string name;
  std::vector<Reading> (*made)();
};

class Floods : public testing::TestWithParam<Flood> {};

TEST_P(Floods, LeaveStoriesRight) {
  std::vector<Reading> readings = corpus();
  const std::set<std::string> expected = shape(readings, group(readings));
  const size_t own = readings.size();
  for (Reading& reading : GetParam().made()) readings.push_back(std::move(reading));
  std::vector<Story> stories = group(readings);
  std::set<std::string> left;
  size_t flood = 0;
  for (Story& story : stories) {
    const auto of_corpus =
        std::ranges::count_if(story.reports, [&](ReportIndex report) { return report.value < own; });
    EXPECT_TRUE(of_corpus == 0 || static_cast<size_t>(of_corpus) == story.reports.size()) << story.title;
    flood += of_corpus == 0 ? story.reports.size() : 0;
    if (of_corpus > 0) left.merge(shape(readings, {story}));
  }
  EXPECT_EQ(left, expected);
  EXPECT_EQ(flood, readings.size() - own);
}

std::string flood_name(const testing::TestParamInfo<Flood>& info) {
  return info.param.name;
}

std::vector<Reading> copies_of_one(size_t count) {
  InventedStream invented(3, 10, 200);
  std::vector<Reading> readings(count, invented.next().reading);
  for (size_t i = 0; i < count; ++i) {
    if (i > 0) readings[i].report.id += "-" + std::to_string(i + 1);
  }
  return readings;
}

// Words without anything read in them.
Reading words_alone(const std::string& text) {
  Reading reading;
  reading.report.id = "r111111111111";
  reading.report.language = "en";
  reading.report.text = Text(text);
  for (uint32_t at = 0; at < text.size();) {
    const auto end = static_cast<uint32_t>(text.find(' ', at));
    Token& token = reading.tokens.emplace_back();
    token.span = {at, end};
    token.lemma = text.substr(at, end - at);
    token.tag = "NOUN";
    at = end + 1;
  }
  reading.sentences.push_back({{0, reading.report.text.size()}, true, {}});
  return reading;
}

INSTANTIATE_TEST_SUITE_P(Stories, Floods,
                         testing::Values(Flood{"OneReportTenThousandTimes", [] { return copies_of_one(10'000); }},
                                         Flood{"OneOfAMegabyte",
                                               [] {
                                                 InventedStream invented(5, 10, 180'000);
                                                 return std::vector<Reading>(1, invented.next().reading);
                                               }},
                                         Flood{"OneLineOverAndOver",
                                               [] {
                                                 const std::string line =
                                                     "the tide came in and the tide went out and ";
                                                 std::string text;
                                                 for (int i = 0; i < 5000; ++i) text += line;
                                                 std::vector<Reading> readings(3, words_alone(text));
                                                 readings[1].report.id += "-2";
                                                 readings[2].report.id += "-3";
                                                 return readings;
                                               }},
                                         Flood{"ThousandWithoutText",
                                               [] {
                                                 std::vector<Reading> readings(1000);
                                                 for (size_t i = 0; i < readings.size(); ++i)
                                                   readings[i].report.id = "r" + std::to_string(100000000000 + i);
                                                 return readings;
                                               }},
                                         Flood{"ThousandWithoutDates",
                                               [] {
                                                 InventedStream invented(8, 50, 80);
                                                 std::vector<Reading> readings;
                                                 for (int i = 0; i < 1000; ++i) {
                                                   readings.push_back(invented.next().reading);
                                                   readings.back().report.published.reset();
                                                 }
                                                 return readings;
                                               }},
                                         Flood{"ThousandOfTheFuture",
                                               [] {
                                                 InventedStream invented(9, 50, 80);
                                                 std::vector<Reading> readings;
                                                 for (int i = 0; i < 1000; ++i) {
                                                   readings.push_back(invented.next().reading);
                                                   readings.back().report.published->day +=
                                                       std::chrono::days(7000 * 365);
                                                 }
                                                 return readings;
                                               }}),
                         flood_name);

}  // namespace
}  // namespace hearsay::grouping
