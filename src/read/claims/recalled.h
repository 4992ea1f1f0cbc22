// Claims of an earlier event within a sentence that tells what is new.
#pragma once

#include <vector>

#include "read/claims/claim.h"

namespace hearsay::reading {

/// Marks them, and takes a time from them that is the sentence's and not theirs.
void mark_recalled(const Findings& findings, std::vector<ClaimMention>& claims);

/// What stands below "Earlier story:" was so before: its figures, where the report counts the same anew above.
void mark_earlier_story(const Findings& findings, const std::vector<ClaimMention>& claims,
                        std::vector<FigureMention>& figures);

}  // namespace hearsay::reading
