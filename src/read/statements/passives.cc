#include "read/statements/passives.h"

#include <algorithm>

#include "read/statements/subjects.h"

namespace hearsay::reading {
namespace {

using language::Cue;

bool is_as_saying(const Sheet& sheet, uint32_t at) {
  return sheet.lower(at) == "as" && (sheet.lower(at + 1) == "saying" || sheet.lower(at + 1) == "telling");
}

// "was quoted as saying [by Y]", "was quoted by Y as saying": `saying` is the place of "as".
void add_quoted_as_saying(StatementContext& context, uint32_t i, uint32_t saying, const Cue& cue) {
  const Sheet& sheet = context.sheet;
  const Range here = sheet.sentence(i);
  uint32_t aux = i;
  while (aux > here.first && (sheet.words[aux - 1].tag == Tag::aux || sheet.words[aux - 1].tag == Tag::adv)) --aux;
  std::vector<SourceMention> speaker = resolve_list(context, named_by(context.phrases, context.phrases.before(aux)));
  if (speaker.empty()) return;
  StatementMention inner;
  inner.cue = {saying == i + 1 ? i : saying, saying + 2};
  inner.cue_class = "say";
  inner.sources = std::move(speaker);
  uint32_t after = saying + 2;
  const uint32_t by = saying == i + 1 ? after : i + 1;
  if (sheet.lower(by) == "by") {
    StatementMention outer;
    outer.cue = {by, by + 1};
    outer.cue_class = cue.cue_class;
    outer.relay = true;
    outer.sources = resolve_list(context, context.phrases.after(by + 1));
    if (!outer.sources.empty()) {
      outer.content = {here};
      after = std::max(after, outer.sources.back().words.last);
      add_statement(context, std::move(outer));
    }
  }
  if (sheet.finite({after, here.last}))
    inner.content = {{after, here.last}};
  else
    inner.content = {{here.first, i}};
  for (const SourceMention& source : inner.sources) context.resolver.remember(source);
  add_statement(context, std::move(inner));
}

// "Was ruled [a homicide] by the coroner", "was pronounced [dead] by doctors": what is said of the subject stands
// before whoever says it. The place of "by", or 0.
uint32_t by_behind_verdict(const Sheet& sheet, uint32_t verb, const Cue& cue) {
  constexpr uint32_t kVerdict = 6;
  if ((cue.cue_class != "say" && cue.cue_class != "announce") || cue.any || !sheet.child(verb, Relation::aux_pass))
    return 0;
  for (uint32_t i = verb + 1; i <= verb + kVerdict && sheet.same_sentence(verb, i); ++i) {
    const Tag tag = sheet.words[i].tag;
    if (sheet.lower(i) == "by") return i > verb + 1 ? i : 0;
    if (tag == Tag::verb || tag == Tag::aux || tag == Tag::punct || sheet.lower(i) == "to") return 0;
  }
  return 0;
}

}  // namespace

bool is_said_of(const Sheet& sheet, uint32_t i) {
  const Word& verb = sheet.words[i];
  const auto found = sheet.lexicon().cue_verbs.find(verb.lemma);
  const bool past = verb.lower != verb.lemma && !verb.lower.ends_with("ing");
  if (!past || found == sheet.lexicon().cue_verbs.end()) return false;
  if (verb.relation == Relation::acl && !sheet.child(i, Relation::nsubj)) return true;
  const std::string_view cue_class = found->second.cue_class;
  if (cue_class == "accuse" && sheet.lower(i + 1) == "of") return true;
  const bool told = cue_class == "suggest" || cue_class == "report" || found->second.any;
  return told && sheet.lower(i + 1) == "to" && sheet.same_sentence(i, i + 2) &&
         (sheet.words[i + 2].tag == Tag::verb || sheet.words[i + 2].tag == Tag::aux);
}

bool is_passive_cue(const Sheet& sheet, uint32_t i) {
  const Word& verb = sheet.words[i];
  if (!verb.lower.ends_with("ed") && !sheet.is(i, WordClass::told) && !sheet.child(i, Relation::aux_pass))
    return false;
  if (is_said_of(sheet, i)) return true;
  uint32_t k = i;
  const uint32_t start = sheet.sentence(i).first;
  while (k > start && sheet.words[k - 1].tag == Tag::adv) --k;
  if (k > start &&
      (sheet.words[k - 1].lemma == "be" || sheet.words[k - 1].lower == "being" || sheet.words[k - 1].lower == "been"))
    return true;
  return sheet.lower(i + 1) == "by" && (k == start || sheet.words[k - 1].tag != Tag::aux);
}

// "X was quoted as saying by Y", "officials, cited by Y,", "as reported by Y", "denied by both".
void add_passive(StatementContext& context, uint32_t i, const Cue& cue) {
  const Sheet& sheet = context.sheet;
  const Range here = sheet.sentence(i);
  if (is_as_saying(sheet, i + 1)) return add_quoted_as_saying(context, i, i + 1, cue);
  uint32_t by = i + 1;
  constexpr uint32_t kAmount = 5;  // "put at more than 40 by"
  while (cue.amount && by < here.last && by <= i + kAmount && sheet.lower(by) != "by") ++by;
  const uint32_t verdict = by_behind_verdict(sheet, i, cue);
  if (verdict > 0) by = verdict;
  if (sheet.lower(by) != "by" || by + 1 >= here.last) return;
  uint32_t at = by + 1;
  if (sheet.lower(at) == "both") ++at;
  const Range agent = context.phrases.after(at);
  if (is_as_saying(sheet, agent.last)) return add_quoted_as_saying(context, i, agent.last, cue);
  std::vector<SourceMention> sources = resolve_list(context, agent);
  const bool speaks = cue.cue_class == "deny" || verdict > 0 || !cue.weak;
  if (sources.empty() || (!speaks && !context.resolver.is_relay(sources.front()))) return;
  StatementMention statement;
  statement.cue = {i, i + 1};
  statement.cue_class = cue.cue_class;
  const bool passes_on = cue.cue_class == "cite" || cue.cue_class == "report";
  statement.relay = passes_on;
  statement.content = {passes_on ? Range{here.first, here.last}
                                 : Range{here.first, cue.amount || verdict > 0 ? by : i}};
  statement.marked = verdict > 0;  // its form is clear
  statement.sources = std::move(sources);
  const uint32_t behind = statement.sources.back().words.last;
  if (!passes_on && sheet.lower(behind) == "at")
    statement.content.push_back({behind, here.last});  // "put by X at 40"
  for (const SourceMention& source : statement.sources) context.resolver.remember(source);
  add_statement(context, std::move(statement));
}

}  // namespace hearsay::reading
