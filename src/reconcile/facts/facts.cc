// Two claims are one fact when their class, unit, population and actor agree. The population is the group a counted
// noun belongs to and the nationality beside it: "six Sorland officers" and "six Sorland soldiers" meet,
// "20 soldiers" is another, wider one. A group without nationality that no report calls a part is the event's people
// as a whole. Within one report a value far below another for the same people is a part of it ("34 died at the
// stadium" of 125). Counter-example: killed is not casualties is not injured, and percent is not people.
//
// Long because the key of a fact is settled in steps over the same witnesses.
#include "reconcile/facts/facts.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/resource.h"
#include "language/lexicon.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

/// A smaller value of the same report below this share of the larger one counts a part.
constexpr double kPartShare = 0.6;

const std::unordered_map<std::string_view, std::string_view>& population_groups() {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> made;
    base::for_each_row("data/lexicon/populations.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() >= 2) made.try_emplace(cells[0], cells[1]);
    });
    return made;
  }();
  return table;
}

struct Population {
  std::string group;   ///< "" = people as such
  std::string nation;  ///< "" = none named
  auto operator<=>(const Population&) const = default;
};

Population population_of(const Reading& reading, const Figure& figure) {
  Population population;
  if (!figure.counted) return population;
  const auto& lexicon = language::Lexicon::get();
  const std::string counted = language::fold(reading.report.text.slice(*figure.counted));
  const std::vector<std::string> words = language::phrase_words(counted);
  const auto at = [&](size_t i) { return std::string_view(words[i]); };
  for (size_t i = 0; i < words.size(); ++i) {
    auto nation = lexicon.demonyms.longest(i, words.size(), at);
    if (!nation && i > 0 && words[i - 1] == "from")
      nation = lexicon.places.longest(i, words.size(), at);  // "officers from North Korea"
    if (!nation) continue;
    population.nation = nation->value->name;
    break;
  }
  const auto person = lexicon.people.find(figure.head);
  const auto& groups = population_groups();
  const auto group = groups.find(figure.head);
  population.group = group != groups.end()                                      ? std::string(group->second)
                     : person != lexicon.people.end() && person->second.generic ? ""
                                                                                : figure.head;
  const bool police = counted.find("police") != std::string::npos;
  if (police && (population.group == "officer" || population.group == "member" || population.group == "people"))
    population.group = "police";
  return population;
}

// Who acts, when it is not the story's usual actor: another company's layoffs are another fact.
std::optional<uint32_t> actor_of(const Reading& reading, const Witness& witness, const Unified& unified) {
  const Claim& claim = reading.claims[witness.claim];
  for (const Argument& argument : claim.arguments) {
    if (argument.role != "subject" || !argument.entity) continue;
    const NameKind kind = reading.entities[argument.entity->value].kind;
    if (kind == NameKind::person) continue;
    return unified.cluster(witness.reading, *argument.entity);
  }
  return std::nullopt;
}

struct Key {
  std::string kind;
  std::string unit;
  Population population;
  bool part = false;
  bool background = false;
  std::string actor;   // empty = the usual one
  std::string object;  // of claims without a figure
  auto operator<=>(const Key&) const = default;
};

class Aligner {
 public:
  Aligner(const Dossier& dossier, const std::vector<Witness>& witnesses, const Unified& unified)
      : dossier_(dossier), witnesses_(witnesses), unified_(unified) {}

  std::vector<Fact> run() {
    find_usual_actors();
    key_witnesses();
    settle_officers();
    settle_civilians();
    find_parts();
    widen_totals();
    free_background();
    std::map<Key, std::vector<const Witness*>> groups;
    for (const Witness& witness : witnesses_) {
      if (kept_[index_of(witness)]) groups[keys_[index_of(witness)]].push_back(&witness);
    }
    std::vector<Fact> facts;
    for (const auto& [key, members] : groups) {
      if (worth_telling(key, members)) facts.push_back(make(key, members));
    }
    return facts;
  }

 private:
  size_t index_of(const Witness& witness) const { return static_cast<size_t>(&witness - witnesses_.data()); }
  const Reading& reading_of(const Witness& witness) const { return dossier_.readings[witness.reading]; }
  const Claim& claim_of(const Witness& witness) const { return reading_of(witness).claims[witness.claim]; }
  const Figure* figure_of(const Witness& witness) const {
    const Claim& claim = claim_of(witness);
    return claim.figure ? &reading_of(witness).figures[claim.figure->value] : nullptr;
  }

