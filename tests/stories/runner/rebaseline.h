// What an expectation would have to say to hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "told.h"

namespace hearsay::stories {

/// Expectations on the same thing that hold as things are, each checked; empty where the grammar has no words for
/// what was found.
std::vector<std::string> lines_instead(Told& told, std::string_view expectation);

/// The text of a story file with each expectation that does not hold replaced by those that do. One that nothing can
/// replace stays, and so does one that cannot be read.
std::string rebaselined(const std::string& text);

}  // namespace hearsay::stories
