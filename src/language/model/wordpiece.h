// Words to sub-words ("wordpieces"): the units that the encoder was trained on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/slots.h"

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
  size_t size() const { return begins_.size() - 1; }

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

  std::string_view entry(size_t id) const {
    return vocabulary_.substr(begins_[id], begins_[id + 1] - begins_[id] - 1);
  }
  /// Of a whole word or first sub-word (`opens`), or of a continuation, without its "##".
  std::optional<uint32_t> id_of(std::string_view piece, bool opens) const;
  /// Whether an entry is that.
  auto is(std::string_view piece, bool opens) const;

  std::string_view vocabulary_;
  std::vector<uint32_t> begins_;  // of each entry, and one behind the last
  base::Slots ids_;
  size_t longest_ = 0;  // bytes of the longest entry
  uint16_t unknown_ = 0, opening_ = 0, closing_ = 0;
  bool valid_ = false;
};

}  // namespace hearsay::language
