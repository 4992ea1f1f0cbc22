#include "clean/words.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/utf8.h"

namespace hearsay::cleaning {
namespace {

bool is_letter(char32_t c) {
  return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : u_isalpha(static_cast<UChar32>(c));
}

bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB || c == ' ';
}

bool is_latin(char32_t c) {
  if (c < 0x250) return true;
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_LATIN;
}

char32_t last_before_closing(std::string_view line) {
  char32_t last = 0;
  for (size_t at = 0; at < line.size();) {
    const char32_t c = base::next_code_point(line, at);
    if (!is_closing(c)) last = c;
  }
  return last;
}

void append_folded(std::string& out, char32_t c) {
  if (c == 0x2018 || c == 0x2019 || c == 0x2BC || c == '`') c = '\'';
  base::append_utf8(out, c < 0x80 ? (c >= 'A' && c <= 'Z' ? c + 32 : c)
                                  : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
}

bool is_word_part(char32_t c) {
  return c == 0xA9 || is_letter(c) || (c < 0x80 ? c >= '0' && c <= '9' : u_isalnum(static_cast<UChar32>(c)));
}

std::string fold_word(std::string_view raw) {
  std::string out;
  size_t kept = 0;  // up to the last letter or digit
  for (size_t at = 0; at < raw.size();) {
    const char32_t c = base::next_code_point(raw, at);
    const bool part = is_word_part(c);
    if (out.empty() && !part) continue;
    append_folded(out, c);
    if (part) kept = out.size();
  }
  out.resize(kept);
  return out;
}

}  // namespace

std::vector<Word> split_words(std::string_view line) {
  std::vector<Word> words;
  for (size_t at = 0; at < line.size();) {
    const size_t begin = line.find_first_not_of(" \n", at);
    if (begin == std::string_view::npos) break;
    const size_t end = std::min(line.find_first_of(" \n", begin), line.size());
    const std::string_view raw = line.substr(begin, end - begin);
    words.push_back({raw, fold_word(raw)});
    at = end;
  }
  return words;
}

bool has_more_words(std::string_view line, size_t limit, bool plain) {
  size_t words = 0;
  bool counted = false;  // the word the loop is in
  for (const char c : line) {
    const bool blank = c == ' ' || c == '\n';
    const bool counts = !plain || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (!blank && !counted && counts && ++words > limit) return true;
    counted = !blank && (counted || counts);
  }
  return false;
}

std::string folded(std::string_view line) {
  std::string out;
  for (const Word& word : split_words(line)) {
    if (word.folded.empty()) continue;
    if (!out.empty()) out += ' ';
    out += word.folded;
  }
  return out;
}

LineShape shape_of(std::string_view line) {
  LineShape shape;
  bool in_word = false;
  bool has_lower = false;
  for (size_t at = 0; at < line.size();) {
    const char32_t c = base::next_code_point(line, at);
    if (c < 0x80) {
      const bool small = c >= 'a' && c <= 'z';
      const bool letter = small || (c >= 'A' && c <= 'Z');
      shape.letters += letter ? 1 : 0;
      shape.latin += letter ? 1 : 0;
      has_lower = has_lower || small;
      const bool digit = c >= '0' && c <= '9';
      shape.digits += digit ? 1 : 0;
      shape.others += !letter && !digit && c != ' ' && c != '\n' ? 1 : 0;
    } else if (is_letter(c)) {
      ++shape.letters;
      if (is_latin(c)) ++shape.latin;
      has_lower = has_lower || u_islower(static_cast<UChar32>(c));
    } else if (u_isdigit(static_cast<UChar32>(c))) {
      ++shape.digits;
    } else {
      ++shape.others;
    }
    const bool part = is_word_part(c);
    if (part && !in_word) ++shape.words;
    in_word = part || (in_word && c != ' ' && c != '\n' && c != 0x2014 && c != '/');
  }
  shape.all_caps = shape.letters > 0 && !has_lower;
  const char32_t last = last_before_closing(line);
  shape.ends_period = last == '.';
  shape.ends_sentence =
      last == '.' || last == '!' || last == '?' || last == 0x2026 || last == 0x3002 || last == 0x61F;
  shape.ends_open = last == ',' || last == ';' || last == ':' || last == '-' || last == 0x2013 || last == 0x2014;
  return shape;
}

bool starts_upper(std::string_view word) {
  if (word.empty()) return false;
  size_t at = 0;
  return u_isupper(static_cast<UChar32>(base::next_code_point(word, at)));
}

bool is_name_word(std::string_view word) {
  while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.remove_suffix(1);
  if (word.empty()) return false;
  bool upper = false;
  bool lower_after = false;
  for (size_t at = 0; at < word.size();) {
    const char32_t c = base::next_code_point(word, at);
    if (!is_letter(c) && c != '-' && c != '\'' && c != 0x2019 && c != '.') return false;
    if (u_isupper(static_cast<UChar32>(c))) upper = true;
    if (upper && u_islower(static_cast<UChar32>(c))) lower_after = true;
  }
  // "J." and "al-Haddad" are parts of names as well.
  return upper && (lower_after || word.size() <= 2);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) append_folded(out, base::next_code_point(text, at));
  return out;
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace hearsay::cleaning
