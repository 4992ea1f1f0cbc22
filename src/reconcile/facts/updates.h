// Updates: which values of a fact replace others, and which exclude each other. Step 5 of reconciling.
#pragma once

#include <string_view>

#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

/// Both can hold at once: the ranges overlap, with a tenth of slack where one is approximate; "more than 20" and 20.
bool compatible(const Quantity& a, const Quantity& b);

/// Whether what a class of event tells of is a state that passes: a later number of the missing may be lower.
bool passes(std::string_view kind);

/// Marks values `earlier` that a later report overtakes; whether there are any. REQUIRES: the values' `named` are
/// set.
bool supersede(const Ground& ground, Fact& fact);

/// Whether two sides stand against each other: each in several reports, or both in one that sets them side by side,
/// or neither in many. What one has otherwise than many is more often of something else.
bool stand_against(const Ground& ground, const std::vector<EvidenceIndex>& one,
                   const std::vector<EvidenceIndex>& other);

/// Whether two parties say of what cannot both be. Nobody disputes himself.
bool in_dispute(const Ground& ground, const Fact& fact);

}  // namespace hearsay::reconciling
