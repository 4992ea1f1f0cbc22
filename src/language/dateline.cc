// A dateline begins with a place in capitals and ends with a dash or a colon, with no word that begins small before
// it.
#include "language/dateline.h"

#include <algorithm>

namespace hearsay::language {
namespace {

/// Bytes: "SOME LONG PORT TOWN, Some Country, Sept. 22 (Agency) —".
constexpr size_t kLongestDateline = 100;

// Does a word begin small?
bool says_something(std::string_view words) {
  for (size_t i = 1; i < words.size(); ++i) {
    if (words[i - 1] == ' ' && words[i] >= 'a' && words[i] <= 'z') return true;
  }
  return false;
}

}  // namespace

std::string_view without_dateline(std::string_view sentence) {
  const size_t place = sentence.find_first_of(" ,:");
  const bool capitals = place != std::string_view::npos && place >= 3 &&
                        std::ranges::all_of(sentence.substr(0, place), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!capitals) return sentence;
  size_t first = std::string_view::npos;
  size_t behind = 0;
  for (const std::string_view mark : {"—", "–", " - ", "--"}) {
    const size_t at = sentence.substr(0, kLongestDateline).find(mark);
    if (at < first) behind = at + mark.size();
    first = std::min(first, at);
  }
  if (sentence[place] == ':') {
    behind = place + 1;
  } else if (first == std::string_view::npos || says_something(sentence.substr(0, first))) {
    return sentence;
  }
  const size_t begin = sentence.find_first_not_of(' ', behind);
  return begin == std::string_view::npos ? std::string_view() : sentence.substr(begin);
}

}  // namespace hearsay::language
