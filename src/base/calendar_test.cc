// ISO 8601 there and back, what is none, and in which order dates stand.
#include "base/calendar.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace hearsay {
namespace {

class IsoDate : public testing::TestWithParam<const char*> {};

TEST_P(IsoDate, ComesBackAsItWas) {
  const auto date = date_from_iso(GetParam());
  ASSERT_TRUE(date);
  EXPECT_EQ(iso(*date), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Rows, IsoDate,
                         testing::Values("2031", "2031-05", "2031-05-02", "2032-02-29", "0001-01-01",
                                         "2031-05-02T00:00", "2031-05-02T23:59:59", "2031-05-02T09:17Z",
                                         "2031-05-02T09:17:30Z", "2031-05-02T09:17+03:00",
                                         "2031-05-02T09:17:30-05:30", "2031-05-02T09:17+00:45"));

class NoIsoDate : public testing::TestWithParam<const char*> {};

TEST_P(NoIsoDate, IsRefused) {
  EXPECT_FALSE(date_from_iso(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Rows, NoIsoDate,
                         testing::Values("", "31-05-02", "2031-5-2", "2031-02-29", "2031-13-01", "2031-00-01",
                                         "2031-05-00", "2031/05/02", "2031-05-02 09:17", "2031-05-02T",
                                         "2031-05T09:17", "2031-05-02T24:00", "2031-05-02T09:60", "2031-05-02T9:17",
                                         "2031-05-02T09:17:", "2031-05-02T09:17+15:00", "2031-05-02T09:17+3",
                                         "2031-05-02T09:17Z ", "XXXX-05-02", "+031-05-02", "2031-W20"));

TEST(Dates, StandAsTheyAreWritten) {
  const char* const written[] = {"2031",
                                 "2031-01",
                                 "2031-01-01",
                                 "2031-01-01T00:00",
                                 "2031-01-01T09:17",
                                 "2031-01-01T09:17Z",
                                 "2031-01-01T09:17:30",
                                 "2031-01-01T09:18",
                                 "2031-01-02"};
  std::vector<Date> dates;
  for (const char* text : written) dates.push_back(*date_from_iso(text));
  EXPECT_TRUE(std::ranges::is_sorted(dates));
  EXPECT_EQ(std::ranges::adjacent_find(dates), dates.end());
}

TEST(Calendar, KnowsMonthsAndWeeks) {
  EXPECT_EQ(iso(base::first_of(2032, 2)), "2032-02-01");
  EXPECT_EQ(iso(base::last_of(2032, 2)), "2032-02-29");
  EXPECT_EQ(base::iso_week(date_from_iso("2031-05-14")->day), "2031-W20");
  EXPECT_EQ(base::iso_week(date_from_iso("2032-01-01")->day), "2032-W01");
  EXPECT_EQ(base::iso_week(date_from_iso("2033-01-01")->day), "2032-W53");
  EXPECT_FALSE(base::day_of(2031, 2, 29));
}

}  // namespace
}  // namespace hearsay
