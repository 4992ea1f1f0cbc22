// A number that stands between two deeds belongs to the one behind it.
#pragma once

#include <vector>

#include "read/claims/claim.h"

namespace hearsay::reading {

/// Takes a deed's claim to a number that the next deed of the sentence claims, where it has another before that.
void leave_to_next_deed(const Findings& findings, std::vector<ClaimMention>& claims);

}  // namespace hearsay::reading
