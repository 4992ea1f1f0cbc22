// "a rebel claim that 40 were killed", "the army's statement that …", "an allegation by the mayor that …": who says
// it stands before the noun or behind it, and what is said is the clause that hangs on it. Counter-example: "the
// claim that 40 were killed" is nobody's. "Those are the figures that the agency gave" says whose the numbers before
// it are; not "those are the figures that the agency disputes".
#include "read/statements/nouns.h"

#include <algorithm>

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
                    (sheet.lower(*preposition) == "by" || sheet.lower(*preposition) == "from" ||
                     sheet.lower(*preposition) == "in");  // "a report in the Post that"
    if (!before && !by) continue;
    const Range phrase = before ? context.phrases.before(child + 1) : context.phrases.after(child);
    if (phrase.empty() || (before && sheet.words[child].tag == Tag::pron)) continue;
    auto source = context.resolver.resolve(phrase);
    const bool within = by && sheet.lower(*preposition) == "in";
    if (source && source->kind != SourceKind::document && (!within || context.resolver.is_relay(*source)))
      return source;
  }
  return std::nullopt;
}

bool is_demonstrative(std::string_view word) {
  return word == "those" || word == "these" || word == "that" || word == "this" || word == "such";
}

/// Whose figures they are, and where the words that say so begin.
struct Given {
  uint32_t first = 0;
  Range giver;
};

// "[those are the figures that] the agency [gave]"
std::optional<Given> given_by(const StatementContext& context, uint32_t noun) {
  const Sheet& sheet = context.sheet;
  const auto& around = sheet.children[noun];
  const auto these = std::ranges::find_if(around, [&](uint32_t child) {
    return sheet.words[child].relation == Relation::nsubj && is_demonstrative(sheet.lower(child));
  });
  auto verb = sheet.child(noun, Relation::acl_relcl);
  if (!verb) verb = sheet.child(noun, Relation::acl);
  if (!verb || these == around.end()) return std::nullopt;
  const auto subject =
      sheet.child(*verb, sheet.child(*verb, Relation::nsubj) ? Relation::nsubj : Relation::nsubj_pass);
  if (!subject || *subject < noun || sheet.child(*verb, Relation::aux_pass)) return std::nullopt;
  const auto cue = context.lexicon.cue_verbs.find(sheet.lemma(*verb));
  const bool doubts =
      cue != context.lexicon.cue_verbs.end() && (cue->second.cue_class == "deny" || cue->second.cue_class == "judge");
  if (doubts || sheet.words[*subject].tag == Tag::pron) return std::nullopt;
  return Given{*these, context.phrases.before(*subject + 1)};
}

// "[those figures come from] the agency"
std::optional<Given> coming_from(const StatementContext& context, uint32_t noun) {
  const Sheet& sheet = context.sheet;
  const Word& word = sheet.words[noun];
  const auto these = sheet.child(noun, Relation::det);
  if (!these || !is_demonstrative(sheet.lower(*these)) || word.relation != Relation::nsubj || word.head < 0)
    return std::nullopt;
  const auto verb = static_cast<uint32_t>(word.head);
  const auto whom = sheet.lemma(verb) == "come" ? sheet.child(verb, Relation::obl) : std::optional(verb);
  const auto from = whom ? sheet.child(*whom, Relation::case_marking) : std::nullopt;
  if (!from || sheet.lower(*from) != "from") return std::nullopt;
  return Given{*these, context.phrases.after(*from + 1)};
}

// What stands before a colon or another mark of the sentence, or else the sentence before.
Range told_before(const Sheet& sheet, uint32_t first) {
  const SheetSentence& here = sheet.sentence_of(first);
  if (first > here.words.first)
    return sheet.words[first - 1].tag == Tag::punct ? Range{here.words.first, first - 1} : Range{};
  const uint32_t s = sheet.words[first].sentence;
  return s > 0 && sheet.sentences[s - 1].block != BlockKind::heading ? sheet.sentences[s - 1].words : Range{};
}

// "The minister gave the numbers: [33 dead, 188 rescued]"
void add_giving(StatementContext& context, uint32_t noun) {
  const Sheet& sheet = context.sheet;
  const Word& word = sheet.words[noun];
  if (word.relation != Relation::obj || word.head < 0 || sheet.lower(noun + 1) != ":") return;
  const auto verb = static_cast<uint32_t>(word.head);
  const auto subject = sheet.child(verb, Relation::nsubj);
  if (!subject || sheet.lemma(verb) != "give" || !sheet.same_sentence(noun, noun + 2)) return;
  StatementMention statement;
  statement.sources = resolve_list(context, context.phrases.before(verb));
  if (statement.sources.empty()) return;
  statement.cue = {verb, noun + 1};
  statement.cue_class = "say";
  statement.content = {{noun + 2, sheet.sentence(noun).last}};
  statement.marked = true;  // its form is clear
  add_statement(context, std::move(statement));
}

// "Seventeen dead, 40 hurt: those are the figures that the agency gave", "Those figures come from the agency."
void add_given(StatementContext& context, uint32_t noun) {
  std::optional<Given> given = given_by(context, noun);
  if (!given) given = coming_from(context, noun);
  if (!given || given->giver.empty()) return;
  StatementMention statement;
  statement.sources = resolve_list(context, given->giver);
  const Range content = told_before(context.sheet, given->first);
  if (statement.sources.empty() || content.empty()) return;
  statement.cue = {noun, noun + 1};
  statement.cue_class = "say";
  statement.content = {content};
  statement.marked = true;  // its form is clear
  add_statement(context, std::move(statement));
}

}  // namespace

void add_nouns(StatementContext& context, Range sentence) {
  const Sheet& sheet = context.sheet;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Word& noun = sheet.words[i];
    if (noun.tag == Tag::noun && sheet.is(i, WordClass::amount_told)) {
      add_given(context, i);
      add_giving(context, i);
    }
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
