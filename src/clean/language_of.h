// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::cleaning {

/// BCP 47 primary tag ("en"), or "und" when the text is too short or mixed to tell. `declared` (a container's word,
/// "en-GB") decides then. REQUIRES: valid UTF-8.
std::string language_of(std::string_view text, std::string_view declared);

/// True when the line is surely in a language other than `language`.
bool is_other_language(std::string_view line, std::string_view language);

}  // namespace hearsay::cleaning
