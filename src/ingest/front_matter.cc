// A small part of YAML, which is all that saved reports carry:
//
//   ---
//   outlet: The Harbour Gazette
//   published: 2031-05-02
//   authors:
//     - Ada Lind
//   ---
//
// or the same in TOML, between "+++" and with "=". A text that merely opens with a rule ("---" and then prose) is
// left alone.
#include "ingest/front_matter.h"

#include <string_view>
#include <utility>
#include <vector>

namespace hearsay::ingesting {
namespace {

constexpr size_t kMaxLines = 100;  // more is a document, not a heading of one
constexpr size_t kMaxKey = 40;

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t' || s.front() == '\r')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

std::string_view unquoted(std::string_view s) {
  s = trimmed(s);
  if (s.size() >= 2 && (s.front() == '"' || s.front() == '\'') && s.back() == s.front())
    s = s.substr(1, s.size() - 2);
  return s;
}

// "[a, b]" as "a; b".
std::string flat_list(std::string_view value) {
  value = trimmed(value);
  if (value.size() < 2 || value.front() != '[' || value.back() != ']') return std::string(unquoted(value));
  value = value.substr(1, value.size() - 2);
  std::string out;
  while (!value.empty()) {
    const size_t comma = value.find(',');
    out += (out.empty() ? "" : "; ") + std::string(unquoted(value.substr(0, comma)));
    value = comma == std::string_view::npos ? std::string_view() : value.substr(comma + 1);
  }
  return out;
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

// One line into `pairs`; false when it is not front matter.
bool take_line(std::string_view line, char sign, Pairs& pairs) {
  const std::string_view content = trimmed(line);
  if (content.empty() || content.front() == '#' || (sign == '=' && content.front() == '[')) return true;
  if (content.starts_with("- ")) {
    if (pairs.empty()) return false;
    std::string& value = pairs.back().second;
    value += (value.empty() ? "" : "; ") + std::string(unquoted(content.substr(2)));
    return true;
  }
  const size_t colon = content.find(sign);
  if (colon == std::string_view::npos || colon == 0 || colon > kMaxKey) return false;
  if (sign == ':' && colon + 1 < content.size() && content[colon + 1] != ' ' && content[colon + 1] != '\t')
    return false;
  pairs.emplace_back(std::string(unquoted(content.substr(0, colon))), flat_list(content.substr(colon + 1)));
  return true;
}

}  // namespace

size_t take_front_matter(std::string& text, const FieldTable& fields, Metadata& metadata) {
  const std::string_view view = text;
  size_t at = view.find('\n');
  if (at == std::string_view::npos) return 0;
  const std::string_view fence = trimmed(view.substr(0, at));
  if (fence != "---" && fence != "+++") return 0;
  const char sign = fence == "---" ? ':' : '=';
  ++at;
  Pairs pairs;
  for (size_t lines = 0; lines < kMaxLines && at < view.size(); ++lines) {
    const size_t end = std::min(view.find('\n', at), view.size());
    const std::string_view line = view.substr(at, end - at);
    at = std::min(end + 1, view.size());
    if (trimmed(line) == fence || (sign == ':' && trimmed(line) == "...")) {
      if (pairs.empty()) return 0;
      MetadataFiller filler(fields, metadata);
      for (auto& [name, value] : pairs) filler.add(name, std::move(value));
      text.erase(0, at);
      return at;
    }
    if (!take_line(line, sign, pairs)) return 0;
  }
  return 0;
}

}  // namespace hearsay::ingesting
