// Two claims are one fact when their keys agree: class, unit, population and actor. Each value that is given for it
// stands once, with everybody who gives it. Counter-example: killed is not casualties is not injured, and percent is
// not people.
#include "reconcile/facts/facts.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.h"
#include "reconcile/facts/keys.h"
#include "reconcile/facts/settle.h"

namespace hearsay::reconciling {
namespace {

using Members = std::vector<const Witness*>;
using Counts = std::map<std::string, int>;

// "Jon Aster was shot": a casualty with a name.
bool befalls_somebody_named(const Ground& ground, const Key& key, const Witness& witness) {
  const auto& arguments = ground.claim(witness).arguments;
  return ground.lexicon.event_class(key.kind).casualty && !ground.background(witness) &&
         std::ranges::any_of(arguments, [&](const Argument& who) {
           return who.role == "object" && who.entity &&
                  ground.reading(witness).entities[who.entity->value].kind == NameKind::person;
         });
}

// Events without a number are told when they carry weight: told twice, attributed, or of somebody with a name.
bool worth_telling(const Ground& ground, const Key& key, const Members& members) {
  if (ground.figure(*members.front()) != nullptr) return true;
  // "A number of volunteers were killed" gives no number, and "number" is nobody.
  if (ground.lexicon.is(key.object, language::WordClass::mere_amount)) return false;
  std::set<std::string_view> reports;  // a duplicate tells nothing twice
  for (const Witness* witness : members) reports.insert(exact_copy_of(ground.reading(*witness).report.id));
  const bool attributed = std::ranges::any_of(members, [](const Witness* witness) { return !witness->own; });
  const bool named = befalls_somebody_named(ground, key, *members.front());
  return reports.size() >= 2 || attributed || named || ground.lexicon.event_class(key.kind).alone;
}

// Whom a claim befalls: its object, or the only one it speaks of.
const Argument* befallen(const Claim& claim) {
  const auto takes_part = [](const Argument& argument) { return argument.role != "other"; };
  const bool only = std::ranges::count_if(claim.arguments, takes_part) == 1;
  const auto found = std::ranges::find_if(claim.arguments, [&](const Argument& argument) {
    return argument.role == "object" || (only && takes_part(argument));
  });
  return found == claim.arguments.end() ? nullptr : &*found;
}

// "Jon Aster", "a teacher", but no "them" and no "people".
bool is_one_person(const Ground& ground, const Witness& witness, const Argument& who) {
  if (who.entity && ground.reading(witness).entities[who.entity->value].kind == NameKind::person) return true;
  const auto person = ground.lexicon.people.find(who.head);
  return person != ground.lexicon.people.end() && person->second.singular;
}

void set_when(Fact& fact, const Time& time) {
  if (time.earliest && (!fact.earliest || *time.earliest > *fact.earliest) &&
      (!fact.latest || *time.earliest <= *fact.latest))
    fact.earliest = time.earliest;
  if (time.latest && (!fact.latest || *time.latest < *fact.latest) &&
      (!fact.earliest || *time.latest >= *fact.earliest))
    fact.latest = time.latest;
}

// Reports that give the fact's day themselves.
size_t dated_by(const Fact& fact, const Ground& ground, const Members& members) {
  std::set<std::string_view> reports;
  for (const Witness* witness : members) {
    const Reading& reading = ground.reading(*witness);
    if (!ground.claim(*witness).time) continue;
    const Time& time = reading.times[ground.claim(*witness).time->value];
    if (time.earliest == fact.earliest && time.latest == fact.latest)
      reports.insert(exact_copy_of(reading.report.id));
  }
  return reports.size();
}

// Whether the days that its claims name for a fact are all long before their reports.
bool is_of_old_days(const Ground& ground, const Members& members) {
  constexpr std::chrono::days kNewsAge{45};  // as in read/background.cc
  bool old = false;
  for (const Witness* witness : members) {
    const auto& time = ground.claim(*witness).time;
    const auto& published = ground.reading(*witness).report.published;
    if (!time || !published || !published->has_day()) continue;
    const auto& latest = ground.reading(*witness).times[time->value].latest;
    if (!latest || *latest >= published->day - kNewsAge) return false;
    old = true;
  }
  return old;
}

// The dead of an event are of its day, in whichever sentence they are counted; who is arrested is not.
void set_when_told_on(Fact& fact, const Ground& ground, const Members& members) {
  if (fact.earliest || fact.latest || !ground.lexicon.event_class(fact.kind).toll) return;
  for (const Witness* witness : members) {
    const Claim& claim = ground.claim(*witness);
    if (claim.carried_time && !ground.background(*witness))
      set_when(fact, ground.reading(*witness).times[claim.carried_time->value]);
  }
}

// "More than 20", "over a million": 21 and up, as nobody says.
bool is_over(const Ground& ground, const Witness& witness, const Figure* figure) {
  if (figure == nullptr || !figure->low || figure->high || !figure->vague.empty()) return false;
  const std::vector<std::string> words =
      language::phrase_words(language::fold(ground.text_of(witness, figure->span)));
  const auto at = [&](size_t i) { return std::string_view(words[i]); };
  for (size_t i = 0; i < words.size(); ++i) {
    const auto bound = ground.lexicon.bounds.longest(i, words.size(), at);
    if (bound) return bound->value->bound == language::Bound::more && figure->unit != "percent";
  }
  return false;
}

void add_value(Fact& fact, const Ground& ground, const Witness& witness) {
  Value value = value_of(ground.figure(witness));
  value.over = is_over(ground, witness, ground.figure(witness));
  auto same = std::ranges::find_if(fact.values, [&](const Value& other) {
    return other.low == value.low && other.high == value.high && other.unit == value.unit &&
           other.earlier == value.earlier;
  });
  if (same == fact.values.end()) same = fact.values.insert(fact.values.end(), value);
  same->approximate = same->approximate && value.approximate;
  same->over = same->over && value.over;
  if (std::ranges::find(same->origins, witness.origin) == same->origins.end())
    same->origins.push_back(witness.origin);
  same->evidence.push_back(witness.evidence);
}

void sort_values(Fact& fact) {
  std::ranges::stable_sort(fact.values, [](const Value& a, const Value& b) {
    if (a.evidence.size() != b.evidence.size()) return a.evidence.size() > b.evidence.size();
    if (a.low == b.low && a.high.has_value() != b.high.has_value()) return a.high.has_value();  // 5 before 5+
    return a.low.value_or(a.high.value_or(0)) > b.low.value_or(b.high.value_or(0));
  });
}

std::string most(const Counts& counts) {
  return counts.empty() ? std::string() : std::ranges::max_element(counts, {}, &Counts::value_type::second)->first;
}

// The words for whom the fact counts; none for people as such, whatever one report calls them.
std::string who_of(const Ground& ground, const Key& key, const Members& members) {
  Counts who;
  bool generic = false;
  for (const Witness* witness : members) {
    const Figure* figure = ground.figure(*witness);
    if (figure == nullptr) continue;
    // "Brenna" of "a Brenna man's wife" says nothing of who.
    const auto is_place = [&](const Name& name) {
      return name.kind == NameKind::place && name.span.contains(*figure->counted);
    };
    if (figure->counted && std::ranges::none_of(ground.reading(*witness).names, is_place))
      ++who[ground.text_of(*witness, *figure->counted)];
    generic = generic || population_of(ground, *witness, *figure).group.empty();
  }
  const bool everybody = key.population == Population{} && key.unit.empty() && key.actor.empty() && !key.part;
  std::string words = everybody && generic ? std::string() : most(who);
  if (key.actor.empty()) return words;
  return key.actor + (words.empty() ? "" : ": " + words);
}

Fact fact_of(const Ground& ground, const Key& key, const Members& members) {
  Fact fact;
  fact.keys = {ground.story.id + '|' + text_of(key)};
  fact.id = base::content_id('f', fact.keys.front());
  fact.kind = key.kind;
  fact.subset = key.part;
  fact.earned = !key.aside;
  fact.who = who_of(ground, key, members);
  Counts where;
  size_t background = 0;
  for (const Witness* witness : members) {
    add_value(fact, ground, *witness);
    const Claim& claim = ground.claim(*witness);
    if (claim.place) ++where[ground.text_of(*witness, *claim.place)];
    if (claim.time) set_when(fact, ground.reading(*witness).times[claim.time->value]);
    background += ground.background(*witness) ? 1 : 0;
    const Argument* who = befallen(claim);
    if (ground.figure(*witness) != nullptr || who == nullptr || !fact.who.empty()) continue;
    fact.who = ground.text_of(*witness, who->span);
    fact.one_person = is_one_person(ground, *witness, *who);
    fact.named = who->entity.has_value();
  }
  set_when_told_on(fact, ground, members);
  fact.where = most(where);
  fact.dated_by = dated_by(fact, ground, members);
  fact.background = background * 2 > members.size() || is_of_old_days(ground, members);
  sort_values(fact);
  fact.open = !ground.lexicon.event_classes.contains(key.kind);
  return fact;
}

}  // namespace

Value value_of(const Figure* figure) {
  Value value;
  if (figure == nullptr) return value;
  value.low = figure->low;
  value.high = figure->high;
  value.approximate = figure->approximate;
  value.earlier = figure->earlier;
  value.unit = figure->unit;
  value.vague = figure->vague;
  return value;
}

std::vector<Fact> align(const Ground& ground) {
  std::vector<Keyed> keys = keys_of(ground);
  settle(ground, keys);
  std::map<Key, Members> groups;
  for (size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].kept) groups[keys[i].key].push_back(&ground.witnesses[i]);
  }
  std::vector<Fact> facts;
  for (const auto& [key, members] : groups) {
    if (worth_telling(ground, key, members)) facts.push_back(fact_of(ground, key, members));
  }
  return facts;
}

}  // namespace hearsay::reconciling
