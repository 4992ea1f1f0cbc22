// Facts in the reports' own words: what several tell alike, with who says it.
#pragma once

#include <span>
#include <vector>

#include "hearsay/account.h"
#include "reconcile/facts/sentences.h"
#include "reconcile/sources/unify.h"

namespace hearsay::reconciling {

/// Facts with `says` and no number, weighed, the most told first. Their evidence is added to `evidence`.
std::vector<Fact> tell(std::span<const Reading> readings, const Story& story, const Unified& unified,
                       const language::Lexicon& lexicon, const std::vector<Unit>& units,
                       std::vector<Evidence>& evidence);

}  // namespace hearsay::reconciling
