// Sentences and words as byte ranges, before anything is known about them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace hearsay::language {

/// Bytes [begin, end) of the block.
struct ByteSpan {
  uint32_t begin = 0;
  uint32_t end = 0;
};

struct TokenisedSentence {
  uint32_t begin = 0;  ///< of the first word
  uint32_t end = 0;    ///< of the last word
  std::vector<ByteSpan> words;
};

/// A sentence that runs on past this is a table or a list; cutting it bounds the memory of one sentence.
constexpr size_t kMaxSentenceWords = 400;
/// Longer runs without white space are encoded data, cut so that one word stays a word.
constexpr size_t kMaxWordBytes = 1000;

/// The sentences of a block; each has at least one word, words are in order and do not overlap, and together they
/// cover everything but white space. A line end is always a sentence end. REQUIRES: valid UTF-8, at most 4 GiB.
/// Pure; any thread.
std::vector<TokenisedSentence> tokenise(std::string_view block);

}  // namespace hearsay::language
