// Claims of an earlier event within a sentence that tells what is new.
#pragma once

#include <vector>

#include "read/claims/claim.h"

namespace hearsay::reading {

/// Marks them, and takes a time from them that is the sentence's and not theirs.
void mark_recalled(const Findings& findings, std::vector<ClaimMention>& claims);

}  // namespace hearsay::reading
