// Numbers that somebody gives for what was counted before.
#pragma once

#include <vector>

#include "read/claims/claim.h"

namespace hearsay::reading {

/// Adds a claim for each number alone that is all that is said of what a number before it counts; "had given" makes
/// it a former one.
void add_said_numbers(const Findings& findings, std::vector<FigureMention>& figures,
                      std::vector<ClaimMention>& claims);

}  // namespace hearsay::reading
