// Transcripts of broadcasts, whose notes in square brackets say who speaks.
#pragma once

#include <vector>

#include "read/statements/dialogue.h"

namespace hearsay::reading {

/// In order; none where no note says that somebody speaks.
std::vector<Turn> transcribed_turns(const Sheet& sheet);

}  // namespace hearsay::reading
