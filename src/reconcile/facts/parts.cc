// Within one report a value far below another for the same people is a part of it ("34 died at the stadium" of 125),
// and numbers told in one sentence that add up to a total are its parts ("five at the bar and three at the gate" of
// eight). Counter-example: two named origins that differ so much disagree.
#include "reconcile/facts/parts.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/resource.h"
#include "reconcile/facts/moments.h"
#include "reconcile/facts/story_days.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

/// A smaller value of the same report below this share of the larger one counts a part.
constexpr double kPartShare = 0.6;
/// The same of one that is only bounded from below.
constexpr double kOpenShare = 0.1;

/// More numbers in a row are a table.
constexpr size_t kMostAddends = 5;

size_t index_of(const Ground& ground, const Witness& witness) {
  return static_cast<size_t>(&witness - ground.witnesses.data());
}

// A part that nobody calls one is known by its number: "34" here and "34" there are one part.
void make_part(Key& key, const Figure& figure) {
  key.part = true;
  key.object = "of " + std::to_string(static_cast<long long>(*figure.low));
}

bool is_exact(const Figure& figure) {
  return figure.low && figure.low == figure.high && *figure.low > 0 && figure.unit.empty();
}

// The exact numbers of a figure's sentence, in order, and its place among them.
std::pair<std::vector<double>, size_t> numbers_beside(const Ground& ground, const Witness& witness) {
  const Reading& reading = ground.reading(witness);
  const Figure& own = *ground.figure(witness);
  const Span sentence = reading.sentences[ground.claim(witness).sentence].span;
  std::vector<double> numbers;
  size_t place = 0;
  for (const Figure& figure : reading.figures) {
    if (!is_exact(figure) || !sentence.contains(figure.span)) continue;
    if (figure.span.begin == own.span.begin) place = numbers.size();
    numbers.push_back(*figure.low);
  }
  return {std::move(numbers), place};
}

bool adds_up(const std::vector<double>& numbers, size_t place, const std::set<double>& totals) {
  for (size_t first = 0; first <= place; ++first) {
    double sum = 0;
    for (size_t last = first; last < numbers.size() && last < first + kMostAddends; ++last) {
      sum += numbers[last];
      if (last > first && last >= place && totals.contains(sum)) return true;
    }
  }
  return false;
}

bool is_a_ward(std::string_view word) {
  static const auto words = base::words_of("data/reconcile/wards.tsv");
  return words.contains(word);
}

// "The county hospital is treating 14 people injured in the blast": a hospital's own, or told of as in one.
bool is_of_a_hospital(const Ground& ground, const Witness& witness) {
  const std::vector<std::string> speaker = name_words(ground.source(witness.origin).name);
  if (!witness.own && std::ranges::any_of(speaker, is_a_ward)) return true;
  const Reading& reading = ground.reading(witness);
  const Claim& claim = ground.claim(witness);
  return std::ranges::any_of(reading.claims, [&](const Claim& other) {
    return other.figure == claim.figure && ground.lexicon.event_class(other.event_class).kind == "hospitalised";
  });
}

}  // namespace

// Fifty-two were hurt, and a hospital has 14 of them.
void find_parts_in_hospitals(const Ground& ground, std::vector<Keyed>& keys) {
  std::map<Key, double> wholes;  // the largest that is no hospital's
  const auto counts = [&](const Witness& witness) {
    const Figure* figure = ground.figure(witness);
    const Key& key = keys[index_of(ground, witness)].key;
    return figure != nullptr && is_exact(*figure) && !figure->earlier && !key.part &&
           ground.lexicon.event_class(key.kind).kind == "injured";
  };
  for (const Witness& witness : ground.witnesses) {
    if (!counts(witness) || is_of_a_hospital(ground, witness)) continue;
    double& most = wholes[keys[index_of(ground, witness)].key];
    most = std::max(most, *ground.figure(witness)->low);
  }
  std::vector<size_t> parts;
  for (const Witness& witness : ground.witnesses) {
    const size_t index = index_of(ground, witness);
    const auto whole = wholes.find(keys[index].key);
    if (counts(witness) && whole != wholes.end() && *ground.figure(witness)->low < whole->second &&
        is_of_a_hospital(ground, witness))
      parts.push_back(index);
  }
  for (const size_t part : parts) make_part(keys[part].key, *ground.figure(ground.witnesses[part]));
}

