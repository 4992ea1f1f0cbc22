// The steps in order: sources unified; chains read and their ends found; claims aligned to facts; chains joined,
// which takes facts to know what is one; values and their origins weighed; ranges coded; disagreements listed.
// Everything is keyed, nothing compared all against all, so the cost of a story is near linear in its claims.
#include "hearsay/account.h"

#include <algorithm>
#include <climits>
#include <iterator>
#include <map>
#include <set>

#include "reconcile/disagreements/disagreements.h"
#include "reconcile/facts/agreed_tolls.h"
#include "reconcile/facts/alike.h"
#include "reconcile/facts/facts.h"
#include "reconcile/facts/keys.h"
#include "reconcile/facts/other_events.h"
#include "reconcile/facts/ranges.h"
#include "reconcile/facts/tellings.h"
#include "reconcile/facts/updates.h"
#include "reconcile/facts/weigh.h"
#include "reconcile/facts/witness.h"
#include "reconcile/ids.h"
#include "reconcile/shown.h"
#include "reconcile/sources/unify.h"

namespace hearsay {
namespace {

using namespace reconciling;

size_t evidence_count(const Fact& fact) {
  size_t count = 0;
  for (const Value& value : fact.values) count += value.evidence.size();
  return count;
}

/// Reports that make a larger number a whole, where as many give the part.
constexpr size_t kGiveAWhole = 2;

// A part has a whole that is larger: "five people" beside no other number, or one that a report gives in passing, are
// all there are.
void settle_wholes(const Ground& ground, std::vector<Fact>& facts) {
  const auto least = [](const Value& value) { return value.low.value_or(0); };
  const auto is_larger = [&](const Fact& whole, const Fact& part) {
    return std::ranges::any_of(whole.values, [&](const Value& value) {
      return std::ranges::any_of(part.values, [&](const Value& own) { return least(value) > least(own); });
    });
  };
  for (Fact& fact : facts) {
    if (!fact.subset || !has_number(fact)) continue;
    const size_t reports = reports_of(ground, fact);
    fact.subset = std::ranges::any_of(facts, [&](const Fact& other) {
      return other.kind == fact.kind && !other.subset && has_number(other) && is_larger(other, fact) &&
             reports_of(ground, other) >= std::min(reports, kGiveAWhole);
    });
  }
}

// The most telling first: numbers that are the story's, the first sentences that reports have alike, other numbers,
// the rest; this event before background, classes by their rank, wholes before parts, much evidence before little.
void sort_facts(std::vector<Fact>& facts, const language::Lexicon& lexicon) {
  constexpr size_t kFirstTold = 12;
  enum Tier { own_number, first_told, number, plain, told };
  size_t count = 0;
  std::vector<std::pair<Tier, Fact>> ranked;
  for (Fact& fact : facts) {
    const Tier tier = fact.told                         ? (count++ < kFirstTold ? first_told : told)
                      : !has_number(fact)               ? plain
                      : fact.earned && !fact.background ? own_number
                                                        : number;
    ranked.emplace_back(tier, std::move(fact));
  }
  const auto rank = [&](const Fact& fact) {
    const int listed = lexicon.event_class(fact.kind).rank;
    return listed == 0 ? INT_MAX : listed;
  };
  std::ranges::stable_sort(ranked, [&](const auto& one, const auto& other) {
    const auto& [tier, a] = one;
    const auto& [other_tier, b] = other;
    if (tier != other_tier) return tier < other_tier;
    if (a.told) return false;  // as they came
    if (a.background != b.background) return b.background;
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    if (a.subset != b.subset) return b.subset;
    return evidence_count(a) > evidence_count(b);
  });
  std::ranges::transform(ranked, facts.begin(), [](auto& pair) { return std::move(pair.second); });
}

// "In 2012 the ministry confirmed that the first one had failed": told before this event.
bool is_old(const Reading& reading, const Response& response) {
  return std::ranges::none_of(reading.sentences, [&](const Sentence& sentence) {
    return sentence.fresh && sentence.span.overlaps(response.span);
  });
}

std::vector<AccountResponse> responses_of(const Ground& ground) {
  std::vector<AccountResponse> responses;
  std::map<std::pair<ResponseKind, std::vector<SourceIndex>>, size_t> known;
  auto evidence = ground.responses.begin();
  for (const ReportIndex report : ground.story.reports) {
    const Reading& reading = ground.readings[report.value];
    for (const Response& response : reading.responses) {
      const EvidenceIndex piece = *evidence++;
      if (is_old(reading, response)) continue;
      std::vector<SourceIndex> who;
      for (const Source& source : response.who) who.push_back(ground.unified.source(report.value, source));
      // What nobody is named for, the outlet itself denies or could not verify.
      const bool own = response.kind == ResponseKind::denied || response.kind == ResponseKind::could_not_verify;
      if (who.empty() && own) who.push_back(ground.unified.outlet(report.value));
      const auto [found, fresh] = known.try_emplace({response.kind, who}, responses.size());
      if (fresh) responses.push_back({who, response.kind, std::nullopt, {}});
      responses[found->second].evidence.push_back(piece);
    }
  }
  return responses;
}

// A response answers the fact whose evidence shares its sentence; a denial one that is denied there.
void tie_responses(Account& account) {
  std::map<uint32_t, std::vector<std::pair<EvidenceIndex, uint32_t>>> places;  // report → evidence, fact
  for (uint32_t f = 0; f < account.facts.size(); ++f) {
    if (account.facts[f].told) continue;  // it may be the response itself
    for (const Value& value : account.facts[f].values) {
      for (const EvidenceIndex e : value.evidence) places[account.evidence[e.value].report.value].emplace_back(e, f);
    }
  }
  for (AccountResponse& response : account.responses) {
    const Evidence& evidence = account.evidence[response.evidence.front().value];
    const auto tie = [&](bool denied) {
      for (const auto& [told, fact] : places[evidence.report.value]) {
        const Evidence& piece = account.evidence[told.value];
        const bool fits = !denied || piece.modality == Modality::denied || piece.negated;
        if (!response.about && fits && evidence.span.overlaps(piece.span)) response.about = FactIndex{fact};
      }
    };
    if (response.kind == ResponseKind::denied) tie(true);
    tie(false);
  }
}

// A deed whose doers differ is no agreed one, however many say that it was done.
void dispute_deeds(Account& account) {
  for (const Disagreement& disagreement : account.disagreements) {
    if (disagreement.question != Question::who_did_it) continue;
    for (Fact& fact : account.facts) {
      const auto is_told_by = [&](const Side& side) {
        return std::ranges::any_of(fact.values, [&](const Value& value) {
          return std::ranges::find_first_of(value.evidence, side.evidence) != value.evidence.end();
        });
      };
      const bool counted = has_number(fact);
      if (counted || std::ranges::count_if(disagreement.sides, is_told_by) < 2) continue;
      fact.state = FactState::disputed;
      fact.why = {StateRule::doers_differ};
    }
  }
}

std::vector<TimelineEntry> timeline_of(const std::vector<Fact>& facts) {
  std::vector<TimelineEntry> entries;
  for (uint32_t f = 0; f < facts.size(); ++f) {
    if (!facts[f].background && (facts[f].earliest || facts[f].latest))
      entries.push_back({facts[f].earliest, facts[f].latest, FactIndex{f}});
  }
  std::stable_sort(entries.begin(), entries.end(), [](const TimelineEntry& a, const TimelineEntry& b) {
    return a.earliest.value_or(*(a.latest ? a.latest : a.earliest)) <
           b.earliest.value_or(*(b.latest ? b.latest : b.earliest));
  });
  return entries;
}

}  // namespace

Account account_of(const Story& story, std::span<const Reading> readings, Policy policy,
                   std::span<const Decision> decisions) {
  const language::Lexicon& lexicon = language::Lexicon::get();
  const Unified unified(readings, story, lexicon, decisions);
  Ground ground = gather(readings, story, unified, lexicon);
  set_apart_other_events(ground);
  Account account;
  account.facts = align(ground);
  gather_agreed_tolls(ground, account.facts);
  follow_chains(unified, account.facts, ground.witnesses);
  for (Fact& fact : account.facts) {
    weigh(ground, fact);
    fact.range = code(fact, policy);
  }
  settle_wholes(ground, account.facts);
  std::vector<Unit> units = weighed_units(readings, story, unified, lexicon);
  pass_over_former(ground, account.facts, units);
  for (Fact& fact : account.facts) fact.earned = fact.earned && is_earned(ground, fact);
  std::ranges::move(tell(readings, story, unified, lexicon, units, ground.evidence),
                    std::back_inserter(account.facts));
  sort_facts(account.facts, lexicon);
  account.disagreements = find_disagreements(ground, account.facts);
  set_shown(ground, units, account.facts);
  set_shown(ground, account.facts, account.disagreements);
  dispute_deeds(account);
  account.responses = responses_of(ground);
  account.timeline = timeline_of(account.facts);
  account.sources = unified.sources();
  account.entities = unified.entities();
  for (const ReportIndex report : story.reports) account.outlets.push_back(unified.outlet(report.value));
  account.evidence = std::move(ground.evidence);
  account.statements = std::move(ground.statements);
  tie_responses(account);
  give_ids(account, story, readings);
  return account;
}

}  // namespace hearsay
