// Character references: "&amp;", "&#8217;", "&nbsp" without its semicolon.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::base {

/// The text with its references resolved, as the HTML standard has it; what is none stays as it is. In attributes a
/// reference without a semicolon before "=", a letter or a digit is none. Valid UTF-8 stays valid.
std::string without_entities(std::string_view text, bool in_attribute);

}  // namespace hearsay::base
