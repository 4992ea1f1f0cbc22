// The eight steps in order: sources unified; chains read and joined; origins found; claims aligned to facts; values
// weighed; ranges coded; disagreements listed; a grade is the state. Everything is keyed, nothing compared all
// against all, so the cost of a story is near linear in its claims.
#include "hearsay/dossier.h"

#include <algorithm>
#include <climits>
#include <map>
#include <set>

#include "language/lexicon.h"
#include "reconcile/disagreements/disagreements.h"
#include "reconcile/facts/facts.h"
#include "reconcile/facts/ranges.h"
#include "reconcile/facts/weigh.h"
#include "reconcile/facts/witness.h"
#include "reconcile/sources/unify.h"

namespace hearsay {
namespace {

using namespace reconciling;

// The most telling first: this event before background, many reports before few, wholes before parts.
int rank_of(const std::string& kind) {
  const int rank = language::Lexicon::get().event_class(kind).rank;
  return rank == 0 ? INT_MAX : rank;
}

size_t evidence_count(const Fact& fact) {
  size_t count = 0;
  for (const Value& value : fact.values) count += value.evidence.size();
  return count;
}

bool has_number(const Fact& fact) {
  return std::any_of(fact.values.begin(), fact.values.end(),
                     [](const Value& value) { return value.low || value.high; });
}

void sort_facts(std::vector<Fact>& facts) {
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
    if (has_number(a) != has_number(b)) return has_number(a);
    if (a.background != b.background) return b.background;
    if (rank_of(a.kind) != rank_of(b.kind)) return rank_of(a.kind) < rank_of(b.kind);
    if (a.subset != b.subset) return b.subset;
    return evidence_count(a) > evidence_count(b);
  });
}

std::vector<AccountResponse> responses_of(Dossier& dossier, const Story& story, const Unified& unified) {
  std::vector<AccountResponse> responses;
  std::map<std::pair<ResponseKind, std::vector<SourceIndex>>, size_t> known;
  for (const ReportIndex report : story.reports) {
    for (const Response& response : dossier.readings[report.value].responses) {
      std::vector<SourceIndex> who;
      for (const Source& source : response.who) who.push_back(unified.source(report.value, source));
      Evidence evidence;
      evidence.report = report;
      evidence.span = response.span;
      dossier.evidence.push_back(evidence);
      const EvidenceIndex index{static_cast<uint32_t>(dossier.evidence.size() - 1)};
      const auto [found, fresh] = known.try_emplace({response.kind, who}, responses.size());
      if (fresh) responses.push_back({who, response.kind, std::nullopt, {}});
      responses[found->second].evidence.push_back(index);
    }
  }
  return responses;
}

// A response answers the fact whose evidence shares its sentence.
void tie_responses(const Dossier& dossier, Account& account) {
  std::map<uint32_t, std::vector<std::pair<Span, uint32_t>>> places;  // report → (span, fact)
  for (uint32_t f = 0; f < account.facts.size(); ++f) {
    for (const Value& value : account.facts[f].values) {
      for (const EvidenceIndex e : value.evidence)
        places[dossier.evidence[e.value].report.value].push_back({dossier.evidence[e.value].span, f});
    }
  }
  for (AccountResponse& response : account.responses) {
    const Evidence& evidence = dossier.evidence[response.evidence.front().value];
    for (const auto& [span, fact] : places[evidence.report.value]) {
      if (!response.about && evidence.span.overlaps(span)) response.about = FactIndex{fact};
    }
  }
}

std::vector<TimelineEntry> timeline_of(const std::vector<Fact>& facts) {
  std::vector<TimelineEntry> entries;
  for (uint32_t f = 0; f < facts.size(); ++f) {
    if (facts[f].earliest || facts[f].latest) entries.push_back({facts[f].earliest, facts[f].latest, FactIndex{f}});
  }
  std::stable_sort(entries.begin(), entries.end(), [](const TimelineEntry& a, const TimelineEntry& b) {
    return a.earliest.value_or(*(a.latest ? a.latest : a.earliest)) <
           b.earliest.value_or(*(b.latest ? b.latest : b.earliest));
  });
  return entries;
}

}  // namespace

Dossier reconcile(std::vector<Reading> readings, std::vector<Story> stories, Policy policy) {
  Dossier dossier;
  const Unified unified(readings, stories);
  dossier.readings = std::move(readings);
  for (Reading& reading : dossier.readings) reading.tokens = {};
  dossier.stories = std::move(stories);
  dossier.sources = unified.sources();
  dossier.entities = unified.entities();
  for (uint32_t r = 0; r < dossier.readings.size(); ++r) dossier.report_source.push_back(unified.outlet(r));
  for (uint32_t s = 0; s < dossier.stories.size(); ++s) {
    const Story& story = dossier.stories[s];
    Account account;
    account.story = StoryIndex{s};
    const EvidenceIndex first{static_cast<uint32_t>(dossier.evidence.size())};
    StoryWitnesses gathered = gather(dossier, story, unified);
    account.facts = align(dossier, gathered.witnesses, unified);
    follow_chains(unified, account.facts, gathered.witnesses);
    for (Fact& fact : account.facts) {
      weigh(dossier, gathered.witnesses, fact);
      fact.range = code(fact, policy);
    }
    sort_facts(account.facts);
    account.disagreements = find_disagreements(dossier, first, account.facts, gathered.witnesses, unified);
    account.responses = responses_of(dossier, story, unified);
    tie_responses(dossier, account);
    account.timeline = timeline_of(account.facts);
    account.statements = std::move(gathered.statements);
    dossier.accounts.push_back(std::move(account));
  }
  return dossier;
}

}  // namespace hearsay
