// Which sentences tell of the story's event, and which of a time before it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "hearsay/reading.h"
#include "hearsay/story.h"

namespace hearsay::reconciling {

/// Of publication, where a day is known.
std::optional<Day> day_of(const Reading& reading);

/// A verdict's report tells of the deed months ago: background by itself, but what the story is about.
class StoryDays {
 public:
  StoryDays(std::span<const Reading> readings, const std::vector<ReportIndex>& reports);

  /// Whether a sentence tells nothing of a time before the story: new to its report, or of a day (or month) since
  /// shortly before the story's first report.
  bool is_fresh(const Reading& reading, uint32_t sentence) const;

 private:
  std::optional<Day> first_;  // of publication
};

}  // namespace hearsay::reconciling
