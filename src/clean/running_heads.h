// What printed pages repeat above and below their text.
#pragma once

#include <string>
#include <string_view>

#include "clean/draft.h"

namespace hearsay::cleaning {

/// The text without lines that come again at the top or the bottom of most of its pages, numbers aside ("Flash Update
/// 3 | page 2 of 7"); they are listed in `draft.removed`. Pages are parted by form feeds; a text of less than three
/// is left as it is.
std::string without_running_heads(std::string_view text, Draft& draft);

}  // namespace hearsay::cleaning
