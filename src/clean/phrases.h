// Phrases of a table, looked for in running text.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hearsay::cleaning {

/// Finds whole phrases where words begin, whatever the case of ASCII letters and of the first letter. The cost is a
/// few steps a word, whatever the number of phrases.
class PhraseSet {
 public:
  struct Phrase {
    std::string text;  ///< lower case, four bytes and more
    int weight = 1;
    bool opens = false;  ///< counts only where a sentence begins
  };

  void add(Phrase phrase);
  /// The weights of the phrases in `text`, each phrase counted once.
  int weigh(std::string_view text) const;
  bool empty() const { return phrases_.empty(); }

 private:
  static constexpr size_t kKey = 4;
  static constexpr size_t kBits = 1U << 14U;
  using Bits = std::bitset<kBits>;

  static uint32_t key_of(std::string_view text);
  static size_t bit_of(uint32_t key) { return key * 2654435761U >> 18U; }
  void index(std::string_view start, size_t phrase);
  void look(std::string_view text, size_t at, uint32_t key, std::vector<size_t>& found) const;

  std::vector<Phrase> phrases_;
  Bits may_begin_;  // phrases that count anywhere
  Bits may_open_;   // and those that count where a sentence begins
  std::unordered_map<uint32_t, std::vector<size_t>> by_key_;
};

}  // namespace hearsay::cleaning