// Values of one report for the same people that cannot both be the whole; and what is such a part in one report is it
// in another that has a larger number too, whoever says so there.
void find_parts(const Ground& ground, std::vector<Keyed>& keys) {
  struct Largest {
    double value = 0;
    const Witness* witness = nullptr;
  };
  std::map<std::pair<uint32_t, Key>, Largest> largest;
  std::set<std::pair<Key, double>> told;  // parts
  std::vector<size_t> parts, smaller, bodies;
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    if (figure == nullptr || !figure->low || figure->earlier || keys[index_of(ground, witness)].key.unit == "percent")
      continue;
    Largest& most = largest[{witness.reading, keys[index_of(ground, witness)].key}];
    if (*figure->low > most.value) most = {*figure->low, &witness};
  }
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    const size_t index = index_of(ground, witness);
    const Key& key = keys[index].key;
    if (figure == nullptr || !figure->low || figure->earlier || key.part) continue;
    if (figure->part == Part::total) continue;  // so called
    const auto found = largest.find({witness.reading, key});
    if (found == largest.end()) continue;
    // "At least 10" may be said of what another sentence puts at 40, but not of 200.
    const double share = figure->high ? kPartShare : kOpenShare;
    // "Rescuers recovered 30 bodies" beside 34 dead: as far as they were found.
    if (ground.claim(witness).lemma == "body" && *figure->low < found->second.value) {
      bodies.push_back(index);
      continue;
    }
    if (*figure->low >= share * found->second.value) continue;
    // Two named origins that differ so much disagree; one origin, or an outlet beside it, tells of a part.
    const Witness& most = *found->second.witness;
    const bool is_part = most.own || witness.own || most.origin == witness.origin;
    (is_part ? parts : smaller).push_back(index);
    const bool casualties = ground.lexicon.event_class(key.kind).casualty;  // a firm lays off 900 and then 900 more
    if (is_part && casualties && is_exact(*figure)) told.emplace(key, *figure->low);
  }
  // "He put the number of servicemen at four. The ministry confirmed four deaths.": the servicemen's.
  const auto is_of_a_group = [&](size_t index, const Figure& figure) {
    return std::ranges::any_of(ground.witnesses, [&](const Witness& other) {
      const Figure* number = ground.figure(other);
      const Key& key = keys[index_of(ground, other)].key;
      return other.reading == ground.witnesses[index].reading && number != nullptr && number->low == figure.low &&
             number->high == figure.high && key.kind == keys[index].key.kind && !key.population.group.empty() &&
             key.population != keys[index].key.population;
    });
  };
  for (const size_t index : smaller) {
    const Figure& figure = *ground.figure(ground.witnesses[index]);
    const bool is_part = told.contains({keys[index].key, *figure.low}) || is_of_a_group(index, figure);
    if (is_exact(figure) && is_part) parts.push_back(index);
  }
  for (const size_t part : parts) make_part(keys[part].key, *ground.figure(ground.witnesses[part]));
  for (const size_t body : bodies) {
    keys[body].key.kind = "recovered";
    keys[body].key.population = {.group = "body", .nation = {}};
  }
}

// "Among them 64,000 here" in one report, and "64,000 were recalled" in another: the same part of the 310,000. Not of
// people, whom two parties count otherwise, and of whom an earlier number may be a later one's part by chance.
void find_parts_told_elsewhere(const Ground& ground, std::vector<Keyed>& keys) {
  using Kind = std::pair<std::string, std::string>;  // and unit
  std::map<Kind, std::set<double>> parts;
  std::map<Kind, double> most;
  const auto counts = [&](const Witness& witness) {
    const Figure* figure = ground.figure(witness);
    return figure != nullptr && is_exact(*figure) &&
           !ground.lexicon.event_class(ground.claim(witness).event_class).toll;
  };
  for (const Witness& witness : ground.witnesses) {
    if (!counts(witness)) continue;
    const Key& key = keys[index_of(ground, witness)].key;
    const double low = *ground.figure(witness)->low;
    if (ground.figure(witness)->part == Part::subset) parts[{key.kind, key.unit}].insert(low);
    most[{key.kind, key.unit}] = std::max(most[{key.kind, key.unit}], low);
  }
  for (const Witness& witness : ground.witnesses) {
    Key& key = keys[index_of(ground, witness)].key;
    if (!counts(witness) || key.part) continue;
    const double low = *ground.figure(witness)->low;
    if (low < most[{key.kind, key.unit}] && parts[{key.kind, key.unit}].contains(low))
      make_part(key, *ground.figure(witness));
  }
}

