// Votes told by both their numbers.
#pragma once

#include <vector>

#include "read/claims/claim.h"

namespace hearsay::reading {

/// Adds claims of both numbers of a vote that no word for voting stands beside: "the council approved the plan 7-2".
void add_votes(const Findings& findings, std::vector<ClaimMention>& claims);

}  // namespace hearsay::reading
