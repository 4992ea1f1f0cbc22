// Claims: what is said to have happened, to whom, how many.
#pragma once

#include <vector>

#include "read/claim.h"

namespace hearsay::reading {

std::vector<ClaimMention> find_claims(Findings findings);

}  // namespace hearsay::reading
