// The model that parse() reads with.
#pragma once

#include "language/model/model.h"

namespace hearsay::language {

/// The built-in model, or that of hearsay::use_model(). Loaded at the first call; any thread.
const Result<Model>& chosen_model();

}  // namespace hearsay::language
