// What is said: which words a cue takes as its content.
#pragma once

#include <vector>

#include "read/statements/context.h"

namespace hearsay::reading {

/// Of a phrase ("according to X") from `cue` to `end`: the clause before it, or all behind it where it opens the
/// sentence.
std::vector<Range> content_of_phrase(const Sheet& sheet, uint32_t cue, uint32_t end, Range here);
/// Of a verb: after it when a clause, quote or object stands there; before it when the sentence ends so.
std::vector<Range> content_of_verb(const StatementContext& context, uint32_t verb, Range subject,
                                   const language::Cue& cue);
/// Whether a verb that only sometimes says ("show", "note") does so here.
bool weak_holds(const StatementContext& context, uint32_t verb, const StatementMention& statement,
                const std::vector<SourceMention>& sources);
/// "A told B that C, D reported": what A says ends where D's attribution begins. Of the statements from `first_here`
/// on.
void clip_leading(StatementContext& context, size_t first_here);
/// A quotation that runs on into a sentence without a cue stays its speaker's.
void continue_quote(StatementContext& context, uint32_t sentence, size_t first_here);

}  // namespace hearsay::reading
