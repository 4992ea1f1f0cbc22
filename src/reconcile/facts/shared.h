// What sentences of several reports have in common, word by word: the story's ideas.
#pragma once

#include <string>
#include <vector>

#include "reconcile/facts/unit.h"

namespace hearsay::reconciling {

/// The lemmas of a sentence that carry content, as they stand.
using Lemmas = std::vector<std::string>;

/// Sets `shared` of each unit: its words and pairs of neighbouring words that two reports or more have, the weightier
/// the more have them. `lemmas` beside the units.
void set_shared(const std::vector<Lemmas>& lemmas, std::vector<Unit>& units);

/// How much of what several reports have a sentence adds to what is `covered` already (numbers of `shared`, sorted).
float adds(const Unit& unit, const std::vector<bool>& covered);

}  // namespace hearsay::reconciling
