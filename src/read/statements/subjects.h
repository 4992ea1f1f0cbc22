// Whose words a verb of saying introduces.
#pragma once

#include <optional>

#include "read/statements/context.h"

namespace hearsay::reading {

/// The phrase that speaks: before the verb, over apposition and relative pronoun; or after it ("…, said X").
std::optional<Range> subject_of(const StatementContext& context, uint32_t verb, const language::Cue& cue);
/// "it" and "they" speak when a clause or an object follows at once or the cue ends the sentence; else they do not.
bool is_unlikely_it(const Sheet& sheet, uint32_t verb, Range subject);

}  // namespace hearsay::reading
