// Text measured and broken into lines, as a terminal or a box of a drawing shows it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::present {

/// Columns that `text` takes: 2 for wide East Asian letters and emoji, 0 for combining marks. An approximation.
int display_width(std::string_view text);

/// Report text as a terminal may show it: control characters (so: escape sequences) and direction overrides
/// become one space, runs of white space too.
std::string plain_text(std::string_view text);

/// Breaks at spaces so that no line is wider than `width`; a longer word is broken where it must be.
std::vector<std::string> wrapped(std::string_view text, int width);

/// `text` if it fits, else cut after a word so that it fits with "…".
std::string cut_short(std::string_view text, int columns);

}  // namespace hearsay::present
