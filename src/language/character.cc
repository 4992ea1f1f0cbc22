// ASCII, nearly all of English, is decided without a table; the rest asks ICU's character properties.
#include "language/character.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace hearsay::language {
namespace {

Character ascii_character(char c) {
  Character result;
  result.length = 1;
  result.code_point = static_cast<unsigned char>(c);
  result.upper = c >= 'A' && c <= 'Z';
  result.cased = result.upper || (c >= 'a' && c <= 'z');
  if (result.cased) {
    result.kind = CharacterKind::letter;
  } else if (c >= '0' && c <= '9') {
    result.kind = CharacterKind::digit;
  } else {
    result.kind = c == ' ' || (c >= '\t' && c <= '\r') ? CharacterKind::space : CharacterKind::other;
  }
  return result;
}

void append_lower(std::string& out, char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case '`':
    case 0x00B4:
      out += '\'';
      return;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x00AB:
    case 0x00BB:
      out += '"';
      return;
    case 0x2010:
    case 0x2011:
      out += '-';
      return;
    case 0x2013:
    case 0x2014:
    case 0x2015:
      base::append_utf8(out, 0x2014);
      return;
    default:
      base::append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  }
}

}  // namespace

Character character_at(std::string_view text, size_t byte) {
  if (byte >= text.size()) return {};
  if (static_cast<unsigned char>(text[byte]) < 0x80) return ascii_character(text[byte]);
  Character result;
  size_t end = byte;
  result.code_point = base::next_code_point(text, end);
  result.length = static_cast<uint8_t>(end - byte);
  const auto c = static_cast<UChar32>(result.code_point);
  result.upper = u_isupper(c);
  result.cased = result.upper || u_islower(c);
  const bool joiner = (U_MASK(u_charType(c)) & (U_GC_M_MASK | U_GC_CF_MASK)) != 0;
  if (u_isUWhiteSpace(c)) {
    result.kind = CharacterKind::space;
  } else if (u_isalpha(c) || joiner) {
    result.kind = CharacterKind::letter;
  } else {
    result.kind = u_isdigit(c) ? CharacterKind::digit : CharacterKind::other;
  }
  return result;
}

std::string lower_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80 && c != '`') {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      ++at;
    } else {
      append_lower(out, base::next_code_point(text, at));
    }
  }
  return out;
}

std::string upper_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  return out;
}

}  // namespace hearsay::language
