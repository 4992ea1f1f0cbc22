// Hash tables of words that most words of a text are not in. A sieve of bits in front of the table lets nearly all of
// those go at once, without a hash of the whole word and a walk through memory; what it lets through is looked up.
#pragma once

#include <bitset>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace hearsay::base {

/// Whether a word may be among those added; never says no of one that is.
class Sieve {
 public:
  void add(std::string_view word) { bits_.set(place(word)); }
  bool may_hold(std::string_view word) const { return bits_.test(place(word)); }

 private:
  static constexpr unsigned kBits = 14;  // 2 kB: of two thousand words one in eight lets a stranger through

  // By its length and both its ends.
  static size_t place(std::string_view word) {
    uint32_t first = 0, last = 0;
    if (word.size() >= sizeof first) {
      std::memcpy(&first, word.data(), sizeof first);
      std::memcpy(&last, word.data() + word.size() - sizeof last, sizeof last);
    } else {
      for (const char c : word) first = first << 8 | static_cast<unsigned char>(c);
    }
    const uint64_t all = (uint64_t{first} << 32 | last) + word.size();
    return static_cast<size_t>(all * 0x9E3779B97F4A7C15U >> (64 - kBits));  // 2^64 over the golden ratio
  }

  std::bitset<size_t{1} << kBits> bits_;
};

/// A standard table by words behind a sieve; what it is asked and told are the table's own functions of these names.
template <class Table>
class Sieved {
 public:
  using const_iterator = typename Table::const_iterator;

  template <class... More>
  auto emplace(std::string_view word, More&&... more) {
    sieve_.add(word);
    return table_.emplace(word, std::forward<More>(more)...);
  }
  template <class... More>
  auto try_emplace(std::string_view word, More&&... more) {
    sieve_.add(word);
    return table_.try_emplace(word, std::forward<More>(more)...);
  }
  auto& operator[](std::string_view word) {
    sieve_.add(word);
    return table_[word];
  }
  const_iterator find(std::string_view word) const {
    return sieve_.may_hold(word) ? table_.find(word) : table_.end();
  }
  const auto& at(std::string_view word) const { return table_.at(word); }
  bool contains(std::string_view word) const { return find(word) != end(); }
  std::pair<const_iterator, const_iterator> equal_range(std::string_view word) const {
    if (!sieve_.may_hold(word)) return {end(), end()};
    return table_.equal_range(word);
  }
  const_iterator begin() const { return table_.begin(); }
  const_iterator end() const { return table_.end(); }
  size_t size() const { return table_.size(); }

 private:
  Table table_;
  Sieve sieve_;
};

template <class Value>
using WordMap = Sieved<std::unordered_map<std::string_view, Value>>;
template <class Value>
using WordMultimap = Sieved<std::unordered_multimap<std::string_view, Value>>;
using WordSet = Sieved<std::unordered_set<std::string_view>>;

}  // namespace hearsay::base
