// Claims without a number: one for each of those whom an event befalls, and those of nouns that say to whom or what.
#pragma once

#include <vector>

#include "read/claims/participants.h"

namespace hearsay::reading {

/// "Killing Aster, Brenn and the clerk": a claim of each of the list in which an argument stands. A number is of the
/// first of them.
std::vector<ClaimMention> apart(const ClaimMention& claim, const ArgumentMention& of);

/// "The attack on the school", "deaths have been reported": a claim of each noun of a sentence that has none among
/// the `known`.
std::vector<ClaimMention> of_nouns(const Findings& findings, const Participants& people, uint32_t sentence,
                                   const std::vector<ClaimMention>& known);

}  // namespace hearsay::reading
