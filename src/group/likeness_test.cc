#include "group/likeness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "group/fixture.h"

namespace hearsay::grouping {
namespace {

std::vector<Features> features_of_all(const std::vector<Reading>& readings) {
  std::vector<Features> features;
  for (const Reading& reading : readings) features.push_back(features_of(reading));
  return features;
}

float chance(const std::vector<Features>& features, uint32_t a, uint32_t b) {
  const auto reports = views_of(features);
  const Comparison comparison(reports);
  for (const Pair& pair : comparison.pairs()) {
    if (pair.a == std::min(a, b) && pair.b == std::max(a, b)) return probability(comparison.log_odds(pair));
  }
  return 0;
}

std::vector<Reading> three() {
  return {reading_of("Transmar Agency", "2031-05-13", kAgency), reading_of("Tolvan Herald", "2031-05-13", kOwn),
          reading_of("Kess Free Press", "2031-05-13", kElsewhere)};
}

TEST(LikenessTest, OneEventIsLikelierThanTwo) {
  const std::vector<Features> features = features_of_all(three());
  EXPECT_GT(chance(features, 0, 1), 0.5F);
  EXPECT_LT(chance(features, 0, 2), 0.1F);
  EXPECT_LT(chance(features, 1, 2), 0.15F);
}

// Each leads with a ship of its own, or a town, and names the other's once, far down.
TEST(LikenessTest, WhatTheOtherLeadsWithIsNamedInPassing) {
  const auto in_passing = [](std::string_view first, std::string_view second) {
    const std::vector<Features> features = features_of_all(
        {reading_of("Tolvan Herald", "2031-05-13", first), reading_of("Kess Free Press", "2031-05-14", second)});
    const auto reports = views_of(features);
    const Comparison comparison(reports);
    return comparison.pairs().empty() ? 1.0F : comparison.in_passing(comparison.pairs()[0]);
  };
  const std::string_view ferry =
      "Ferry sinks\n\nThe ferry Marvessa sank off Cape Dunnoch on Monday, said Captain Ivo Perrandt of the coast "
      "guard. "
      "The Marvessa had 80 people on board. Boats searched all night. Rain hindered them. Divers are on their way.";
  const std::string_view same =
      "Ferry inquiry\n\nThe Marvessa was overloaded when it sank off Cape Dunnoch, investigators said. Its owner "
      "denied it.";
  const std::string_view barge =
      "Barge adrift\n\nThe barge Olkemund broke loose at Sorvik on Tuesday. Nobody was hurt. A tug took it in tow. "
      "Its crew "
      "slept ashore. Captain Lev Hastrupp spoke of luck. The ferry Marvessa had sunk off Cape Dunnoch on Monday.";
  EXPECT_LT(in_passing(ferry, same), 0.4F);
  EXPECT_GT(in_passing(ferry, barge), 0.6F);
  const std::string_view raid =
      "Drones hit depot\n\nDrones set a depot at Kolvenne on fire on Monday, said Governor Anselm Drudt. The fire in "
      "Kolvenne "
      "was out by noon. Two workers were hurt. Schools stay closed. Roads are open.";
  const std::string_view answer =
      "Missile hits market\n\nA missile hit the market of Hasselrund on Tuesday, Mayor Ilse Vorm said. Nine were "
      "killed. "
      "Stalls burned. The hall is closed. Blood is needed. It was an answer to Kolvenne, said a spokesman.";
  EXPECT_GT(in_passing(raid, answer), 0.6F);
}

TEST(LikenessTest, FallsWithTheDaysBetween) {
  std::vector<Reading> readings = three();
  const float near = chance(features_of_all(readings), 0, 1);
  readings[1].report.published = date_from_iso("2031-09-13");
  EXPECT_LT(chance(features_of_all(readings), 0, 1), near);
}

TEST(LikenessTest, OtherTollsSpeakAgainst) {
  std::vector<Features> features = features_of_all(three());
  features[0].tolls[0] = features[1].tolls[0] = 3;
  const float same = chance(features, 0, 1);
  features[1].tolls[0] = 4;
  EXPECT_LT(chance(features, 0, 1), same);
}

// What title and first sentences mean is asked of reports without a date alone: days and tolls say more.
TEST(LikenessTest, MeaningCountsWhereADateIsMissing) {
  std::vector<Reading> readings = three();
  const auto meaning = [&] {
    const std::vector<Features> features = features_of_all(readings);
    const auto reports = views_of(features);
    const Comparison comparison(reports);
    const auto at = std::ranges::find(kEvidenceNames, "meaning") - kEvidenceNames.begin();
    return comparison.evidence({0, 1, 0})[static_cast<size_t>(at)];
  };
  EXPECT_EQ(meaning(), 0);
  readings[1].report.published.reset();
  EXPECT_GT(meaning(), 0.5F);
}

// Ten thousand alike: each is compared with its window, no more.
TEST(LikenessTest, TheCostOfAReportStaysLevel) {
  const Features one = features_of(three()[0]);
  const std::vector<Features> small(500, one);
  const std::vector<Features> large(2000, one);
  const auto pairs = [](const std::vector<Features>& all) {
    const auto reports = views_of(all);
    return Comparison(reports).pairs().size();
  };
  EXPECT_LE(pairs(small), 500 * kWindow);
  EXPECT_LE(pairs(large), 4 * pairs(small) + 500 * kWindow);
}

TEST(CosineTest, IsOneForEqualAndZeroForApart) {
  const Terms a = {{1, 0.6F}, {5, 0.8F}};
  const Terms b = {{2, 0.6F}, {6, 0.8F}};
  EXPECT_FLOAT_EQ(cosine(a, a), 1.0F);
  EXPECT_FLOAT_EQ(cosine(a, b), 0.0F);
  EXPECT_FLOAT_EQ(cosine(a, {}), 0.0F);
}

TEST(RarityTest, FiveReportsOfOneEventKeepItsWordsRare) {
  const Features one = features_of(three()[0]);
  const std::vector<Features> five(5, one);
  const Terms words = Rarity(views_of(five)).words(one);
  const auto heaviest = std::ranges::max_element(words, {}, [](const auto& term) { return term.second; });
  ASSERT_NE(heaviest, words.end());
  EXPECT_GT(heaviest->second, 0.1F);
  float sum = 0;
  for (const auto& [hash, weight] : words) sum += weight * weight;
  EXPECT_LT(sum, 1);
  EXPECT_GT(sum, 0.5);
}

}  // namespace
}  // namespace hearsay::grouping
