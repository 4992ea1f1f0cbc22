#include "present/view/wording.h"

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

INSTANTIATE_TEST_SUITE_P(
    Rows, FigureTest,
    testing::Values(FigureRow{"none", {}, {}, false, "", ""}, FigureRow{"exact", 20, 20, false, "", "20"},
                    FigureRow{"range", 12, 24, false, "", "12–24"},
                    FigureRow{"open", 20, {}, false, "", "at least 20"},
                    FigureRow{"up_to", {}, 9, false, "", "up to 9"}, FigureRow{"about", 40, 40, true, "", "about 40"},
                    FigureRow{"percent", 9.5, 9.5, false, "percent", "9.5%"},
                    FigureRow{"grouped", 1234567, 1234567, false, "", "1,234,567"},
                    FigureRow{"four_digits", 1200, 1200, true, "per day", "about 1,200"},
                    FigureRow{"millions", 92000000, 92000000, false, "GBP", "£92 million"},
                    FigureRow{"part_of_a_million", 1250000, 1250000, false, "EUR", "€1.25 million"},
                    FigureRow{"billions", 3e9, 3e9, true, "NOK", "about NOK 3 billion"},
                    FigureRow{"an_exact_sum", 3250, 3250, false, "IDR", "IDR 3,250"},
                    FigureRow{"one_past_round", 101, {}, false, "", "at least 101"},
                    FigureRow{"length", 30, 40, false, "km", "30–40 km"},
                    FigureRow{"three_digits", 999, 999, false, "", "999"},
                    FigureRow{"negative", -1500, -1500, false, "", "−1,500"}),
    [](const auto& row) { return row.param.name; });

TEST(OverTest, MoreThanIsToldOfTheNumberThatWasSaid) {
  Value value;
  value.low = 21;
  value.over = true;
  EXPECT_EQ(figure_in_words(value), "more than 20");
  EXPECT_EQ(short_figure(value), "over 20");
  value.low = 2000001;
  value.unit = "USD";
  EXPECT_EQ(figure_in_words(value), "more than $2 million");
  EXPECT_EQ(short_figure(value), "over $2 million");
}

TEST(VagueTest, AWordForANumberStaysThatWord) {
  Value value;
  value.low = 24;
  value.vague = "dozens";
  EXPECT_EQ(figure_in_words(value), "dozens");
}

struct VagueRow {
  const char* name;
  const char* word;
  double low;
  const char* words;
};

class MultipliedTest : public testing::TestWithParam<VagueRow> {};

TEST_P(MultipliedTest, KeepsItsMultiplier) {
  Value value;
  value.low = GetParam().low;
  value.vague = GetParam().word;
  EXPECT_EQ(figure_in_words(value), GetParam().words);
  EXPECT_EQ(short_figure(value), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(Rows, MultipliedTest,
                         testing::Values(VagueRow{"dozens", "dozens", 24, "dozens"},
                                         VagueRow{"tens", "tens", 20000, "tens of thousands"},
                                         VagueRow{"hundreds", "hundreds", 200000, "hundreds of thousands"},
                                         VagueRow{"several", "several", 2, "several"},
                                         VagueRow{"several_hundred", "several", 200, "several hundred"},
                                         VagueRow{"several_thousand", "several", 2000, "several thousand"}),
                         [](const auto& row) { return row.param.name; });

struct ShortRow {
  const char* name;
  double low;
  std::optional<double> high;
  const char* unit;
  const char* words;
};

class ShortTest : public testing::TestWithParam<ShortRow> {};

TEST_P(ShortTest, FitsACard) {
  Value value;
  value.low = GetParam().low;
  value.high = GetParam().high;
  value.unit = GetParam().unit;
  EXPECT_EQ(short_figure(value), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(Rows, ShortTest,
                         testing::Values(ShortRow{"exact", 20, 20, "", "20"}, ShortRow{"open", 21, {}, "", "21+"},
                                         ShortRow{"open_share", 60, {}, "percent", "60+%"},
                                         ShortRow{"one_past_round", 18001, {}, "", "18,001+"}),
                         [](const auto& row) { return row.param.name; });

TEST(SubjectTest, NamesWhatIsCountedOnce) {
  Fact fact;
  fact.kind = "casualties";
  fact.who = "casualties";
  EXPECT_EQ(subject_of(fact), "casualties");
  fact.values.emplace_back();
  fact.values.back().unit = "per day";
  EXPECT_EQ(subject_of(fact), "casualties per day");
}

TEST(OriginsTest, AreCountedAsARange) {
  EXPECT_EQ(origins_in_words({1, 1, 0}, 1), "1 independent origin in 1 report");
  EXPECT_EQ(origins_in_words({3, 3, 0}, 4), "3 independent origins in 4 reports");
  EXPECT_EQ(origins_in_words({2, 3, 1}, 4), "2–3 independent origins in 4 reports");
  EXPECT_EQ(origins_in_words({1, 2, 2}, 2), "2 reports");
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
