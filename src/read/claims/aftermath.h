// What becomes of the dead and the hurt of an event that was counted before.
#pragma once

#include <vector>

#include "read/claims/claim.h"

namespace hearsay::reading {

/// "Eight of the dead were buried" becomes a claim of eight buried; what counts nobody anew is taken out.
void turn_aftermath(const Findings& findings, std::vector<ClaimMention>& claims);

}  // namespace hearsay::reading
