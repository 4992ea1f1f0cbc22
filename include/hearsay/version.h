#pragma once

#include <string_view>

namespace hearsay {

/// Semantic version of the library and the command.
std::string_view version();

}  // namespace hearsay
