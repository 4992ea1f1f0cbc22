#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <random>
#include <set>

#include "group/fixture.h"
#include "group/invented_stream.h"
#include "hearsay/story.h"

namespace hearsay::grouping {
namespace {

constexpr uint32_t kShort = 60;  // words of an invented report
constexpr int32_t kFirstDay = 22'000;

std::vector<InventedStream::Report> invented(uint64_t seed, size_t count, uint32_t a_day) {
  InventedStream stream(seed, a_day, kShort);
  std::vector<InventedStream::Report> reports;
  for (size_t i = 0; i < count; ++i) reports.push_back(stream.next());
  return reports;
}

Day day(int32_t number) {
  return Day(std::chrono::days(number));
}

// Stories by what is in them, whatever the numbers.
class Shapes {
 public:
  explicit Shapes(const std::vector<std::string>& ids) : ids_(ids) {}
  void take(const Story& story) {
    std::string one = story.title + ":";
    for (const ReportIndex report : story.reports) one += " " + ids_[report.value];
    std::set<std::string> copies;
    for (const Copy& copy : story.copies) copies.insert(ids_[copy.from.value] + ">" + ids_[copy.to.value]);
    for (const std::string& copy : copies) one += " | " + copy;
    stories_.push_back(story.id);
    for (const Related& related : story.related) {
      if (related.story.value < stories_.size())
        related_.insert(std::minmax(story.id, stories_[related.story.value]));
    }
    shapes_.insert(one);
  }
  const std::set<std::string>& stories() const { return shapes_; }
  const std::set<std::pair<std::string, std::string>>& related() const { return related_; }