  void find_usual_actors() {
    std::map<std::string, std::map<uint32_t, int>> counts;
    for (const Witness& witness : witnesses_) {
      if (const auto actor = actor_of(reading_of(witness), witness, unified_))
        ++counts[claim_of(witness).event_class][*actor];
    }
    for (const auto& [kind, actors] : counts) {
      usual_[kind] = std::max_element(actors.begin(), actors.end(), [](const auto& a, const auto& b) {
                       return a.second < b.second;
                     })->first;
    }
  }

  void key_witnesses() {
    for (const Witness& witness : witnesses_) {
      const Claim& claim = claim_of(witness);
      const Figure* figure = figure_of(witness);
      Key key;
      key.kind = claim.event_class;
      bool keep = true;
      if (figure != nullptr) {
        key.unit = figure->unit;
        key.population = population_of(reading_of(witness), *figure);
        key.part = figure->part == Part::subset;
        key.background = dossier_.evidence[witness.evidence.value].background;
        // Old events are told apart by when they were.
        if (key.background && claim.time) key.object = reading_of(witness).times[claim.time->value].value;
        keep = !figure->forecast && claim.polarity > 0;
      } else {
        keep = !claim.open_class;
        for (const Argument& argument : claim.arguments) {
          if (argument.role == "object" && key.object.empty()) key.object = argument_name(witness, argument);
        }
        // "The bridge collapsed": what it befell is the subject.
        if (key.object.empty() && !claim.arguments.empty())
          key.object = argument_name(witness, claim.arguments.front());
        keep = keep && !key.object.empty();
      }
      const auto actor = actor_of(reading_of(witness), witness, unified_);
      if (actor && usual_[claim.event_class] != *actor && figure != nullptr)
        key.actor = unified_.cluster_name(*actor);
      keys_.push_back(std::move(key));
      kept_.push_back(keep);
    }
  }
  std::string argument_name(const Witness& witness, const Argument& argument) const {
    if (argument.entity) return unified_.cluster_name(unified_.cluster(witness.reading, *argument.entity));
    return argument.head;
  }

  // "officer" is whoever else the story counts: soldiers or police.
  void settle_officers() {
    std::set<std::string> groups;
    for (const Key& key : keys_) groups.insert(key.population.group);
    const bool police = groups.contains("police");
    for (Key& key : keys_) {
      if (key.population.group != "officer") continue;
      key.population.group = police && key.population.nation.empty() ? "police" : "military";
    }
  }

  // Civilians are whom an event befalls, unless the story counts others of another kind beside them.
  void settle_civilians() {
    std::set<std::string> others;  // event classes
    for (const Key& key : keys_) {
      const std::string& group = key.population.group;
      if (group == "military" || group == "fighter" || group == "police") others.insert(key.kind);
    }
    for (Key& key : keys_) {
      if (key.population.group == "civilian" && !others.contains(key.kind)) key.population.group.clear();
    }
  }

  // Values of one report for the same people that cannot both be the whole.
  void find_parts() {
    struct Largest {
      double value = 0;
      const Witness* witness = nullptr;
    };
    std::map<std::pair<uint32_t, Key>, Largest> largest;
    for (const Witness& witness : witnesses_) {
      const Figure* figure = figure_of(witness);
      if (figure == nullptr || !figure->low || figure->earlier || keys_[index_of(witness)].unit == "percent")
        continue;
      Largest& most = largest[{witness.reading, keys_[index_of(witness)]}];
      if (*figure->low > most.value) most = {*figure->low, &witness};
    }
    for (const Witness& witness : witnesses_) {
      const Figure* figure = figure_of(witness);
      Key& key = keys_[index_of(witness)];
      // "At least 10" may be said of what another sentence puts at 40.
      if (figure == nullptr || !figure->low || !figure->high || figure->earlier || key.part) continue;
      const auto found = largest.find({witness.reading, key});
      if (found == largest.end() || *figure->low >= kPartShare * found->second.value) continue;
      // Two named origins that differ so much disagree; one origin, or an outlet beside it, tells of a part.
      const Witness& most = *found->second.witness;
      if (most.own || witness.own || most.origin == witness.origin) parts_.push_back(index_of(witness));
    }
    // A part found by size is known by its number: "34" here and "34" there are one part.
    for (const size_t part : parts_) {
      keys_[part].part = true;
      keys_[part].object = "of " + std::to_string(static_cast<long long>(*figure_of(witnesses_[part])->low));
    }
  }

