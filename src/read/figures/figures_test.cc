// Every row: a sentence and the figure its report would be held to. Ranges are written as a reader would say them:
// "6", "6-8", "20+" (open above), "..20" (open below), "~40" (approximate).
#include "read/figures/figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "read/events/single_people.h"
#include "read/figures/parts.h"
#include "read/fixture.h"

namespace hearsay::reading {
namespace {

std::string number(double value) {
  if (std::floor(value) == value) return std::to_string(static_cast<long long>(value));
  std::string text = std::to_string(value);
  while (text.back() == '0') text.pop_back();
  return text;
}

std::string range_of(const FigureMention& figure) {
  std::string range = figure.approximate ? "~" : "";
  if (figure.low && figure.high && *figure.low == *figure.high) return range + number(*figure.low);
  if (figure.low && figure.high) return range + number(*figure.low) + "-" + number(*figure.high);
  return range + (figure.low ? number(*figure.low) + "+" : ".." + number(*figure.high));
}

const char* part_of(Part part) {
  return part == Part::subset ? "subset" : part == Part::total ? "total" : "";
}

// The figures as a reading has them: with single people, parts, earlier values and forecasts.
std::vector<FigureMention> figures_of(const Page& page) {
  return mark_parts(page.sheet, with_single_people(page.sheet, find_figures(page.sheet)));
}

std::string list_of(const Page& page, const std::vector<FigureMention>& figures) {
  std::string all;
  for (const FigureMention& figure : figures) all += range_of(figure) + " [" + page.quote(figure.counted) + "], ";
  return all;
}

struct Row {
  const char* name;
  const char* text;
  const char* range;
  const char* counted;
  const char* unit = "";
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.text;
}

class Figures : public testing::TestWithParam<Row> {};

TEST_P(Figures, AreRangesOfWhatIsCounted) {
  const Row& row = GetParam();
  const Page page(row.text);
  const std::vector<FigureMention> figures = figures_of(page);
  const auto found = std::find_if(figures.begin(), figures.end(),
                                  [&](const FigureMention& figure) { return range_of(figure) == row.range; });
  ASSERT_NE(found, figures.end()) << "found: " << list_of(page, figures);
  EXPECT_EQ(page.quote(found->counted), row.counted);
  EXPECT_EQ(found->unit, row.unit);
}

INSTANTIATE_TEST_SUITE_P(
    Numbers, Figures,
    testing::Values(Row{"Digits", "The flood killed 12 people in Orlen.", "12", "people"},
                    Row{"Thousands", "Some roads were cut and 1,250 houses were flooded.", "1250", "houses"},
                    Row{"Word", "Seven miners were rescued.", "7", "miners"},
                    Row{"TwoWords", "Twenty-one miners were rescued.", "21", "miners"},
                    Row{"HundredAndWords", "One hundred and twelve miners were rescued.", "112", "miners"},
                    Row{"ScaleAfterDigits", "The strike idled 3 million workers.", "3000000", "workers"},
                    Row{"FractionOfAScale", "The strike idled 2.5 million workers.", "2500000", "workers"},
                    Row{"ThousandInWords", "Two thousand villagers left their homes.", "2000", "villagers"},
                    Row{"Dozen", "A dozen miners were rescued.", "12", "miners"},
                    Row{"QuarterOfAScale", "A quarter of a million people fled.", "250000", "people"},
                    Row{"TwoDozen", "Two dozen miners were rescued.", "24", "miners"},
                    Row{"AHundred", "A hundred houses were flooded.", "100", "houses"},
                    Row{"Modifiers", "The shell hit six senior Marovian army officers.", "6",
                        "senior Marovian army officers"},
                    Row{"OfPhrase", "Two members of the rescue team were hurt.", "2", "members of the rescue team"},
                    Row{"Nobody", "Nobody was injured in the fire.", "0", ""},
                    Row{"NoPeople", "No injuries were reported.", "0", "injuries"},
                    Row{"Singular", "A child was killed in the fire.", "1", "child"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Bounds, Figures,
    testing::Values(Row{"AtLeast", "At least 14 people were injured.", "14+", "people"},
                    Row{"MoreThan", "More than 20 people were injured.", "21+", "people"},
                    Row{"Over", "Over 300 homes were destroyed.", "301+", "homes"},
                    Row{"NoFewerThan", "No fewer than nine people were injured.", "9+", "people"},
                    Row{"UpTo", "Up to 40 people were on board.", "..40", "people"},
                    Row{"AsManyAs", "As many as 60 people may be trapped.", "..60", "people"},
                    Row{"FewerThan", "Fewer than 10 people were on board.", "..9", "people"},
                    Row{"About", "About 70 people were evacuated.", "~70", "people"},
                    Row{"Nearly", "Nearly 500 people were evacuated.", "~500", "people"},
                    Row{"Some", "Some 200 people were evacuated.", "~200", "people"},
                    Row{"Around", "Around 1,200 people were evacuated.", "~1200", "people"},
                    Row{"OrMore", "Thirty or more people were evacuated.", "30+", "people"},
                    Row{"Between", "Between 30 and 40 people were evacuated.", "30-40", "people"},
                    Row{"FromTo", "The villages lost 15 to 20 houses.", "15-20", "houses"},
                    Row{"Dozens", "Dozens of people were injured.", "24+", "people"},
                    Row{"Hundreds", "Hundreds of people were evacuated.", "200+", "people"},
                    Row{"Several", "Several people were injured.", "2+", "people"},
                    Row{"Scores", "Scores of people were injured.", "40+", "people"},
                    Row{"TensOfThousands", "Tens of thousands of people lost power.", "20000+", "people"},
                    Row{"ACouple", "A couple of people were injured.", "2", "people"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Units, Figures,
    testing::Values(Row{"Dollars", "The owner paid $3,000 to the guards.", "3000", "", "USD"},
                    Row{"DollarsInMillions", "The repair cost $4.5 million.", "4500000", "", "USD"},
                    Row{"EurosAfter", "The repair cost 900 euros.", "900", "", "EUR"},
                    Row{"Percent", "Prices rose by 12 percent.", "12", "", "percent"},
                    Row{"PercentSign", "Prices rose by 12%.", "12", "", "percent"},
                    Row{"Kilometres", "The quake was felt 40 kilometres away.", "40", "", "km"},
                    Row{"Daily", "The clinic takes 80 patients daily.", "80", "patients", "per day"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    FurtherForms, Figures,
    testing::Values(Row{"HalfAMillion", "The storm left half a million homes dark.", "500000", "homes"},
                    Row{"OneInACrowd", "One of the injured was flown out.", "1", "injured"},
                    Row{"ThreePeople", "Three people, including a nurse, were hurt.", "3", "people"},
                    Row{"WellOver", "Well over 100 houses burned.", "101+", "houses"},
                    Row{"AtLeastTwoDozen", "At least two dozen miners were trapped.", "24+", "miners"},
                    Row{"MoreThanADozen", "More than a dozen miners were trapped.", "13+", "miners"},
                    Row{"FromOrigin", "Four engineers from Marovia were hurt.", "4", "engineers from Marovia"},
                    Row{"Euro", "The museum raised €250,000 in a week.", "250000", "", "EUR"},
                    Row{"Pounds", "He was fined £1,500 for it.", "1500", "", "GBP"},
                    Row{"HundredsOfThousands", "Hundreds of thousands of homes lost power.", "200000+", "homes"},
                    Row{"Handful", "Only a handful of houses still stand.", "2+", "houses"},
                    Row{"PersonWasHurt", "One person was hurt.", "1", "person"},
                    Row{"AWoman", "A woman died in the crash.", "1", "woman"},
                    Row{"NoneOfThem", "None of the 14 passengers was hurt.", "0", "passengers"},
                    Row{"NumberWithAdverb", "At least another 30 people are missing.", "30+", "people"},
                    Row{"TollOf", "The fire had a death toll of 17.", "17", ""},
                    Row{"Headcount", "The blast injured 31.", "31", ""},
                    Row{"NearlyTwoDozen", "Nearly two dozen people were hurt.", "~24", "people"},
                    Row{"BetweenSixAndEight", "Between six and eight guards fled.", "6-8", "guards"},
                    Row{"PerCent", "Some 40 per cent of the town is dark.", "~40", "town", "percent"},
                    Row{"Hectares", "The fire burned 600 hectares of pine.", "600", "pine", "ha"},
                    Row{"Tonnes", "The ship lost 80 tonnes of oil.", "80", "oil", "t"},
                    Row{"CapitalTitle", "Twelve Dead As Bus Falls Into Orlen Gorge.", "12", ""}),
    [](const auto& row) { return std::string(row.param.name); });

struct PartRow {
  const char* name;
  const char* text;
  const char* range;
  const char* counted;
  const char* part;
};
void PrintTo(const PartRow& row, std::ostream* out) {
  *out << row.text;
}

class Parts : public testing::TestWithParam<PartRow> {};

TEST_P(Parts, AreToldFromTheirTotals) {
  const PartRow& row = GetParam();
  const Page page(row.text);
  const std::vector<FigureMention> figures = figures_of(page);
  const auto found = std::find_if(figures.begin(), figures.end(),
                                  [&](const FigureMention& figure) { return range_of(figure) == row.range; });
  ASSERT_NE(found, figures.end()) << "found: " << list_of(page, figures);
  EXPECT_EQ(page.quote(found->counted), row.counted);
  EXPECT_STREQ(found->part == Part::subset ? "subset" : "whole", row.part) << part_of(found->part);
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, Parts,
    testing::Values(
        PartRow{"Including", "The fire killed 20 people, including six children.", "6", "children", "subset"},
        PartRow{"IncludingWhole", "The fire killed 20 people, including six children.", "20", "people", "whole"},
        PartRow{"OfWhom", "The fire killed 20 people, three of whom were nurses.", "3", "nurses", "subset"},
        PartRow{"OfThem", "The fire injured 20 people, nine of them children.", "9", "children", "subset"},
        PartRow{"AmongThem", "The fire injured 20 people, among them four nurses.", "4", "nurses", "subset"},
        PartRow{"OfTheVictims", "Five of the victims were nurses.", "5", "victims", "subset"},
        PartRow{"PlainAnd", "The fire killed 20 people and injured 35.", "35", "", "whole"}),
    [](const auto& row) { return std::string(row.param.name); });

struct EarlierRow {
  const char* name;
  const char* text;
  const char* former;
  const char* current;
};
void PrintTo(const EarlierRow& row, std::ostream* out) {
  *out << row.text;
}

class Earlier : public testing::TestWithParam<EarlierRow> {};

TEST_P(Earlier, ValuesAreMarked) {
  const EarlierRow& row = GetParam();
  const Page page(row.text);
  const std::vector<FigureMention> figures = figures_of(page);
  std::string former;
  std::string current;
  for (const FigureMention& figure : figures) (figure.earlier ? former : current) += range_of(figure);
  EXPECT_EQ(former, row.former) << list_of(page, figures);
  EXPECT_EQ(current, row.current) << list_of(page, figures);
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, Earlier,
    testing::Values(EarlierRow{"RoseFromTo", "The death toll rose from 63 to 71 on Monday.", "63", "71"},
                    EarlierRow{"RoseToFrom", "The death toll rose to 71 from 63 on Monday.", "63", "71"},
                    EarlierRow{"UpFrom", "The storm killed 18 people, up from 11 the day before.", "11", "18"},
                    EarlierRow{"EarlierSaid", "Police said 9 people died. Police had earlier said 4 people died.",
                               "4", "9"},
                    EarlierRow{"Revised", "The death toll was revised down to 52 from 60.", "60", "52"},
                    EarlierRow{"PlainToll", "The death toll stands at 52.", "", "52"}),
    [](const auto& row) { return std::string(row.param.name); });

struct Nothing {
  const char* name;
  const char* text;
};
void PrintTo(const Nothing& row, std::ostream* out) {
  *out << row.text;
}

class NoFigure : public testing::TestWithParam<Nothing> {};

TEST_P(NoFigure, IsCounted) {
  const Page page(GetParam().text);
  for (const FigureMention& figure : figures_of(page))
    EXPECT_FALSE(figure.countable()) << range_of(figure) << " " << figure.unit;
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, NoFigure,
    testing::Values(Nothing{"PriorArrests", "The suspect has four prior arrests."},
                    Nothing{"Date", "The weir broke on March 3, 2031."},
                    Nothing{"ClockTime", "The weir broke at 4:15 p.m. in Orlen."},
                    Nothing{"Age", "Mira Sund, 34, lives in Orlen."},
                    Nothing{"AgeInWords", "The 34-year-old driver lives in Orlen."},
                    Nothing{"AgeApart", "The 11 year-old driver lives in Orlen."},
                    Nothing{"AgeOfANoun", "A boy, 6, lives in Orlen."},
                    Nothing{"Ages", "The boys, ages 11 to 15, live in Orlen."},
                    Nothing{"Block", "The fire began in the 3500 block of Mill Road."},
                    Nothing{"Counts", "He faces five counts of theft."},
                    Nothing{"Pictures", "Image 2 of 8 shows the mill."},
                    Nothing{"House", "They met at a flat on the coast, 2517 Alder, near the mill."},
                    Nothing{"HouseAt", "The fire began at 12 Alder Street."},
                    Nothing{"AgeInBrackets", "Mira Sund (34) lives in Orlen."},
                    Nothing{"AgeBeforeVerb", "Mira Sund, 34 was the first to leave."},
                    Nothing{"ListOfAges", "The boys are 12, 14 and 15 years old."},
                    Nothing{"AgeOfAMan", "A man of 46 was held in Orlen."},
                    Nothing{"AgeOfABoy", "The boy of 7 lives in Orlen."},
                    Nothing{"AgesBetween", "The boys, between the ages of 11 and 15, live in Orlen."},
                    Nothing{"Both", "Ivo Rask and Jan Tell, both 16, live in Orlen."},
                    Nothing{"Calibre", "Police found a .22 pistol in the car."},
                    Nothing{"Telephone", "Call (415) 555-0100 with any tip."},
                    Nothing{"Footnote", "The weir broke in the night.[7]"},
                    Nothing{"PageOf", "Photos 1 / 13 show the mill."}, Nothing{"Times", "He called three times."},
                    Nothing{"Score", "Orlen won the match 3-1."}, Nothing{"Year", "The weir was built in 1987."},
                    Nothing{"Magnitude", "A magnitude 6.1 earthquake shook Orlen."},
                    Nothing{"Model", "The Tarn-17 missile fell into the sea."},
                    Nothing{"NoOne", "One must be patient."}, Nothing{"Duration", "The trial lasted six days."},
                    Nothing{"Distance", "The fire spread over 12 kilometres."}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(FiguresTest, AnotherIsNewAndNotTheLevel) {
  const Page page("Rescuers found another 12 bodies on Tuesday.");
  const std::vector<FigureMention> figures = figures_of(page);
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_EQ(figures.front().change, Change::fresh);
}

TEST(FiguresTest, AForecastIsMarked) {
  const Page page("The toll could reach 20,000, the agency warned.");
  const std::vector<FigureMention> figures = figures_of(page);
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_TRUE(figures.front().forecast);
}

TEST(FiguresTest, VagueWordsAreKept) {
  const Page page("Dozens of people and several dogs were rescued.");
  const std::vector<FigureMention> figures = figures_of(page);
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(figures[0].vague, "dozens");
  EXPECT_EQ(figures[1].vague, "several");
}

TEST(FiguresTest, StandInOrderAndApart) {
  const Page page(
      "Between 10 and 12 of the 40 houses, 3 of them new, were hit, and $5 million or 20 percent was lost.");
  const std::vector<FigureMention> figures = figures_of(page);
  ASSERT_GT(figures.size(), 3U);
  for (size_t i = 1; i < figures.size(); ++i) EXPECT_LE(figures[i - 1].words.last, figures[i].words.first);
}

}  // namespace
}  // namespace hearsay::reading
