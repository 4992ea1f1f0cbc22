// The language model: the weights that reading rests on. One is built in; another can be put in its place.
#pragma once

#include <string>
#include <string_view>

#include "hearsay/error.h"

namespace hearsay {

/// Reads with the weights in this file (safetensors, made by train/encoder) from now on. To be called before anything
/// is read, from one thread. Errors: not_found, unreadable, bad_format (another format, damaged), naming the file.
Result<void> use_model(const std::string& path);

/// Name of the model in use, for `generator.model` in the dossier.
std::string_view model_name();

/// Why nothing can be read; empty when there is a model. Only a damaged program has none.
std::string model_error();

}  // namespace hearsay
