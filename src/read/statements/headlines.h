// Headlines that name their source without a verb.
#pragma once

#include "read/statements/context.h"

namespace hearsay::reading {

/// "Blast kills 38 - police", "Toll rises to 40: officials", "Police: 38 killed in blast".
void add_headline(StatementContext& context, uint32_t sentence);

/// Who speaks by these words before a colon: a body by its letters ("TPD"), officials by their noun ("Police").
std::optional<SourceMention> labelled_by(const StatementContext& context, Range words);

}  // namespace hearsay::reading
