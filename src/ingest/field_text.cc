// "<p>One.</p>" is HTML, "&lt;p&gt;One.&lt;/p&gt;" the same, "<b>VARROW</b> – One.\n\nTwo &amp; three." is two
// paragraphs of text, "a < b" is text.
#include "ingest/field_text.h"

#include <array>
#include <charconv>
#include <utility>

#include "base/entities.h"
#include "base/tags.h"
#include "base/utf8.h"

namespace hearsay::ingesting {
namespace {

constexpr int kMostEscapes = 3;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// Some write HTML's line breaks and part paragraphs by empty lines all the same: those between two texts become tags.
std::string with_paragraphs(std::string html) {
  constexpr std::array<std::string_view, 4> kRaw = {"<pre", "<script", "<style", "<textarea"};
  for (const std::string_view raw : kRaw) {
    if (html.find(raw) != std::string::npos) return html;
  }
  std::string out;
  size_t kept = 0;
  for (size_t at = html.find('\n'); at != std::string::npos; at = html.find('\n', at + 1)) {
    size_t end = at;
    size_t breaks = 0;
    for (; end < html.size() && is_blank(html[end]); ++end) breaks += html[end] == '\n' ? 1 : 0;
    size_t begin = at;
    while (begin > 0 && is_blank(html[begin - 1])) --begin;
    const bool between = begin > 0 && html[begin - 1] != '>' && end < html.size() && html[end] != '<';
    if (breaks > 1 && between) {
      out.append(html, kept, begin - kept);
      out += "<p>";
      kept = end;
    }
    at = end - 1;
  }
  return kept == 0 ? html : out + html.substr(kept);
}

int hex_of(std::string_view digits) {
  int code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  return digits.size() == 4 && error == std::errc() && end == digits.data() + digits.size() ? code : -1;
}

// A text without any line end that has "\\n" in it was escaped twice on its way.
std::string without_backslashes(std::string_view value) {
  if (value.find('\\') == std::string::npos || value.find("\n") != std::string_view::npos) return std::string(value);
  if (value.find("\\n\\n") == std::string::npos && value.find("\\u20") == std::string::npos)
    return std::string(value);
  std::string out;
  for (size_t at = 0; at < value.size(); ++at) {
    const char next = value[at] == '\\' && at + 1 < value.size() ? value[at + 1] : ' ';
    const int code = next == 'u' ? hex_of(value.substr(at + 2, 4)) : -1;
    if (code > 0 && (code < 0xD800 || code > 0xDFFF)) {
      base::append_utf8(out, static_cast<char32_t>(code));
      at += 5;
    } else if (next == 'n' || next == 't' || next == 'r') {
      if (next != 'r') out += next == 'n' ? '\n' : ' ';
      ++at;
    } else if (next == '"' || next == '/' || next == '\\' || next == '\'') {
      out += next;
      ++at;
    } else {
      out += value[at];
    }
  }
  return out;
}

}  // namespace

FieldText field_text(std::string value, bool html) {
  value = without_backslashes(value);
  base::Tags tags = base::tags_in(value);
  for (int i = 0; i < kMostEscapes && tags == base::Tags::none && value.find('&') != std::string::npos; ++i) {
    std::string next = base::without_entities(value, false);
    const base::Tags inner = base::tags_in(next);
    // The references of a text that is HTML without tags are the page reader's.
    if (html && inner == base::Tags::none) break;
    if (next == value) break;
    value = std::move(next);
    tags = inner;
  }
  if (html || tags == base::Tags::lines) return {Format::html, with_paragraphs(std::move(value))};
  if (tags == base::Tags::none) return {Format::text, std::move(value)};
  return {Format::text, base::without_escapes(base::without_tags(value))};
}

}  // namespace hearsay::ingesting
