// Expressions of time that their words alone give away, whether or not the language model marks them.
#pragma once

#include <optional>

#include "read/times/time.h"

namespace hearsay::reading {

/// The expression that begins at `word`, resolved; nothing when none does.
std::optional<TimeMention> match_time(const Sheet& sheet, const Anchor& anchor, uint32_t word);

}  // namespace hearsay::reading
