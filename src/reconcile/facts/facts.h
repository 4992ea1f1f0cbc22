// Facts: claims of many reports that are about one thing, with every value given for it. Steps 4 and 5 of
// reconciling.
#pragma once

#include <vector>

#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

/// Facts of one story without state, origins count or range (`weigh` and `code` add those).
std::vector<Fact> align(const Ground& ground);

/// What a figure says, without who says it; without a figure, nothing.
Value value_of(const Figure* figure);

}  // namespace hearsay::reconciling
