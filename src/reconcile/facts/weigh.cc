// Independence is a range over who is named or described as knowing; an outlet that names nobody may echo any of them
// and is no origin, and neither is who only denies, nor a word for media as such ("press reports"). High keeps apart
// all that could be apart, but for names of one body ("Norland's defence ministry", "the Norlandian Ministry of
// Defence"). Low counts as one all that could be one: two anonymous descriptions that do not contradict each other
// ("intelligence sources", "Sorland intelligence sources") may be one person; a body and its named speaker ("police",
// police chief Tarenko) are one, as are a state and an organ of it. "Sorland intelligence" and "a Norland official"
// contradict: they stay two. Before values are called disputed, updates are taken out: a later report's figure
// replaces an earlier one of the same origin.
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
  std::vector<std::string> words;
  std::set<std::string> nations;
  std::set<std::string> body;  ///< the words that are no nation's; none of a state or its capital
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
    else
      origin.body.insert(word);
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

// "Salesby" and "Salesby Inc. SBY.N".
bool is_short_for(const Ground& ground, const std::set<std::string>& name, const std::set<std::string>& full) {
  if (name.empty() || name.size() >= full.size() || !std::ranges::includes(full, name)) return false;
  return std::ranges::any_of(full, [&](const std::string& word) {
    return !name.contains(word) && ground.lexicon.is(word, language::WordClass::company_form);
  });
}

// "Norland's defence ministry" and "the Norlandian Ministry of Defence".
bool same_body(const Ground& ground, const Origin& a, const Origin& b) {
  if (a.nations != b.nations || (a.nations.empty() && a.body.empty())) return false;
  return a.body == b.body || is_short_for(ground, a.body, b.body) || is_short_for(ground, b.body, a.body);
}

// A state, or its capital, speaks through any of its organs: "Oslo said".
bool of_one_state(const Origin& a, const Origin& b) {
  return !a.nations.empty() && a.nations == b.nations && (a.body.empty() || b.body.empty());
}

// Could these two be one speaker?
bool may_be_one(const Ground& ground, const Origin& a, const Origin& b) {
  if (same_body(ground, a, b) || of_one_state(a, b)) return true;
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

// "Press reports", "Norlandian media", "which": no party that could know.
bool is_no_origin(const Ground& ground, SourceIndex index) {
  using language::WordClass;
  const language::Lexicon& lexicon = ground.lexicon;
  const std::vector<std::string> words = name_words(ground.source(index).name);
  if (words.empty()) return true;
  if (words.size() == 1 && lexicon.is(words.front(), WordClass::bare_noun)) return true;
  const auto media = [&](const std::string& word) { return lexicon.is(word, WordClass::no_origin); };
  return std::ranges::any_of(words, media) && std::ranges::all_of(words, [&](const std::string& word) {
           return media(word) || lexicon.demonyms.find(word) != nullptr;
         });
}

// "Six sailors", of six killed: whom it befell, and nobody who says so.
bool is_counted(const Ground& ground, const Value& value, SourceIndex index) {
  const std::vector<std::string> words = name_words(ground.source(index).name);
  const auto number = words.empty() ? ground.lexicon.numbers.end() : ground.lexicon.numbers.find(words.front());
  return number != ground.lexicon.numbers.end() && value.low == number->second.low;
}

// Whether the witness of a value names somebody who may know and does not only deny it.
bool is_named(const Ground& ground, const Value& value, EvidenceIndex evidence) {
  const Evidence& piece = ground.at(evidence);
  const Witness& witness = ground.witness_of(evidence);
  return !witness.own && piece.modality != Modality::denied && !piece.negated &&
         !is_no_origin(ground, witness.origin) && !is_counted(ground, value, witness.origin);
}

// Parts a value's origins: who is named for it, and the reports that name nobody.
void part_origins(const Ground& ground, Value& value) {
  value.named.clear();
  value.unstated.clear();
  for (const EvidenceIndex evidence : value.evidence) {
    const Witness& witness = ground.witness_of(evidence);
    const auto of_one_report = [&](EvidenceIndex other) {
      return ground.at(other).report == ground.at(evidence).report;
    };
    if (is_named(ground, value, evidence)) {
      if (std::ranges::find(value.named, witness.origin) == value.named.end()) value.named.push_back(witness.origin);
    } else if ((witness.own || is_no_origin(ground, witness.origin)) &&
               std::ranges::none_of(value.unstated, of_one_report)) {
      value.unstated.push_back(evidence);
    }
  }
}

struct Origins {
  std::vector<Origin> named;
  size_t own = 0;       ///< outlets that say it themselves, none copying another
  size_t unstated = 0;  ///< reports
};

Origins origins_of(const Ground& ground, const Fact& fact) {
  const bool all_former = std::ranges::all_of(fact.values, &Value::earlier);
  std::set<SourceIndex> named, own;
  std::set<uint32_t> telling, naming;
  for (const Value& value : fact.values) {
    if (value.earlier && !all_former) continue;
    named.insert(value.named.begin(), value.named.end());
    for (const EvidenceIndex evidence : value.evidence) {
      const Witness& witness = ground.witness_of(evidence);
      telling.insert(witness.reading);
      if (is_named(ground, value, evidence)) naming.insert(witness.reading);
      if (witness.own) own.insert(witness.origin);
    }
  }
  Origins origins;
  for (const SourceIndex index : named) origins.named.push_back(describe(ground, index));
  origins.own = own.size();
  origins.unstated = telling.size() - naming.size();
  return origins;
}

// The most speakers: names of one body are one however they are written; two without a name may be two.
int most(const Ground& ground, const std::vector<Origin>& origins) {
  std::vector<const Origin*> apart;
  for (const Origin& origin : origins) {
    const bool known = std::ranges::any_of(apart, [&](const Origin* other) {
      return !(origin.vague && other->vague) && same_body(ground, *other, origin);
    });
    if (!known) apart.push_back(&origin);
  }
  return static_cast<int>(apart.size());
}

// The least number of speakers: named ones apart, everybody who could be one of them with them.
int fewest(const Ground& ground, const std::vector<Origin>& origins) {
  std::vector<const Origin*> apart;
  // Named speakers first, so that the vague are measured against them; organs before their state.
  for (const bool vague : {false, true}) {
    for (const bool state : {false, true}) {
      for (const Origin& origin : origins) {
        if (origin.vague != vague || origin.body.empty() != state) continue;
        const bool joins = std::any_of(apart.begin(), apart.end(),
                                       [&](const Origin* other) { return may_be_one(ground, *other, origin); });
        if (!joins) apart.push_back(&origin);
      }
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

// Whether a party denies it.
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
  for (Value& value : fact.values) part_origins(ground, value);
  const Origins origins = origins_of(ground, fact);
  fact.origins.high =
      origins.named.empty() ? static_cast<int>(std::max<size_t>(1, origins.own)) : most(ground, origins.named);
  fact.origins.low = origins.named.empty() ? 1 : fewest(ground, origins.named);
  fact.origins.unstated = static_cast<int>(origins.unstated);
  const bool single = fact.origins.low < 2;
  const size_t parties = static_cast<size_t>(most(ground, origins.named)) + origins.own;
  if (rejected(ground, fact)) {
    fact.state = FactState::denied;
    fact.why.push_back(StateRule::rejected);
  } else if (any_conflict(fact) && parties >= 2) {  // nobody disputes himself
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
