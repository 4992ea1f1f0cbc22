// What one code point is to the tokeniser and the tagger.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hearsay::language {

enum class CharacterKind : uint8_t { none, space, letter, digit, other };

struct Character {
  CharacterKind kind = CharacterKind::none;
  uint8_t length = 0;  ///< bytes
  bool upper = false;
  bool cased = false;
  char32_t code_point = 0;

  bool alphanumeric() const { return kind == CharacterKind::letter || kind == CharacterKind::digit; }
  bool hyphen() const { return code_point == '-' || code_point == 0x2010 || code_point == 0x2011; }
};

/// The character at a byte, by Unicode's properties; kind `none` behind the end. REQUIRES: valid UTF-8.
Character character_at(std::string_view text, size_t byte);

/// Lower case, code point by code point, with curly quotes straightened and dashes made "—".
std::string lower_case(std::string_view text);
/// Small ASCII letters made capital, the rest as it is.
std::string upper_ascii(std::string_view text);

}  // namespace hearsay::language
