// A hash table of numbers whose keys lie elsewhere: in a file that is in memory anyway, say.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

namespace hearsay::base {

/// Eight to sixteen bytes a key and no allocation for any: what a list of thirty thousand words is kept in.
class Slots {
 public:
  /// REQUIRES: no more than `most` numbers are put in.
  explicit Slots(size_t most = 0) : slots_(std::bit_ceil(2 * most + 1)) {}

  /// The number under that hash of which `is(number)` holds.
  template <class Is>
  std::optional<uint32_t> find(uint64_t hash, const Is& is) const {
    const uint32_t found = slots_[place(hash, is)];
    return found == 0 ? std::nullopt : std::optional(found - 1);
  }
  /// Puts a number in, unless one of which `is` holds is there.
  template <class Is>
  void put(uint64_t hash, uint32_t number, const Is& is) {
    uint32_t& slot = slots_[place(hash, is)];
    if (slot == 0) slot = number + 1;
  }

 private:
  // Where the number stands, or would: at least half of the slots are free.
  template <class Is>
  size_t place(uint64_t hash, const Is& is) const {
    size_t at = hash & (slots_.size() - 1);
    while (slots_[at] != 0 && !is(slots_[at] - 1)) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  std::vector<uint32_t> slots_;  // numbers plus one; 0: free
};

}  // namespace hearsay::base