  // Without a nation and not called a part, a group is the event's people: "20 soldiers" and "20 dead" are one total.
  // But where a report gives both ("125 dead", "three policemen died"), the group is a part there, and so everywhere.
  void widen_totals() {
    std::set<Key> narrow;
    using Told = std::tuple<uint32_t, std::string, std::string>;
    std::map<Told, std::vector<const Figure*>> whole;  // reading, kind, unit → what it counts of people as such
    for (const Witness& witness : witnesses_) {
      const Key& key = keys_[index_of(witness)];
      if (figure_of(witness) != nullptr && key.population == Population{} && !key.part)
        whole[{witness.reading, key.kind, key.unit}].push_back(figure_of(witness));
    }
    const auto beside_whole = [&](const Witness& witness, const Key& key) {
      const Figure* figure = figure_of(witness);
      const auto found = whole.find({witness.reading, key.kind, key.unit});
      if (figure == nullptr || found == whole.end()) return false;
      return std::none_of(found->second.begin(), found->second.end(),
                          [&](const Figure* all) { return all->low == figure->low && all->high == figure->high; });
    };
    std::map<std::tuple<uint32_t, std::string, std::string>, std::set<std::string>>
        beside;  // reading, kind, unit → groups told of
    for (const Witness& witness : witnesses_) {
      const Key& key = keys_[index_of(witness)];
      if (figure_of(witness) != nullptr && !key.part && !key.population.group.empty())
        beside[{witness.reading, key.kind, key.unit}].insert(key.population.group);
    }
    for (const Witness& witness : witnesses_) {
      const Key& key = keys_[index_of(witness)];
      const bool groups_beside =
          !key.population.group.empty() && beside[{witness.reading, key.kind, key.unit}].size() > 1;
      if (groups_beside) narrow.insert({key.kind, key.unit, key.population, false, false, key.actor, ""});
      if (key.part || beside_whole(witness, key))
        narrow.insert({key.kind, key.unit, key.population, false, false, key.actor, ""});
    }
    for (const Witness& witness : witnesses_) {
      Key& key = keys_[index_of(witness)];
      if (figure_of(witness) == nullptr) continue;
      const bool is_narrow = narrow.contains({key.kind, key.unit, key.population, false, false, key.actor, ""});
      if (!key.population.group.empty() && is_narrow) {
        key.part = true;
        continue;
      }
      if (key.part || !key.population.nation.empty() || !is_people(key.population.group)) continue;
      key.population = {};
    }
    // A nation's people called a part once are that part everywhere.
    for (Key& key : keys_) {
      if (!key.population.nation.empty()) key.part = false;
    }
  }
  // A toll that one report recalls as background is still the toll that another tells as news.
  void free_background() {
    std::set<std::pair<Key, std::pair<std::optional<double>, std::optional<double>>>> news;
    for (const Witness& witness : witnesses_) {
      const Figure* figure = figure_of(witness);
      if (figure != nullptr && !keys_[index_of(witness)].background)
        news.insert({keys_[index_of(witness)], {figure->low, figure->high}});
    }
    for (const Witness& witness : witnesses_) {
      const Figure* figure = figure_of(witness);
      Key& key = keys_[index_of(witness)];
      if (figure == nullptr || !key.background) continue;
      Key fresh = key;
      fresh.background = false;
      fresh.object.clear();
      if (news.contains({fresh, {figure->low, figure->high}})) key = fresh;
    }
  }
  static bool is_people(const std::string& group) {
    if (group.empty() || group == "military" || group == "fighter" || group == "police" || group == "job" ||
        group == "suspect" || group == "guest" || group == "rescuer")
      return true;
    const auto& people = language::Lexicon::get().people;
    return people.find(group) != people.end();
  }

  // Open predicates and events without a number are told when they carry weight: told twice, or attributed.
  bool worth_telling(const Key& key, const std::vector<const Witness*>& members) const {
    if (figure_of(*members.front()) != nullptr) return true;
    std::set<std::string> reports;  // by content: a duplicate tells nothing twice
    for (const Witness* witness : members) {
      const std::string& id = reading_of(*witness).report.id;
      reports.insert(id.substr(0, id.find('-')));
    }
    // "A number of volunteers were killed" gives no number, and "number" is nobody.
    if (key.object == "number" || key.object == "group" || key.object == "total") return false;
    const bool attributed =
        std::any_of(members.begin(), members.end(), [](const Witness* witness) { return !witness->own; });
    return reports.size() >= 2 || attributed || language::Lexicon::get().event_class(key.kind).alone;
  }

