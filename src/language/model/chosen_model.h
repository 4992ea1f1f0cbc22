// The model that parse() reads with, and those that are in the program.
#pragma once

#include <array>
#include <string_view>

#include "language/model/model.h"

namespace hearsay::language {

/// A model in the program: what it is chosen by, and its weights (base/resource.h).
struct BuiltIn {
  std::string_view choice;
  std::string_view path;
};
/// The first is the default.
inline constexpr std::array kBuiltIn = {BuiltIn{"deep", "models/encoder.safetensors"},
                                        BuiltIn{"fast", "models/fast.safetensors"}};

Result<Weights> built_in_weights(const BuiltIn& model = kBuiltIn.front());

/// The built-in model, or that of hearsay::use_model(). Loaded at the first call; any thread.
const Result<Model>& chosen_model();

}  // namespace hearsay::language
