// How well a model tags and parses gold words, and how fast.
#pragma once

#include <vector>

#include "language/linear_model.h"
#include "language/parser.h"
#include "linear/treebank.h"

namespace hearsay::train {

struct Scores {
  size_t words = 0;
  double upos = 0;
  double uas = 0;
  double las = 0;
  double lemma = 0;  ///< case ignored
  double words_per_second = 0;
};

/// Tags and lemmas of gold words, as the parser gets them.
std::vector<language::ParserWord> tagged(const language::LinearModel& model, const GoldSentence& gold);

Scores measure(const language::LinearModel& model, const std::vector<GoldSentence>& sentences);

}  // namespace hearsay::train