// Thirty-two died, "23 of them in Upper Velm", says the service, and after that another report has only its 23: they
// are that part, and no earlier toll.
void find_late_parts(const Ground& ground, std::vector<Keyed>& keys) {
  struct Said {
    double number;
    std::optional<Told> when;
  };
  using Counted = std::pair<std::string, SourceIndex>;  // what, by whom
  std::map<Counted, std::set<double>> parts;
  std::map<Counted, std::vector<Said>> wholes;
  const auto counts = [&](const Witness& witness) {
    const Figure* figure = ground.figure(witness);
    return figure != nullptr && is_exact(*figure) && !witness.own &&
           ground.lexicon.event_class(ground.claim(witness).event_class).toll;
  };
  for (const Witness& witness : ground.witnesses) {
    if (!counts(witness)) continue;
    const Counted what{keys[index_of(ground, witness)].key.kind, witness.origin};
    const double number = *ground.figure(witness)->low;
    if (ground.figure(witness)->part == Part::subset) parts[what].insert(number);
    if (!keys[index_of(ground, witness)].key.part) wholes[what].push_back({number, told(ground, witness.evidence)});
  }
  for (const Witness& witness : ground.witnesses) {
    Key& key = keys[index_of(ground, witness)].key;
    if (!counts(witness) || key.part) continue;
    const Counted what{key.kind, witness.origin};
    const double number = *ground.figure(witness)->low;
    if (!parts[what].contains(number)) continue;
    const auto now = told(ground, witness.evidence);
    const bool late = now && std::ranges::any_of(wholes[what], [&](const Said& whole) {
                        return whole.number > number && whole.when && whole.when->first_ends <= now->first;
                      });
    if (late) make_part(key, *ground.figure(witness));
  }
}

namespace {

// "Including the gunman", "the gunman among them", or told elsewhere that he killed himself.
bool counts_the_doer(const Reading& reading) {
  static const auto doers = base::words_of("data/lexicon/doers.tsv");
  static const auto own_hand = [] {
    std::vector<std::string_view> phrases;
    base::for_each_row("data/lexicon/self_inflicted.tsv",
                       [&](const std::vector<std::string_view>& cells) { phrases.push_back(cells[0]); });
    return phrases;
  }();
  const auto told = [&](std::string_view words) {
    const std::string text = language::fold(words);
    if (std::ranges::any_of(own_hand, [&](std::string_view p) { return text.find(p) != std::string::npos; }))
      return true;
    return std::ranges::any_of(doers, [&](std::string_view doer) {
      const std::string who(doer);
      return text.find("including the " + who) != std::string::npos || text.find(who + " among") != std::string::npos;
    });
  };
  if (told(reading.report.title)) return true;
  return std::ranges::any_of(reading.sentences, [&](const Sentence& sentence) {
    return sentence.fresh && told(reading.report.text.slice(sentence.span));
  });
}

}  // namespace

// "Killed five and then himself", "six dead": the five are those without him.
void find_dead_without_doer(const Ground& ground, std::vector<Keyed>& keys) {
  std::map<Key, std::set<double>> counts;
  const auto number = [&](const Witness& witness) -> std::optional<double> {
    const Figure* figure = ground.figure(witness);
    const Key& key = keys[index_of(ground, witness)].key;
    const bool dead = figure != nullptr && is_exact(*figure) && !key.part && key.kind == "killed" && *figure->low > 1;
    return dead ? figure->low : std::nullopt;
  };
  for (const Witness& witness : ground.witnesses) {
    if (const auto dead = number(witness)) counts[keys[index_of(ground, witness)].key].insert(*dead);
  }
  const bool pairs = std::ranges::any_of(counts, [](const auto& of) { return of.second.size() > 1; });
  const bool with_doer = pairs && std::ranges::any_of(ground.story.reports, [&](ReportIndex report) {
                           return counts_the_doer(ground.readings[report.value]);
                         });
  if (!with_doer) return;
  for (const Witness& witness : ground.witnesses) {
    const auto dead = number(witness);
    Key& key = keys[index_of(ground, witness)].key;
    if (dead && counts[key].contains(*dead + 1)) make_part(key, *ground.figure(witness));
  }
}

// Numbers that one sentence tells in a row and that add up to what is told of the same about that day: 19 "after 14"
// are no parts of the 33 of two days on.
void find_addends(const Ground& ground, std::vector<Keyed>& keys) {
  constexpr std::chrono::days kOneRound{1};
  std::map<Key, std::vector<std::pair<double, std::optional<Day>>>> totals;
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    const Key& key = keys[index_of(ground, witness)].key;
    if (figure != nullptr && is_exact(*figure) && !key.part)
      totals[key].emplace_back(*figure->low, day_of(ground.reading(witness)));
  }
  for (const Witness& witness : ground.witnesses) {
    const Figure* figure = ground.figure(witness);
    Key& key = keys[index_of(ground, witness)].key;
    if (figure == nullptr || !is_exact(*figure) || figure->earlier || key.part) continue;
    const std::optional<Day> own = day_of(ground.reading(witness));
    std::set<double> of_the_day;
    for (const auto& [total, day] : totals[key]) {
      if (!own || !day || std::chrono::abs(*day - *own) <= kOneRound) of_the_day.insert(total);
    }
    const auto& [numbers, place] = numbers_beside(ground, witness);
    if (adds_up(numbers, place, of_the_day)) make_part(key, *figure);
  }
}

}  // namespace hearsay::reconciling
