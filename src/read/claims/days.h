// On which day a claim happens.
#pragma once

#include <vector>

#include "read/claims/claim.h"

namespace hearsay::reading {

/// "sailors captured at Selm were killed": Selm belongs to another verb than `verb`, in a clause that only describes.
bool is_of_another_verb(const Sheet& sheet, uint32_t place, uint32_t verb);
/// Sets the time of a claim whose predicate, statement and modality are set.
void set_time(const Findings& findings, ClaimMention& claim);
/// Gives claims without a time of their own the one that they are told on from. `background`: by sentence.
void carry_times(const Findings& findings, const std::vector<bool>& background, std::vector<ClaimMention>& claims);

}  // namespace hearsay::reading
