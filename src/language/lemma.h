// Lemmas by spelling rules, with tables for what the rules do not give.
#pragma once

#include <string>
#include <string_view>

#include "language/labels.h"

namespace hearsay::language {

/// The lemma of a word: `lower` is its lower-case form, `form` the word as written (a proper noun keeps its case).
/// Pure; any thread.
std::string lemma_of(std::string_view form, std::string_view lower, Tag tag, Inflection inflection);

/// Whether a verb's past is written as the verb itself: "hit", "cut".
bool past_as_base(std::string_view lemma);

/// The past participle of a verb: "shoot" → "shot", "rescue" → "rescued".
std::string past_participle(const std::string& lemma);

}  // namespace hearsay::language
