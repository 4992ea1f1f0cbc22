// The label code in a weights file: what the numbers that the heads give stand for.
#pragma once

#include <string>

#include "language/model/model.h"

namespace hearsay::language {

/// "FILE: not usable as model weights: WHAT".
std::unexpected<Error> bad_weights(const Weights& weights, const std::string& what);

/// Errors: bad_format when a list is missing, too long, or not O, B- and I- in turn where it has to be.
Result<Labels> labels_of(const Weights& weights);

}  // namespace hearsay::language
