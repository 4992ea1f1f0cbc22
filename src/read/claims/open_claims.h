// Open claims: every clause as who does what to whom, where no class of events fits.
#pragma once

#include <vector>

#include "read/claims/claim.h"

namespace hearsay::reading {

/// One claim for each verb or predicate noun that is not the predicate of one in `claims`, in the order of the words.
/// Its arguments are the subject, the object or complement ("object") and what else hangs on it ("other"); those
/// others are added to `claims` too.
std::vector<ClaimMention> find_open_claims(const Findings& findings, std::vector<ClaimMention>& claims);

}  // namespace hearsay::reading
