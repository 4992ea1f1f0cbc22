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

char32_t next_above_ascii(std::string_view text, size_t& byte);
void append_above_ascii(std::string& out, char32_t code_point);

/// The code point at `byte`, which moves past it. REQUIRES: valid UTF-8 and byte < text.size().
inline char32_t next_code_point(std::string_view text, size_t& byte) {
  const auto c = static_cast<unsigned char>(text[byte]);
  if (c >= 0x80) return next_above_ascii(text, byte);
  ++byte;
  return c;
}

inline void append_utf8(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else {
    append_above_ascii(out, code_point);
  }
}

/// Copies `bytes`, putting U+FFFD for every byte that is not part of valid UTF-8 (and for U+0000, which no text
/// holds); `replaced` counts them.
std::string to_valid_utf8(std::string_view bytes, size_t& replaced);

}  // namespace hearsay::base
