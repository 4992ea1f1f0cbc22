#include "present/wording.h"

#include <gtest/gtest.h>

namespace hearsay::present {
namespace {

Day day(int year, unsigned month, unsigned of_month) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(of_month);
}

struct DaysRow {
  const char* name;
  std::optional<Day> earliest;
  std::optional<Day> latest;
  const char* words;
};

class DaysTest : public testing::TestWithParam<DaysRow> {};

TEST_P(DaysTest, AreWords) {
  EXPECT_EQ(days_in_words(GetParam().earliest, GetParam().latest), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, DaysTest,
    testing::Values(DaysRow{"none", {}, {}, ""}, DaysRow{"one", day(2024, 10, 3), day(2024, 10, 3), "3 October 2024"},
                    DaysRow{"within_a_month", day(2024, 10, 1), day(2024, 10, 3), "1–3 October 2024"},
                    DaysRow{"across_months", day(2024, 9, 30), day(2024, 10, 3), "30 September – 3 October 2024"},
                    DaysRow{"across_years", day(2023, 12, 31), day(2024, 1, 1), "31 December 2023 – 1 January 2024"},
                    DaysRow{"open_before", {}, day(2024, 10, 3), "by 3 October 2024"},
                    DaysRow{"open_after", day(2024, 10, 3), {}, "from 3 October 2024"},
                    DaysRow{"a_year", day(2019, 1, 1), day(2019, 12, 31), "2019"},
                    DaysRow{"a_leap_february", day(2024, 2, 1), day(2024, 2, 29), "February 2024"},
                    DaysRow{"not_quite_a_february", day(2024, 2, 1), day(2024, 2, 28), "1–28 February 2024"}),
    [](const auto& row) { return row.param.name; });

struct FigureRow {
  const char* name;
  std::optional<double> low;
  std::optional<double> high;
  bool approximate;
  const char* unit;
  const char* words;
};

class FigureTest : public testing::TestWithParam<FigureRow> {};

TEST_P(FigureTest, IsWords) {
  Value value;
  value.low = GetParam().low;
  value.high = GetParam().high;
  value.approximate = GetParam().approximate;
  value.unit = GetParam().unit;
  EXPECT_EQ(figure_in_words(value), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(Rows, FigureTest,
                         testing::Values(FigureRow{"none", {}, {}, false, "", ""},
                                         FigureRow{"exact", 20, 20, false, "", "20"},
                                         FigureRow{"range", 12, 24, false, "", "12–24"},
                                         FigureRow{"open", 20, {}, false, "", "at least 20"},
                                         FigureRow{"up_to", {}, 9, false, "", "up to 9"},
                                         FigureRow{"about", 40, 40, true, "", "about 40"},
                                         FigureRow{"percent", 9.5, 9.5, false, "percent", "9.5%"},
                                         FigureRow{"grouped", 1250000, 1250000, false, "EUR", "1,250,000 EUR"},
                                         FigureRow{"three_digits", 999, 999, false, "", "999"},
                                         FigureRow{"negative", -1500, -1500, false, "", "−1,500"}),
                         [](const auto& row) { return row.param.name; });

TEST(VagueTest, AWordForANumberStaysThatWord) {
  Value value;
  value.low = 24;
  value.vague = "dozens";
  EXPECT_EQ(figure_in_words(value), "dozens");
}

TEST(OriginsTest, AreCountedAsARange) {
  EXPECT_EQ(origins_in_words({1, 1}), "1 independent origin");
  EXPECT_EQ(origins_in_words({3, 3}), "3 independent origins");
  EXPECT_EQ(origins_in_words({2, 3}), "2–3 independent origins");
}

TEST(WordTest, NamesAreTheContracts) {
  EXPECT_EQ(word(FactState::single_source), "single-source");
  EXPECT_EQ(word(ResponseKind::no_response), "no response");
  EXPECT_EQ(word(ResponseKind::could_not_verify), "could not verify");
  EXPECT_EQ(word(DisagreementKind::denial), "denial");
  EXPECT_EQ(word(Change::fresh), "new");
  EXPECT_EQ(word(TimeType::set), "SET");
  EXPECT_EQ(word(Policy::ucdp), "ucdp");
  EXPECT_EQ(word(SourceKind::unknown), "unknown");
}

}  // namespace
}  // namespace hearsay::present
