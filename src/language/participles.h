// Participles that the tagger took for adjectives.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/linear_model.h"
#include "language/tagger.h"

namespace hearsay::language {

/// Corrects `classes` (indexes into the model's tags) where the words beside a form in "-ed" show that it is a verb.
void mend_participles(const LinearModel& model, std::span<const WordForm> forms, std::vector<uint8_t>& classes);

}  // namespace hearsay::language
