// The parser's weights: which action, and which relation.
#pragma once

#include <vector>

#include "language/parser.h"
#include "linear/perceptron.h"
#include "linear/tagger_training.h"
#include "linear/treebank.h"

namespace hearsay::train {

/// One sentence to learn from: words with predicted tags, and the gold tree.
struct TreeExample {
  std::vector<language::ParserWord> words;
  const GoldSentence* gold = nullptr;
};

struct ParserWeights {
  std::vector<AveragedRow> actions;
  std::vector<AveragedRow> relations;
};

ParserWeights train_parser(const std::vector<TreeExample>& examples, const TrainingOptions& options);

}  // namespace hearsay::train
