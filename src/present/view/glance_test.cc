#include "present/view/glance.h"

#include <gtest/gtest.h>

#include "present/fixture.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

Value value(std::optional<double> low, std::optional<double> high) {
  Value out;
  out.low = low;
  out.high = high;
  return out;
}

struct RangeRow {
  const char* name;
  std::vector<Value> values;
  std::optional<CodedRange> range;
  const char* words;
};

class RangeTest : public testing::TestWithParam<RangeRow> {};

TEST_P(RangeTest, IsWords) {
  Fact fact;
  fact.values = GetParam().values;
  fact.range = GetParam().range;
  EXPECT_EQ(range_in_words(fact), GetParam().words);
}

Value vague(const char* word, double low) {
  Value out = value(low, std::nullopt);
  out.vague = word;
  return out;
}

Value earlier(double number) {
  Value out = value(number, number);
  out.earlier = true;
  return out;
}

Value over(double number) {
  Value out = value(number + 1, std::nullopt);
  out.over = true;
  return out;
}

CodedRange coded(double low, double high) {
  return {low, std::nullopt, high, Policy::airwars, RangeRule::one_figure, {}};
}

TEST(ShownTest, AFactIsShownAsAFigureOrInASentenceThatIsTold) {
  Dossier dossier = fixture();
  Account& account = dossier.accounts[0];
  for (Fact& fact : account.facts) fact.earned = false;
  Fact figure;
  figure.earned = false;
  figure.values.push_back(value(2, 2));
  figure.values.front().evidence = account.facts.front().values.front().evidence;
  account.facts.push_back(figure);
  const FactIndex last{static_cast<uint32_t>(account.facts.size() - 1)};
  EXPECT_FALSE(is_shown({dossier, 0}, last));
  account.facts.back().earned = true;
  EXPECT_TRUE(is_shown({dossier, 0}, last));
  account.facts.back().earned = false;
  Fact sentence = figure;
  sentence.told = sentence.earned = true;
  account.facts.push_back(sentence);
  EXPECT_TRUE(is_shown({dossier, 0}, last));
}

TEST(ByWhomTest, ABareWordBesideItsNameIsNoFurtherVoice) {
  Dossier dossier = fixture();
  Account& account = dossier.accounts[0];
  account.sources[5].name = "Varnik Police";
  account.sources[5].named = true;
  account.sources[5].anonymous = false;
  account.sources[6].name = "police";
  account.sources[6].named = false;
  Fact fact;
  fact.values.push_back(value(2, 2));
  fact.values.front().evidence = account.facts.front().values.front().evidence;
  fact.values.front().named = {SourceIndex{5}, SourceIndex{6}};
  EXPECT_EQ(by_whose_account({dossier, 0}, fact).front().sources, std::vector<std::string>{"Varnik Police"});
  account.sources[6].name = "mayor";
  EXPECT_EQ(by_whose_account({dossier, 0}, fact).front().sources.size(), 2U);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, RangeTest,
    testing::Values(RangeRow{"one", {value(20, 20)}, coded(20, 20), "20"},
                    RangeRow{"one_open", {value(21, {})}, coded(21, 21), "21+"},
                    RangeRow{"bound_and_number", {value(5, {}), value(5, 5)}, coded(5, 5), "5"},
                    RangeRow{"several_and_number", {vague("several", 3), value(12, 12)}, {}, "12"},
                    RangeRow{"two", {value(20, 20), value(17, 17)}, coded(17, 20), "17–20"},
                    RangeRow{"over", {over(20)}, coded(20, 20), "over 20"},
                    RangeRow{"over_and_exact", {over(20), value(20, 20)}, coded(20, 20), "over 20"},
                    RangeRow{"open_at_the_top", {value(20, 20), value(21, {})}, coded(20, 21), "20–21+"},
                    RangeRow{"open_below_the_top", {value(66, {}), value(79, 79)}, coded(66, 79), "66–79"},
                    RangeRow{"open_without_a_range", {value(20, 20), value(21, {})}, {}, "20–21+"},
                    RangeRow{"a_word_alone", {vague("several", 2)}, coded(2, 2), "several"},
                    RangeRow{"a_word_and_a_number", {vague("dozens", 24), value(51, 51)}, coded(12, 51), "12–51"},
                    RangeRow{"superseded", {value(17, 17), earlier(12)}, coded(17, 17), "17"},
                    RangeRow{
                        "large", {value(10000, 10000), over(18000)}, coded(10000, 18000), "10,000 to over 18,000"},
                    RangeRow{"none", {value({}, {})}, {}, ""}),
    [](const auto& row) { return row.param.name; });

