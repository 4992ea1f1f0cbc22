// The language model: the weights that reading rests on. Two are built in; another can be put in their place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearsay/error.h"

namespace hearsay {

/// Reads from now on with "deep", which is the default, "fast", or the weights in a file of this path (safetensors,
/// made by train/encoder; a file that is called like one of those is "./fast"). To be called before anything is read,
/// from one thread. Errors: not_found, unreadable, bad_format (another format, damaged), naming the file.
Result<void> use_model(const std::string& choice);

/// A model in the program.
struct ModelChoice {
  std::string choice;  ///< for use_model()
  std::string name;    ///< as model_name() gives it when it is in use
};
/// All of them, the default first.
std::vector<ModelChoice> model_choices();

/// Holds the arithmetic to an instruction set: "plain", "avx2", "vnni" (8-bit dot products of any width), or one as
/// instruction_set() names it. Speed alone depends on it. To be called before anything is read, from one thread.
/// Errors: bad_usage when this processor has no such set, naming those it has.
Result<void> use_instruction_set(const std::string& name);

/// Name of the instruction set in use; the widest that the processor has, if not held to another.
std::string_view instruction_set();

/// Name of the model in use, for `generator.model` in the dossier.
std::string_view model_name();

/// Why nothing can be read; empty when there is a model. Only a damaged program has none.
std::string model_error();

}  // namespace hearsay
