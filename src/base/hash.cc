#include "base/hash.h"

#include <xxhash.h>

namespace hearsay::base {

uint64_t hash64(std::string_view bytes, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

std::string content_id(char prefix, std::string_view bytes) {
  const uint64_t hash = hash64(bytes);
  std::string id(1, prefix);
  for (int shift = 60; shift > 12; shift -= 4) id += "0123456789abcdef"[(hash >> shift) & 0xF];
  return id;
}

}  // namespace hearsay::base
