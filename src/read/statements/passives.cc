#include "read/statements/passives.h"

namespace hearsay::reading {
namespace {

using language::Cue;

void add_quoted_as_saying(StatementContext& context, uint32_t i, const Cue& cue) {
  const Sheet& sheet = context.sheet;
  const Range here = sheet.sentence(i);
  uint32_t aux = i;
  while (aux > here.first && (sheet.words[aux - 1].tag == Tag::aux || sheet.words[aux - 1].tag == Tag::adv)) --aux;
  std::vector<SourceMention> speaker = resolve_list(context, context.phrases.before(aux));
  if (speaker.empty()) return;
  StatementMention inner;
  inner.cue = {i, i + 3};
  inner.cue_class = "say";
  inner.sources = std::move(speaker);
  uint32_t after = i + 3;
  if (sheet.lower(after) == "by") {
    StatementMention outer;
    outer.cue = {after, after + 1};
    outer.cue_class = cue.cue_class;
    outer.relay = true;
    outer.sources = resolve_list(context, context.phrases.after(after + 1));
    if (!outer.sources.empty()) {
      outer.content = {here};
      after = outer.sources.back().words.last;
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

}  // namespace

bool is_passive_cue(const Sheet& sheet, uint32_t i) {
  const Word& verb = sheet.words[i];
  if (!verb.lower.ends_with("ed") && !sheet.is(i, WordClass::told)) return false;
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
  if (sheet.lower(i + 1) == "as" && (sheet.lower(i + 2) == "saying" || sheet.lower(i + 2) == "telling"))
    return add_quoted_as_saying(context, i, cue);
  if (sheet.lower(i + 1) != "by" || i + 2 >= here.last) return;
  uint32_t at = i + 2;
  if (sheet.lower(at) == "both") ++at;
  std::vector<SourceMention> sources = resolve_list(context, context.phrases.after(at));
  if (sources.empty() || (cue.weak && !context.resolver.is_relay(sources.front()))) return;
  StatementMention statement;
  statement.cue = {i, i + 1};
  statement.cue_class = cue.cue_class;
  const bool passes_on = cue.cue_class == "cite" || cue.cue_class == "report";
  statement.relay = passes_on;
  statement.content = {passes_on ? Range{here.first, here.last} : Range{here.first, i}};
  statement.sources = std::move(sources);
  for (const SourceMention& source : statement.sources) context.resolver.remember(source);
  add_statement(context, std::move(statement));
}

}  // namespace hearsay::reading
