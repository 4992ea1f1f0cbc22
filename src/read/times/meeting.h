// Where patterns and the language model meet on times.
#pragma once

#include <vector>

#include "read/times/patterns.h"

namespace hearsay::reading {

/// Where expressions of time stand, by the model's marks and by the patterns, in order and apart.
std::vector<TimeWords> expressions_of(const Sheet& sheet);

}  // namespace hearsay::reading
