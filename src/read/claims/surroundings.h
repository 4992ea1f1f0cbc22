// What stands round a claim: its clause, time and place, how sure it is, and whose words it is.
#pragma once

#include <optional>

#include "read/claims/claim.h"

namespace hearsay::reading {

/// From the parts out to the nearest comma or end within the sentence `here`: what a reader needs to see.
Range clause_of(const Sheet& sheet, Range parts, Range here);
/// Without a full stop or quotation marks at its ends.
Range trim(const Sheet& sheet, Range range);
/// The statement whose content holds the word most tightly.
std::optional<uint32_t> statement_of(const Findings& findings, uint32_t word);
/// Sets modality, polarity, time and place of a claim whose predicate and statement are set.
void set_surroundings(const Findings& findings, ClaimMention& claim);

}  // namespace hearsay::reading
