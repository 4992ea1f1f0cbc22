// What finding statements works on, one construct after another.
#pragma once

#include <utility>
#include <vector>

#include "read/statements/sources.h"

namespace hearsay::reading {

/// The words, who is named in them, and the statements found so far. Each construct has a file of functions over it.
struct StatementContext {
  StatementContext(const Sheet& words, const NameTable& table);
  StatementContext(const StatementContext&) = delete;
  StatementContext& operator=(const StatementContext&) = delete;

  const Sheet& sheet;
  const NameTable& names;
  const language::Lexicon& lexicon;
  PhraseFinder phrases;
  SourceResolver resolver;  ///< knows who spoke before
  std::vector<StatementMention> found;
  std::vector<std::pair<Range, Range>> marked_cues;  ///< of statements found by both: own cue, the model's
};

/// Adds a statement, with its sentence and kind; who is only passed on by it is known from then on.
void add_statement(StatementContext& context, StatementMention statement);
/// Direct, mixed or indirect, by how much of the content stands in quotation marks.
void set_kind(const Sheet& sheet, StatementMention& statement);
/// Who a phrase means, or the two that "and" joins when each can speak: "Witnesses and reports".
std::vector<SourceMention> resolve_list(const StatementContext& context, Range phrase);

/// "An adult found guilty" finds nothing: a weak cue that describes a noun, or that an adjective completes.
bool is_no_cue(const Sheet& sheet, uint32_t verb, const language::Cue& cue);

}  // namespace hearsay::reading
