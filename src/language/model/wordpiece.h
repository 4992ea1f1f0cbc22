// Words to sub-words ("wordpieces"): the units that the encoder was trained on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hearsay::language {

/// One sub-word: its row in the vocabulary and how its letters were written.
struct Piece {
  uint16_t id = 0;
  uint8_t letters = 0;  ///< a `Letters`
};

/// How the letters of a sub-word are written; the vocabulary itself is lower case.
enum class Letters : uint8_t { none, lower, initial, capitals, mixed };
constexpr int kLettersCount = 5;

/// Longer words become one unknown sub-word: no language model has seen them, and the time for one word is bounded.
constexpr size_t kMaxPieceCharacters = 100;

/// An uncased BERT vocabulary and the greedy longest match over it (Wu et al. 2016; Devlin et al. 2019): lower case,
/// accents removed, punctuation and CJK characters apart, then the longest known sub-word from the left. Immutable
/// once built; any thread.
class Wordpiece {
 public:
  /// `vocabulary`: one sub-word a line, continuations with "##"; must hold [UNK], [CLS] and [SEP]. The bytes must
  /// outlive the object. `valid()` is false when one of the three is missing or there are more than 65,536 lines.
  explicit Wordpiece(std::string_view vocabulary);

  bool valid() const { return valid_; }
  uint16_t opening() const { return opening_; }  ///< [CLS]
  uint16_t closing() const { return closing_; }  ///< [SEP]
  size_t size() const { return size_; }

  /// Appends the sub-words of one word, at least one. REQUIRES: valid UTF-8.
  void append(std::string_view word, std::vector<Piece>& pieces) const;

 private:
  struct Letter {
    uint32_t at;  ///< of its first byte in the normalised word
    bool cased;
    bool upper;
  };
  void append_run(std::string_view run, const Letter* letters, size_t count, bool word_start,
                  std::vector<Piece>& pieces) const;

  std::unordered_map<std::string_view, uint16_t> openers_;        // whole words and first sub-words
  std::unordered_map<std::string_view, uint16_t> continuations_;  // without their "##"
  size_t longest_ = 0;                                            // bytes of the longest entry
  size_t size_ = 0;
  uint16_t unknown_ = 0, opening_ = 0, closing_ = 0;
  bool valid_ = false;
};

}  // namespace hearsay::language
