// A claim is keyed by its class, unit, population and actor. The population is the group a counted noun belongs to
// and the nationality beside it: "six Sorland officers" and "six Sorland soldiers" meet, "20 soldiers" is another,
// wider one. A claim without a figure is keyed by whom it befalls. Who acts counts only where it is not who usually
// does: another company's layoffs are another fact.
#include "reconcile/facts/keys.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "base/resource.h"
#include "reconcile/facts/scopes.h"

namespace hearsay::reconciling {
namespace {

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

// Who acts: a body or a group, no person.
std::optional<uint32_t> actor_of(const Ground& ground, const Witness& witness) {
  for (const Argument& argument : ground.claim(witness).arguments) {
    if (argument.role != "subject" || !argument.entity) continue;
    if (ground.reading(witness).entities[argument.entity->value].kind == NameKind::person) continue;
    return ground.unified.cluster(witness.reading, *argument.entity);
  }
  return std::nullopt;
}

using UsualActors = std::map<std::string, uint32_t>;  // by class of event
constexpr uint32_t kNobody = UINT32_MAX;

UsualActors usual_actors(const Ground& ground) {
  std::map<std::string, std::map<uint32_t, int>> counts;
  for (const Witness& witness : ground.witnesses) {
    if (const auto actor = actor_of(ground, witness)) ++counts[ground.claim(witness).event_class][*actor];
  }
  UsualActors usual;
  for (const auto& [kind, actors] : counts)
    usual[kind] = std::ranges::max_element(actors, {}, &std::pair<const uint32_t, int>::second)->first;
  return usual;
}

// "Skyline cancelled 270 flights; 3,470 were cancelled worldwide": where a report of the story counts everybody's
// beside an actor's, what is the actor's is that, however often it is told.
void drop_actors_of_a_part(const Ground& ground, UsualActors& usual) {
  const auto counted = [&](const Witness& witness) {
    const Figure* figure = ground.figure(witness);
    const bool things = !ground.lexicon.event_class(ground.claim(witness).event_class).people;
    return figure != nullptr && figure->low && things ? figure : nullptr;
  };
  for (const Witness& own : ground.witnesses) {
    const auto actor = actor_of(ground, own);
    const Figure* part = counted(own);
    if (!actor || part == nullptr) continue;
    const std::string& kind = ground.claim(own).event_class;
    const bool more_told = std::ranges::any_of(ground.witnesses, [&](const Witness& other) {
      const Figure* whole = counted(other);
      return whole != nullptr && ground.claim(other).event_class == kind && !actor_of(ground, other) &&
             whole->unit == part->unit && whole->head == part->head && *whole->low > *part->low &&
             (has_scope(ground, other, Scope::all) || has_scope(ground, other, Scope::land));
    });
    const auto found = usual.find(kind);
    if (more_told && found != usual.end() && found->second == *actor) found->second = kNobody;
  }
}

std::string name_of(const Ground& ground, const Witness& witness, const Argument& argument) {
  if (!argument.entity) return argument.head;
  return ground.unified.cluster_name(ground.unified.cluster(witness.reading, *argument.entity));
}

// Whom a claim without a figure befalls; "the bridge" where "the bridge collapsed".
std::string object_of(const Ground& ground, const Witness& witness) {
  const Claim& claim = ground.claim(witness);
  for (const Argument& argument : claim.arguments) {
    if (argument.role != "object") continue;
    if (std::string name = name_of(ground, witness, argument); !name.empty()) return name;
  }
  return claim.arguments.empty() ? std::string() : name_of(ground, witness, claim.arguments.front());
}

// A story tells of many sums, and each is a thing of its own: "$121 billion", "over $121 billion".
std::string sum_of(const Figure& figure) {
  constexpr double kDigits = 100;  // two of them tell sums apart
  double sum = figure.low.value_or(figure.high.value_or(0));
  int places = 0;
  while (sum >= kDigits) {
    sum /= 10;
    ++places;
  }
  return std::to_string(static_cast<int>(sum)) + 'e' + std::to_string(places);
}

// "The gunmen began to shoot": who acts, and nobody whom it befalls. Not "the gunmen died".
bool names_only_a_doer(const Ground& ground, const Claim& claim) {
  if (claim.open_class) return false;
  bool doer = false;
  for (const Argument& argument : claim.arguments) {
    if (argument.role == "object") return false;
    doer = doer || argument.role == "subject";
  }
  const auto [first, last] = ground.lexicon.event_verbs.equal_range(claim.lemma);
  return doer && first != last &&
         std::all_of(first, last, [](const auto& row) { return row.second.counted == language::Counted::object; });
}

Keyed keyed(const Ground& ground, const Witness& witness, const UsualActors& usual) {
  const Claim& claim = ground.claim(witness);
  const Reading& reading = ground.reading(witness);
  const Figure* figure = ground.figure(witness);
  Keyed out;
  out.key.kind = claim.event_class;
  if (figure == nullptr) {
    out.key.object = object_of(ground, witness);
    const bool pronoun = ground.lexicon.pronouns.contains(out.key.object);  // nobody knows whom it means
    out.kept = !claim.open_class && !out.key.object.empty() && !pronoun && !names_only_a_doer(ground, claim);
    return out;
  }
  out.key.unit = figure->unit;
  out.key.population = population_of(ground, witness, *figure);
  out.key.part = figure->part == Part::subset;
  if (is_money(figure->unit)) out.key.object = sum_of(*figure);
  out.key.background = ground.background(witness);
  // Old events are told apart by when they were.
  if (out.key.background && claim.time) out.key.object = reading.times[claim.time->value].value;
  // "Two exit wounds" were not injured; "no injuries" means nobody.
  const bool thing = ground.lexicon.event_class(claim.event_class).people &&
                     ground.lexicon.things.contains(figure->head) && figure->high != 0.0;
  out.kept = !figure->forecast && claim.polarity > 0 && !thing;
  const auto actor = actor_of(ground, witness);
  if (actor && usual.at(claim.event_class) != *actor) out.key.actor = ground.unified.cluster_name(*actor);
  return out;
}

}  // namespace

std::string text_of(const Key& key) {
  std::string text;
  for (const std::string& part :
       {key.kind, key.unit, key.population.group, key.population.nation, key.actor, key.object})
    text += part + '|';
  return text + (key.part ? "part" : "") + (key.background ? "background" : "") + (key.aside ? "aside" : "");
}

namespace {

// The words for whom a figure counts, and their head.
struct CountedWords {
  Span span;
  std::string head;
};

// "Raised the number of officers injured to 31": a number alone counts whom the event befalls.
std::optional<CountedWords> counted_words(const Ground& ground, const Witness& witness, const Figure& figure) {
  if (figure.counted) return CountedWords{*figure.counted, figure.head};
  if (figure.part == Part::subset) return std::nullopt;
  for (const Argument& argument : ground.claim(witness).arguments) {
    const bool people = argument.role != "other" && !argument.entity && ground.lexicon.people.contains(argument.head);
    if (people) return CountedWords{argument.span, argument.head};
  }
  return std::nullopt;
}

}  // namespace

Population population_of(const Ground& ground, const Witness& witness, const Figure& figure) {
  Population population;
  const auto words_counted = counted_words(ground, witness, figure);
  if (!words_counted) return population;
  const std::string& head = words_counted->head;
  const auto& lexicon = ground.lexicon;
  const std::string counted = language::fold(ground.text_of(witness, words_counted->span));
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
  const auto person = lexicon.people.find(head);
  const auto& groups = population_groups();
  const auto group = groups.find(head);
  // "Nine Danes": people of that nation.
  const bool of_nation = lexicon.demonyms.find(language::fold(head)) != nullptr;
  const Claim& claim = ground.claim(witness);
  const language::EventClass& deed = lexicon.event_class(claim.event_class);
  // "Murders" of a time are many; "88 votes" are of as many voters.
  const bool deeds = head == "vote" || (head == claim.lemma && deed.people && !deed.toll);
  population.group = group != groups.end() ? std::string(group->second)
                     : deeds || of_nation || (person != lexicon.people.end() && person->second.generic) ? ""
                                                                                                        : head;
  if (population.group == "officer" && counted.find("police") != std::string::npos) population.group = "police";
  return population;
}

bool is_people(const std::string& group, const language::Lexicon& lexicon) {
  return group.empty() || lexicon.is(group, language::WordClass::people_group) || lexicon.people.contains(group);
}

namespace {

// "A boy and an infant were killed": two children beside each other are no one child, and each is known by its noun.
void tell_apart(const Ground& ground, std::vector<Keyed>& keys) {
  std::map<std::tuple<uint32_t, uint32_t, Key>, std::vector<size_t>> beside;
  for (size_t i = 0; i < keys.size(); ++i) {
    const Witness& witness = ground.witnesses[i];
    const Figure* figure = ground.figure(witness);
    if (figure == nullptr || figure->low != 1 || figure->high != 1) continue;
    beside[{witness.reading, ground.claim(witness).predicate.begin, keys[i].key}].push_back(i);
  }
  for (const auto& [place, members] : beside) {
    const auto head = [&](size_t i) { return std::string_view(ground.figure(ground.witnesses[i])->head); };
    const bool several = std::ranges::any_of(members, [&](size_t i) { return head(i) != head(members.front()); });
    for (const size_t i : members) {
      if (several) keys[i].key.population.group = head(i);
    }
  }
}

// "88 members voted for it and 70 against", "by 88 votes to 70": the two sides of one vote are two facts. Who is
// against stands second, or is said to be.
void tell_sides_apart(const Ground& ground, std::vector<Keyed>& keys) {
  constexpr std::string_view kVoted = "voted", kAgainst = "against";
  std::map<std::pair<uint32_t, uint32_t>, size_t> first;  // of a sentence
  for (size_t i = 0; i < keys.size(); ++i) {
    const Witness& witness = ground.witnesses[i];
    const Figure* const figure = ground.figure(witness);
    if (keys[i].key.kind != kVoted || figure == nullptr || figure->part == Part::subset) continue;
    const auto [other, alone] = first.try_emplace({witness.reading, ground.claim(witness).sentence}, i);
    if (alone) continue;
    const Figure& before = *ground.figure(ground.witnesses[other->second]);
    const Span between{before.span.end, std::max(before.span.end, figure->span.begin)};
    const bool said_first = ground.text_of(witness, between).find(kAgainst) != std::string::npos;
    keys[said_first ? other->second : i].key.object = kAgainst;
  }
}

// "All 118 who voted": as many as stand on both sides of a vote.
void tell_voters_apart(const Ground& ground, std::vector<Keyed>& keys) {
  constexpr std::string_view kVoted = "voted";
  std::map<std::pair<uint32_t, uint32_t>, std::vector<double>> votes;  // of a sentence
  const auto number_of = [&](size_t i) -> std::optional<double> {
    const Figure* const figure = ground.figure(ground.witnesses[i]);
    const bool votes_so = keys[i].key.kind == kVoted && figure != nullptr && figure->low == figure->high;
    return votes_so ? figure->low : std::nullopt;
  };
  for (size_t i = 0; i < keys.size(); ++i) {
    const Witness& witness = ground.witnesses[i];
    if (const auto number = number_of(i)) votes[{witness.reading, ground.claim(witness).sentence}].push_back(*number);
  }
  for (size_t i = 0; i < keys.size(); ++i) {
    const auto number = number_of(i);
    const bool of_all = number && std::ranges::any_of(votes, [&](const auto& vote) {
                          return vote.second.size() == 2 && vote.second[0] + vote.second[1] == *number &&
                                 vote.second[1] > 0 && vote.second[0] > 0;
                        });
    if (of_all) keys[i].key.object = "of all";
  }
}

}  // namespace

std::vector<Keyed> keys_of(const Ground& ground) {
  UsualActors usual = usual_actors(ground);
  drop_actors_of_a_part(ground, usual);
  std::vector<Keyed> keys;
  for (const Witness& witness : ground.witnesses) keys.push_back(keyed(ground, witness, usual));
  tell_apart(ground, keys);
  tell_sides_apart(ground, keys);
  tell_voters_apart(ground, keys);
  return keys;
}

}  // namespace hearsay::reconciling
