// Weigh: state and independent origins of a fact. Steps 3 and 5 of reconciling.
#pragma once

#include <vector>

#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

/// Sets `state`, `origins` and `why`, and marks superseded values `earlier`. `denied`: a party rejects the fact.
void weigh(const Ground& ground, Fact& fact);

}  // namespace hearsay::reconciling
