// Where the next word is to be expected. The record holds only where it was not: this is part of the format, and
// never changes.
#pragma once

#include <vector>

#include "hearsay/reading.h"

namespace hearsay::storing {

/// Walks over a text, word by word.
class WordWalk {
 public:
  explicit WordWalk(const Text& text) : text_(text) {}

  /// Letters and digits in one, whatever else alone; blanks between words aside.
  Span expected() const {
    const std::string_view utf8 = text_.utf8();
    size_t byte = text_.byte_of(at_);
    Span span{at_, at_};
    while (byte < utf8.size() && utf8[byte] >= 0 && utf8[byte] <= ' ') {
      ++byte;
      ++span.begin;
    }
    span.end = span.begin;
    bool more = byte < utf8.size();
    while (more) {
      const bool is_letter = is_part(utf8[byte]);
      more = is_letter;
      do ++byte;
      while (byte < utf8.size() && (static_cast<unsigned char>(utf8[byte]) & 0xC0) == 0x80);
      ++span.end;
      more = more && byte < utf8.size() && is_part(utf8[byte]);
    }
    return span;
  }
  void go_on(Span word) { at_ = word.end; }
  uint32_t at() const { return at_; }

 private:
  static bool is_part(char c) {
    const auto byte = static_cast<unsigned char>(c);
    const char lower = static_cast<char>(c | 0x20);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'z');
  }

  const Text& text_;
  uint32_t at_ = 0;
};

/// Where words begin and end; none when they do not stand in order, as other spans are looked up among them.
inline void take_words(const std::vector<Token>& tokens, std::vector<uint32_t>& begins, std::vector<uint32_t>& ends) {
  for (const Token& token : tokens) {
    if (!begins.empty() && (token.span.begin <= begins.back() || token.span.end <= ends.back())) {
      begins.clear();
      ends.clear();
      return;
    }
    begins.push_back(token.span.begin);
    ends.push_back(token.span.end);
  }
}

}  // namespace hearsay::storing
