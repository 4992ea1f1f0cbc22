// A dateline begins with a place in capitals, or has an agency in brackets, and ends with a dash or a colon, with no
// word that begins small before it:
//
//   ST. AUBIN, Marovia (CWS) — A ferry …       Varrow, May 3 (CWS) - A ferry …
//   UN envoy Lene Sund — who …                  "envoy" begins small: none
#include "language/dateline.h"

#include <algorithm>

namespace hearsay::language {
namespace {

/// Bytes: "SOME LONG PORT TOWN, Some Country, Sept. 22 (Agency) —".
constexpr size_t kLongestDateline = 100;
constexpr size_t kShortestPlace = 3;

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// Does a word begin small?
bool says_something(std::string_view words) {
  for (size_t i = 1; i < words.size(); ++i) {
    if (words[i - 1] == ' ' && words[i] >= 'a' && words[i] <= 'z') return true;
  }
  return false;
}

// "VARROW", "ST. AUBIN", "PORT-SUND": capitals until a comma, a colon, a bracket or a word with small letters.
bool begins_in_capitals(std::string_view words) {
  const size_t capitals =
      std::min(words.size(), words.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ.'-"));  // the first word
  const bool whole =
      capitals == words.size() || std::string_view(" ,:").find(words[capitals]) != std::string_view::npos;
  if (!whole || words.empty() || !is_capital(words.front())) return false;
  const std::string_view first = words.substr(0, capitals);
  if (first.ends_with('.'))
    return capitals + 2 < words.size() && is_capital(words[capitals + 1]) && is_capital(words[capitals + 2]);
  return static_cast<size_t>(std::ranges::count_if(first, is_capital)) >= kShortestPlace;
}

// "Varrow, May 3 (CWS) "
bool ends_in_agency(std::string_view words) {
  while (words.ends_with(' ')) words.remove_suffix(1);
  const size_t open = words.rfind('(');
  if (!words.ends_with(')') || open == std::string_view::npos || open == 0 || !is_capital(words.front()))
    return false;
  const std::string_view inside = words.substr(open + 1, words.size() - open - 2);
  return inside.size() >= 2 && is_capital(inside.front());
}

struct Mark {
  size_t begin = std::string_view::npos;
  size_t end = 0;
};

Mark first_dash(std::string_view words) {
  Mark first;
  for (const std::string_view mark : {"—", "–", " - ", "--"}) {
    const size_t at = words.find(mark);
    if (at < first.begin) first = {at, at + mark.size()};
  }
  return first;
}

}  // namespace

std::string_view without_dateline(std::string_view sentence) {
  const std::string_view head = sentence.substr(0, kLongestDateline);
  const size_t place = head.find_first_of(" ,:");
  const bool capitals = begins_in_capitals(head);
  Mark mark = first_dash(head);
  if (capitals && place != std::string_view::npos && head[place] == ':') {
    mark = {place, place + 1};
  } else {
    const std::string_view before = head.substr(0, mark.begin);
    if (mark.begin == std::string_view::npos || says_something(before) || !(capitals || ends_in_agency(before)))
      return sentence;
  }
  const size_t begin = sentence.find_first_not_of(' ', mark.end);
  return begin == std::string_view::npos ? std::string_view() : sentence.substr(begin);
}

}  // namespace hearsay::language
