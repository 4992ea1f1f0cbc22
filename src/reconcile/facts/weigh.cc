// An outlet that names nobody may echo any of the named and is no origin, and neither is who only denies, nor a word
// for media as such ("press reports"); the others are counted in `origins.h`. Before values are called disputed,
// updates are taken out (`updates.h`).
#include "reconcile/facts/weigh.h"

#include <algorithm>
#include <map>
#include <set>

#include "language/phrases.h"
#include "reconcile/facts/origins.h"
#include "reconcile/facts/updates.h"
#include "reconcile/sources/bodies.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

// "Press reports", "Norlandian media", "which": no party that could know.
bool is_no_origin(const Ground& ground, SourceIndex index) {
  using language::WordClass;
  const language::Lexicon& lexicon = ground.lexicon;
  const std::vector<std::string> words = name_words(ground.source(index).name);
  if (words.empty()) return true;
  if (words.size() == 1 && lexicon.is(words.front(), WordClass::bare_noun)) return true;
  return is_media_at_large(ground.source(index).name, lexicon);
}

// "Six sailors", of six killed: whom it befell, and nobody who says so.
bool is_counted(const Ground& ground, const Value& value, SourceIndex index) {
  const std::vector<std::string> words = name_words(ground.source(index).name);
  const auto number = words.empty() ? ground.lexicon.numbers.end() : ground.lexicon.numbers.find(words.front());
  return number != ground.lexicon.numbers.end() && value.low == number->second.low;
}

// "A source told Coastal Wire": nobody by himself, but somebody whom it has met.
bool is_met_by_relay(const Ground& ground, const Witness& witness) {
  const std::vector<std::string> words = name_words(ground.source(witness.origin).name);
  const language::SourceNoun* noun = words.size() == 1 ? ground.lexicon.source_nouns.find(words.front()) : nullptr;
  return noun != nullptr && noun->anonymous && witness.chain.size() > 1;
}

// "Out of the 125 who died 32 were children, Venn said": he tells of the children, and takes the 125 as known.
bool takes_as_known(const Ground& ground, EvidenceIndex evidence) {
  const Witness& witness = ground.witness_of(evidence);
  const Figure* figure = ground.figure(witness);
  if (figure == nullptr) return false;
  const Span sentence = ground.reading(witness).sentences[ground.claim(witness).sentence].span;
  return language::fold(ground.text_of(witness, {sentence.begin, figure->span.begin})).ends_with("of the ");
}

// Whether the witness of a value names somebody who may know and does not only deny it.
bool may_know(const Ground& ground, const Value& value, EvidenceIndex evidence) {
  const Evidence& piece = ground.at(evidence);
  const Witness& witness = ground.witness_of(evidence);
  return !witness.own && piece.modality != Modality::denied && !piece.negated &&
         (!is_no_origin(ground, witness.origin) || is_met_by_relay(ground, witness)) &&
         !is_counted(ground, value, witness.origin);
}

// And tells it: who takes it as known is named only where nobody tells it.
bool is_named(const Ground& ground, const Value& value, EvidenceIndex evidence) {
  if (!may_know(ground, value, evidence)) return false;
  return !takes_as_known(ground, evidence) || std::ranges::none_of(value.evidence, [&](EvidenceIndex other) {
    return may_know(ground, value, other) && !takes_as_known(ground, other);
  });
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
               ground.at(evidence).modality != Modality::denied &&
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

// "No patient died", beside 11 who did: whoever says so only denies, and is no origin of the toll.
bool denies_all(const Fact& fact, const Value& value) {
  return value.high == 0.0 &&
         std::ranges::any_of(fact.values, [](const Value& other) { return other.low.value_or(0) > 0; });
}

// With `standing`, of the values alone that nothing supersedes.
Origins origins_of(const Ground& ground, const Fact& fact, bool standing) {
  std::set<SourceIndex> own;
  std::map<SourceIndex, Origin> named;
  std::set<uint32_t> telling, naming;
  for (const Value& value : fact.values) {
    if ((standing && value.earlier) || denies_all(fact, value)) continue;
    for (const EvidenceIndex evidence : value.evidence) {
      const Witness& witness = ground.witness_of(evidence);
      telling.insert(witness.reading);
      if (is_named(ground, value, evidence)) {
        naming.insert(witness.reading);
        const auto [found, fresh] = named.try_emplace(witness.origin);
        Origin& origin = found->second;
        if (fresh) origin = describe(ground, witness.origin);
        origin.told.emplace(witness.reading, witness.claim);
        origin.values.push_back(&value);
        for (size_t i = 0; i + 1 < witness.chain.size(); ++i) origin.relays.insert(witness.chain[i]);
        if (witness.chain.size() > 1) origin.met_by.insert(witness.chain.end()[-2]);
      }
      if (witness.own && ground.at(evidence).modality != Modality::denied) own.insert(witness.origin);
    }
  }
  Origins origins;
  for (auto& [index, origin] : named) origins.named.push_back(std::move(origin));
  origins.named = without_relays(ground, std::move(origins.named));
  origins.own = own.size();
  origins.unstated = telling.size() - naming.size();
  return origins;
}

Independence counted(const Ground& ground, const Origins& origins) {
  const int own = static_cast<int>(std::max<size_t>(1, origins.own));
  return {.low = origins.named.empty() ? 1 : fewest(ground, origins.named),
          .high = origins.named.empty() ? own : most(ground, origins.named),
          .unstated = static_cast<int>(origins.unstated)};
}

// Whether a party denies it: somebody named, and not the one who says it. "Without striking back" in a report's own
// words denies nothing.
bool rejected(const Ground& ground, const Fact& fact) {
  std::set<SourceIndex> saying, rejecting;
  for (const Value& value : fact.values) {
    for (const EvidenceIndex evidence : value.evidence) {
      const Evidence& piece = ground.at(evidence);
      const Witness& witness = ground.witness_of(evidence);
      const bool against = piece.modality == Modality::denied || (piece.negated && !witness.own);
      (against ? rejecting : saying).insert(witness.origin);
    }
  }
  return std::ranges::any_of(rejecting, [&](SourceIndex party) { return !saying.contains(party); });
}

// "Earlier the police had named two", where two it still is: what stands is no former number.
bool is_former(const Fact& fact, const Value& value) {
  return value.earlier && std::ranges::none_of(fact.values, [&](const Value& other) {
           return !other.earlier && other.low == value.low && other.high == value.high && other.unit == value.unit;
         });
}

}  // namespace

void weigh(const Ground& ground, Fact& fact) {
  for (Value& value : fact.values) part_origins(ground, value);
  const bool superseded = !fact.told && supersede(ground, fact);
  const bool former =
      superseded || std::ranges::any_of(fact.values, [&](const Value& value) { return is_former(fact, value); });
  fact.origins = counted(ground, origins_of(ground, fact, false));
  const bool all_stand = std::ranges::none_of(fact.values, &Value::earlier);
  fact.standing = all_stand ? fact.origins : counted(ground, origins_of(ground, fact, true));
  const bool single = fact.origins.low < 2;
  if (rejected(ground, fact)) {
    fact.state = FactState::denied;
    fact.why.push_back(StateRule::rejected);
  } else if (in_dispute(ground, fact)) {
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
