// UTF-8 by hand where ICU would be a detour: walking, checking, and repairing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hearsay::base {

inline bool is_lead_byte(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// Bytes of the sequence that a lead byte opens. REQUIRES: valid UTF-8.
inline size_t sequence_length(char lead) {
  const auto c = static_cast<unsigned char>(lead);
  return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

/// The code point at `byte`, which moves past it. REQUIRES: valid UTF-8 and byte < text.size().
char32_t next_code_point(std::string_view text, size_t& byte);

void append_utf8(std::string& out, char32_t code_point);

/// Copies `bytes`, putting U+FFFD for every byte that is not part of valid UTF-8 (and for U+0000, which no text
/// holds); `replaced` counts them.
std::string to_valid_utf8(std::string_view bytes, size_t& replaced);

}  // namespace hearsay::base
