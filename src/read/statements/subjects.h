// Whose words a verb of saying introduces.
#pragma once

#include <optional>

#include "read/statements/context.h"

namespace hearsay::reading {

/// The phrase that speaks: before the verb, over apposition and relative pronoun; or after it ("…, said X").
std::optional<Range> subject_of(const StatementContext& context, uint32_t verb, const language::Cue& cue);
/// "Oskar Venn, deputy governor of Upper Brenna, told": from the closing comma back over the insertion, or the name
/// that is inserted ("The operator, Halm Line,").
std::optional<Range> over_insertion(const PhraseFinder& phrases, uint32_t comma, Range here);
/// "Jaro Pelk, a doctor at the clinic said": the name, where the phrase opens the sentence with it.
Range named_by(const PhraseFinder& phrases, Range noun);
/// "it" and "they" speak when a clause or an object follows at once or the cue ends the sentence; else they do not.
bool is_unlikely_it(const Sheet& sheet, uint32_t verb, Range subject);

}  // namespace hearsay::reading
