// Settling: what the claims of a story together say of their keys: which groups are one, which values are parts.
#pragma once

#include <vector>

#include "reconcile/facts/keys.h"

namespace hearsay::reconciling {

/// Changes keys only. REQUIRES: `keys` stand beside the witnesses.
void settle(const Ground& ground, std::vector<Keyed>& keys);

}  // namespace hearsay::reconciling
