// A report counts the dead of its event first. A later number of the same kind is another event's where it has a day
// and a place of its own ("a shell like it hit the market of Selm on 11 February and killed 42"), where it stands in
// a clause on a place that is named there first ("the depot, which a fire destroyed last week, killing 12"), or where
// it is told of weeks beside a day. Counter-example: "in Varnik, where 34 died" is the event itself when Varnik was
// named before.
#include "reconcile/facts/other_events.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "language/phrases.h"
#include "reconcile/facts/scopes.h"

namespace hearsay::reconciling {
namespace {

/// Told of so many days and more: of a time, not of an event.
constexpr std::chrono::days kWeeks{6};
/// Over so many days before the main event's day: not its.
constexpr std::chrono::days kLongBefore{6};

bool is_lone_day(const Time& time) {
  return time.earliest && time.earliest == time.latest;
}

bool is_of_weeks(const Time& time) {
  return time.earliest && time.latest && *time.latest - *time.earliest >= kWeeks;
}

const Time* time_of(const Ground& ground, const Witness& witness) {
  const auto& time = ground.claim(witness).time;
  return time ? &ground.reading(witness).times[time->value] : nullptr;
}

bool other_day_and_place(const Ground& ground, const Witness& main, const Witness& other) {
  const Time* day = time_of(ground, main);
  const Time* other_day = time_of(ground, other);
  const auto& place = ground.claim(main).place;
  const auto& other_place = ground.claim(other).place;
  return day != nullptr && other_day != nullptr && is_lone_day(*day) && is_lone_day(*other_day) &&
         *day->earliest != *other_day->earliest && place && other_place &&
         ground.text_of(main, *place) != ground.text_of(other, *other_place);
}

// The last name before a clause that opens with "where"; null where it opens otherwise or nothing is named.
const Name* place_of_where(const Ground& ground, const Witness& witness) {
  const Claim& claim = ground.claim(witness);
  if (!language::fold(ground.text_of(witness, claim.span)).starts_with("where ")) return nullptr;
  const Name* last = nullptr;
  for (const Name& name : ground.reading(witness).names) {
    if (name.span.end <= claim.span.begin && (last == nullptr || name.span.begin > last->span.begin)) last = &name;
  }
  const Span sentence = ground.reading(witness).sentences[claim.sentence].span;
  return last != nullptr && sentence.contains(last->span) ? last : nullptr;
}

bool at_a_new_place(const Ground& ground, const Witness& witness) {
  const Name* place = place_of_where(ground, witness);
  if (place == nullptr) return false;
  const Reading& reading = ground.reading(witness);
  const bool known = std::ranges::any_of(reading.names, [&](const Name& name) {
    return name.entity == place->entity && name.span.begin < place->span.begin;
  });
  const std::string text(reading.report.text.slice(place->span));
  return !known && reading.report.title.find(text) == std::string::npos;
}

bool of_a_longer_time(const Ground& ground, const Witness& main, const Witness& other) {
  const Time* day = time_of(ground, main);
  const Time* weeks = time_of(ground, other);
  return day != nullptr && weeks != nullptr && is_lone_day(*day) && is_of_weeks(*weeks);
}

bool same_number(const Figure& a, const Figure& b) {
  return a.low == b.low && a.high == b.high;
}

// The report may tell of its own event once more, with its day and place: "Nine dead in Velm" above, and below "nine
// people died in Tuesday's fire in Velm".
bool other_day_and_place_than_told(const Ground& ground, const Witness& main, const Witness& other) {
  return std::ranges::any_of(ground.witnesses, [&](const Witness& told) {
    const bool same = told.reading == main.reading && ground.figure(told) != nullptr &&
                      ground.claim(told).event_class == ground.claim(main).event_class &&
                      same_number(*ground.figure(told), *ground.figure(main));
    return same && other_day_and_place(ground, told, other);
  });
}

bool is_other_event(const Ground& ground, const Witness& main, const Witness& other) {
  return other_day_and_place_than_told(ground, main, other) || at_a_new_place(ground, other) ||
         of_a_longer_time(ground, main, other);
}

struct Other {
  uint32_t reading;
  Span clause;
  std::optional<FigureIndex> figure;  // only what counts by it: "with these seven, 264 have died this month"
};
using Others = std::vector<Other>;

// Counts of a class, not in background.
bool counts(const Ground& ground, const Witness& witness) {
  return ground.figure(witness) != nullptr && !ground.claim(witness).open_class && !ground.background(witness);
}

// The day that most reports give for a class of event; none where nobody gives one.
std::optional<Day> main_day(const Ground& ground, const std::string& event_class) {
  std::map<Day, std::set<std::string_view>> days;  // → reports, copies as one
  for (const Witness& witness : ground.witnesses) {
    const Time* time = time_of(ground, witness);
    const bool dates = time != nullptr && is_lone_day(*time) && ground.claim(witness).event_class == event_class;
    if (dates && counts(ground, witness) && !has_scope(ground, witness, Scope::period))
      days[*time->earliest].insert(exact_copy_of(ground.reading(witness).report.id));
  }
  if (days.empty()) return std::nullopt;
  return std::ranges::max_element(days, {}, [](const auto& day) { return day.second.size(); })->first;
}

// "In October's blackout 640,000 homes", "31 killed since the start of winter": another time than the day that the
// story's reports give. Not of a number that they give for it as well.
void add_of_other_times(const Ground& ground, Others& others) {
  std::map<std::string, std::optional<Day>> days;
  const auto is_of_the_day = [&](const Witness& witness, const Witness& other, Day day) {
    const Time* time = time_of(ground, other);
    return &other != &witness && ground.claim(other).event_class == ground.claim(witness).event_class &&
           counts(ground, other) && same_number(*ground.figure(other), *ground.figure(witness)) &&
           !has_scope(ground, other, Scope::period) && (time == nullptr || time->earliest == day);
  };
  for (const Witness& witness : ground.witnesses) {
    if (!counts(ground, witness)) continue;
    const std::string& event_class = ground.claim(witness).event_class;
    const auto [found, fresh] = days.try_emplace(event_class);
    if (fresh) found->second = main_day(ground, event_class);
    const std::optional<Day> day = found->second;
    const Time* time = time_of(ground, witness);
    const bool before = day && time != nullptr && time->latest && *time->latest + kLongBefore < *day;
    // "Will cut 2,400 jobs this year": what is planned is of no time that has been.
    const bool planned = ground.claim(witness).modality == Modality::planned;
    if (!before && (planned || !(day && has_scope(ground, witness, Scope::period)))) continue;
    if (std::ranges::none_of(ground.witnesses,
                             [&](const Witness& other) { return is_of_the_day(witness, other, *day); }))
      others.push_back({witness.reading, ground.claim(witness).span, ground.claim(witness).figure});
  }
}

// "The deadliest since 2019, when 31 died" here, "that fire killed 31" there: a larger number that one report tells
// as background beside a toll, and the others beside the same toll, is of the old event in each of them.
void add_recalled(const Ground& ground, Others& others) {
  using Kind = std::pair<std::string, std::string>;                      // class and unit
  using Numbers = std::map<Kind, std::map<double, std::set<uint32_t>>>;  // → readings
  Numbers news, old;
  const auto kind_of = [&](const Witness& witness) {
    return Kind(ground.claim(witness).event_class, ground.figure(witness)->unit);
  };
  const auto is_exact = [&](const Witness& witness) {
    const Figure* figure = ground.figure(witness);
    return figure != nullptr && figure->low && figure->low == figure->high && !ground.claim(witness).open_class;
  };
  for (const Witness& witness : ground.witnesses) {
    if (is_exact(witness))
      (ground.background(witness) ? old : news)[kind_of(witness)][*ground.figure(witness)->low].insert(
          witness.reading);
  }
  std::set<std::pair<Kind, double>> recalled;
  for (const auto& [kind, numbers] : old) {
    for (const auto& toll_of_old : numbers) {
      const double number = toll_of_old.first;
      const std::set<uint32_t>& recalling = toll_of_old.second;
      const std::set<uint32_t>& telling = news[kind][number];
      const bool beside = std::ranges::any_of(news[kind], [&](const auto& toll) {
        return toll.first < number && std::ranges::includes(toll.second, telling) &&
               std::ranges::any_of(recalling, [&](uint32_t reading) { return toll.second.contains(reading); });
      });
      if (beside) recalled.emplace(kind, number);
    }
  }
  for (const Witness& witness : ground.witnesses) {
    const bool so = is_exact(witness) && !ground.background(witness);
    if (so && recalled.contains({kind_of(witness), *ground.figure(witness)->low}))
      others.push_back({witness.reading, ground.claim(witness).span, ground.claim(witness).figure});
  }
}

}  // namespace

void set_apart_other_events(Ground& ground) {
  std::map<std::pair<uint32_t, std::string>, const Witness*> mains;
  Others others;
  for (const Witness& witness : ground.witnesses) {
    const Claim& claim = ground.claim(witness);
    const Figure* figure = ground.figure(witness);
    if (figure == nullptr || !ground.lexicon.event_class(claim.event_class).people || ground.background(witness))
      continue;
    const Witness*& main = mains.try_emplace({witness.reading, claim.event_class}, &witness).first->second;
    if (ground.claim(*main).span.begin > claim.span.begin) main = &witness;
  }
  for (const Witness& witness : ground.witnesses) {
    const Claim& claim = ground.claim(witness);
    const auto main = mains.find({witness.reading, claim.event_class});
    const Figure* figure = ground.figure(witness);
    if (main == mains.end() || main->second == &witness || figure == nullptr) continue;
    if (same_number(*figure, *ground.figure(*main->second))) continue;
    if (is_other_event(ground, *main->second, witness)) others.push_back({witness.reading, claim.span, std::nullopt});
  }
  add_of_other_times(ground, others);
  add_recalled(ground, others);
  for (const Other& other : others) {
    for (const Witness& witness : ground.witnesses) {
      const Claim& claim = ground.claim(witness);
      const bool counted_here = !other.figure || !claim.figure || claim.figure == other.figure;
      if (witness.reading == other.reading && other.clause.contains(claim.span) && counted_here)
        ground.evidence[witness.evidence.value].background = true;
    }
  }
}

}  // namespace hearsay::reconciling
