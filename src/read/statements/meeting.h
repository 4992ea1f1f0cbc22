// Where patterns and the language model meet on statements.
#pragma once

#include <span>

#include "read/statements/attributions.h"
#include "read/statements/context.h"

namespace hearsay::reading {

/// Takes in what the model marks in one sentence, behind what the patterns found in it.
void meet(StatementContext& context, std::span<const Attribution> marked);
/// After all sentences: drops what patterns alone found and whose form is not clear.
void drop_doubted(StatementContext& context);
/// After nesting: a cue that both found has the model's extent.
void take_marked_cues(StatementContext& context);

}  // namespace hearsay::reading
