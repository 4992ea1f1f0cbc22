// Which day, month or length a meaning comes to: the one place where days are reckoned.
#pragma once

#include "read/times/meaning.h"
#include "read/times/time.h"

namespace hearsay::reading {

/// Sets type, value and bounds of `found` by the first of the meanings that the context bears out, and what was
/// spoken of last. The value stays empty where there is none, or no such day ("February 30").
void set_value(const std::vector<Meaning>& meanings, TimeContext& context, TimeMention& found);

}  // namespace hearsay::reading
