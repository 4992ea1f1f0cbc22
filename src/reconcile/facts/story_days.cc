#include "reconcile/facts/story_days.h"

#include <algorithm>

namespace hearsay::reconciling {
namespace {

/// Days from a deed to the first report of it; the longest that a time may last and still be that of a deed.
constexpr std::chrono::days kTold{7}, kLongest{31};

}  // namespace

std::optional<Day> day_of(const Reading& reading) {
  const auto& published = reading.report.published;
  return published && published->has_day() ? std::optional(published->day) : std::nullopt;
}

StoryDays::StoryDays(std::span<const Reading> readings, const std::vector<ReportIndex>& reports) {
  for (const ReportIndex report : reports) {
    const auto day = day_of(readings[report.value]);
    if (day) first_ = std::min(first_.value_or(*day), *day);
  }
}

bool StoryDays::is_fresh(const Reading& reading, uint32_t sentence) const {
  const Sentence& own = reading.sentences[sentence];
  if (own.fresh || !first_) return own.fresh;
  return std::ranges::any_of(reading.times, [&](const Time& time) {
    return own.span.contains(time.span) && time.earliest && time.latest && *time.latest >= *first_ - kTold &&
           *time.latest - *time.earliest <= kLongest;
  });
}

}  // namespace hearsay::reconciling
