// Independence is a range. High keeps apart all that could be apart: every origin counts. Low counts as one all that
// could be one: an outlet's own claim beside a named origin with a compatible value may be an unsaid echo of it; two
// anonymous descriptions that do not contradict each other ("intelligence sources", "Sorland intelligence sources")
// may be one person; a body and its named speaker ("police", police chief Tarenko) are one. "Sorland intelligence"
// and "a Russian official" contradict: they stay two. Before values are called disputed, updates are taken out: a
// later report's figure replaces an earlier one of the same origin.
#include "reconcile/facts/weigh.h"

#include <algorithm>
#include <map>
#include <set>

#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

constexpr double kApproximateSlack = 0.1;

struct Origin {
  SourceIndex source;
  bool own = true;  ///< in every witness
  std::vector<std::string> words;
  std::set<std::string> nations;
  bool anonymous = false;
  bool vague = false;  ///< anonymous, or a body known by description
};

// The first and the last day on which a report of the value was published; nothing when all are undated.
std::optional<std::pair<Day, Day>> days_of(const Ground& ground, const Value& value) {
  std::optional<std::pair<Day, Day>> days;
  for (const EvidenceIndex evidence : value.evidence) {
    const Report& report = ground.readings[ground.at(evidence).report.value].report;
    if (!report.published) continue;
    const Day day = report.published->day;
    days = days ? std::pair(std::min(days->first, day), std::max(days->second, day)) : std::pair(day, day);
  }
  return days;
}

bool share_origin(const Value& a, const Value& b) {
  return std::any_of(a.origins.begin(), a.origins.end(), [&](SourceIndex origin) {
    return std::find(b.origins.begin(), b.origins.end(), origin) != b.origins.end();
  });
}

// The same origin's later figure replaces its earlier one.
bool supersede(const Ground& ground, Fact& fact) {
  bool any = false;
  for (Value& old : fact.values) {
    for (const Value& fresh : fact.values) {
      if (&old == &fresh || old.earlier || fresh.earlier || compatible(old, fresh) || !share_origin(old, fresh))
        continue;
      const auto before = days_of(ground, old);
      const auto after = days_of(ground, fresh);
      if (!before || !after || before->second >= after->first) continue;
      old.earlier = true;
      any = true;
    }
  }
  return any;
}

Origin describe(const Ground& ground, SourceIndex index) {
  Origin origin;
  origin.source = index;
  const UnifiedSource& source = ground.source(index);
  origin.words = name_words(source.name);
  const auto& lexicon = ground.lexicon;
  for (const std::string& word : origin.words) {
    if (const language::Place* nation = lexicon.demonyms.find(word))
      origin.nations.insert(std::string(nation->country));
    else if (const language::Place* place = lexicon.places.find(word))
      origin.nations.insert(std::string(place->country));
  }
  origin.anonymous = source.anonymous;
  origin.vague = source.anonymous || !source.named;
  return origin;
}

bool nations_clash(const Origin& a, const Origin& b) {
  if (a.nations.empty() || b.nations.empty()) return false;
  return std::none_of(a.nations.begin(), a.nations.end(),
                      [&](const std::string& nation) { return b.nations.contains(nation); });
}

// Could these two be one speaker?
bool may_be_one(const Ground& ground, const Origin& a, const Origin& b) {
  if (!a.vague && !b.vague) return false;
  if (nations_clash(a, b)) return false;
  if (a.anonymous && b.anonymous) return true;
  // A body in general and somebody named: one when the name or office holds the body's word.
  const Origin& body = a.vague ? a : b;
  const Origin& named = a.vague ? b : a;
  std::set<std::string> words(named.words.begin(), named.words.end());
  for (const Alias& alias : ground.source(named.source).aliases) {
    for (const std::string& word : name_words(alias.name)) words.insert(word);
  }
  return std::any_of(body.words.begin(), body.words.end(), [&](const std::string& word) {
    return words.contains(word) && !ground.lexicon.demonyms.find(word);
  });
}

