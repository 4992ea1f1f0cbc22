// "Police are searching for the gunman" on Monday, "was charged with murder" on Wednesday: the search is over. Of one
// day nobody knows which came first.
#include "reconcile/facts/overtaken.h"

#include <algorithm>
#include <optional>
#include <string>

#include "language/phrases.h"
#include "reconcile/facts/merits.h"

namespace hearsay::reconciling {
namespace {

bool has_any(std::string_view kind, std::string_view text) {
  const std::string folded = language::fold(text);
  return std::ranges::any_of(words_like(kind),
                             [&](std::string_view words) { return folded.find(words) != std::string::npos; });
}

}  // namespace

std::vector<bool> overtaken(std::span<const Reading> readings, const std::vector<uint32_t>& reports,
                            const std::vector<Unit>& units) {
  std::optional<Day> caught;  // the latest that tells of it
  for (const uint32_t r : reports) {
    const Report& report = readings[r].report;
    if (report.published && report.published->has_day() && has_any("caught", report.text.utf8()))
      caught = std::max(caught, std::optional(report.published->day));
  }
  std::vector<bool> over;
  for (const Unit& unit : units) {
    const Reading& reading = readings[unit.told.reading];
    const auto& published = reading.report.published;
    over.push_back(caught && published && published->has_day() && published->day < *caught &&
                   has_any("sought", reading.report.text.slice(reading.sentences[unit.told.sentence].span)));
  }
  return over;
}

}  // namespace hearsay::reconciling
