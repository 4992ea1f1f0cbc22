// A relay is a statement of its own round or inside another. Example: "the mayor told Wire that 12 were hurt": Wire's
// content is the mayor's words and the telling. Counter-example: "told reporters": nobody who could be named passes
// on.
#include "read/statements/relays.h"

#include <algorithm>

namespace hearsay::reading {
namespace {

// "In an interview with Dune Radio, the governor said": the word after "with"; 0 when there is none.
uint32_t interview_before(const Sheet& sheet, uint32_t i) {
  const Range here = sheet.sentence(i);
  for (uint32_t k = here.first; k + 2 < i; ++k) {
    const bool talk = sheet.lexicon().is(sheet.lemma(k), WordClass::talk) || sheet.is(k, WordClass::talk);
    if (talk && (sheet.lower(k + 1) == "with" || sheet.lower(k + 1) == "to")) return k + 2;
  }
  return 0;
}

// "The agency", "the news agency".
bool is_medium(const Sheet& sheet, std::string_view description) {
  const std::string last = language::fold_name(description.substr(description.rfind(' ') + 1));
  return sheet.lexicon().is(last, WordClass::press);
}

// An organisation of unknown kind that is told something in a report is most often an outlet ("told NTV").
bool is_named_body(const StatementContext& context, const SourceMention& source) {
  constexpr uint32_t kLongest = 5;
  return source.entity && (source.kind == SourceKind::organisation || source.kind == SourceKind::unknown) &&
         context.names.entities[*source.entity].entity.kind != NameKind::place && source.words.size() <= kLongest &&
         (source.description.empty() || is_medium(context.sheet, source.description));
}

void add_outer(StatementContext& context, uint32_t i, std::vector<SourceMention> relays,
               const StatementMention& statement, bool told) {
  std::erase_if(relays, [&](const SourceMention& source) {
    return !context.resolver.is_relay(source) && !(told && is_named_body(context, source));
  });
  if (relays.empty()) return;
  StatementMention outer;
  outer.cue = {i, i + 1};
  outer.cue_class = "report";
  outer.relay = true;
  outer.sources = std::move(relays);
  outer.content = statement.content;
  outer.content.push_back({std::min(statement.sources.front().words.first, i), i + 1});
  add_statement(context, std::move(outer));
}

// "The Post, citing police, reported", "Citing police, the Post reported": the host's cue comes after.
const StatementMention* later_host(const StatementContext& context, size_t citing, size_t first_here) {
  const Sheet& sheet = context.sheet;
  const uint32_t cue = context.found[citing].cue.first;
  const StatementMention* host = nullptr;
  for (size_t k = first_here; k < context.found.size(); ++k) {
    if (k == citing || context.found[k].content.empty() || context.found[k].cue.first < cue) continue;
    const bool around = context.found[k].sources.front().words.first < cue || cue == sheet.sentence(cue).first;
    if (around && (host == nullptr || context.found[k].cue.first < host->cue.first)) host = &context.found[k];
  }
  return host;
}

}  // namespace

// "the text of the pact, published by state media": who published it is nearer than the document.
void add_published_by(StatementContext& context, Range phrase) {
  const Sheet& sheet = context.sheet;
  const uint32_t at = sheet.lower(phrase.last) == "," ? phrase.last + 1 : phrase.last;
  if (at + 2 >= sheet.words.size() || sheet.lower(at + 1) != "by") return;
  if (!context.lexicon.is(sheet.lemma(at), WordClass::publishing)) return;
  StatementMention outer;
  outer.cue = {at, at + 2};
  outer.cue_class = "report";
  outer.relay = true;
  outer.sources = resolve_list(context, context.phrases.after(at + 2));
  if (outer.sources.empty()) return;
  outer.content = {sheet.sentence(at)};
  add_statement(context, std::move(outer));
}

// "X cites a military source", "he referenced Sorland media reports": who is cited lies within.
void add_cited(StatementContext& context, uint32_t i, const StatementMention& outer) {
  const Sheet& sheet = context.sheet;
  if (outer.cue_class != "cite") return;
  Range object = context.phrases.after(i + 1);
  if (object.empty()) return;
  // "quotes the governor of the region, Ada Lind, as saying"
  const auto beside =
      sheet.lower(object.last) == "," ? context.names.mention_covering(object.last + 1) : std::nullopt;
  if (beside && context.names.mentions[*beside].kind == NameKind::person) {
    const uint32_t end = context.names.mentions[*beside].words.last;
    const uint32_t as = sheet.lower(end) == "," ? end + 1 : end;
    if (sheet.lower(as) == "as" && sheet.lower(as + 1) == "saying") object = context.names.mentions[*beside].words;
  }
  std::vector<SourceMention> cited = resolve_list(context, object);
  const auto head = context.phrases.head(object);
  const bool papers = head && (sheet.words[*head].lemma == "report" || sheet.words[*head].lemma == "account");
  if (papers && *head > object.first) {
    std::vector<SourceMention> writers = resolve_list(context, {object.first, *head});
    if (!writers.empty()) cited = std::move(writers);
  }
  // "quoted the mine's office as saying": whoever is quoted speaks.
  if (sheet.lower(object.last) == "," && sheet.lower(object.last + 1) == "as") ++object.last;
  const bool as_saying = sheet.lower(object.last) == "as" && sheet.lower(object.last + 1) == "saying";
  if (cited.empty() && as_saying) {
    if (auto source = context.resolver.resolve_any(object)) cited.push_back(std::move(*source));
  }
  if (cited.empty()) return;
  StatementMention inner;
  inner.cue = {i, i + 1};
  inner.cue_class = "say";
  inner.sources = std::move(cited);
  inner.content = {{object.last, sheet.sentence(i).last}};
  if (inner.content.front().empty()) inner.content = outer.content;
  inner.cited = true;
  add_statement(context, std::move(inner));
}

// "told the Tessel Post and Wire-Sorland", "told local media", "states for Tessel Post", "in an interview with X".
void add_relay(StatementContext& context, uint32_t i, const StatementMention& statement) {
  const Sheet& sheet = context.sheet;
  const Range here = sheet.sentence(i);
  uint32_t at = i + 1;
  while (at < here.last && (sheet.words[at].tag == Tag::adv || sheet.in_time(at))) ++at;
  const bool told = sheet.words[i].lemma == "tell";
  if (const uint32_t interviewer = interview_before(sheet, i))
    return add_outer(context, i, resolve_list(context, context.phrases.after(interviewer)), statement, true);
  const std::string_view joint = sheet.lower(at);
  if (!told) {
    if (joint == "in" && (sheet.lower(at + 2) == "interview" || sheet.is(at + 1, WordClass::remarks))) {
      while (at < here.last && sheet.lower(at) != "with" && sheet.lower(at) != "to") ++at;
    } else if (joint != "for" && joint != "to") {
      return;
    }
    ++at;
  }
  if (at >= here.last) return;
  add_outer(context, i, resolve_list(context, context.phrases.after(at)), statement, told);
}

// "citing Y" says what the statement it hangs on says, and is inside it.
void share_content(StatementContext& context, size_t first_here) {
  const Sheet& sheet = context.sheet;
  for (size_t i = first_here; i < context.found.size(); ++i) {
    StatementMention& citing = context.found[i];
    if (!citing.content.empty() || citing.cue_class != "cite") continue;
    const StatementMention* host = nullptr;
    for (size_t k = first_here; k < context.found.size(); ++k) {
      if (k == i || context.found[k].content.empty() || context.found[k].cue.first > citing.cue.first) continue;
      const bool nearer = host == nullptr || context.found[k].cue.first >= host->cue.first;
      if (nearer) host = &context.found[k];
    }
    if (host == nullptr) host = later_host(context, i, first_here);
    if (host != nullptr) {
      citing.content = host->content;
      if (host->cue.first > citing.cue.first) {
        citing.host_cue = host->cue.first;
        continue;
      }
    } else {
      const Range here = sheet.sentence(citing.cue.first);
      const uint32_t end = citing.sources.back().words.last;
      citing.content = {{here.first, citing.cue.first}, {end, here.last}};
    }
    // The words after the one cited belong to it as well: "According to A, citing B, C confirmed that …"
    const uint32_t end = citing.sources.back().words.last;
    const Range here = sheet.sentence(citing.cue.first);
    std::vector<Range> content;
    for (const Range range : citing.content) {
      if (range.first > citing.cue.first || range.last <= end) {
        content.push_back(range);
        continue;
      }
      if (range.first < citing.cue.first) content.push_back({range.first, citing.cue.first});
      if (end < here.last) content.push_back({end, here.last});
    }
    citing.content = std::move(content);
  }
}

}  // namespace hearsay::reading
