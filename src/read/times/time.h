// One expression of time, and what relative ones rest on.
#pragma once

#include <optional>
#include <string>

#include "read/sheet.h"

namespace hearsay::reading {

struct TimeMention {
  Range words;
  TimeType type = TimeType::date;
  std::string value;
  std::optional<Day> earliest;
  std::optional<Day> latest;
  bool dateline = false;  ///< dates the report, not what it tells
  bool open_day = false;  ///< a part of a day that is not said: "shortly before midnight"
};

/// What a report's `published` says as days; absent when it says nothing.
struct Anchor {
  std::optional<Day> day;   ///< exact publication day
  std::optional<int> year;  ///< known at least to the year
};
Anchor anchor_of(const Report& report);

/// What relative expressions rest on: the report's date, and what was spoken of last.
struct TimeContext {
  Anchor anchor;
  std::optional<Day> last_day;      ///< "the next day", "a week earlier"
  std::optional<int> last_year;     ///< "later that year", "the following year"
  std::optional<int> last_quarter;  ///< year · 4 + quarter − 1: "the year-ago quarter"
};

}  // namespace hearsay::reading
