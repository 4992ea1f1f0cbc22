// Which groups are one and which values are parts shows only when a story's claims stand beside each other. A group
// without nationality that no report calls a part is the event's people as a whole, and so is a group of just as many
// as another report counts in all: "nine Danish villagers" of nine dead.
#include "reconcile/facts/settle.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "reconcile/facts/parts.h"
#include "reconcile/facts/scopes.h"
#include "reconcile/facts/second_deeds.h"
#include "reconcile/facts/updates.h"

namespace hearsay::reconciling {
namespace {

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

using KindAndUnit = std::pair<std::string, std::string>;

// "It has widened the recall to 91,000": cots, where the story counts nothing else that was recalled. Not the second
// number of a clause, "by 61 votes to 40".
void settle_unnamed_things(const Ground& ground, std::vector<Keyed>& keys) {
  std::map<KindAndUnit, std::set<std::string>> things;
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    const Key& key = keys[index_of(ground, witness)].key;
    if (figure != nullptr && figure->counted) things[{key.kind, key.unit}].insert(key.population.group);
  }
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    Key& key = keys[index_of(ground, witness)].key;
    const auto found = things.find({key.kind, key.unit});
    if (figure == nullptr || figure->counted || found == things.end() || found->second.size() != 1) continue;
    if (ground.lexicon.event_class(key.kind).people || key.population != Population{}) continue;
    const bool alone = std::ranges::count_if(ground.reading(witness).figures, [&](const Figure& other) {
                         return ground.claim(witness).span.contains(other.span);
                       }) == 1;
    if (alone) key.population.group = *found->second.begin();
  }
}

// Where nobody counts people as such: "23 officers" here and "100 demonstrators" there are two totals.
std::set<KindAndUnit> of_two_sorts(const Ground& ground, const std::vector<Keyed>& keys) {
  std::set<KindAndUnit> whole, armed, others;
  for (const Witness& witness : ground.witnesses) {
    const Keyed& own = keys[index_of(ground, witness)];
    const std::string& group = own.key.population.group;
    if (ground.figure(witness) == nullptr || !own.kept || own.key.part || own.key.background) continue;
    const bool is_armed = ground.lexicon.is(group, language::WordClass::armed_group);
    const bool is_whole = group.empty() && own.key.population.nation.empty();
    (is_whole ? whole : is_armed ? armed : others).emplace(own.key.kind, own.key.unit);
  }
  std::erase_if(armed, [&](const KindAndUnit& key) { return whole.contains(key) || !others.contains(key); });
  return armed;
}

// Without a nation and not called a part, a group is the event's people: "20 soldiers" and "20 dead" are one total.
// But where a report gives both ("125 dead", "three policemen died"), the group is a part there, and so everywhere.
void widen_totals(const Ground& ground, std::vector<Keyed>& keys) {
  std::set<Key> narrow;
  using Told = std::tuple<uint32_t, std::string, std::string>;
  std::map<Told, std::vector<const Figure*>> whole;  // reading, kind, unit → what it counts of people as such
  for (const Witness& witness : ground.witnesses) {
    const Key& key = keys[index_of(ground, witness)].key;
    const Figure* figure = ground.figure(witness);
    if (figure != nullptr && !figure->earlier && key.population == Population{} && !key.part)
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
  const std::set<KindAndUnit> two_sorts = of_two_sorts(ground, keys);
  for (const Witness& witness : ground.witnesses) {
    Key& key = keys[index_of(ground, witness)].key;
    if (ground.figure(witness) == nullptr || two_sorts.contains({key.kind, key.unit})) continue;
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

// "Nine Danish villagers" here and nine dead there are one total, unless the report knows another.
void widen_equals(const Ground& ground, std::vector<Keyed>& keys) {
  std::set<std::tuple<std::string, std::string, double>> totals;          // kind, unit, number
  std::set<std::tuple<std::string, std::string, uint32_t>> with_a_total;  // kind, unit, reading
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    const Key& key = keys[index_of(ground, witness)].key;
    if (figure == nullptr || !figure->low || key.part || key.population != Population{}) continue;
    with_a_total.emplace(key.kind, key.unit, witness.reading);
    if (figure->low == figure->high) totals.emplace(key.kind, key.unit, *figure->low);
  }
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    Key& key = keys[index_of(ground, witness)].key;
    if (figure == nullptr || !figure->low || figure->low != figure->high) continue;
    const bool people =
        ground.lexicon.event_class(key.kind).people || is_people(key.population.group, ground.lexicon);
    if (key.population == Population{} || !people || !key.actor.empty() || !key.object.empty()) continue;
    if (!totals.contains({key.kind, key.unit, *figure->low}) ||
        with_a_total.contains({key.kind, key.unit, witness.reading}))
      continue;
    key.population = {};
    key.part = false;
  }
}

// "There are no casualties", says one; "one person was killed", another: none at all is none killed.
void oppose_none_to_some(const Ground& ground, std::vector<Keyed>& keys) {
  const auto tells_of_some = [&](const Witness& none, std::string_view kind) {
    return std::ranges::any_of(ground.witnesses, [&](const Witness& other) {
      const Figure* figure = ground.figure(other);
      const Keyed& keyed = keys[index_of(ground, other)];
      return other.reading != none.reading && keyed.key.kind == kind && keyed.kept && !keyed.key.background &&
             figure != nullptr && figure->low.value_or(0) >= 1 && keyed.key.population == Population{};
    });
  };
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    Key& key = keys[index_of(ground, witness)].key;
    if (figure == nullptr || figure->high != 0.0 || key.kind != "casualties" || key.background) continue;
    for (const std::string_view kind : {"killed", "injured"}) {
      if (key.kind != "casualties" || !tells_of_some(witness, kind)) continue;
      key.kind = kind;
      key.population = {};
      key.actor.clear();
    }
  }
}

