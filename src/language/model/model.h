// The language model: windows in; tags, trees, spans and links of their words out.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "language/model/encoder.h"
#include "language/model/label_code.h"
#include "language/model/window.h"

namespace hearsay::language {

/// One word, in numbers into Labels.
struct WordReading {
  uint16_t upos = 0, xpos = 0, lemma = 0, relation = 0;
  int32_t head = -1;  ///< word of the window; -1 = root
  bool starts_sentence = false;
  uint8_t name = 0, time = 0, statement = 0;
};

/// The statement part that begins at `part` belongs to the one that begins at `cue` (words of the window).
struct StatementLink {
  uint16_t part = 0;
  uint16_t cue = 0;
};

struct WindowReading {
  std::vector<WordReading> words;
  std::vector<StatementLink> links;
  std::vector<float> vectors;  ///< 384 for each sentence, when asked for
  std::vector<std::vector<float>>
      states;  ///< by sentence, 384 for each word, of a model with event heads: Model::see
};

/// The word behind a sentence that begins at `begin`.
inline size_t sentence_end(const std::vector<WordReading>& words, size_t begin) {
  size_t end = begin + 1;
  while (end < words.size() && !words[end].starts_sentence) ++end;
  return end;
}

struct ReadingOptions {
  bool vectors = false;
  bool lemmas = true;  ///< else WordReading::lemma is 0
};

/// Sub-words of one batch at most (one window is always taken): bounds a thread's memory to some 5 MB.
constexpr size_t kBatchPieces = 240;

/// The encoder and its heads. Immutable; any thread, each with memory of its own.
class Model {
 public:
  static Result<Model> from(const Weights& weights, Precision precision = Precision::int8);

  /// Reads windows, batch by batch; a window's reading does not depend on the others. `starts`, when not empty, gives
  /// for each window the words that open its sentences (true), instead of the model's own choice.
  std::vector<WindowReading> read(std::span<const Window> windows, ReadingOptions options = {},
                                  std::span<const std::vector<bool>> starts = {}) const;

  /// As the weights file names itself.
  std::string_view name() const;
  const Labels& labels() const;
  /// Numbers in a word's view; 0 of a model without event heads.
  size_t view_width() const;
  /// What event heads see of words with these states: for each, of view_width() numbers those from `begin`, a
  /// multiple of 16, to `end`. REQUIRES: view_width() > 0.
  std::vector<float> see(std::span<const float> states, size_t begin, size_t end) const;
  const Weights& weights() const;
  const Wordpiece& wordpiece() const;

 private:
  struct Parts;
  std::shared_ptr<const Parts> parts_;
};

}  // namespace hearsay::language
