// "a rebel claim that 40 were killed", "the army's statement that …", "an allegation by the mayor that …": who says
// it stands before the noun or behind it, and what is said is the clause that hangs on it. Counter-example: "the
// claim that 40 were killed" is nobody's.
#include "read/statements/nouns.h"

namespace hearsay::reading {
namespace {

std::optional<SourceMention> speaker_of(const StatementContext& context, uint32_t noun) {
  const Sheet& sheet = context.sheet;
  for (const uint32_t child : sheet.children[noun]) {
    const Word& word = sheet.words[child];
    const bool before = child < noun && (word.relation == Relation::nmod_poss ||
                                         word.relation == Relation::compound || word.relation == Relation::amod);
    const auto preposition = sheet.child(child, Relation::case_marking);
    const bool by = child > noun && word.relation == Relation::nmod && preposition &&
                    (sheet.lower(*preposition) == "by" || sheet.lower(*preposition) == "from");
    if (!before && !by) continue;
    const Range phrase = before ? context.phrases.before(child + 1) : context.phrases.after(child);
    if (phrase.empty() || (before && sheet.words[child].tag == Tag::pron)) continue;
    auto source = context.resolver.resolve(phrase);
    if (source && source->kind != SourceKind::document) return source;
  }
  return std::nullopt;
}

}  // namespace

void add_nouns(StatementContext& context, Range sentence) {
  const Sheet& sheet = context.sheet;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Word& noun = sheet.words[i];
    const auto cue = context.lexicon.cue_nouns.find(noun.lemma);
    if (noun.tag != Tag::noun || cue == context.lexicon.cue_nouns.end()) continue;
    const auto clause = [&] {
      for (const uint32_t child : sheet.children[i]) {
        const Relation relation = sheet.words[child].relation;
        const auto mark = sheet.child(child, Relation::mark);
        const bool that = mark && sheet.lower(*mark) == "that";
        if ((relation == Relation::acl || relation == Relation::ccomp) && that) return sheet.subtree(child);
      }
      return Range{};
    }();
    if (clause.empty() || clause.first <= i) continue;
    auto source = speaker_of(context, i);
    if (!source) continue;
    StatementMention statement;
    statement.cue = {i, i + 1};
    statement.cue_class = cue->second.cue_class;
    statement.sources = {std::move(*source)};
    statement.content = {clause};
    statement.by_noun = true;
    statement.marked = true;  // its form is clear
    add_statement(context, std::move(statement));
  }
}

}  // namespace hearsay::reading
