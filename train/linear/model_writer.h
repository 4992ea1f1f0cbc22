// The model's file out of averaged weights.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "language/linear_model.h"
#include "linear/perceptron.h"

namespace hearsay::train {

/// Weights below `smallest` (one update weighs 1) are left out: they decide next to nothing and fill the file.
struct WriterOptions {
  double smallest = 0.35;
};

/// Bytes of a model, aligned to 8 in the result. Layout: src/language/linear_model.h.
std::vector<uint64_t> model_bytes(const std::vector<language::FineTag>& tags,
                                  const std::array<std::vector<AveragedRow>, language::kClassifierCount>& classifiers,
                                  const WriterOptions& options);

}  // namespace hearsay::train
