// Claims whose words tell of nothing that happened.
#pragma once

#include <vector>

#include "read/claims/claim.h"

namespace hearsay::reading {

/// Takes out what a question asks, what a film or novel tells, and what is no harm although its verb is one of harm.
void drop_untold(const Findings& findings, std::vector<ClaimMention>& claims);

}  // namespace hearsay::reading
