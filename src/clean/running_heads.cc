#include "clean/running_heads.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kFewestPages = 3;
constexpr size_t kEdgeLines = 3;  // lines of a page, from either end, that may be its head or foot

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(mark, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// The line with its numbers alike; empty for a blank one.
std::string pattern_of(std::string_view line) {
  std::string pattern;
  for (const char c : folded(line)) {
    if (!is_ascii_digit(c)) {
      pattern += c;
    } else if (!pattern.ends_with('#')) {
      pattern += '#';
    }
  }
  return pattern;
}

// Indices of the lines that may be head or foot.
std::vector<size_t> edge_of(const std::vector<std::string_view>& lines) {
  std::vector<size_t> written;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!trimmed(lines[i]).empty()) written.push_back(i);
  }
  if (written.size() > 2 * kEdgeLines) {
    written.erase(written.begin() + kEdgeLines, written.end() - kEdgeLines);
  }
  return written;
}

}  // namespace

std::string without_running_heads(std::string_view text, Draft& draft) {
  const std::vector<std::string_view> pages = split(text, '\f');
  if (pages.size() < kFewestPages) return std::string(text);
  std::vector<std::vector<std::string_view>> lines;
  std::unordered_map<std::string, size_t> seen;  // on how many pages
  for (const std::string_view page : pages) {
    lines.push_back(split(page, '\n'));
    std::vector<std::string> patterns;
    for (const size_t i : edge_of(lines.back())) patterns.push_back(pattern_of(lines.back()[i]));
    std::ranges::sort(patterns);
    const auto doubled = std::ranges::unique(patterns);
    patterns.erase(doubled.begin(), doubled.end());
    for (const std::string& pattern : patterns) ++seen[pattern];
  }
  std::string out;
  for (const auto& page : lines) {
    std::vector<bool> head(page.size());
    for (const size_t i : edge_of(page)) head[i] = 2 * seen[pattern_of(page[i])] > pages.size();
    for (size_t i = 0; i < page.size(); ++i) {
      if (head[i]) {
        draft.remove(trimmed(page[i]), "page head or foot");
      } else {
        out += page[i];
        out += '\n';
      }
    }
  }
  return out;
}

}  // namespace hearsay::cleaning
