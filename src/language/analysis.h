// A text's sentences as the treebank cuts them, with everything the model says about their words.
//
// Reading uses the words of syntax.h, which are made from these; this is what is measured against the treebanks.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/model/model.h"

namespace hearsay::language {

/// Words [first, last) of a sentence.
struct MarkedWords {
  uint32_t first = 0;
  uint32_t last = 0;
  std::string_view kind;  ///< "PER", "DATE", "source", …: the part of a label behind B-
};

/// Statement part `part` belongs to the cue `cue`: numbers into `statements` of this sentence and of the sentence of
/// the cue, which stands `distance` sentences on (a quotation may begin before the sentence of its "said").
struct PartOfStatement {
  uint32_t part = 0;
  uint32_t cue = 0;
  int32_t distance = 0;
};

struct TreebankSentence {
  std::vector<ByteSpan> words;        ///< into the text
  std::vector<WordReading> readings;  ///< one a word; heads are words of this sentence
  std::vector<MarkedWords> names, times, statements;
  std::vector<PartOfStatement> links;  ///< of this sentence's parts
  std::vector<float> vector;           ///< 384, when asked for
  std::vector<float> states;           ///< 384 a word, for Model::see
};

/// Words that are given instead of cut: of a text without line ends.
struct GivenWords {
  std::vector<ByteSpan> words;
  std::vector<uint32_t> ends;  ///< last word of each sentence, ascending
};

/// Reads texts, all in common batches; the result for a text does not depend on the others. `given`, when not empty,
/// holds one entry for each text. REQUIRES: valid UTF-8. Any thread.
std::vector<std::vector<TreebankSentence>> analyse(const Model& model, std::span<const std::string_view> texts,
                                                   ReadingOptions options = {},
                                                   std::span<const GivenWords> given = {});

}  // namespace hearsay::language
