// Attributions: who is said to say, think or want what, as the language model marks it.
#pragma once

#include <vector>

#include "read/sheet.h"

namespace hearsay::reading {

struct Attribution {
  std::vector<Range> sources;  ///< none where the text names none ("was accused of")
  Range cue;
  std::vector<Range> content;  ///< at least one; may go on in later sentences of the block
};

/// In the order of the cues.
std::vector<Attribution> find_attributions(const Sheet& sheet);

}  // namespace hearsay::reading
