// Which groups are one and which values are parts shows only when a story's claims stand beside each other. A group
// without nationality that no report calls a part is the event's people as a whole. Within one report a value far
// below another for the same people is a part of it ("34 died at the stadium" of 125). Counter-example: two named
// origins that differ so much disagree.
#include "reconcile/facts/settle.h"

#include <map>
#include <set>
#include <tuple>

namespace hearsay::reconciling {
namespace {

/// A smaller value of the same report below this share of the larger one counts a part.
constexpr double kPartShare = 0.6;

size_t index_of(const Ground& ground, const Witness& witness) {
  return static_cast<size_t>(&witness - ground.witnesses.data());
}

// "officer" is whoever else the story counts: soldiers or police.
void settle_officers(std::vector<Keyed>& keys) {
  std::set<std::string> groups;
  for (const auto& [key, kept] : keys) groups.insert(key.population.group);
  const bool police = groups.contains("police");
  for (auto& [key, kept] : keys) {
    if (key.population.group != "officer") continue;
    key.population.group = police && key.population.nation.empty() ? "police" : "military";
  }
}

// Civilians are whom an event befalls, unless the story counts others of another kind beside them.
void settle_civilians(const language::Lexicon& lexicon, std::vector<Keyed>& keys) {
  std::set<std::string> others;  // event classes
  for (const auto& [key, kept] : keys) {
    if (lexicon.is(key.population.group, language::WordClass::armed_group)) others.insert(key.kind);
  }
  for (auto& [key, kept] : keys) {
    if (key.population.group == "civilian" && !others.contains(key.kind)) key.population.group.clear();
  }
}

// Values of one report for the same people that cannot both be the whole.
void find_parts(const Ground& ground, std::vector<Keyed>& keys) {
  struct Largest {
    double value = 0;
    const Witness* witness = nullptr;
  };
  std::map<std::pair<uint32_t, Key>, Largest> largest;
  std::vector<size_t> parts;
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    if (figure == nullptr || !figure->low || figure->earlier || keys[index_of(ground, witness)].key.unit == "percent")
      continue;
    Largest& most = largest[{witness.reading, keys[index_of(ground, witness)].key}];
    if (*figure->low > most.value) most = {*figure->low, &witness};
  }
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    Key& key = keys[index_of(ground, witness)].key;
    // "At least 10" may be said of what another sentence puts at 40.
    if (figure == nullptr || !figure->low || !figure->high || figure->earlier || key.part) continue;
    const auto found = largest.find({witness.reading, key});
    if (found == largest.end() || *figure->low >= kPartShare * found->second.value) continue;
    // Two named origins that differ so much disagree; one origin, or an outlet beside it, tells of a part.
    const Witness& most = *found->second.witness;
    if (most.own || witness.own || most.origin == witness.origin) parts.push_back(index_of(ground, witness));
  }
  // A part found by size is known by its number: "34" here and "34" there are one part.
  for (const size_t part : parts) {
    keys[part].key.part = true;
    keys[part].key.object =
        "of " + std::to_string(static_cast<long long>(*ground.figure(ground.witnesses[part])->low));
  }
}

// Without a nation and not called a part, a group is the event's people: "20 soldiers" and "20 dead" are one total.
// But where a report gives both ("125 dead", "three policemen died"), the group is a part there, and so everywhere.
void widen_totals(const Ground& ground, std::vector<Keyed>& keys) {
  std::set<Key> narrow;
  using Told = std::tuple<uint32_t, std::string, std::string>;
  std::map<Told, std::vector<const Figure*>> whole;  // reading, kind, unit → what it counts of people as such
  for (const Witness& witness : ground.witnesses) {
    const Key& key = keys[index_of(ground, witness)].key;
    if (ground.figure(witness) != nullptr && key.population == Population{} && !key.part)
      whole[{witness.reading, key.kind, key.unit}].push_back(ground.figure(witness));
  }
  const auto beside_whole = [&](const Witness& witness, const Key& key) {
    const Figure* figure = ground.figure(witness);
    const auto found = whole.find({witness.reading, key.kind, key.unit});
    if (figure == nullptr || found == whole.end()) return false;
    return std::none_of(found->second.begin(), found->second.end(),
                        [&](const Figure* all) { return all->low == figure->low && all->high == figure->high; });
  };
  std::map<std::tuple<uint32_t, std::string, std::string>, std::set<std::string>>
      beside;  // reading, kind, unit → groups told of
  for (const Witness& witness : ground.witnesses) {
    const Key& key = keys[index_of(ground, witness)].key;
    if (ground.figure(witness) != nullptr && !key.part && !key.population.group.empty())
      beside[{witness.reading, key.kind, key.unit}].insert(key.population.group);
  }
  for (const Witness& witness : ground.witnesses) {
    const Key& key = keys[index_of(ground, witness)].key;
    const bool groups_beside =
        !key.population.group.empty() && beside[{witness.reading, key.kind, key.unit}].size() > 1;
    if (groups_beside) narrow.insert({key.kind, key.unit, key.population, false, false, key.actor, ""});
    if (key.part || beside_whole(witness, key))
      narrow.insert({key.kind, key.unit, key.population, false, false, key.actor, ""});
  }
  for (const Witness& witness : ground.witnesses) {
    Key& key = keys[index_of(ground, witness)].key;
    if (ground.figure(witness) == nullptr) continue;
    const bool is_narrow = narrow.contains({key.kind, key.unit, key.population, false, false, key.actor, ""});
    if (!key.population.group.empty() && is_narrow) {
      key.part = true;
      continue;
    }
    if (key.part || !key.population.nation.empty() || !is_people(key.population.group, ground.lexicon)) continue;
    key.population = {};
  }
  // A nation's people called a part once are that part everywhere.
  for (auto& [key, kept] : keys) {
    if (!key.population.nation.empty()) key.part = false;
  }
}

// A toll that one report recalls as background is still the toll that another tells as news.
void free_background(const Ground& ground, std::vector<Keyed>& keys) {
  std::set<std::pair<Key, std::pair<std::optional<double>, std::optional<double>>>> news;
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    if (figure != nullptr && !keys[index_of(ground, witness)].key.background)
      news.insert({keys[index_of(ground, witness)].key, {figure->low, figure->high}});
  }
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    Key& key = keys[index_of(ground, witness)].key;
    if (figure == nullptr || !key.background) continue;
    Key fresh = key;
    fresh.background = false;
    fresh.object.clear();
    if (news.contains({fresh, {figure->low, figure->high}})) key = fresh;
  }
}
}  // namespace

void settle(const Ground& ground, std::vector<Keyed>& keys) {
  settle_officers(keys);
  settle_civilians(ground.lexicon, keys);
  find_parts(ground, keys);
  widen_totals(ground, keys);
  free_background(ground, keys);
}

}  // namespace hearsay::reconciling