 private:
  const std::vector<std::string>& ids_;
  std::vector<std::string> stories_;
  std::set<std::string> shapes_;
  std::set<std::pair<std::string, std::string>> related_;
};

Shapes streamed(const std::vector<const Reading*>& readings, std::vector<std::string>& ids) {
  ids.clear();
  Shapes shapes(ids);
  StoryStream stream([&](const Story& story) { shapes.take(story); });
  for (const Reading* reading : readings) {
    ids.push_back(reading->report.id);
    stream.add(*reading);
  }
  stream.finish();
  EXPECT_EQ(stream.kept(), 0U);
  return shapes;
}

TEST(StoryStreamTest, WhatFitsIntoAFortnightIsGroupedAsByGroup) {
  const auto reports = invented(41, 240, 20);
  std::vector<Reading> readings;
  std::vector<const Reading*> views;
  std::vector<std::string> ids;
  for (const auto& report : reports) readings.push_back(report.reading);
  for (const auto& reading : readings) views.push_back(&reading);
  const Shapes shapes = streamed(views, ids);
  Shapes expected(ids);
  for (const Story& story : group(readings)) expected.take(story);
  EXPECT_EQ(shapes.stories(), expected.stories());
}

TEST(StoryStreamTest, LiveStoriesAreThoseOfGroup) {
  const auto reports = invented(42, 100, 20);
  std::vector<Reading> readings;
  std::vector<std::string> ids;
  StoryStream stream([](const Story&) { FAIL() << "nothing is over yet"; });
  for (const auto& report : reports) {
    readings.push_back(report.reading);
    ids.push_back(report.reading.report.id);
    stream.add(report.reading);
  }
  Shapes shapes(ids);
  Shapes expected(ids);
  for (const Story& story : stream.live()) shapes.take(story);
  for (const Story& story : group(readings)) expected.take(story);
  EXPECT_EQ(shapes.stories(), expected.stories());
}

// Reports of ten weeks, each at most three days from its place in the stream.
TEST(StoryStreamTest, TheOrderOfArrivalChangesNothing) {
  const unsigned seed = 4711;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const auto reports = invented(seed, 700, 10);
  std::vector<std::string> ids;
  std::vector<const Reading*> order;
  for (const auto& report : reports) order.push_back(&report.reading);
  const Shapes expected = streamed(order, ids);
  EXPECT_GT(expected.stories().size(), 100U);
  for (int round = 0; round < 8; ++round) {
    std::vector<std::pair<double, const Reading*>> moved;
    for (size_t i = 0; i < reports.size(); ++i) {
      const double days = static_cast<double>(random() % 3000) / 1000;
      moved.emplace_back(static_cast<double>(i) / 10 + days, &reports[i].reading);
    }
    std::ranges::sort(moved);
    order.clear();
    for (const auto& [at, reading] : moved) order.push_back(reading);
    const Shapes shapes = streamed(order, ids);
    ASSERT_EQ(shapes.stories(), expected.stories()) << "round " << round;
    ASSERT_EQ(shapes.related(), expected.related()) << "round " << round;
  }
}

TEST(StoryStreamTest, StoriesAreTheEventsAndEveryReportIsInOne) {
  const auto reports = invented(7, 1500, 30);
  std::vector<int> seen(reports.size());
  size_t stories = 0;
  StoryStream stream([&](const Story& story) {
    std::set<uint32_t> events;
    for (const ReportIndex report : story.reports) {
      ++seen[report.value];
      events.insert(reports[report.value].event);
    }
    EXPECT_EQ(events.size(), 1U);
    ++stories;
  });
  for (const auto& report : reports) stream.add(report.reading);
  stream.finish();
  EXPECT_EQ(seen, std::vector<int>(reports.size(), 1));
  std::set<uint32_t> events;
  for (const auto& report : reports) events.insert(report.event);
  EXPECT_LE(stories, events.size() + events.size() / 20);
}

TEST(StoryStreamTest, KeepsAFewWeeksHoweverLongItRuns) {
  constexpr uint32_t kADay = 5;
  size_t most = 0;
  StoryStream stream([](const Story&) {});
  for (const auto& report : invented(9, size_t{400} * kADay, kADay)) {
    stream.add(report.reading);
    most = std::max(most, stream.kept());
  }
  EXPECT_LE(most, size_t{42} * kADay);
}

Reading dated(const InventedStream::Report& report, std::optional<Date> published) {
  Reading reading = report.reading;
  reading.report.published = published;
  return reading;
}

// Three of them say that they come from the future, which closes nothing before its time.
TEST(StoryStreamTest, DatesInTheFutureDoNotEndTheDay) {
  const auto reports = invented(17, 60, 20);
  size_t closed = 0;
  StoryStream stream([&](const Story&) { ++closed; });
  for (size_t i = 0; i < reports.size(); ++i) {
    stream.add(i % 20 == 19 ? dated(reports[i], date_from_iso("9031-01-01")) : reports[i].reading);
  }
  EXPECT_EQ(closed, 0U);
  EXPECT_EQ(stream.kept(), reports.size());
  stream.finish();
  EXPECT_GT(closed, 0U);
  EXPECT_EQ(stream.kept(), 0U);
}

TEST(StoryStreamTest, FourFromTheFutureAtTheStartDoNotSpoilIt) {
  const auto reports = invented(19, 600, 10);
  std::map<uint32_t, size_t> stories_of;
  size_t closed = 0;
  StoryStream stream([&](const Story& story) {
    ++closed;
    ++stories_of[reports[story.reports[0].value].event];
  });
  for (size_t i = 0; i < reports.size(); ++i) {
    stream.add(i < 4 ? dated(reports[i], date_from_iso("9031-01-01")) : reports[i].reading);
  }
  EXPECT_GT(closed, 0U);
  stream.finish();
  const auto several = std::ranges::count_if(stories_of, [](const auto& entry) { return entry.second > 1; });
  EXPECT_LE(static_cast<size_t>(several), stories_of.size() / 10);
}

// Reports that are not read have their dates all the same.
TEST(StoryStreamTest, ReportsInAnotherLanguageAreClosedToo) {
  size_t most = 0;
  StoryStream stream([](const Story&) {});
  for (auto& report : invented(21, 1000, 5)) {
    report.reading.report.language = "de";
    stream.add(report.reading);
    most = std::max(most, stream.kept());
  }
  EXPECT_LE(most, size_t{42} * 5);
}

TEST(StoryStreamTest, FewReportsAfterManyStillCloseTheMany) {
  const auto burst = invented(25, 1000, 200);
  const auto after = invented(26, 90, 2);
  StoryStream stream([](const Story&) {});
  for (const auto& report : burst) stream.add(report.reading);
  for (const auto& report : after) stream.add(report.reading);
  EXPECT_LT(stream.kept(), after.size());
}

TEST(StoryStreamTest, ReportsWithoutADateTakeTheDayTheySpeakOf) {
  auto reports = invented(23, 200, 10);
  size_t undated = 0;
  std::map<uint32_t, size_t> stories_of;
  StoryStream stream([&](const Story& story) { ++stories_of[reports[story.reports[0].value].event]; });
  for (auto& report : reports) {
    if (undated++ % 2 == 0) report.reading.report.published.reset();
    stream.add(report.reading);
  }
  stream.finish();
  const auto several = std::ranges::count_if(stories_of, [](const auto& entry) { return entry.second > 1; });
  EXPECT_LE(static_cast<size_t>(several), stories_of.size() / 5);
}

// The second report of an event is the last to keep its story open, and comes three days after its day.
TEST(StoryStreamTest, AWeekIsNotClosedBeforeItsReportsCame) {
  const auto others = invented(61, 400, 10);
  const auto told = invented(62, 40, 40);
  const auto second = std::ranges::find(told.begin() + 1, told.end(), told[0].event, &InventedStream::Report::event);
  ASSERT_NE(second, told.end());
  constexpr int32_t kWeekEnd = kFirstDay + 21;
  uint32_t first_number = 0;
  uint32_t second_number = 0;
  size_t together = 0;
  StoryStream stream([&](const Story& story) {
    const auto holds = [&](uint32_t number) {
      return std::ranges::find(story.reports, ReportIndex{number}) != story.reports.end();
    };
    together += static_cast<size_t>(holds(first_number) && holds(second_number));
  });
  uint32_t number = 0;
  for (size_t i = 0; i < others.size(); ++i) {
    if (i == 70) {
      first_number = number++;
      stream.add(dated(told[0], Date{.day = day(kWeekEnd - 14)}));
    }
    if (i == 230) {
      second_number = number++;
      stream.add(dated(*second, Date{.day = day(kWeekEnd - 1)}));
    }
    ++number;
    stream.add(others[i].reading);
  }
  stream.finish();
  EXPECT_EQ(together, 1U);
}

TEST(StoryStreamTest, NothingIsLostOfReportsThatComeTooLate) {
  const auto reports = invented(29, 400, 10);
  size_t told = 0;
  StoryStream stream([&](const Story& story) { told += story.reports.size(); });
  for (const auto& report : reports) stream.add(report.reading);
  stream.add(dated(reports[0], Date{.day = day(kFirstDay - 300)}));
  stream.finish();
  EXPECT_EQ(told, reports.size() + 1);
}

// A paragraph taken over from a story that was closed before is told with the story that took it.
TEST(StoryStreamTest, CopiesOutliveTheStoryTheyCameFrom) {
  auto reports = invented(31, 300, 10);
  const Reading source = reading_of(
      "Transmar Agency", iso(day(kFirstDay + 1)),
      std::string(kAgency) +
          "\nThe silo was put up forty years ago by a firm that no longer exists, and inspectors had last climbed it "
          "in "
          "spring. Its owner, a cooperative of barley farmers, said it would pay for the funerals if there were any. "
          "The harbour office closed two of the four quays and sent ships on to the next port down the coast.\n");
  const Reading taken = reading_of("Kess Free Press", iso(day(kFirstDay + 12)),
                                   "Bakers of Kess out on strike\n\nThe bakers of Kess stayed at home on Friday and "
                                   "the town had no bread, the guild "
                                   "said, as on two Fridays before. Shops sold biscuits and old rolls, and schools "
                                   "asked parents to send lunch from "
                                   "home. The guild wants nights to be paid double, which the owners of the ovens "
                                   "call the end of cheap bread. Talks "
                                   "are to go on in the town hall on Sunday, with the mayor in the chair.\n\n" +
                                       std::string(kAgency.substr(kAgency.find("Rescuers"))));
  std::vector<uint32_t> to;
  std::vector<uint32_t> closed;
  StoryStream stream([&](const Story& story) {
    for (const Copy& copy : story.copies) {
      if (copy.from.value == 1) to.push_back(copy.to.value);
    }
    for (const ReportIndex report : story.reports) closed.push_back(report.value);
  });
  stream.add(reports[0].reading);
  stream.add(source);
  for (size_t i = 1; i < 130; ++i) stream.add(reports[i].reading);
  stream.add(taken);
  for (size_t i = 130; i < reports.size(); ++i) stream.add(reports[i].reading);
  stream.finish();
  EXPECT_EQ(to, std::vector<uint32_t>{131});
  EXPECT_LT(std::ranges::find(closed, 1U), std::ranges::find(closed, 131U));
}

}  // namespace
}  // namespace hearsay::grouping
