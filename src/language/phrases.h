// A table of phrases, found as the longest run of words from a place in a text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hearsay::language {

/// Lower case by simple folding (Latin, Greek and Cyrillic letters), curly quotes straightened.
std::string fold(std::string_view text);
/// `fold` without diacritics: "Yılmaz Tunç" → "yilmaz tunc". For comparing names.
std::string fold_name(std::string_view text);

/// Splits a phrase of a data file as the tokeniser would: at blanks, and before "'s".
std::vector<std::string> phrase_words(std::string_view phrase);

/// Maps phrases (word sequences, folded) to values. Build once, then any thread may look up.
template <class Value>
class PhraseTable {
 public:
  struct Match {
    const Value* value;
    size_t length;  ///< words taken
  };

  void add(std::string_view phrase, Value value) {
    const std::vector<std::string> words = phrase_words(fold(phrase));
    if (words.empty()) return;
    std::string key;
    for (const std::string& word : words) key += word + ' ';
    entries_.try_emplace(std::move(key), std::move(value));
    size_t& longest = longest_from_[words.front()];
    longest = std::max(longest, words.size());
  }

  /// The longest phrase that begins at word `at`. `lower(i)` gives the folded word i; `count` words exist.
  template <class Lower>
  std::optional<Match> longest(size_t at, size_t count, const Lower& lower) const {
    const auto first = longest_from_.find(std::string(lower(at)));
    if (first == longest_from_.end()) return std::nullopt;
    std::string key;
    std::optional<Match> best;
    for (size_t length = 1; length <= first->second && at + length <= count; ++length) {
      key += lower(at + length - 1);
      key += ' ';
      const auto found = entries_.find(key);
      if (found != entries_.end()) best = Match{&found->second, length};
    }
    return best;
  }

  /// The whole of `phrase`, or nothing.
  const Value* find(std::string_view phrase) const {
    std::string key;
    for (const std::string& word : phrase_words(fold(phrase))) key += word + ' ';
    const auto found = entries_.find(key);
    return found == entries_.end() ? nullptr : &found->second;
  }

 private:
  std::unordered_map<std::string, Value> entries_;
  std::unordered_map<std::string, size_t> longest_from_;
};

}  // namespace hearsay::language
