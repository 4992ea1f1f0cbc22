// Ids that last: made of what a thing is about, never of its place in a list.
#pragma once

#include <span>

#include "hearsay/account.h"

namespace hearsay::reconciling {

/// To evidence and disagreements; sources, entities and facts bring theirs.
void give_ids(Account& account, const Story& story, std::span<const Reading> readings);

}  // namespace hearsay::reconciling
