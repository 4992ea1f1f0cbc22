#include "reconcile/facts/merits.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "reconcile/facts/figure_merits.h"

namespace hearsay::reconciling {
namespace {

TEST(Merits, EachHasAWeightAndNoWeightIsOfNone) {
  EXPECT_EQ(merit_names().size(), kMerits);
  EXPECT_EQ(figure_merit_names().size(), kFigureMerits);
}

TEST(Merits, AreTakenTogetherAsAProbability) {
  Merits none{};
  Merits alike{};
  const auto at = [](std::string_view name) {
    const std::vector<std::string_view> names = merit_names();
    return static_cast<size_t>(std::ranges::find(names, name) - names.begin());
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
