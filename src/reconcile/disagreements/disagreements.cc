// Figures that are disputed and facts that a party denies; then what each file of this folder asks. Their order is
// the account's.
#include "reconcile/disagreements/disagreements.h"

#include <algorithm>
#include <iterator>

#include "reconcile/disagreements/sides.h"
#include "reconcile/facts/updates.h"

namespace hearsay::reconciling {
namespace {

// What can hold together is one side, called by its exact number: "dozens", "at least 51" and 51. Where all of it can
// ("more than 340", "more than 210", set against each other), each value is a side.
std::vector<Side> sides_of(const Fact& fact, bool apart = false) {
  std::vector<const Value*> values;
  for (const Value& value : fact.values) {
    if (!value.earlier) values.push_back(&value);
  }
  std::ranges::stable_partition(values, [](const Value* value) { return value->low == value->high; });
  std::vector<std::vector<const Value*>> sides;
  for (const Value* value : values) {
    const auto fits = [&](const std::vector<const Value*>& side) {
      return !apart && std::ranges::all_of(side, [&](const Value* other) { return compatible(*value, *other); });
    };
    // "At least 78" is of those who say 78, not of those who say 79.
    const auto has_it = [&](const std::vector<const Value*>& side) {
      return fits(side) && std::ranges::any_of(side, [&](const Value* other) { return other->low == value->low; });
    };
    auto side = std::ranges::find_if(sides, has_it);
    if (side == sides.end()) side = std::ranges::find_if(sides, fits);
    if (side != sides.end()) {
      side->push_back(value);
    } else {
      sides.push_back({value});
    }
  }
  if (sides.size() < 2 && !apart) return sides_of(fact, true);
  std::vector<Side> told;
  for (const std::vector<const Value*>& side : sides) {
    const auto exact = std::ranges::find_if(side, [](const Value* value) { return value->low == value->high; });
    told.push_back({Quantity(exact == side.end() ? *side.front() : **exact), {}});
    for (const Value* value : side) std::ranges::copy(value->evidence, std::back_inserter(told.back().evidence));
  }
  return told;
}

// "340 schools were closed", says the union, "128" the ministry: no class of events, but each number is somebody's.
bool is_claimed_by_parties(const Fact& fact) {
  const auto claimed = [](const Value& value) { return value.earlier || !value.named.empty(); };
  return fact.open && !fact.who.empty() && std::ranges::all_of(fact.values, claimed);
}

void find_figures(const std::vector<Fact>& facts, std::vector<Disagreement>& found) {
  for (uint32_t f = 0; f < facts.size(); ++f) {
    const Fact& fact = facts[f];
    if (fact.state != FactState::disputed || fact.background || fact.subset) continue;
    if (!fact.earned && !is_claimed_by_parties(fact)) continue;
    Disagreement disagreement;
    disagreement.question = Question::how_many;
    disagreement.event = fact.kind;
    disagreement.about = fact.who;
    disagreement.sides = sides_of(fact);
    disagreement.fact = FactIndex{f};
    if (disagreement.sides.size() >= 2) found.push_back(std::move(disagreement));
  }
}

void find_denials(const Ground& ground, const std::vector<Fact>& facts, std::vector<Disagreement>& found) {
  for (uint32_t f = 0; f < facts.size(); ++f) {
    const Fact& fact = facts[f];
    if (fact.state != FactState::denied) continue;
    Side said{Stance::reported, {}};
    Side rejected{Stance::rejected, {}};
    for (const Value& value : fact.values) {
      for (const EvidenceIndex e : value.evidence) {
        const Evidence& evidence = ground.at(e);
        (evidence.modality == Modality::denied || evidence.negated ? rejected : said).evidence.push_back(e);
      }
    }
    if (said.evidence.empty() || rejected.evidence.empty()) continue;
    Disagreement disagreement;
    disagreement.question = Question::whether;
    disagreement.event = fact.kind;
    disagreement.about = fact.who;
    disagreement.sides = {said, rejected};
    disagreement.fact = FactIndex{f};
    found.push_back(std::move(disagreement));
  }
}

}  // namespace

std::vector<Disagreement> find_disagreements(Ground& ground, const std::vector<Fact>& facts) {
  std::vector<Disagreement> found;
  find_figures(facts, found);
  find_told_relays(ground, found);
  find_days(ground, found);
  find_doers(ground, found);
  find_causes(ground, found);
  find_places(ground, found);
  find_roles(ground, found);
  find_victims(ground, found);
  find_quotations(ground, found);
  find_denials(ground, facts, found);
  std::erase_if(found, [&](const Disagreement& disagreement) {
    const std::vector<Side>& sides = disagreement.sides;
    for (size_t a = 0; a < sides.size(); ++a) {
      for (size_t b = a + 1; b < sides.size(); ++b) {
        if (stand_against(ground, sides[a].evidence, sides[b].evidence)) return false;
      }
    }
    return true;
  });
  find_told_apart(ground, found);
  find_given_numbers(ground, found);
  return found;
}

}  // namespace hearsay::reconciling

namespace hearsay {

DisagreementKind kind_of(Question question) {
  switch (question) {
    case Question::how_many:
    case Question::how_old:
    case Question::how_much_bail:
      return DisagreementKind::figure;
    case Question::on_which_day:
    case Question::at_what_hour:
      return DisagreementKind::time;
    case Question::where:
    case Question::which_block:
      return DisagreementKind::place;
    case Question::who_did_it:
    case Question::who_is_blamed:
      return DisagreementKind::agent;
    case Question::what_caused_it:
      return DisagreementKind::cause;
    case Question::who_to_whom:
    case Question::who_they_were:
      return DisagreementKind::role;
    case Question::who_told:
    case Question::who_said:
      return DisagreementKind::source;
    case Question::whether:
      return DisagreementKind::denial;
  }
  return DisagreementKind::figure;
}

}  // namespace hearsay
