// Words whose tag their neighbours or a closed list show to be wrong: mostly participles taken for adjectives.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/linear_model.h"
#include "language/tagger.h"

namespace hearsay::language {

/// Corrects `classes` (indexes into the model's tags) where the words beside a form in "-ed" or "-ing" show that it
/// is a verb, and where a word is called a pronoun that is none.
void mend_participles(const LinearModel& model, std::span<const WordForm> forms, std::vector<uint8_t>& classes);

}  // namespace hearsay::language
