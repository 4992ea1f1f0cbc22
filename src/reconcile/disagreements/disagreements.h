// Disagreements: what the reports of a story tell differently. Step 7 of reconciling.
#pragma once

#include <vector>

#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

/// Without ids. Sides of figures and denials rest on the `facts`, all others on the claims, but for numbers that a
/// thing has one of at a time (given_numbers.h): what they rest on is put down behind the story's other evidence.
std::vector<Disagreement> find_disagreements(Ground& ground, const std::vector<Fact>& facts);

}  // namespace hearsay::reconciling
