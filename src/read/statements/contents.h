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
/// "Spoke of [80,000]", "gave [at least two]": a number and no more.
bool is_number_alone(const Sheet& sheet, Range content);
/// Whether a verb that only sometimes says ("show", "note") does so here.
bool weak_holds(const StatementContext& context, uint32_t verb, const StatementMention& statement,
                const std::vector<SourceMention>& sources);
/// Whether the source says by it that something is so: who condemns a killing speaks of what is known, and who asks
/// whether somebody died does not know; what he says in quotation marks is his.
bool vouches(const Sheet& sheet, const StatementMention& statement);
/// "A told B that C, D reported": what A says ends where D's attribution begins. Of the statements from `first_here`
/// on.
void clip_leading(StatementContext& context, size_t first_here);
/// "A, who said B, and C, who said D": what A says ends where C is named.
void clip_relative(StatementContext& context);
/// "A driver who said 20 had died was held": what "who" says ends with its clause.
void clip_described(StatementContext& context);
/// "…, said A, while B told C that …": what A says ends where B is named.
void clip_contrast(StatementContext& context);
/// Takes what stands before a clause that opens with a speaker out of what that one says.
void clip_before_clause(StatementContext& context);
/// "A said that …, B that …": what A says ends where B is named.
void clip_gapped(StatementContext& context);
/// "…, the spokesman, Karl Dorn, said": the title before the name is the source's, and no content.
void take_titles(StatementContext& context);
/// A quotation that runs on into a sentence without a cue stays its speaker's.
void continue_quote(StatementContext& context, uint32_t sentence, size_t first_here);

/// "could not confirm", "has not been able to verify"
bool is_negated(const Sheet& sheet, uint32_t verb);
/// "has not disclosed how two died", "did not say who was hurt"
bool leaves_open(const Sheet& sheet, uint32_t verb, Range content);

}  // namespace hearsay::reading
