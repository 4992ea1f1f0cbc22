// A wire's text in twenty papers is one origin: the credit or the dateline says whose it is, and where nothing says
// so, the copies do. Example: "VELMAR (Coastal Wire) - Twelve died." in the Herald is Coastal Wire's.
// Counter-example: the credit of a photo says nothing of the words.
#include "reconcile/facts/authors.h"

#include <algorithm>

namespace hearsay::reconciling {
Authors::Authors(std::span<const Reading> readings, const Story& story, const Unified& unified)
    : readings_(readings), unified_(unified) {
  for (const Copy& copy : story.copies) {
    const bool here = std::ranges::find(story.reports, copy.from) != story.reports.end();
    if (here && copy.direction != Direction::unknown) copies_[copy.to.value].push_back(&copy);
  }
}

SourceIndex Authors::of(uint32_t reading, Span span) const {
  const auto found = copies_.find(reading);
  if (found == copies_.end()) return of_report(reading);
  for (const Copy* copy : found->second) {
    const bool inside =
        std::ranges::any_of(copy->passages, [&](const Passage& passage) { return passage.to.overlaps(span); });
    if (inside) return of_report(copy->from.value);
  }
  return of_report(reading);
}

SourceIndex Authors::of_report(uint32_t reading) const {
  for (const Credit& credit : readings_[reading].report.credits) {
    if (!is_of_text(credit)) continue;
    if (const auto source = unified_.named(credit.name)) return *source;
  }
  return unified_.outlet(reading);
}

}  // namespace hearsay::reconciling
