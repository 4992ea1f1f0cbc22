// Nouns that say: "a rebel claim that 40 were killed", "those are the figures that the agency gave".
#pragma once

#include "read/statements/context.h"

namespace hearsay::reading {

/// Statements whose cue is a noun with a clause and with somebody whose words they are.
void add_nouns(StatementContext& context, Range sentence);

}  // namespace hearsay::reading