TEST(HeadlineTest, IsFigureAndSubject) {
  const Dossier dossier = fixture();
  const std::vector<Fact>& facts = dossier.accounts[0].facts;
  EXPECT_EQ(headline_of(facts[0]), "17–20+ people killed");
  EXPECT_EQ(headline_of(facts[4]), "fire began");
}

TEST(HeadlineTest, AWordForANumberReadsAsOne) {
  Fact fact;
  fact.kind = "damaged";
  fact.values = {vague("dozens", 24)};
  EXPECT_EQ(headline_of(fact), "dozens damaged");
  fact.who = "houses";
  EXPECT_EQ(headline_of(fact), "dozens of houses damaged");
  fact.values = {vague("several", 2)};
  EXPECT_EQ(headline_of(fact), "several houses damaged");
}

std::vector<uint32_t> facts_in(const std::vector<KeyFigure>& figures) {
  std::vector<uint32_t> facts;
  for (const KeyFigure& figure : figures) facts.push_back(figure.fact.value);
  return facts;
}

TEST(KeyFiguresTest, WholesStandBeforePartsAndBackgroundIsLeftOut) {
  const Dossier dossier = fixture();
  EXPECT_EQ(facts_by_weight(dossier.accounts[0]), (std::vector<size_t>{0, 2, 3, 4, 6, 1}));
  EXPECT_EQ(facts_in(key_figures({dossier, 0})), (std::vector<uint32_t>{0, 2, 1}));
}

TEST(KeyFiguresTest, WhatSeveralReportsGiveIsTakenFirst) {
  Dossier dossier = fixture();
  dossier.accounts[0].facts[1].values[0].evidence = {{1}, {4}};
  const std::vector<KeyFigure> figures = key_figures({dossier, 0});
  std::vector<uint32_t> two;
  for (const KeyFigure* figure : most_prominent(figures, 2)) two.push_back(figure->fact.value);
  EXPECT_EQ(two, (std::vector<uint32_t>{0, 1}));
}

TEST(ByWhomTest, NamesWhoGivesEachStandingValue) {
  const Dossier dossier = fixture();
  const std::vector<Fact>& facts = dossier.accounts[0].facts;
  EXPECT_EQ(by_whose_account_in_words(by_whose_account({dossier, 0}, facts[0])),
            "20+: hospital officials · 17: Aldran coast guard");
  EXPECT_EQ(by_whose_account_in_words(by_whose_account({dossier, 0}, facts[2])), "According to Varnholm Courier");
}

TEST(ByWhomTest, NamedSourcesStandBeforeUnnamedOnesAndOutletsLast) {
  const Dossier dossier = fixture();
  EXPECT_EQ(who_gives({dossier, 0}, {{5}, {1}, {3}}),
            (std::vector<std::string>{"Aldran coast guard", "hospital officials", "Varnholm Courier"}));
}

TEST(TellingQuoteTest, IsSomebodysWhereItCanBe) {
  const Dossier dossier = fixture();
  EXPECT_EQ(telling_quote({dossier, 0}, {{5}, {1}, {3}}).value, 3u);
  EXPECT_EQ(telling_quote({dossier, 0}, {{5}, {1}}).value, 1u);
  EXPECT_EQ(telling_quote({dossier, 0}, {{5}, {10}}).value, 5u);
}

TEST(SidesTest, ThoseInMostReportsStandFirst) {
  const Dossier dossier = fixture();
  const Disagreement& cause = dossier.accounts[0].disagreements[1];
  EXPECT_EQ(std::get<std::string>(sides_by_support({dossier, 0}, cause).front()->says), "fireworks");
}

TEST(SomeOfTest, SaysHowManyMore) {
  EXPECT_EQ(some_of({"A"}, 2), "A");
  EXPECT_EQ(some_of({"A", "B"}, 2), "A and B");
  EXPECT_EQ(some_of({"A", "B", "C", "D"}, 2), "A, B and 2 more");
}

}  // namespace
}  // namespace hearsay::present
