// New or background, a sentence at a time.
#pragma once

#include <string>
#include <vector>

#include "read/times/time.h"

namespace hearsay::reading {

/// Beside the sheet's sentences: why one is background; empty = it tells what is new.
std::vector<std::string> find_background(const Sheet& sheet, const std::vector<TimeMention>& times);

}  // namespace hearsay::reading
