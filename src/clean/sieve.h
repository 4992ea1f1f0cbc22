// Which words a table may hold, by their ends, middle and length: hardly any word of a page is one, and a look is
// cheap.
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

#include "base/ascii.h"

namespace hearsay::cleaning {

/// Whatever the case of ASCII letters.
class Sieve {
 public:
  void add(std::string_view word) { bits_.set(slot(word)); }
  bool may_hold(std::string_view word) const { return bits_[slot(word)]; }

 private:
  static constexpr size_t kSlots = 8192;
  static size_t slot(std::string_view word) {
    if (word.empty()) return 0;
    const auto letter = [&](size_t i) {
      return static_cast<size_t>(static_cast<unsigned char>(base::lower_ascii(word[i])));
    };
    return (letter(0) * 37 + letter(word.size() - 1) * 11 + letter(word.size() / 2) * 101 + word.size() * 1031) %
           kSlots;
  }
  std::bitset<kSlots> bits_;
};

}  // namespace hearsay::cleaning
