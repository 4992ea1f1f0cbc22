// How many: bytes are counted into bytes, sixteen at a time with any processor's wide registers.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace hearsay::base {

/// Without a branch, as loops that are made wide need it.
constexpr bool either(bool a, bool b) {
  return (static_cast<unsigned>(a) | static_cast<unsigned>(b)) != 0;
}
constexpr bool both(bool a, bool b) {
  return (static_cast<unsigned>(a) & static_cast<unsigned>(b)) != 0;
}

/// The number of indices in [begin, end) that pass `test`, which has to be plain enough for the compiler: no
/// branches, no calls.
template <class Test>
size_t count_where(size_t begin, size_t end, const Test& test) {
  constexpr size_t kRun = 240;  // what a byte can count, in whole registers
  size_t found = 0;
  while (begin < end) {
    const size_t stop = std::min(begin + kRun, end);
    uint8_t run = 0;
    for (; begin < stop; ++begin) run = static_cast<uint8_t>(run + (test(begin) ? 1 : 0));
    found += run;
  }
  return found;
}

}  // namespace hearsay::base
