// How far a case, a toll, the wounded and their names have come in each report: what a report says that a later one
// has made old.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reconcile/facts/story_days.h"
#include "reconcile/facts/unit.h"

namespace hearsay::reconciling {

/// What a sentence says of how far things have come.
struct Stage {
  bool overtaken = false;  ///< that something is still so, where a report that appeared later tells the next step
  bool newest = false;     ///< the furthest step that any report tells
  bool passed = false;     ///< a step that another has followed
};

/// Beside `units`. By the words of `data/reconcile/stages.tsv` and the reports' tolls. Reports without a day overtake
/// none.
std::vector<Stage> stages_of(std::span<const Reading> readings, const std::vector<uint32_t>& reports,
                             const StoryDays& days, const std::vector<Unit>& units);

}  // namespace hearsay::reconciling
