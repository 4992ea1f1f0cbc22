// The tagger's weights.
#pragma once

#include <cstdint>
#include <vector>

#include "linear/perceptron.h"
#include "linear/treebank.h"

namespace hearsay::train {

struct TrainingOptions {
  int epochs = 8;
  uint64_t seed = 1;
  uint32_t min_updates = 3;
};

std::vector<AveragedRow> train_tagger(const std::vector<const GoldSentence*>& sentences,
                                      const TrainingOptions& options);

/// Numbers 0, 1, 2, … in an order that depends on the seed alone.
std::vector<size_t> shuffled(size_t count, uint64_t seed);

}  // namespace hearsay::train