// What may have been, or is to be, stands by itself where a report tells what was: "1,350 could be dead" beside 720
// dead, "wants to cut 1,200 jobs" beside 400 cut. Not a number that as many reports tell as done.
void set_apart_possible(const Ground& ground, std::vector<Keyed>& keys) {
  using Number = std::pair<std::optional<double>, std::optional<double>>;
  struct Reports {
    std::set<uint32_t> so, possible;
  };
  std::map<Key, std::map<Number, Reports>> told;
  const auto is_possible = [&](const Witness& witness) {
    const Modality modality = ground.claim(witness).modality;
    return modality == Modality::possible || modality == Modality::planned;
  };
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    const Keyed& keyed = keys[index_of(ground, witness)];
    if (figure == nullptr || !keyed.kept) continue;
    Reports& reports = told[keyed.key][{figure->low, figure->high}];
    (is_possible(witness) ? reports.possible : reports.so).insert(witness.reading);
  }
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    Key& key = keys[index_of(ground, witness)].key;
    const auto found = told.find(key);
    if (figure == nullptr || found == told.end()) continue;
    const auto numbers = found->second.find({figure->low, figure->high});
    if (numbers == found->second.end() || numbers->second.possible.size() <= numbers->second.so.size()) continue;
    const bool others = std::ranges::any_of(found->second, [&](const auto& other) {
      return other.first != numbers->first && other.second.so.size() > other.second.possible.size();
    });
    if (others) key.object = "possible";
  }
}

// "Nationwide, 1,940 have been infected" beside the 212 of a town: the larger number is of everywhere.
void set_apart_lands(const Ground& ground, std::vector<Keyed>& keys) {
  std::map<Key, double> in_a_place;  // the largest of those told with a place
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    if (figure == nullptr || !ground.claim(witness).place || has_scope(ground, witness, Scope::land)) continue;
    double& most = in_a_place[keys[index_of(ground, witness)].key];
    most = std::max(most, figure->low.value_or(0));
  }
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    Key& key = keys[index_of(ground, witness)].key;
    const auto placed = in_a_place.find(key);
    if (figure == nullptr || placed == in_a_place.end() || !has_scope(ground, witness, Scope::land)) continue;
    if (figure->low.value_or(0) > placed->second) key.object = "everywhere";
  }
}

