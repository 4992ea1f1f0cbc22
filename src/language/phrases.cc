// Folding. Names come in many spellings of one form ("Šundović", "Sundovic"): comparing folded names joins them,
// while the text itself is never changed. ICU decomposes; what it leaves (ı, ł, ø, đ, ß) is listed here.
#include "language/phrases.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "base/utf8.h"

namespace hearsay::language {
namespace {

char32_t straighten(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
      return '\'';
    case 0x201C:
    case 0x201D:
      return '"';
    case 0x2010:
    case 0x2011:
      return '-';
    default:
      return c;
  }
}

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

std::string_view plain_letter(char32_t c) {
  switch (c) {
    case 0x0131:
      return "i";
    case 0x0142:
      return "l";
    case 0x00F8:
      return "o";
    case 0x0111:
      return "d";
    case 0x00DF:
      return "ss";
    case 0x00E6:
      return "ae";
    case 0x0153:
      return "oe";
    default:
      return {};
  }
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  if (is_ascii(text)) {
    for (const char c : text) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
  }
  for (size_t at = 0; at < text.size();) {
    const char32_t c = straighten(base::next_code_point(text, at));
    base::append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  }
  return out;
}

std::string fold_name(std::string_view text) {
  const std::string lower = fold(text);
  if (is_ascii(lower)) return lower;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return lower;
  std::string out;
  const icu::UnicodeString decomposed = nfd->normalize(icu::UnicodeString::fromUTF8(lower), status);
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    const std::string_view plain = plain_letter(static_cast<char32_t>(c));
    if (plain.empty())
      base::append_utf8(out, static_cast<char32_t>(c));
    else
      out += plain;
  }
  return out;
}

std::vector<std::string> phrase_words(std::string_view phrase) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (size_t i = 0; i < phrase.size(); ++i) {
    const char c = phrase[i];
    if (c == ' ') {
      flush();
    } else if (c == '\'' && i + 1 < phrase.size() && phrase[i + 1] == 's' &&
               (i + 2 == phrase.size() || phrase[i + 2] == ' ')) {
      flush();
      word = "'s";
      ++i;
    } else {
      word += c;
    }
  }
  flush();
  return words;
}

}  // namespace hearsay::language
