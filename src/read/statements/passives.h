// Cues in the passive: "cited by Y", "was quoted as saying", "denied by both".
#pragma once

#include "read/statements/context.h"

namespace hearsay::reading {

/// "The guard accused of", "a man said to be": a participle whose noun is spoken of, and does not speak.
bool is_said_of(const Sheet& sheet, uint32_t word);
bool is_passive_cue(const Sheet& sheet, uint32_t verb);
/// "X was quoted as saying by Y", "officials, cited by Y,", "as reported by Y", "denied by both".
void add_passive(StatementContext& context, uint32_t verb, const language::Cue& cue);

}  // namespace hearsay::reading
