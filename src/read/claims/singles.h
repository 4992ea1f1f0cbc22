// Claims without a number: one for each of those whom an event befalls, and those of nouns that say to whom or what.
#pragma once

#include <vector>

#include "read/claims/participants.h"

namespace hearsay::reading {

/// "Killing Aster, Brenn and the clerk": a claim of each, where `first` of its arguments is the one that the others are
/// joined with. The first keeps its number.
std::vector<ClaimMention> apart(const Sheet& sheet, const ClaimMention& claim, const ArgumentMention& first);

/// "The attack on the school", "deaths have been reported": a claim of each noun of a sentence that has none among
/// the `known`.
std::vector<ClaimMention> of_nouns(const Findings& findings, const Participants& people, uint32_t sentence,
                                   const std::vector<ClaimMention>& known);

}  // namespace hearsay::reading
