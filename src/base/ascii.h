// Letters of markup, heads and names of fields, whose case means nothing; everything beyond ASCII stays as it is.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace hearsay::base {

constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

inline std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) { return lower_ascii(c); });
  return lower;
}

inline bool same_ascii(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower_ascii(x) == lower_ascii(y); });
}

inline bool starts_with_ascii(std::string_view text, std::string_view start) {
  return text.size() >= start.size() && same_ascii(text.substr(0, start.size()), start);
}

/// Whether `text` holds `wanted`, which is in lower case and not empty.
inline bool holds_ascii(std::string_view text, std::string_view wanted) {
  for (size_t at = 0; at + wanted.size() <= text.size(); ++at) {
    if (lower_ascii(text[at]) == wanted[0] && same_ascii(text.substr(at, wanted.size()), wanted)) return true;
  }
  return false;
}

/// "PORT VELM", of a dateline or a headline; not "CWS": longer than an acronym, and no letter is small.
inline bool is_shouted(std::string_view name) {
  constexpr size_t kLongestAcronym = 6;
  return name.size() > kLongestAcronym && std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace hearsay::base
