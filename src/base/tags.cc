#include "base/tags.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/entities.h"

namespace hearsay::base {
namespace {

constexpr int kMostEscapes = 3;
constexpr size_t kMaxName = 12;

constexpr std::array<std::string_view, 26> kInside = {
    "a",    "abbr", "b", "big",   "cite", "code",   "del",    "em",  "font", "i",    "img", "ins", "kbd",
    "mark", "q",    "s", "small", "span", "strike", "strong", "sub", "sup",  "time", "tt",  "u",   "wbr"};
constexpr std::array<std::string_view, 38> kLines = {
    "article",    "aside",  "blockquote", "body",   "br", "center", "dd", "div",  "dl",  "dt",
    "figcaption", "figure", "footer",     "h1",     "h2", "h3",     "h4", "h5",   "h6",  "head",
    "header",     "hr",     "html",       "iframe", "li", "main",   "ol", "p",    "pre", "script",
    "section",    "style",  "table",      "td",     "th", "tr",     "ul", "video"};

// Of the tag that begins at `at`, if one does.
Tags tag_at(std::string_view text, size_t at) {
  std::string_view name = text.substr(at + 1, kMaxName + 2);
  if (name.starts_with('/')) name.remove_prefix(1);
  const size_t end = name.find_first_of(" >/\t\r\n");
  if (end == std::string_view::npos || end == 0) return Tags::none;
  const auto is = [&](std::string_view known) { return same_ascii(name.substr(0, end), known); };
  if (std::ranges::any_of(kLines, is)) return Tags::lines;
  return std::ranges::any_of(kInside, is) ? Tags::inside : Tags::none;
}

}  // namespace

Tags tags_in(std::string_view text) {
  Tags found = Tags::none;
  const size_t last = text.rfind('>');
  if (last == std::string_view::npos) return found;
  for (size_t at = text.find('<'); at < last; at = text.find('<', at + 1)) {
    const Tags tag = tag_at(text, at);
    if (tag == Tags::lines) return tag;
    if (tag != Tags::none) found = tag;
  }
  return found;
}

std::string without_tags(std::string_view text) {
  std::string out;
  size_t kept = 0;
  const size_t last = text.rfind('>');
  if (last == std::string_view::npos) return std::string(text);
  for (size_t at = text.find('<'); at < last; at = text.find('<', at)) {
    if (tag_at(text, at) == Tags::none) {
      ++at;
      continue;
    }
    out += text.substr(kept, at - kept);
    kept = at = text.find('>', at) + 1;
  }
  return out += text.substr(kept);
}

std::string without_escapes(std::string_view text) {
  std::string out(text);
  for (int i = 0; i < kMostEscapes && out.find('&') != std::string::npos; ++i) {
    std::string next = without_entities(out, false);
    if (next == out) break;
    out = std::move(next);
  }
  return out;
}

}  // namespace hearsay::base
