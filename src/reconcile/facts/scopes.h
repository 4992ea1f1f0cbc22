// Of whom and of which time a number is, as words beside it tell.
#pragma once

#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

enum class Scope {
  all,    ///< of everybody: "across the industry"
  land,   ///< and everywhere: "worldwide"
  period  ///< of a long time: "since the start of winter", "so far this year"
};

/// Whether a clause has words that say so.
bool has_scope(const Ground& ground, const Witness& witness, Scope scope);

}  // namespace hearsay::reconciling
