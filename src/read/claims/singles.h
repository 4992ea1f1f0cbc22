// Claims without a number: one for each of those whom an event befalls, and those of nouns that say to whom or what.
#pragma once

#include <vector>

#include "read/claims/participants.h"

namespace hearsay::reading {

/// "Killing Aster, a clerk and two guards": a claim of Aster and one of the clerk; what has a number has its own.
std::vector<ClaimMention> apart(const Findings& findings, const ClaimMention& claim, const Trigger& trigger);

/// "The attack on the school", "deaths have been reported": a claim of each noun of a sentence that has none among
/// the `known`.
std::vector<ClaimMention> of_nouns(const Findings& findings, const Participants& people, uint32_t sentence,
                                   const std::vector<ClaimMention>& known);

}  // namespace hearsay::reading
