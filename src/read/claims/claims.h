// Claims: what is said to have happened, to whom, how many.
#pragma once

#include <vector>

#include "read/claims/claim.h"

namespace hearsay::reading {

std::vector<ClaimMention> find_claims(const Findings& findings);

}  // namespace hearsay::reading
