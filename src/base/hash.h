// Content hashes (XXH3, 64 bits): ids that come out the same on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hearsay::base {

uint64_t hash64(std::string_view bytes, uint64_t seed = 0);

/// `prefix` and the first 12 hex digits (48 bits) of the hash: one collision in some 20 million ids.
std::string content_id(char prefix, std::string_view bytes);

}  // namespace hearsay::base
