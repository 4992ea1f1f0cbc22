// Times: when, as TIMEX3 with bounds.
#pragma once

#include <vector>

#include "read/sheet.h"

namespace hearsay::reading {

struct TimeMention {
  Range words;
  TimeType type = TimeType::date;
  std::string value;
  std::optional<Day> earliest;
  std::optional<Day> latest;
};

/// What a report's `published` says as days; absent when it says nothing.
struct Anchor {
  std::optional<Day> day;   ///< exact publication day
  std::optional<int> year;  ///< known at least to the year
};
Anchor anchor_of(const Report& report);

/// All time expressions, in order, not overlapping. Relative ones are resolved against the report's date; without
/// one, their value stays relative ("XXXX-WXX-4") and unbounded, unless the report's own dates give a year.
std::vector<TimeMention> find_times(const Sheet& sheet);

}  // namespace hearsay::reading
