#include "clean/markup_lexer.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/ascii.h"

namespace hearsay::cleaning {
namespace {

// What a character is within a tag, as bits.
constexpr uint8_t kBlank = 1, kLetter = 2;
constexpr uint8_t kEndsName = 4;       // of a tag or an attribute: a blank, ">" or "/"
constexpr uint8_t kEndsAttribute = 8;  // the same, and "="
constexpr uint8_t kEndsValue = 16;     // without quotes: a blank or ">"

constexpr std::array<uint8_t, 256> kKinds = [] {
  std::array<uint8_t, 256> kinds{};
  for (const unsigned char c : {' ', '\n', '\t', '\r', '\f'})
    kinds[c] = kBlank | kEndsName | kEndsAttribute | kEndsValue;
  for (size_t c = 'a'; c <= 'z'; ++c) kinds[c] = kLetter;
  for (size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = kLetter;
  kinds['>'] = kEndsName | kEndsAttribute | kEndsValue;
  kinds['/'] = kEndsName | kEndsAttribute;
  kinds['='] = kEndsAttribute;
  return kinds;
}();

bool is_any(char c, uint8_t kinds) {
  return (kKinds[static_cast<unsigned char>(c)] & kinds) != 0;
}
bool is_blank(char c) {
  return is_any(c, kBlank);
}
bool is_letter(char c) {
  return is_any(c, kLetter);
}

// The first place from `at` on with a character of that kind, or the end.
size_t find_any(std::string_view html, size_t at, uint8_t kinds) {
  while (at < html.size() && !is_any(html[at], kinds)) ++at;
  return at;
}

}  // namespace

MarkupToken MarkupLexer::next() {
  size_t begin = at_;
  while (at_ < html_.size()) {
    const size_t mark = std::min(html_.find('<', at_), html_.size());
    const char after = mark + 1 < html_.size() ? html_[mark + 1] : ' ';
    const bool closing = after == '/' && mark + 2 < html_.size() && is_letter(html_[mark + 2]);
    const bool declares = after == '!' || after == '?' || (after == '/' && !closing);
    at_ = mark;
    if (mark == html_.size()) break;
    if (!is_letter(after) && !closing && !declares) {
      ++at_;  // "3 < 4"
      continue;
    }
    if (mark > begin) return {MarkupToken::Kind::text, html_.substr(begin, mark - begin)};
    if (!declares) return tag(closing);
    skip_declaration();
    begin = at_;
  }
  if (at_ > begin) return {MarkupToken::Kind::text, html_.substr(begin, at_ - begin)};
  return {};
}

// A comment ends at "-->", and "<!-->" is one; other declarations end at ">".
void MarkupLexer::skip_declaration() {
  const std::string_view rest = html_.substr(at_);
  const bool comment = rest.starts_with("<!--");
  const bool cdata = rest.starts_with("<![CDATA[");
  const std::string_view close = comment ? "-->" : cdata ? "]]>" : ">";
  const size_t end = rest.find(close, comment ? 2 : 1);
  at_ = end == std::string_view::npos ? html_.size() : at_ + end + close.size();
}

MarkupToken MarkupLexer::tag(bool closing) {
  const size_t first = at_ + (closing ? 2 : 1);
  const size_t end = find_any(html_, first, kEndsName);
  MarkupToken token{closing ? MarkupToken::Kind::end : MarkupToken::Kind::start, html_.substr(first, end - first)};
  at_ = end;
  read_attributes(token);
  return token;
}

void MarkupLexer::read_attributes(MarkupToken& token) {
  attributes_.clear();
  const auto skip_blanks = [&] {
    while (at_ < html_.size() && is_blank(html_[at_])) ++at_;
  };
  while (at_ < html_.size()) {
    skip_blanks();
    if (at_ >= html_.size()) return;
    if (html_[at_] == '>') {
      ++at_;
      return;
    }
    if (html_[at_] == '/') {
      token.self_closing = at_ + 1 < html_.size() && html_[at_ + 1] == '>';
      ++at_;
      continue;
    }
    const size_t name = at_;
    at_ = find_any(html_, name + 1, kEndsAttribute);  // "=" may begin a name
    RawAttribute attribute{html_.substr(name, at_ - name), {}};
    skip_blanks();
    if (at_ < html_.size() && html_[at_] == '=') {
      ++at_;
      skip_blanks();
      const char quote = at_ < html_.size() ? html_[at_] : ' ';
      if (quote == '"' || quote == '\'') {
        const size_t close = std::min(html_.find(quote, at_ + 1), html_.size());
        attribute.value = html_.substr(at_ + 1, close - at_ - 1);
        at_ = std::min(close + 1, html_.size());
      } else {
        const size_t value = at_;
        at_ = find_any(html_, value, kEndsValue);
        attribute.value = html_.substr(value, at_ - value);
      }
    }
    if (attributes_.size() < kMaxAttributes) attributes_.push_back(attribute);
  }
}

std::string_view MarkupLexer::raw_text(std::string_view name) {
  const size_t begin = at_;
  for (size_t mark = html_.find("</", at_); mark != std::string_view::npos; mark = html_.find("</", mark + 2)) {
    const size_t end = mark + 2 + name.size();
    const char after = end < html_.size() ? html_[end] : '>';
    if (!base::same_ascii(html_.substr(mark + 2, name.size()), name) ||
        !(is_blank(after) || after == '>' || after == '/'))
      continue;
    at_ = mark;
    return html_.substr(begin, mark - begin);
  }
  at_ = html_.size();
  return html_.substr(begin);
}

}  // namespace hearsay::cleaning
