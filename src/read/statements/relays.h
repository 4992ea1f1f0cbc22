// Who only passes words on: "told Reuters", "published by state media", "citing police".
#pragma once

#include "read/statements/context.h"

namespace hearsay::reading {

/// "the text of the pact, published by state media": who published it is nearer than the document in `phrase`.
void add_published_by(StatementContext& context, Range phrase);
/// "X cites a military source": who is cited lies within.
void add_cited(StatementContext& context, uint32_t verb, const StatementMention& outer);
/// "told the Tessel Post and Wire-Sorland", "told local media", "in an interview with X": who was told lies outside.
void add_relay(StatementContext& context, uint32_t verb, const StatementMention& statement);
/// "citing Y" says what the statement it hangs on says, and is inside it. Of the statements from `first_here` on.
void share_content(StatementContext& context, size_t first_here);

}  // namespace hearsay::reading
