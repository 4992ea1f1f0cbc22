// Expressions that the language model marks, resolved by their words.
#pragma once

#include "read/times.h"

namespace hearsay::reading {

/// What relative expressions rest on: the report's date, and what was spoken of last.
struct TimeContext {
  Anchor anchor;
  std::optional<Day> last_day;      ///< "the next day", "a week earlier"
  std::optional<int> last_year;     ///< "later that year", "the following year"
  std::optional<int> last_quarter;  ///< year · 4 + quarter − 1: "the year-ago quarter"
};

/// The marked words as a time, its value "PAST_REF" or "PX" where nothing more can be said, empty
/// where there is no such day ("February 30"). Sets what was spoken of last.
TimeMention resolve_marked(const Sheet& sheet, const Mark& mark, TimeContext& context);

}  // namespace hearsay::reading