// Where many reports agree, a number far from theirs that one report gives ("20" of "a woman in her 20's") is of
// something else, or a slip.
void set_apart_lone(const Ground& ground, std::vector<Keyed>& keys) {
  constexpr size_t kMany = 4;
  constexpr double kFar = 2;
  struct Told {
    double low = 0, high = 0;
    std::set<std::string_view> reports;
  };
  std::map<Key, std::map<std::pair<double, double>, Told>> all;
  const auto range_of = [](const Figure& figure) {
    const double low = figure.low.value_or(0);
    return std::pair(low, figure.high.value_or(std::max(low, 1.0) * kFar));
  };
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    const Keyed& own = keys[index_of(ground, witness)];
    if (figure == nullptr || !own.kept || figure->earlier) continue;
    const auto [low, high] = range_of(*figure);
    Told& told = all[own.key][{low, high}];
    told.low = low;
    told.high = high;
    told.reports.insert(exact_copy_of(ground.reading(witness).report.id));
  }
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    Keyed& own = keys[index_of(ground, witness)];
    if (figure == nullptr || !own.kept || figure->earlier) continue;
    if (figure->high == 0.0 && passes(own.key.kind))
      continue;  // "nobody is missing any more": who says so first is alone
    const auto& values = all.at(own.key);
    const Told& told = values.at(range_of(*figure));
    const bool lone =
        told.reports.size() == 1 && std::ranges::any_of(values, [&](const auto& other) {
          const Told& many = other.second;
          return many.reports.size() >= kMany && (told.high * kFar <= many.low || many.high * kFar <= told.low);
        });
    if (lone) own.key.aside = true;
  }
}

// What is hardly told is no side: a number that one report gives in passing, naming nobody for it, or that no word
// but "a" stands for ("a relative's death"), beside another that it cannot be and that as many reports give.
void set_apart_weak(const Ground& ground, std::vector<Keyed>& keys) {
  struct Told {
    std::vector<size_t> witnesses;
    std::set<std::string_view> reports;
    bool firm = false;  // in a lead, or somebody is named for it
    bool counted = false;
  };
  constexpr uint32_t kLead = 3;
  std::map<Key, std::map<std::pair<double, double>, Told>> all;
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    const size_t index = index_of(ground, witness);
    if (figure == nullptr || !keys[index].kept || keys[index].key.aside || figure->earlier) continue;
    const double low = figure->low.value_or(0);
    Told& told = all[keys[index].key][{low, figure->high.value_or(1e300)}];
    told.witnesses.push_back(index);
    told.reports.insert(exact_copy_of(ground.reading(witness).report.id));
    const bool none = ground.claim(witness).event_class == "casualties" && figure->high == 0.0;  // said on purpose
    told.firm = told.firm || none || !witness.own || ground.claim(witness).sentence < kLead;
    told.counted = told.counted || !is_article(ground, witness);
  }
  for (const auto& [key, values] : all) {
    for (const auto& value : values) {
      const Told& told = value.second;
      const bool weak = !told.counted || (!told.firm && told.reports.size() == 1);
      if (!weak) continue;
      const bool against = std::ranges::any_of(values, [&](const auto& other) {
        const bool apart = value.first.second < other.first.first || other.first.second < value.first.first;
        return apart && other.second.counted && other.second.reports.size() >= told.reports.size() &&
               (other.second.firm || !told.counted) && (told.counted || other.first.second > 0);
      });
      if (!against) continue;
      for (const size_t index : told.witnesses) keys[index].key.aside = true;
    }
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

namespace {

// "Some had lost two relatives": somebody's own are no toll of all.
void settle_kin(const Ground& ground, std::vector<Keyed>& keys) {
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    if (figure != nullptr && ground.claim(witness).lemma == "lose" &&
        ground.lexicon.is(figure->head, language::WordClass::kin))
      keys[index_of(ground, witness)].key.part = true;
  }
}

}  // namespace

void settle(const Ground& ground, std::vector<Keyed>& keys) {
  settle_kin(ground, keys);
  settle_officers(keys);
  settle_civilians(ground.lexicon, keys);
  settle_unnamed_things(ground, keys);
  set_apart_second_deeds(ground, keys);
  find_parts(ground, keys);
  find_parts_in_hospitals(ground, keys);
  find_parts_told_elsewhere(ground, keys);
  find_late_parts(ground, keys);
  find_dead_without_doer(ground, keys);
  widen_totals(ground, keys);
  widen_equals(ground, keys);
  find_addends(ground, keys);
  oppose_none_to_some(ground, keys);
  set_apart_possible(ground, keys);
  set_apart_lands(ground, keys);
  free_background(ground, keys);
  set_apart_lone(ground, keys);
  set_apart_weak(ground, keys);
}

}  // namespace hearsay::reconciling
