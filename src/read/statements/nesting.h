// Nesting: whose words hold whose.
#pragma once

#include <vector>

#include "read/statements/statement.h"

namespace hearsay::reading {

/// Sets `within` of all statements of one report, which are in the order of their cues. No cycles.
void nest(std::vector<StatementMention>& statements);

}  // namespace hearsay::reading
