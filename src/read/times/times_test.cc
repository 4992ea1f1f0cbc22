// Every row: a sentence, the day its report was published, and the one time it holds as value, earliest and latest.
// 2031-05-14 is a Wednesday.
#include "read/times/times.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "read/fixture.h"

namespace hearsay::reading {
namespace {

std::string written(std::optional<Day> day) {
  return day ? iso(*day) : "-";
}

struct Row {
  const char* name;
  const char* text;
  const char* published;
  const char* words;
  const char* value;
  const char* earliest;
  const char* latest;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.text;
}

class Times : public testing::TestWithParam<Row> {};

TEST_P(Times, AreResolved) {
  const Row& row = GetParam();
  const Page page(row.text, row.published);
  const auto found = std::find_if(page.times.begin(), page.times.end(),
                                  [&](const TimeMention& time) { return page.quote(time.words) == row.words; });
  std::string all;
  for (const TimeMention& time : page.times) all += "[" + page.quote(time.words) + "] ";
  ASSERT_NE(found, page.times.end()) << "found: " << all;
  EXPECT_EQ(found->value, row.value);
  EXPECT_EQ(written(found->earliest), row.earliest);
  EXPECT_EQ(written(found->latest), row.latest);
}

constexpr const char* kWednesday = "2031-05-14";

INSTANTIATE_TEST_SUITE_P(
    Weekdays, Times,
    testing::Values(
        Row{"OnMonday", "The weir broke on Monday.", kWednesday, "Monday", "2031-05-12", "2031-05-12", "2031-05-12"},
        Row{"OnTheDayItself", "The weir broke on Wednesday.", kWednesday, "Wednesday", "2031-05-14", "2031-05-14",
            "2031-05-14"},
        Row{"OnThursdayIsLastWeek", "The weir broke on Thursday.", kWednesday, "Thursday", "2031-05-08", "2031-05-08",
            "2031-05-08"},
        Row{"SundayMorning", "It began on Sunday morning.", kWednesday, "Sunday morning", "2031-05-11", "2031-05-11",
            "2031-05-11"},
        Row{"LastWednesday", "It began last Wednesday.", kWednesday, "last Wednesday", "2031-05-07", "2031-05-07",
            "2031-05-07"},
        Row{"AcrossAYear", "It began on Tuesday.", "2032-01-01", "Tuesday", "2031-12-30", "2031-12-30", "2031-12-30"},
        Row{"NextMonday", "The court will sit next Monday.", kWednesday, "next Monday", "2031-05-19", "2031-05-19",
            "2031-05-19"},
        Row{"Undated", "The weir broke on Thursday.", "", "Thursday", "XXXX-WXX-4", "-", "-"},
        Row{"YearOnly", "The weir broke on Friday.", "2031", "Friday", "XXXX-WXX-5", "-", "-"},
        Row{"PublishedWithATime", "The weir broke on Monday.", "2031-05-14T06:30:00Z", "Monday", "2031-05-12",
            "2031-05-12", "2031-05-12"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Dates, Times,
    testing::Values(
        Row{"MonthFirst", "On March 3, 2030, the weir broke.", kWednesday, "March 3, 2030", "2030-03-03",
            "2030-03-03", "2030-03-03"},
        Row{"DayFirst", "On 3 March 2030 the weir broke.", kWednesday, "3 March 2030", "2030-03-03", "2030-03-03",
            "2030-03-03"},
        Row{"Ordinal", "It was sold on April 2nd.", kWednesday, "April 2nd", "2031-04-02", "2031-04-02",
            "2031-04-02"},
        Row{"Abbreviated", "It was sold on Feb. 9.", kWednesday, "Feb. 9", "2031-02-09", "2031-02-09", "2031-02-09"},
        Row{"NoYearLastYear", "It was sold on November 20.", kWednesday, "November 20", "2030-11-20", "2030-11-20",
            "2030-11-20"},
        Row{"SoonToCome", "It will be sold on June 2.", kWednesday, "June 2", "2031-06-02", "2031-06-02",
            "2031-06-02"},
        Row{"Iso", "The log for 2031-05-02 is missing.", kWednesday, "2031-05-02", "2031-05-02", "2031-05-02",
            "2031-05-02"},
        Row{"LeapDay", "It opened on February 29, 2028.", kWednesday, "February 29, 2028", "2028-02-29", "2028-02-29",
            "2028-02-29"},
        Row{"UndatedMonthDay", "The weir broke on March 3.", "", "March 3", "XXXX-03-03", "-", "-"},
        Row{"UndatedLastMonth", "The weir was closed last May.", "", "last May", "XXXX-05", "-", "-"},
        Row{"UndatedFullDate", "The weir broke on March 3, 2030.", "", "March 3, 2030", "2030-03-03", "2030-03-03",
            "2030-03-03"},
        Row{"MonthOfAYear", "The mill closed in September 2029.", kWednesday, "September 2029", "2029-09",
            "2029-09-01", "2029-09-30"},
        Row{"BareMonth", "The mill closed in February.", kWednesday, "February", "2031-02", "2031-02-01",
            "2031-02-28"},
        Row{"BareMonthOfLastYear", "The mill closed in October.", kWednesday, "October", "2030-10", "2030-10-01",
            "2030-10-31"},
        Row{"InMay", "The mill closed in May.", kWednesday, "May", "2031-05", "2031-05-01", "2031-05-31"},
        Row{"InAYear", "The mill was built in 1987.", kWednesday, "1987", "1987", "1987-01-01", "1987-12-31"},
        Row{"SinceAYear", "Nobody has lived there since 2019.", kWednesday, "2019", "2019", "2019-01-01",
            "2031-05-14"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Relative, Times,
    testing::Values(
        Row{"Today", "The court ruled today.", kWednesday, "today", "2031-05-14", "2031-05-14", "2031-05-14"},
        Row{"Yesterday", "The court ruled yesterday.", kWednesday, "yesterday", "2031-05-13", "2031-05-13",
            "2031-05-13"},
        Row{"YesterdayOverAMonthEnd", "The court ruled yesterday.", "2032-03-01", "yesterday", "2032-02-29",
            "2032-02-29", "2032-02-29"},
        Row{"Tomorrow", "The court sits tomorrow.", kWednesday, "tomorrow", "2031-05-15", "2031-05-15", "2031-05-15"},
        Row{"LastNight", "The barn burned down last night.", kWednesday, "last night", "2031-05-13TNI", "2031-05-13",
            "2031-05-13"},
        Row{"ThisMorning", "The barn burned down this morning.", kWednesday, "this morning", "2031-05-14TMO",
            "2031-05-14", "2031-05-14"},
        Row{"UndatedYesterday", "The court ruled yesterday.", "", "yesterday", "XXXX-XX-XX", "-", "-"},
        Row{"LastYear", "The barn was built last year.", kWednesday, "last year", "2030", "2030-01-01", "2030-12-31"},
        Row{"ThisYear", "Three barns burned this year.", kWednesday, "this year", "2031", "2031-01-01", "2031-12-31"},
        Row{"LastMonth", "The barn was sold last month.", kWednesday, "last month", "2031-04", "2031-04-01",
            "2031-04-30"},
        Row{"LastMonthInJanuary", "The barn was sold last month.", "2031-01-20", "last month", "2030-12",
            "2030-12-01", "2030-12-31"},
        Row{"EarlierThisMonth", "The barn was sold earlier this month.", kWednesday, "earlier this month", "2031-05",
            "2031-05-01", "2031-05-14"},
        Row{"EarlierThisYear", "The barn was sold earlier this year.", kWednesday, "earlier this year", "2031",
            "2031-01-01", "2031-05-14"},
        Row{"NextMonth", "The barn will be sold next month.", kWednesday, "next month", "2031-06", "2031-06-01",
            "2031-06-30"},
        Row{"LastWeek", "The barn was sold last week.", kWednesday, "last week", "2031-W19", "2031-05-05",
            "2031-05-11"},
        Row{"ThreeDaysAgo", "The barn was sold three days ago.", kWednesday, "three days ago", "2031-05-11",
            "2031-05-11", "2031-05-11"},
        Row{"TwoYearsAgo", "The barn was sold two years ago.", kWednesday, "two years ago", "2029", "2029-01-01",
            "2029-12-31"},
        Row{"FiveMonthsAgo", "The barn was sold five months ago.", kWednesday, "five months ago", "2030-12",
            "2030-12-01", "2030-12-31"},
        Row{"AYearAgo", "The barn was sold a year ago.", kWednesday, "a year ago", "2030", "2030-01-01",
            "2030-12-31"},
        Row{"LastAutumn", "The barn was sold last autumn.", kWednesday, "last autumn", "2030-FA", "2030-09-01",
            "2030-11-30"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    ClocksAndSpans, Times,
    testing::Values(
        Row{"MorningHalf", "The call came at 3:27 am in Orlen.", kWednesday, "3:27 am", "2031-05-14T03:27", "-", "-"},
        Row{"AfternoonHalf", "The call came at 4 p.m. in Orlen.", kWednesday, "4 p.m.", "2031-05-14T16:00", "-", "-"},
        Row{"HalfPastMidnight", "The call came at 12:30 am in Orlen.", kWednesday, "12:30 am", "2031-05-14T00:30",
            "-", "-"},
        Row{"Noon", "The call came at 12 p.m. in Orlen.", kWednesday, "12 p.m.", "2031-05-14T12:00", "-", "-"},
        Row{"Zone", "The call came at 0030 GMT in Orlen.", kWednesday, "0030 GMT", "2031-05-14T00:30", "-", "-"},
        Row{"TwentyFourHours", "The call came at 18:45 in Orlen.", kWednesday, "18:45", "2031-05-14T18:45", "-", "-"},
        Row{"Days", "They waited for six days in the cold.", kWednesday, "six days", "P6D", "-", "-"},
        Row{"Hours", "They waited for 12 hours in the cold.", kWednesday, "12 hours", "PT12H", "-", "-"},
        Row{"Decades", "They waited for two decades.", kWednesday, "two decades", "P20Y", "-", "-"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(FurtherForms, Times,
                         testing::Values(Row{"ThePreviousDay", "It had rained the previous day.", kWednesday,
                                             "the previous day", "2031-05-13", "2031-05-13", "2031-05-13"},
                                         Row{"LateOnTuesday", "The dam failed late on Tuesday.", kWednesday,
                                             "Tuesday", "2031-05-13", "2031-05-13", "2031-05-13"},
                                         Row{"WeekdayAndDate", "The dam failed on Monday, May 12.", kWednesday,
                                             "May 12", "2031-05-12", "2031-05-12", "2031-05-12"},
                                         Row{"LastDecember", "The dam was inspected last December.", kWednesday,
                                             "last December", "2030-12", "2030-12-01", "2030-12-31"},
                                         Row{"LastMarchInMay", "The dam was inspected last March.", kWednesday,
                                             "last March", "2031-03", "2031-03-01", "2031-03-31"},
                                         Row{"LastDecemberInJanuary", "The dam was inspected last December.",
                                             "2031-01-09", "last December", "2030-12", "2030-12-01", "2030-12-31"},
                                         Row{"AWeekAgo", "The dam was inspected a week ago.", kWednesday,
                                             "a week ago", "2031-W19", "2031-05-04", "2031-05-10"},
                                         Row{"NextYear", "The dam will be rebuilt next year.", kWednesday,
                                             "next year", "2032", "2032-01-01", "2032-12-31"},
                                         Row{"ThisWeek", "The dam was inspected this week.", kWednesday, "this week",
                                             "2031-W20", "2031-05-12", "2031-05-18"},
                                         Row{"EarlierThisWeek", "The dam was inspected earlier this week.",
                                             kWednesday, "earlier this week", "2031-W20", "2031-05-12", "2031-05-14"},
                                         Row{"NightOfTheThird", "It rained in the night of May 3.", kWednesday,
                                             "May 3", "2031-05-03", "2031-05-03", "2031-05-03"},
                                         Row{"Noon", "The bridge closed at noon on Friday.", kWednesday, "Friday",
                                             "2031-05-09", "2031-05-09", "2031-05-09"},
                                         Row{"EightThirty", "The train left at 8.30pm on Friday.", kWednesday,
                                             "8.30pm", "2031-05-09T20:30", "2031-05-09", "2031-05-09"},
                                         Row{"HalfADozenYears", "The mill ran for 25 years.", kWednesday, "25 years",
                                             "P25Y", "-", "-"},
                                         Row{"FortyEightHours", "The road was shut for 48 hours.", kWednesday,
                                             "48 hours", "PT48H", "-", "-"},
                                         Row{"YearBefore", "The dam leaked before 2028.", kWednesday, "2028", "2028",
                                             "2028-01-01", "2028-12-31"}),
                         [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(ByTenseAndContext, Times,
                         testing::Values(Row{"AheadWithWill", "The council will meet on Tuesday.", kWednesday,
                                             "Tuesday", "2031-05-20", "2031-05-20", "2031-05-20"},
                                         Row{"BackWithPast", "The council met on Tuesday.", kWednesday, "Tuesday",
                                             "2031-05-13", "2031-05-13", "2031-05-13"},
                                         Row{"Until", "The road is closed until Friday.", kWednesday, "Friday",
                                             "2031-05-16", "2031-05-16", "2031-05-16"},
                                         Row{"Quarter", "Sales fell in the third quarter of 2030.", kWednesday,
                                             "the third quarter of 2030", "2030-Q3", "2030-07-01", "2030-09-30"},
                                         Row{"Decade", "The mill was built in the 1980s.", kWednesday, "the 1980s",
                                             "198X", "1980-01-01", "1989-12-31"},
                                         Row{"PastMonths", "Prices rose in the past two months.", kWednesday,
                                             "the past two months", "P2M", "-", "-"},
                                         Row{"Now", "The quarry is closed now.", kWednesday, "now", "PRESENT_REF",
                                             "2031-05-14", "2031-05-14"},
                                         Row{"ClockOfTheDayBeside", "The train left at 10 a.m. on Friday.",
                                             kWednesday, "10 a.m.", "2031-05-09T10:00", "2031-05-09", "2031-05-09"}),
                         [](const auto& row) { return std::string(row.param.name); });

struct Nothing {
  const char* name;
  const char* text;
};

class NoTime : public testing::TestWithParam<Nothing> {};

TEST_P(NoTime, IsSeen) {
  const Page page(GetParam().text);
  for (const TimeMention& time : page.times) ADD_FAILURE() << page.quote(time.words) << " = " << time.value;
}

INSTANTIATE_TEST_SUITE_P(Sentences, NoTime,
                         testing::Values(Nothing{"MayTheVerb", "The mayor may resign."},
                                         Nothing{"MarchTheVerb", "They march to the square."},
                                         Nothing{"CountNotYear", "The firm sold 2022 chairs."},
                                         Nothing{"Age", "The driver is 34 years old."},
                                         Nothing{"ThisWord", "This hall is too small."},
                                         Nothing{"SecondPlace", "The club came second."},
                                         Nothing{"NoSuchDay", "The form named February 30 by mistake."}),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(TimesTest, StandInOrderAndApart) {
  const Page page(
      "On Monday, March 3, 2031, at 4 p.m., two days after the fair of last year, it rained until Tuesday.");
  ASSERT_GT(page.times.size(), 3U);
  for (size_t i = 1; i < page.times.size(); ++i) EXPECT_LE(page.times[i - 1].words.last, page.times[i].words.first);
}

struct AnchorRow {
  const char* name;
  const char* published;
  const char* day;
  std::optional<int> year;
};

class Anchors : public testing::TestWithParam<AnchorRow> {};

TEST_P(Anchors, AreAsPreciseAsTheDate) {
  Report report;
  report.published = date_from_iso(GetParam().published);
  const Anchor anchor = anchor_of(report);
  EXPECT_EQ(written(anchor.day), GetParam().day);
  EXPECT_EQ(anchor.year, GetParam().year);
}

INSTANTIATE_TEST_SUITE_P(Dates, Anchors,
                         testing::Values(AnchorRow{"Nothing", "", "-", std::nullopt},
                                         AnchorRow{"Year", "2031", "-", 2031},
                                         AnchorRow{"Month", "2031-05", "-", 2031},
                                         AnchorRow{"Day", "2031-05-14", "2031-05-14", 2031},
                                         AnchorRow{"DayAndTime", "2031-05-14T23:59:00+02:00", "2031-05-14", 2031}),
                         [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace hearsay::reading
