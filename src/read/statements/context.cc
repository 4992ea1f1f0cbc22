#include "read/statements/context.h"

#include <algorithm>

namespace hearsay::reading {

StatementContext::StatementContext(const Sheet& words, const NameTable& table)
    : sheet(words), names(table), lexicon(words.lexicon()), phrases{words, table}, resolver(words, table, phrases) {}

namespace {

bool speaks_alone(const StatementContext& context, Range phrase) {
  const Sheet& sheet = context.sheet;
  const auto head = context.phrases.head(phrase);
  const bool named = context.names.mention_at[phrase.last - 1] >= 0;  // "the owner of the plant, Calder Foods"
  return head && (named || context.names.mention_at[*head] >= 0 ||
                  context.lexicon.source_nouns.find(sheet.lower(*head)) != nullptr);
}

}  // namespace

void set_kind(const Sheet& sheet, StatementMention& statement) {
  uint32_t in = 0;
  uint32_t all = 0;
  for (const Range range : statement.content) {
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (sheet.words[i].tag == Tag::punct) continue;
      ++all;
      in += sheet.words[i].in_quote ? 1 : 0;
    }
  }
  if (statement.kind == StatementKind::direct || in == 0) return;
  statement.kind = in == all ? StatementKind::direct : StatementKind::mixed;
}

void add_statement(StatementContext& context, StatementMention statement) {
  const Sheet& sheet = context.sheet;
  statement.sentence = sheet.words[statement.cue.first].sentence;
  set_kind(sheet, statement);
  if (statement.relay || statement.cue.size() > 1) {
    for (const SourceMention& source : statement.sources) context.resolver.remember(source);
  }
  context.found.push_back(std::move(statement));
}

// "Fort Brenna and II Corps commander Lt. Gen. Oskar Venn said": both are his.
bool is_of_one_office(const StatementContext& context, Range place, const SourceMention& person) {
  const auto name = context.names.mention_covering(place.last - 1);
  if (!name || person.kind != SourceKind::person || person.description.empty()) return false;
  const NameMention& camp = context.names.mentions[*name];
  return camp.kind == NameKind::facility || (camp.kind == NameKind::place && camp.words.size() > 1);
}

// One phrase, or two joined by "and" when each can speak: "Witnesses and reports", "Sorland and Marovia".
std::vector<SourceMention> resolve_list(const StatementContext& context, Range phrase) {
  const Sheet& sheet = context.sheet;
  std::vector<SourceMention> sources;
  if (phrase.empty()) return sources;
  if (auto two = context.resolver.both(phrase); !two.empty()) return two;
  if (auto source = context.resolver.resolve(phrase)) sources.push_back(std::move(*source));
  if (sources.empty()) return sources;
  if (sheet.words[phrase.first].tag == Tag::pron) return sources;
  const Range here = sheet.sentence(phrase.first);
  if (phrase.last + 1 < here.last && sheet.lower(phrase.last) == "and") {
    const Range next = context.phrases.with_name(context.phrases.after(phrase.last + 1));
    if (!next.empty() && speaks_alone(context, next)) {
      if (auto source = context.resolver.resolve(next)) sources.push_back(std::move(*source));
    }
  }
  if (phrase.first > here.first + 1 && sheet.lower(phrase.first - 1) == "and") {
    const Range previous = context.phrases.before(phrase.first - 1);
    const bool bounded =
        !previous.empty() &&
        (previous.first == here.first || !sheet.finite({here.first, previous.first}) ||
         sheet.words[previous.first - 1].tag == Tag::punct || sheet.lower(previous.first - 1) == "that");
    if (bounded && speaks_alone(context, previous) && !is_of_one_office(context, previous, sources.front())) {
      if (auto source = context.resolver.resolve(previous)) sources.insert(sources.begin(), std::move(*source));
    }
  }
  return sources;
}

// "The wreck claimed 14 lives": with that object the verb tells what happened.
bool is_event_with_object(const Sheet& sheet, uint32_t verb) {
  const auto object = sheet.child(verb, Relation::obj);
  const auto [first, last] = sheet.lexicon().event_verbs.equal_range(sheet.lemma(verb));
  return object && std::any_of(first, last, [&](const auto& row) {
           return !row.second.near.empty() && row.second.near == sheet.lemma(*object);
         });
}

// "Found 13 more bodies", "swept through the camp": no verb of saying, or one with a counted thing for its object.
bool is_of_a_deed(const Sheet& sheet, uint32_t verb) {
  const auto object = sheet.child(verb, Relation::obj);
  return !sheet.lexicon().cue_verbs.contains(sheet.lemma(verb)) || (object && sheet.child(*object, Relation::nummod));
}

bool is_no_cue(const Sheet& sheet, uint32_t verb, const language::Cue& cue) {
  const Word& word = sheet.words[verb];
  const bool participle = word.relation == Relation::acl && word.lower != word.lemma && !word.lower.ends_with("ing");
  const bool completed = sheet.same_sentence(verb, verb + 1) && sheet.words[verb + 1].tag == Tag::adj &&
                         sheet.words[verb + 1].relation == Relation::xcomp;
  // "Divers found 13 more bodies": what is counted was found, and not said.
  const auto object = sheet.child(verb, Relation::obj);
  const bool counted = object && cue.cue_class == "say" && !cue.object && !cue.any &&
                       sheet.child(*object, Relation::nummod) && !sheet.child(verb, Relation::ccomp) &&
                       !sheet.words[*object].in_quote;
  // "Divers found 13 more bodies, raising the toll to 51": nor does that raise it by saying so.
  const bool trails = cue.amount && word.relation == Relation::advcl && word.lower.ends_with("ing") && word.head >= 0;
  const bool done = trails && is_of_a_deed(sheet, static_cast<uint32_t>(word.head));
  return (cue.weak && (participle || completed || counted)) || done || is_event_with_object(sheet, verb);
}

}  // namespace hearsay::reading
