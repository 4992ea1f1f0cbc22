#include "clean/markup_lexer.h"

#include <algorithm>

#include "base/ascii.h"

namespace hearsay::cleaning {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
  size_t end = first;
  while (end < html_.size() && !is_blank(html_[end]) && html_[end] != '>' && html_[end] != '/') ++end;
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
    const size_t name = at_++;  // "=" may begin a name
    while (at_ < html_.size() && !is_blank(html_[at_]) && html_[at_] != '=' && html_[at_] != '>' && html_[at_] != '/')
      ++at_;
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
        while (at_ < html_.size() && !is_blank(html_[at_]) && html_[at_] != '>') ++at_;
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
