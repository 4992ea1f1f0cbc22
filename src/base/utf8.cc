#include "base/utf8.h"

namespace hearsay::base {
namespace {

// Length of the valid sequence at the front of `s`, 0 when there is none (RFC 3629: no surrogates, no overlong
// forms).
size_t valid_length(std::string_view s) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(s[i]); };
  const auto tail = [&](size_t i) { return i < s.size() && (byte(i) & 0xC0) == 0x80; };
  const unsigned char c = byte(0);
  if (c < 0x80) return 1;
  if (c >= 0xC2 && c <= 0xDF) return tail(1) ? 2 : 0;
  if (c >= 0xE0 && c <= 0xEF) {
    if (!tail(1) || !tail(2)) return 0;
    if (c == 0xE0 && byte(1) < 0xA0) return 0;
    if (c == 0xED && byte(1) > 0x9F) return 0;
    return 3;
  }
  if (c >= 0xF0 && c <= 0xF4) {
    if (!tail(1) || !tail(2) || !tail(3)) return 0;
    if (c == 0xF0 && byte(1) < 0x90) return 0;
    if (c == 0xF4 && byte(1) > 0x8F) return 0;
    return 4;
  }
  return 0;
}

}  // namespace

char32_t next_above_ascii(std::string_view text, size_t& byte) {
  const auto at = [&](size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const size_t length = sequence_length(text[byte]);
  char32_t code_point = at(byte) & (0xFFU >> (length + 1));
  for (size_t i = 1; i < length; ++i) code_point = (code_point << 6) | (at(byte + i) & 0x3F);
  byte += length;
  return code_point;
}

void append_above_ascii(std::string& out, char32_t c) {
  if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

std::string to_valid_utf8(std::string_view bytes, size_t& replaced) {
  std::string out;
  out.reserve(bytes.size());
  replaced = 0;
  while (!bytes.empty()) {
    const size_t length = bytes.front() == '\0' ? 0 : valid_length(bytes);
    if (length == 0) {
      append_utf8(out, 0xFFFD);
      ++replaced;
    } else {
      out.append(bytes.substr(0, length));
    }
    bytes.remove_prefix(length == 0 ? 1 : length);
  }
  return out;
}

}  // namespace hearsay::base
