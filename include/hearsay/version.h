#pragma once

#include <string_view>

namespace hearsay {

/// Semantic version of the library and the command.
std::string_view version();
/// Name of the language model in use, for `generator.model` in the dossier.
std::string_view model_name();

}  // namespace hearsay
