// Ranges: what a codebook would write down for a fact. Step 6 of reconciling.
#pragma once

#include <optional>

#include "hearsay/dossier.h"

namespace hearsay::reconciling {

/// The range of a counted fact under a policy, with the rule that fired; nothing for facts without counts.
std::optional<CodedRange> code(const Fact& fact, Policy policy);

}  // namespace hearsay::reconciling
