// What the encoder sees at once: a stretch of one line, in words and sub-words.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/model/wordpiece.h"
#include "language/tokenise.h"

namespace hearsay::language {

/// Sub-words of a window at most, the opening and closing one included. Attention costs grow with it, and beyond a
/// few sentences more context does not change a reading.
constexpr size_t kMaxWindowPieces = 128;
/// A longer word keeps this many sub-words: what follows says no more about its place in the sentence.
constexpr size_t kMaxWordPieces = 24;

/// What stands before a sub-word: it goes on with a word, touches the word before, follows a blank, opens the line.
enum class Gap : uint8_t { within, none, blank, line };
constexpr int kGapCount = 4;
constexpr int kShapeCount = kLettersCount * kGapCount;

/// What stands before a word: a mark behind which sentences seldom begin ("," and ";"), an end as the rules see it,
/// or neither.
enum class Hint : uint8_t { none, comma, end, run_on };

struct Window {
  std::vector<ByteSpan> words;  ///< into the block
  std::vector<uint16_t> ids;    ///< with [CLS] and [SEP]
  std::vector<uint8_t> shapes;  ///< letters × kGapCount + gap
  std::vector<uint16_t> first;  ///< of each word: index of its first sub-word
  std::vector<Hint> hints;      ///< of each word: what the rules say of a sentence that would begin here
};

/// The words as Universal Dependencies cuts them: those of `tokenise`, with hyphenated ones in parts ("two-storey" is
/// three, "re-elected" one; data/language/hyphen_prefixes.tsv).
std::vector<ByteSpan> treebank_words(std::string_view block, const std::vector<ByteSpan>& words);

/// Packs the words of one line into windows; a line that does not fit into one is cut where a sentence most likely
/// ends: `likely_ends` holds, for each word, whether the rules see an end behind it. Every word is in one window;
/// `opens_line` says whether the first opens its line.
std::vector<Window> windows_of(const Wordpiece& wordpiece, std::string_view block, std::span<const ByteSpan> words,
                               const std::vector<bool>& likely_ends, bool opens_line);

/// All windows of a block, line by line.
std::vector<Window> windows_of(const Wordpiece& wordpiece, std::string_view block);

}  // namespace hearsay::language