std::vector<Origin> origins_of(const Ground& ground, const Fact& fact) {
  std::map<SourceIndex, Origin> origins;
  std::set<EvidenceIndex> current;
  for (const Value& value : fact.values) {
    if (!value.earlier) current.insert(value.evidence.begin(), value.evidence.end());
  }
  if (current.empty()) {
    for (const Value& value : fact.values) current.insert(value.evidence.begin(), value.evidence.end());
  }
  for (const EvidenceIndex evidence : current) {
    const Witness& witness = ground.witness_of(evidence);
    auto [found, fresh] = origins.try_emplace(witness.origin);
    if (fresh) found->second = describe(ground, witness.origin);
    found->second.own = found->second.own && witness.own;
  }
  std::vector<Origin> list;
  for (auto& [index, origin] : origins) list.push_back(std::move(origin));
  return list;
}

// The least number of speakers: named ones apart, everybody who could be one of them with them.
int fewest(const Ground& ground, const std::vector<Origin>& origins) {
  const bool attributed =
      std::any_of(origins.begin(), origins.end(), [](const Origin& origin) { return !origin.own; });
  std::vector<const Origin*> apart;
  // Named speakers first, so that the vague are measured against them.
  for (const bool vague : {false, true}) {
    for (const Origin& origin : origins) {
      if (origin.vague != vague || (attributed && origin.own)) continue;
      const bool joins = std::any_of(apart.begin(), apart.end(),
                                     [&](const Origin* other) { return may_be_one(ground, *other, origin); });
      if (!joins) apart.push_back(&origin);
    }
  }
  return std::max<int>(1, static_cast<int>(apart.size()));
}

bool any_conflict(const Fact& fact) {
  for (size_t a = 0; a < fact.values.size(); ++a) {
    for (size_t b = a + 1; b < fact.values.size(); ++b) {
      if (!fact.values[a].earlier && !fact.values[b].earlier && !compatible(fact.values[a], fact.values[b]))
        return true;
    }
  }
  return false;
}

// Values that only one report gives beside another of its own are not two sides.
bool rejected(const Ground& ground, const Fact& fact) {
  for (const Value& value : fact.values) {
    for (const EvidenceIndex evidence : value.evidence) {
      const Evidence& piece = ground.at(evidence);
      if (piece.modality == Modality::denied || piece.negated) return true;
    }
  }
  return false;
}

}  // namespace

bool compatible(const Value& a, const Value& b) {
  if (a.unit != b.unit) return true;
  const auto low = [](const Value& value) {
    return value.low.value_or(0) * (value.approximate ? 1 - kApproximateSlack : 1);
  };
  const auto high = [](const Value& value) {
    return value.high ? *value.high * (value.approximate ? 1 + kApproximateSlack : 1) : 1e300;
  };
  return low(a) <= high(b) && low(b) <= high(a);
}

void weigh(const Ground& ground, Fact& fact) {
  const bool superseded = supersede(ground, fact);
  const bool former = superseded || std::any_of(fact.values.begin(), fact.values.end(),
                                                [](const Value& value) { return value.earlier; });
  const std::vector<Origin> origins = origins_of(ground, fact);
  fact.origins.high = static_cast<int>(origins.size());
  fact.origins.low = fewest(ground, origins);
  const bool single = fact.origins.low < 2;
  if (rejected(ground, fact)) {
    fact.state = FactState::denied;
    fact.why.push_back(StateRule::rejected);
  } else if (any_conflict(fact)) {
    fact.state = FactState::disputed;
    fact.why.push_back(StateRule::values_exclude);
  } else if (former && fact.values.size() > 1) {
    fact.state = FactState::updated;
    fact.why.push_back(superseded ? StateRule::replaced : StateRule::called_former);
  } else {
    fact.state = single ? FactState::single_source : FactState::agreed;
    fact.why.push_back(single ? StateRule::one_origin : StateRule::apart);
  }
  if (fact.origins.low < fact.origins.high) fact.why.push_back(StateRule::counted_together);
}

}  // namespace hearsay::reconciling
