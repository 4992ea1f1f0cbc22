// Where patterns and the language model meet on names.
#pragma once

#include <vector>

#include "read/names/name.h"

namespace hearsay::reading {

/// The names of the patterns, in order, and what the model's marks make of them.
std::vector<NameMention> with_marks(const Sheet& sheet, std::vector<NameMention> runs);

}  // namespace hearsay::reading
