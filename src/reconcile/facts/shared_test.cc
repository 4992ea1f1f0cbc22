// What sentences of several reports have in common, of made-up lemmas.
#include "reconcile/facts/shared.h"

#include <gtest/gtest.h>

namespace hearsay::reconciling {
namespace {

/// One unit a line of lemmas, of the report named beside it.
std::vector<Unit> units_of(const std::vector<std::pair<std::string_view, Lemmas>>& lines) {
  std::vector<Unit> units;
  std::vector<Lemmas> lemmas;
  for (const auto& [report, line] : lines) {
    Unit unit;
    unit.content = report;
    for (uint32_t i = 0; i < line.size(); ++i) unit.words.emplace_back(i, 1.F);
    units.push_back(std::move(unit));
    lemmas.push_back(line);
  }
  set_shared(lemmas, units);
  return units;
}

TEST(SharedTest, OneReportAloneSharesNothing) {
  const std::vector<Unit> units =
      units_of({{"a", {"quay", "flood"}}, {"a", {"quay", "flood"}}, {"b", {"barge", "sink"}}});
  for (const Unit& unit : units) EXPECT_TRUE(unit.shared.empty());
}

TEST(SharedTest, WordsAndPairsOfNeighboursAreSharedByTheShareOfReports) {
  const std::vector<Unit> units =
      units_of({{"a", {"quay", "flood"}}, {"b", {"quay", "flood"}}, {"c", {"flood", "quay"}}, {"d", {"barge"}}});
  ASSERT_EQ(units[0].shared.size(), 3U) << "two words, one pair";
  EXPECT_EQ(units[2].shared.size(), 2U) << "the pair stands the other way round";
  float sum = 0;
  for (const auto& [idea, weight] : units[0].shared) sum += weight;
  EXPECT_FLOAT_EQ(sum, 0.75F + 0.75F + 0.5F);
}

TEST(SharedTest, WhatIsCoveredAddsNothing) {
  const std::vector<Unit> units = units_of({{"a", {"quay", "flood"}}, {"b", {"quay", "barge"}}});
  EXPECT_GT(adds(units[0], {}), 0);
  EXPECT_EQ(adds(units[0], {true}), 0);
  EXPECT_EQ(adds(units[0], {false}), adds(units[0], {}));
}

}  // namespace
}  // namespace hearsay::reconciling
