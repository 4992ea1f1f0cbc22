// Times: when, as TIMEX3 with bounds.
#pragma once

#include <vector>

#include "read/times/time.h"

namespace hearsay::reading {

/// All time expressions, in order, not overlapping. Relative ones are resolved against the report's date; without
/// one, their value stays relative ("XXXX-WXX-4") and unbounded, unless the report's own dates give a year.
std::vector<TimeMention> find_times(const Sheet& sheet);

}  // namespace hearsay::reading
