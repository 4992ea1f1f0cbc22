// What a denial denies, and who answers.
#pragma once

#include "read/statements/context.h"

namespace hearsay::reading {

/// Whether a verb of denying denies that something is so: "rejected the claim", and not "rejected the veto".
bool is_denial(const StatementContext& context, uint32_t verb);
/// Whether these words call what somebody said untrue: "called the report a fabrication".
bool calls_untrue(const Sheet& sheet, Range content);
/// "The company" and "he", where they answer what was just said: not who said it, but the other one it names.
void answer(const StatementContext& context, uint32_t cue, SourceMention& source);
/// The same for whoever answers otherwise, after these statements.
void answer(const Sheet& sheet, const NameTable& names, std::span<const StatementMention> told, uint32_t cue,
            SourceMention& source);

}  // namespace hearsay::reading
