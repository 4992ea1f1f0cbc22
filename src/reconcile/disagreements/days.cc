// On which day it happened: days for the story's main event that cannot be one. Two times for two events are no
// disagreement, so only what titles and leads tell of is compared.
#include <algorithm>
#include <map>
#include <set>

#include "reconcile/disagreements/sides.h"

namespace hearsay::reconciling {
namespace {

// The class of event most told of in titles and leads.
std::set<std::string> main_events(const Ground& ground) {
  std::set<std::string> classes;
  for (const Witness& witness : ground.witnesses) {
    const Claim& here = ground.claim(witness);
    constexpr uint32_t kLead = 3;
    if (here.sentence < kLead && !here.open_class) classes.insert(here.event_class);
  }
  for (const auto& [name, holds] : ground.lexicon.event_classes) {
    if (holds.event) classes.emplace(name);
  }
  return classes;
}

// "September 30" of an undated report falls in the year of the story's latest full date.
Time in_year(const Ground& ground, Time time) {
  if (time.earliest || !time.value.starts_with("XXXX-") || time.value.size() != 10 || time.value[5] == 'W')
    return time;
  std::optional<Day> latest;
  for (const Witness& witness : ground.witnesses) {
    for (const Time& other : ground.reading(witness).times) {
      if (other.latest && other.earliest == other.latest && (!latest || *other.latest > *latest))
        latest = other.latest;
    }
  }
  if (!latest) return time;
  const std::string year = iso(*latest).substr(0, 4);
  if (const auto date = date_from_iso(year + time.value.substr(4))) time.earliest = time.latest = date->day;
  return time;
}

// REQUIRES: is_day(time).
NamedDay named_day(const Time& time) {
  if (time.earliest) return *time.earliest;
  const std::string& value = time.value;  // "XXXX-WXX-4", "XXXX-09-30"
  const auto digit = [&](size_t at) { return static_cast<unsigned>(value[at] - '0'); };
  if (value.starts_with("XXXX-W")) return std::chrono::weekday(digit(value.size() - 1) % 7);
  return std::chrono::month(digit(5) * 10 + digit(6)) / std::chrono::day(digit(8) * 10 + digit(9));
}

bool is_day(const Time& time) {
  if (time.earliest) return time.earliest == time.latest;
  return time.value.starts_with("XXXX-WXX-") ||
         (time.value.starts_with("XXXX-") && time.value.size() == 10 && time.value[5] != 'X');
}

// Two days that cannot be one: different dates, or a weekday that a date does not fall on.
bool clash(const Time& a, const Time& b) {
  if (a.earliest && b.earliest) return *a.earliest != *b.earliest;
  const Time& dated = a.earliest ? a : b;
  const Time& other = a.earliest ? b : a;
  if (!dated.earliest) return a.value != b.value && a.value.substr(0, 8) == b.value.substr(0, 8);
  if (!other.value.starts_with("XXXX-WXX-")) return false;
  const unsigned weekday = std::chrono::weekday(*dated.earliest).iso_encoding();
  return weekday != static_cast<unsigned>(other.value.back() - '0');
}

/// In a story of more reports a day that one of them gives is that one's mistake, or ours.
constexpr size_t kFewReports = 4;

struct When {
  Time time;
  std::vector<EvidenceIndex> evidence;
  std::set<uint32_t> reports;
};

// Days that cannot be one.
std::vector<const When*> clashing(const Ground& ground, const std::map<std::string, When>& days) {
  std::vector<const When*> sides;
  for (const auto& [value, when] : days) {
    if (when.reports.size() < 2 && ground.story.reports.size() > kFewReports) continue;
    const bool apart = std::all_of(sides.begin(), sides.end(), [&](const When* other) {
      // A report that gives both days tells of two things, or does not dispute with itself.
      const auto gives_both = [&](uint32_t report) { return other->reports.contains(report); };
      return clash(in_year(ground, other->time), in_year(ground, when.time)) &&
             std::ranges::none_of(when.reports, gives_both);
    });
    if (apart) sides.push_back(&when);
  }
  return sides;
}

}  // namespace

void find_days(const Ground& ground, std::vector<Disagreement>& found) {
  const std::set<std::string> main = main_events(ground);
  std::map<std::string, std::map<std::string, When>> days_of;  // of each class: a plea is not on the day of the deed
  for (const Witness& witness : ground.witnesses) {
    const Claim& here = ground.claim(witness);
    if (!here.time || !main.contains(here.event_class) || ground.background(witness)) continue;
    const Time& time = ground.reading(witness).times[here.time->value];
    // "Two sought treatment on Saturday" is another clause than "14 were hurt".
    if (!is_day(time) || !here.span.contains(time.span)) continue;
    When& when = days_of[here.event_class][time.value];
    when.time = time;
    when.evidence.push_back(witness.evidence);
    when.reports.insert(witness.reading);
  }
  std::vector<const When*> sides;
  for (const auto& [event_class, days] : days_of) {
    sides = clashing(ground, days);
    if (sides.size() > 1) break;
  }
  if (sides.size() < 2) return;
  Disagreement disagreement;
  disagreement.question = Question::on_which_day;
  for (const When* when : sides) disagreement.sides.push_back({named_day(when->time), when->evidence});
  found.push_back(std::move(disagreement));
}

}  // namespace hearsay::reconciling
