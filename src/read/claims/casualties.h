// What claims of casualties come to beside each other.
#pragma once

#include <vector>

#include "read/claims/claim.h"

namespace hearsay::reading {

/// "Forty killed or injured" becomes casualties, and "no casualties" also none killed and none injured.
void settle_casualties(const Findings& findings, std::vector<ClaimMention>& claims);
/// A total takes the event of the number before it, and is of no day: "Four died on Monday, bringing the total to
/// 61".
void add_totals(const Findings& findings, std::vector<ClaimMention>& claims);

}  // namespace hearsay::reading
