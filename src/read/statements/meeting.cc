// One rule: the model says where a statement's words are, the patterns know chains. What both find has the model's
// extents, unless they leave out a cue that lies within (the model marks no nesting); what the model alone finds is
// added, and carries claims only behind a known cue; what a pattern alone finds stands where it is part of a chain or
// its form is clear. Example: in "told Wire that police said", the model marks one of the two, and both stay.
#include "read/statements/meeting.h"

#include <algorithm>

#include "read/statements/contents.h"
#include "read/statements/denials.h"

namespace hearsay::reading {
namespace {

using language::Cue;

StatementMention* found_both(StatementContext& context, const Attribution& attribution) {
  StatementMention* same = nullptr;
  for (StatementMention& statement : context.found) {
    if (statement.relay || !statement.cue.overlaps(attribution.cue)) continue;
    if (same == nullptr || statement.cited) same = &statement;
  }
  return same;
}

// Another statement's cue that the model's content leaves out: of nested ones the model marks one.
bool holds_more(const StatementContext& context, const StatementMention& statement,
                const std::vector<Range>& content) {
  const auto in = [](const std::vector<Range>& ranges, uint32_t word) {
    return std::ranges::any_of(ranges, [&](Range range) { return range.contains(word); });
  };
  return std::ranges::any_of(context.found, [&](const StatementMention& other) {
    return other.says && !other.marked && in(statement.content, other.cue.first) && !in(content, other.cue.first);
  });
}

// "…, the agency reported on Saturday, citing the ministry": no clause, where the pattern has one.
bool says_less(const Sheet& sheet, const std::vector<Range>& content, const std::vector<Range>& known) {
  const auto tells = [&](Range range) { return sheet.finite(range) || sheet.quoted(range); };
  return std::ranges::none_of(content, tells) && std::ranges::any_of(known, tells);
}

// "The ministry put the toll at 12. The rebels spoke of [30].": another speaker's number, in the next sentence.
bool is_number_of_another(const Sheet& sheet, const StatementMention& same, const std::vector<Range>& content) {
  const uint32_t cue = same.cue.first;
  return !sheet.same_sentence(cue, content.front().first) && sheet.same_sentence(cue, same.content.front().first) &&
         is_number_alone(sheet, content.front());
}

// The word of a range that the others hang on.
uint32_t top_of(const Sheet& sheet, Range words) {
  for (uint32_t i = words.first; i < words.last; ++i) {
    if (sheet.words[i].tag == Tag::punct) continue;
    uint32_t at = i;
    while (sheet.words[at].head >= 0 && words.contains(static_cast<uint32_t>(sheet.words[at].head)))
      at = static_cast<uint32_t>(sheet.words[at].head);
    return at;
  }
  return words.first;
}

// "Police said two were hurt[, and one was in hospital]": a clause that the parse joins with the words that the model
// marks, where the pattern has it too.
void take_joined_clause(const Sheet& sheet, std::vector<Range>& content, const std::vector<Range>& known) {
  for (Range& own : content) {
    const auto all = std::ranges::find_if(known, [&](Range range) { return range.contains(own); });
    if (all == known.end() || sheet.quoted(*all)) continue;
    uint32_t joint = own.last;
    if (sheet.lower(joint) == ",") ++joint;
    if (sheet.lower(joint - 1) == "and") --joint;
    if (joint + 1 >= all->last || sheet.lower(joint) != "and") continue;
    const uint32_t top = top_of(sheet, {joint + 1, all->last});
    const Word& verb = sheet.words[top];
    const bool joined =
        verb.relation == Relation::conj && verb.head >= 0 && own.contains(static_cast<uint32_t>(verb.head));
    const bool told = sheet.child(top, Relation::nsubj) || sheet.child(top, Relation::nsubj_pass);
    if (joined && told) own.last = all->last;
  }
}

// The verb of what is said: of the clause that the cue takes or stands behind, of a phrase that of the sentence.
std::optional<uint32_t> told_verb(const Sheet& sheet, const StatementMention& statement) {
  const uint32_t cue = statement.cue.first;
  if (const auto clause = sheet.child(cue, Relation::ccomp)) return clause;
  const Word& word = sheet.words[cue];
  if (word.relation == Relation::parataxis && word.head >= 0) return static_cast<uint32_t>(word.head);
  if (statement.cue.size() < 2) return std::nullopt;
  const Range here = sheet.sentence(cue);
  for (uint32_t i = here.first; i < here.last; ++i) {
    if (sheet.words[i].relation == Relation::root) return i;
  }
  return std::nullopt;
}

// "According to Dune Radio, Pelk[, who worked there, had been ill]", "[nobody was hurt] although it burned, said
// Pelk": the verb of what is said and its subject, where the model's words leave them out and the pattern has them.
void take_told_verb(const Sheet& sheet, const StatementMention& same, std::vector<Range>& content) {
  const auto verb = told_verb(sheet, same);
  const auto known = std::ranges::find_if(same.content, [&](Range range) { return verb && range.contains(*verb); });
  if (known == same.content.end() || sheet.quoted(*known)) return;
  const auto own = std::ranges::find_if(content, [&](Range range) { return range.contains(*verb); });
  if (own == content.end()) {
    std::erase_if(content, [&](Range range) { return known->contains(range); });
    content.push_back(*known);
    std::ranges::sort(content);
    return;
  }
  auto subject = sheet.child(*verb, Relation::nsubj);
  if (!subject) subject = sheet.child(*verb, Relation::nsubj_pass);
  if (!subject || *subject >= own->first || !known->contains(*subject)) return;
  own->first = sheet.subtree(*subject).first;
}

// The extents of a statement found already are the model's.
void widen(StatementContext& context, StatementMention& same, const Attribution& attribution) {
  if (is_number_of_another(context.sheet, same, attribution.content)) return;
  if (!same.introduces && !holds_more(context, same, attribution.content) &&
      !((same.cited || same.content.front().first < same.cue.first) &&
        says_less(context.sheet, attribution.content, same.content))) {
    std::vector<Range> content = attribution.content;
    take_joined_clause(context.sheet, content, same.content);
    take_told_verb(context.sheet, same, content);
    same.content = std::move(content);
    // Who was told it passes on all of it, and the telling.
    for (StatementMention& relay : context.found) {
      if (!relay.relay || relay.cue != same.cue || relay.content.empty()) continue;
      const Range telling = relay.content.back();
      relay.content = same.content;
      if (telling.contains(relay.cue)) relay.content.push_back(telling);
    }
  }
  set_kind(context.sheet, same);
  for (SourceMention& source : same.sources) {
    for (const Range words : attribution.sources) {
      if (words.overlaps(source.words)) source.words = words;
    }
  }
  if (same.cue != attribution.cue) context.marked_cues.emplace_back(same.cue, attribution.cue);
}

// "We have said", "you said": whoever speaks already, or is spoken to; "video of the crash", "initial estimates":
// nobody.
bool is_nobody_else(const StatementContext& context, Range words) {
  const auto head = context.phrases.head(words);
  if (!head) return false;
  const Sheet& sheet = context.sheet;
  const auto* noun = context.lexicon.source_nouns.find(sheet.lower(*head));
  const bool pronoun = sheet.words[*head].tag == Tag::pron;
  return pronoun || sheet.words[*head].tag == Tag::num || (noun != nullptr && noun->kind == "nobody") ||
         sheet.is(*head, WordClass::amount_told);
}

// "A driver who said": whom "who" describes; an article goes with its noun.
Range whom_it_means(const StatementContext& context, Range cue, Range words) {
  const Sheet& sheet = context.sheet;
  const std::string_view word = sheet.lower(words.first);
  if (words.size() == 1 && sheet.words[words.first].tag == Tag::det) return context.phrases.after(words.first);
  if (words.size() != 1 || (word != "who" && word != "which" && word != "that")) return words;
  for (uint32_t i = cue.first; i < cue.last; ++i) {
    if (sheet.words[i].relation != Relation::acl_relcl || sheet.words[i].head < 0) continue;
    const Range noun = context.phrases.before(static_cast<uint32_t>(sheet.words[i].head) + 1);
    if (!noun.empty()) return noun;
  }
  return words;
}

// "Sund was blunt: “…”": a quotation right behind a colon.
bool follows_colon(const Sheet& sheet, Range content) {
  uint32_t first = content.first;
  while (first > 0 && is_quote_mark(sheet.lower(first))) --first;
  if (first == content.first && first > 0) --first;
  while (first > 0 && is_quote_mark(sheet.lower(first))) --first;
  return sheet.lower(first) == ":" && sheet.quoted(content) && sheet.same_sentence(first, content.first);
}

// What the model alone finds: words where a cue is known, else a view ("backed the plan").
void add_marked(StatementContext& context, const Attribution& attribution) {
  const Sheet& sheet = context.sheet;
  const auto same_relay = [&](const StatementMention& other) { return other.cue.overlaps(attribution.cue); };
  if (std::ranges::any_of(context.found, same_relay)) return;  // "citing", which passes on
  // "quotes the mayor as saying": whom it quotes says it.
  const auto quoted_here = [&](const StatementMention& other) {
    return other.cited && other.sentence == sheet.words[attribution.cue.first].sentence;
  };
  if (sheet.lower(attribution.cue.first) == "saying" && std::ranges::any_of(context.found, quoted_here)) return;
  StatementMention statement;
  statement.marked = true;
  statement.patterned = false;
  statement.cue = attribution.cue;
  statement.content = attribution.content;
  const Cue* cue = nullptr;
  for (uint32_t i = attribution.cue.first; i < attribution.cue.last; ++i) {
    const auto found = context.lexicon.cue_verbs.find(sheet.words[i].lemma);
    if (found == context.lexicon.cue_verbs.end()) continue;
    if (is_no_cue(sheet, i, found->second)) return;
    if (leaves_open(sheet, i, attribution.content.back())) statement.says = false;
    if (found->second.cue_class == "deny" && !is_denial(context, i)) continue;
    if (found->second.cue_class == "confirm" && is_negated(sheet, i)) {  // "will not confirm" says nothing
      statement.says = false;
      continue;
    }
    cue = &found->second;
  }
  // A quotation that is signed, or follows what its speaker does, has a mark for a cue.
  const bool mark = follows_colon(sheet, attribution.content.front()) ||
                    is_quote_mark(sheet.lower(attribution.cue.first)) || is_dash(sheet.lower(attribution.cue.first));
  if (cue != nullptr || mark) statement.cue_class = cue != nullptr ? cue->cue_class : "say";
  for (const Range marked : attribution.sources) {
    const Range words = whom_it_means(context, attribution.cue, marked);
    if (context.resolver.is_own_medium(words)) return;
    std::vector<SourceMention> sources = resolve_list(context, words);
    const bool tells = mark || (cue != nullptr && (cue->any || !cue->weak));
    if (sources.empty() && tells) {
      if (auto source = context.resolver.resolve_any(words)) sources.push_back(std::move(*source));
    }
    if (sources.empty() && cue != nullptr && cue->cue_class == "claim") {
      if (auto source = context.resolver.resolve_paper(words)) sources.push_back(std::move(*source));
    }
    if (sources.empty() && is_nobody_else(context, words)) {
      statement.says = false;
      statement.cue_class = {};
    }
    if (sources.empty())
      sources.push_back({words, std::string(sheet.text(words)), SourceKind::unknown, false, {}, {}});
    for (SourceMention& source : sources) {
      if (words != marked && !words.contains(marked)) source.words = marked;
      statement.sources.push_back(std::move(source));
    }
  }
  statement.says = statement.says && (cue != nullptr || mark) && !statement.sources.empty();
  for (const SourceMention& source : statement.sources) {
    if (statement.says && (source.kind != SourceKind::unknown || source.entity)) context.resolver.remember(source);
  }
  add_statement(context, std::move(statement));
}

}  // namespace

void meet(StatementContext& context, std::span<const Attribution> marked) {
  for (const Attribution& attribution : marked) {
    if (StatementMention* const same = found_both(context, attribution)) same->marked = true;
  }
  for (const Attribution& attribution : marked) {
    if (StatementMention* const same = found_both(context, attribution))
      widen(context, *same, attribution);
    else
      add_marked(context, attribution);
  }
}

// The model marks no nesting, so what a pattern finds inside another statement stands, and what holds one.
// Elsewhere it stands when its form is clear: a phrase ("according to") or a verb with a clause.
void drop_doubted(StatementContext& context) {
  const Sheet& sheet = context.sheet;
  const auto inside = [](const StatementMention& outer, const StatementMention& inner) {
    return std::ranges::any_of(outer.content, [&](Range range) { return range.contains(inner.cue.first); });
  };
  std::vector<StatementMention> kept;
  for (const StatementMention& statement : context.found) {
    const bool phrase = statement.cue.size() > 1 || sheet.words[statement.cue.first].tag != Tag::verb;
    const bool counts = statement.cue_class == "estimate";  // "counted 84 dead"
    const bool clear = statement.marked || statement.relay || statement.cited || phrase || counts ||
                       sheet.child(statement.cue.first, Relation::ccomp);
    const auto nested = [&](const StatementMention& other) {
      const bool cites = other.cited && other.cue == statement.cue;  // "Dune Radio quoted the mayor as saying"
      return &other != &statement && other.says && (cites || inside(other, statement) || inside(statement, other));
    };
    if (clear || std::ranges::any_of(context.found, nested)) kept.push_back(statement);
  }
  context.found = std::move(kept);
}

void take_marked_cues(StatementContext& context) {
  for (const auto& [cue, marked] : context.marked_cues) {
    for (StatementMention& statement : context.found) {
      if (statement.cue == cue) statement.cue = marked;
    }
  }
}

}  // namespace hearsay::reading
