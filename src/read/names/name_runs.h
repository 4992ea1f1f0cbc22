// Name runs: stretches of capitalised words that are names, with their kind. First half of finding names.
#pragma once

#include <vector>

#include "read/names/name.h"

namespace hearsay::reading {

/// Mentions without entities, in order.
std::vector<NameMention> find_name_runs(const Sheet& sheet);

}  // namespace hearsay::reading
