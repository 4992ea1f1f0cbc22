// What an expression means does not hang on who found it: the language model's marks and the patterns must come to
// the same days. Two engines against each other, on a hundred invented sentences and on generated ones.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "read/fixture.h"
#include "read/times/patterns.h"
#include "read/times/words.h"

namespace hearsay::reading {
namespace {

// 2031-05-14 is a Wednesday; a first and a last day of a year; a leap day; and no date at all.
constexpr std::array kPublished = {"2031-05-14", "2032-01-01", "2031-12-31", "2032-02-29", ""};

constexpr std::array kExpressions = {
    "on Tuesday",    "last Friday",      "next Monday",        "yesterday",          "today",
    "tomorrow",      "on March 3",       "on November 20",     "on August 10, 2029", "on 2 October 2030",
    "in September",  "in February 2030", "last May",           "next July",          "last year",
    "this year",     "next month",       "earlier this month", "last week",          "last autumn",
    "two weeks ago", "three months ago", "a decade ago",       "a year ago",         "in 2027"};
constexpr std::array kFrames = {"The council met ", "The council will meet ", "The mill was sold ",
                                "Officials plan to open the new bridge "};

std::string written(const TimeMention& time) {
  const auto day = [](std::optional<Day> bound) { return bound ? iso(*bound) : std::string("-"); };
  return time.value + " " + day(time.earliest) + " " + day(time.latest);
}

std::string written(const Sheet& sheet, const std::vector<TimeMention>& times) {
  std::string all;
  for (const TimeMention& time : times) {
    all += (all.empty() ? "" : "; ") + written(time) + " (" + std::string(sheet.text(time.words)) + ")";
  }
  return all;
}

Sheet without_marks(Sheet sheet) {
  sheet.time_marks.clear();
  return sheet;
}

TEST(TimeAgreementTest, AHundredSentencesSayTheSameDaysMarkedAndUnmarked) {
  size_t sentences = 0, marked = 0;
  for (const std::string frame : kFrames) {
    for (const char* const expression : kExpressions) {
      Page page(frame + expression + ".");
      for (const char* const published : kPublished) {
        page.report.published = date_from_iso(published);
        const Sheet bare = without_marks(page.sheet);
        const std::vector<TimeMention> with = find_times(page.sheet), without = find_times(bare);
        ASSERT_EQ(without.size(), 1U) << frame << expression << ": " << written(bare, without);
        ASSERT_EQ(with.size(), 1U) << frame << expression << ": " << written(page.sheet, with);
        EXPECT_EQ(written(with.front()), written(without.front()))
            << frame << expression << ", published " << published << ", marked as "
            << page.sheet.text(with.front().words);
      }
      marked += page.sheet.time_marks.size();
      ++sentences;
    }
  }
  EXPECT_EQ(sentences, 100U);
  EXPECT_GT(marked, sentences * 9 / 10);  // the test is about something
}

// Every form that patterns know, put together at random: marked exactly where they find it, it means the same.
TEST(TimeAgreementTest, GeneratedExpressionsMeanTheSameMarkedAndUnmarked) {
  constexpr uint32_t kSeed = 20310514;
  constexpr int kRounds = 200;
  SCOPED_TRACE(kSeed);
  std::mt19937 random(kSeed);
  const auto one_of = [&](std::initializer_list<const char*> words) {
    return std::string(words.begin()[random() % words.size()]);
  };
  const auto expression = [&]() -> std::string {
    const std::string month = one_of({"January", "Feb.", "March", "May", "June", "Sept.", "December"});
    const std::string unit = one_of({"day", "week", "month", "year", "weekend"});
    const std::string number = std::to_string(random() % 28 + 1);
    switch (random() % 6) {
      case 0:
        return month + " " + number + one_of({"", ", 2029", " 2033", "th"});
      case 1:
        return number + " " + month + one_of({"", " 2030"});
      case 2:
        return one_of({"", "early ", "earlier ", "late "}) + one_of({"last ", "this ", "next ", "the past "}) +
               one_of({"Monday", "June", "summer", "winter", "night"});
      case 3:
        return one_of({"", "earlier "}) + one_of({"last ", "this ", "next ", "the previous "}) + unit;
      case 4:
        return one_of({"two", "12", "three", "a"}) + " " + one_of({"days", "weeks", "months", "years", "hours"}) +
               one_of({" ago", " earlier", ""});
      default:
        return number + one_of({" am", " p.m.", ":30", ".15 pm"}) + one_of({"", " on Friday", " yesterday"});
    }
  };
  int found_some = 0;
  for (int round = 0; round < kRounds; ++round) {
    const std::string text = one_of({"They met ", "They will meet ", "It was shut until ", "The report of "}) +
                             expression() + one_of({".", " in Pelm.", ", police said."});
    const Page page(text, kPublished[random() % kPublished.size()]);
    Sheet bare = without_marks(page.sheet);
    const std::vector<TimeMention> unmarked = find_times(bare);
    for (uint32_t i = 0; i < bare.words.size();) {
      const auto found = match_time(bare, i);
      if (!found) {
        ++i;
        continue;
      }
      constexpr std::array kKinds = {"DATE", "TIME", "DURATION", "SET"};
      bare.time_marks.push_back({found->words, kKinds[static_cast<size_t>(found->type)], std::nullopt});
      i = found->words.last;
    }
    EXPECT_EQ(written(bare, find_times(bare)), written(bare, unmarked)) << text;
    found_some += unmarked.empty() ? 0 : 1;
  }
  EXPECT_GT(found_some, kRounds / 2);
}

}  // namespace
}  // namespace hearsay::reading
