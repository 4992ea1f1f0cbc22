#include "reconcile/facts/merits.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/resource.h"

namespace hearsay::reconciling {
namespace {

TEST(Merits, EachHasAWeightAndNoWeightIsOfNone) {
  std::vector<std::string> weighed;
  base::for_each_row("data/reconcile/merits.tsv", [&](const std::vector<std::string_view>& cells) {
    if (cells[0] != "start") weighed.emplace_back(cells[0]);
  });
  EXPECT_EQ(weighed, std::vector<std::string>(kMeritNames.begin(), kMeritNames.end()));
}

TEST(Merits, AreTakenTogetherAsAProbability) {
  Merits none{};
  Merits alike{};
  const auto at = [](std::string_view name) {
    return static_cast<size_t>(std::ranges::find(kMeritNames, name) - kMeritNames.begin());
  };
  alike[at("alike")] = 1;
  Merits pronoun{};
  pronoun[at("pronoun_first")] = 1;
  EXPECT_GT(worth(alike), worth(none));
  EXPECT_LT(worth(pronoun), worth(none));
  EXPECT_GT(worth(pronoun), 0);
  EXPECT_LT(worth(alike), 1);
}

}  // namespace
}  // namespace hearsay::reconciling
