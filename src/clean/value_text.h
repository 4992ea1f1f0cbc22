// What stands in fields for machines, which hold markup and references all the same.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::cleaning {

/// A title, a name: without tags and references, blanks normalised, in one line. REQUIRES: valid UTF-8 (both).
std::string one_line_of(std::string_view value);
/// A body: the same with its lines, one for each block of its markup.
std::string lines_of_value(std::string_view value);

}  // namespace hearsay::cleaning
