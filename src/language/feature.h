// Features are hashed to 32-bit keys: a template's number and up to three values.
#pragma once

#include <cstdint>
#include <vector>

namespace hearsay::language {

/// Key of one feature; never 0, which marks a free slot in the model.
inline uint32_t feature_key(uint32_t number, uint32_t a, uint32_t b = 0, uint32_t c = 0) {
  uint64_t h = (static_cast<uint64_t>(a) << 32 | b) * 0x9E3779B97F4A7C15ULL;
  h ^= h >> 32;
  h = (h + (static_cast<uint64_t>(number) << 32 | c)) * 0xD6E8FEB86659FD93ULL;
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93ULL;
  return static_cast<uint32_t>(h >> 32) | 1U;
}

/// Collects the keys of one decision; templates are numbered in the order they are added.
class FeatureList {
 public:
  void clear() { keys_.clear(), number_ = 0; }
  void add(uint32_t a, uint32_t b = 0, uint32_t c = 0) { keys_.push_back(feature_key(++number_, a, b, c)); }
  const std::vector<uint32_t>& keys() const { return keys_; }

 private:
  std::vector<uint32_t> keys_;
  uint32_t number_ = 0;
};

}  // namespace hearsay::language
