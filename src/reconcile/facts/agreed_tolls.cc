#include "reconcile/facts/agreed_tolls.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "hearsay/story.h"
#include "reconcile/facts/story_days.h"

namespace hearsay::reconciling {
namespace {

constexpr std::array<std::string_view, 2> kClasses = {"killed", "injured"};
/// Reports that must count alike, and their share of those that count.
constexpr size_t kFewest = 2;
constexpr float kMost = 0.6F;

// Nearly all of it is another report's: it counts nothing by itself.
bool is_copied(const Story& story, ReportIndex report) {
  constexpr double kNearlyAll = 0.7;
  return std::ranges::any_of(story.copies,
                             [&](const Copy& copy) { return copy.to == report && copy.share >= kNearlyAll; });
}

struct Counting {
  size_t reports = 0;
  std::optional<Day> last;
};

// Whether the claim is one that its report mainly counts by, to that number.
bool counts(const Ground& ground, EvidenceIndex evidence, std::string_view event_class, double toll) {
  const Witness& witness = ground.witness_of(evidence);
  const Toll* own = toll_in(ground.reading(witness), event_class);
  return own != nullptr && own->count == toll &&
         std::ranges::find(own->claims, ClaimIndex{witness.claim}) != own->claims.end();
}

bool is(const Value& value, double toll) {
  return !value.earlier && value.low == toll && value.high == toll;
}

// Where the toll stands as the whole, in most reports.
std::pair<Fact*, Value*> home_of(const Ground& ground, std::vector<Fact>& facts, std::string_view event_class,
                                 double toll) {
  std::pair<Fact*, Value*> home = {nullptr, nullptr};
  std::set<ReportIndex> most;
  for (Fact& fact : facts) {
    if (fact.kind != event_class || fact.subset || fact.background) continue;
    for (Value& value : fact.values) {
      if (!is(value, toll)) continue;
      std::set<ReportIndex> reports;
      for (const EvidenceIndex e : value.evidence) reports.insert(ground.at(e).report);
      if (reports.size() > most.size()) {
        most = reports;
        home = {&fact, &value};
      }
    }
  }
  return home;
}

}  // namespace

const Toll* toll_in(const Reading& reading, std::string_view event_class) {
  const auto found = std::ranges::find(reading.tolls, event_class, &Toll::event_class);
  return found == reading.tolls.end() ? nullptr : &*found;
}

std::optional<double> agreed_toll(const Ground& ground, std::string_view event_class) {
  std::map<double, Counting> tolls;
  std::set<std::string_view> seen;
  size_t all = 0;
  for (const ReportIndex report : ground.story.reports) {
    const Reading& reading = ground.readings[report.value];
    const Toll* toll = toll_in(reading, event_class);
    if (toll == nullptr || is_copied(ground.story, report) || !seen.insert(exact_copy_of(reading.report.id)).second)
      continue;
    Counting& counting = tolls[toll->count];
    ++counting.reports;
    ++all;
    const auto day = day_of(reading);
    if (day) counting.last = std::max(counting.last.value_or(*day), *day);
  }
  const auto most = std::ranges::max_element(
      tolls, {}, [](const auto& toll) { return std::pair(toll.second.reports, toll.first); });
  if (most == tolls.end() || most->second.reports < kFewest ||
      static_cast<float>(most->second.reports) < kMost * static_cast<float>(all))
    return std::nullopt;
  const bool later = std::ranges::any_of(
      tolls, [&](const auto& toll) { return toll.first != most->first && toll.second.last > most->second.last; });
  return later ? std::nullopt : std::optional(most->first);
}

namespace {

// "An 11-year-old" read as eleven: a larger number that a report gives in its own words, and mainly counts fewer, is
// of something else.
std::optional<Fact> take_larger(const Ground& ground, Fact& home, std::string_view event_class, double toll) {
  Fact apart = home;
  apart.values.clear();
  for (Value& value : home.values) {
    if (value.earlier || value.low.value_or(0) <= toll) continue;
    const auto kept = std::ranges::stable_partition(value.evidence, [&](EvidenceIndex e) {
      const Witness& witness = ground.witness_of(e);
      const Toll* own = toll_in(ground.reading(witness), event_class);
      return !witness.own || own == nullptr || own->count != toll;
    });
    if (kept.empty()) continue;
    Value moved = value;
    moved.evidence.assign(kept.begin(), kept.end());
    value.evidence.erase(kept.begin(), kept.end());
    apart.values.push_back(std::move(moved));
  }
  std::erase_if(home.values, [](const Value& value) { return value.evidence.empty(); });
  return apart.values.empty() ? std::nullopt : std::optional(std::move(apart));
}

}  // namespace

void gather_agreed_tolls(const Ground& ground, std::vector<Fact>& facts) {
  for (const std::string_view event_class : kClasses) {
    const std::optional<double> toll = agreed_toll(ground, event_class);
    if (!toll) continue;
    const auto [home, value] = home_of(ground, facts, event_class, *toll);
    if (home == nullptr) continue;
    for (Fact& fact : facts) {
      if (&fact == home || fact.kind != event_class) continue;
      for (Value& other : fact.values) {
        if (!is(other, *toll)) continue;
        const auto moved = std::ranges::stable_partition(
            other.evidence, [&](EvidenceIndex e) { return !counts(ground, e, event_class, *toll); });
        value->evidence.insert(value->evidence.end(), moved.begin(), moved.end());
        other.evidence.erase(moved.begin(), moved.end());
      }
      std::erase_if(fact.values, [](const Value& other) { return other.evidence.empty(); });
    }
    std::optional<Fact> apart = take_larger(ground, *home, event_class, *toll);
    std::erase_if(facts, [](const Fact& fact) { return fact.values.empty(); });
    if (apart) facts.push_back(std::move(*apart));
  }
}

}  // namespace hearsay::reconciling