  Fact make(const Key& key, const std::vector<const Witness*>& members) const {
    Fact fact;
    fact.kind = key.kind;
    fact.subset = key.part;
    std::map<std::string, int> who;
    std::map<std::string, int> where;
    size_t background = 0;
    for (const Witness* witness : members) {
      add_value(fact, *witness);
      const Figure* figure = figure_of(*witness);
      if (figure != nullptr && figure->counted)
        ++who[std::string(reading_of(*witness).report.text.slice(*figure->counted))];
      const Claim& claim = claim_of(*witness);
      if (claim.place) ++where[std::string(reading_of(*witness).report.text.slice(*claim.place))];
      if (claim.time) set_when(fact, reading_of(*witness).times[claim.time->value]);
      background += dossier_.evidence[witness->evidence.value].background ? 1 : 0;
      if (figure == nullptr && fact.who.empty()) {
        fact.who = who_without_figure(*witness);
        fact.one_person = befalls_one(*witness);
      }
    }
    const auto most = [](const std::map<std::string, int>& counts) {
      return counts.empty() ? std::string()
                            : std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
                                return a.second < b.second;
                              })->first;
    };
    const bool everybody =
        key.population == Population{} && key.unit.empty() && key.actor.empty() && !key.part && is_people("");
    if (!who.empty() && !(everybody && all_generic(members))) fact.who = most(who);
    if (!key.actor.empty()) fact.who = key.actor + (fact.who.empty() ? "" : ": " + fact.who);
    fact.where = most(where);
    fact.background = background * 2 > members.size();
    sort_values(fact);
    return fact;
  }
  bool all_generic(const std::vector<const Witness*>& members) const {
    return std::any_of(members.begin(), members.end(), [&](const Witness* witness) {
      const Figure* figure = figure_of(*witness);
      return figure != nullptr && population_of(reading_of(*witness), *figure).group.empty();
    });
  }
  // Whom a claim befalls: its object, or the only one it speaks of.
  const Argument* befallen(const Witness& witness) const {
    const std::vector<Argument>& arguments = claim_of(witness).arguments;
    const auto takes_part = [](const Argument& argument) { return argument.role != "other"; };
    const bool only = std::ranges::count_if(arguments, takes_part) == 1;
    const auto found = std::ranges::find_if(arguments, [&](const Argument& argument) {
      return argument.role == "object" || (only && takes_part(argument));
    });
    return found == arguments.end() ? nullptr : &*found;
  }
  std::string who_without_figure(const Witness& witness) const {
    const Argument* const who = befallen(witness);
    return who == nullptr ? std::string() : std::string(reading_of(witness).report.text.slice(who->span));
  }
  // "Jon Aster", "a teacher", but no "them" and no "people".
  bool befalls_one(const Witness& witness) const {
    const Argument* const who = befallen(witness);
    if (who == nullptr) return false;
    if (who->entity && reading_of(witness).entities[who->entity->value].kind == NameKind::person) return true;
    const auto& people = language::Lexicon::get().people;
    const auto person = people.find(who->head);
    return person != people.end() && person->second.singular;
  }

  void add_value(Fact& fact, const Witness& witness) const {
    const Figure* figure = figure_of(witness);
    Value value;
    if (figure != nullptr) {
      value.low = figure->low;
      value.high = figure->high;
      value.approximate = figure->approximate;
      value.earlier = figure->earlier;
      value.unit = figure->unit;
      value.vague = figure->vague;
    }
    auto same = std::find_if(fact.values.begin(), fact.values.end(), [&](const Value& other) {
      return other.low == value.low && other.high == value.high && other.unit == value.unit &&
             other.earlier == value.earlier;
    });
    if (same == fact.values.end()) same = fact.values.insert(fact.values.end(), value);
    same->approximate = same->approximate && value.approximate;
    if (std::find(same->origins.begin(), same->origins.end(), witness.origin) == same->origins.end())
      same->origins.push_back(witness.origin);
    same->evidence.push_back(witness.evidence);
  }
  static void set_when(Fact& fact, const Time& time) {
    if (time.earliest && (!fact.earliest || *time.earliest > *fact.earliest) &&
        (!fact.latest || *time.earliest <= *fact.latest))
      fact.earliest = time.earliest;
    if (time.latest && (!fact.latest || *time.latest < *fact.latest) &&
        (!fact.earliest || *time.latest >= *fact.earliest))
      fact.latest = time.latest;
  }
  static void sort_values(Fact& fact) {
    std::stable_sort(fact.values.begin(), fact.values.end(), [](const Value& a, const Value& b) {
      if (a.evidence.size() != b.evidence.size()) return a.evidence.size() > b.evidence.size();
      return a.low.value_or(a.high.value_or(0)) > b.low.value_or(b.high.value_or(0));
    });
  }

  const Dossier& dossier_;
  const std::vector<Witness>& witnesses_;
  const Unified& unified_;
  std::map<std::string, uint32_t> usual_;
  std::vector<Key> keys_;
  std::vector<bool> kept_;
  std::vector<size_t> parts_;
};

}  // namespace

std::vector<Fact> align(const Dossier& dossier, const std::vector<Witness>& witnesses, const Unified& unified) {
  return Aligner(dossier, witnesses, unified).run();
}

}  // namespace hearsay::reconciling
