#include "base/entities.h"

#include <array>
#include <charconv>
#include <unordered_map>

#include "base/resource.h"
#include "base/utf8.h"

namespace hearsay::base {
namespace {

struct Named {
  std::string text;
  bool bare = false;
};

constexpr size_t kLongestName = 32;  // "CounterClockwiseContourIntegral" has 31 letters

const std::unordered_map<std::string_view, Named>& names() {
  static const auto table = [] {
    std::unordered_map<std::string_view, Named> made;
    for_each_row("data/base/entities.tsv", [&](const auto& cells) {
      Named named;
      for (size_t at = 0; at < cells[1].size();) {
        const size_t end = std::min(cells[1].find(' ', at), cells[1].size());
        uint32_t code = 0;
        std::from_chars(cells[1].data() + at, cells[1].data() + end, code, 16);
        append_utf8(named.text, static_cast<char32_t>(code));
        at = end + 1;
      }
      named.bare = cells.size() > 2 && cells[2] == "bare";
      made.emplace(cells[0], std::move(named));
    });
    return made;
  }();
  return table;
}

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// What browsers read in the numbers 128 to 159: windows-1252.
constexpr std::array<char32_t, 32> kWindows = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                               0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                               0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

char32_t code_point(uint32_t number) {
  constexpr char32_t kReplacement = 0xFFFD;
  if (number >= 0x80 && number < 0xA0) return kWindows[number - 0x80];
  const bool surrogate = number >= 0xD800 && number < 0xE000;
  return number == 0 || surrogate || number > 0x10FFFF ? kReplacement : static_cast<char32_t>(number);
}

// The reference at text[at] == '&': its characters go to `out`. Gives its length, 0 when it is none.
size_t numeric(std::string_view text, size_t at, std::string& out) {
  const bool hex = at + 2 < text.size() && (text[at + 2] == 'x' || text[at + 2] == 'X');
  const size_t first = at + (hex ? 3 : 2);
  uint32_t number = 0;
  const auto [end, error] =
      std::from_chars(text.data() + std::min(first, text.size()), text.data() + text.size(), number, hex ? 16 : 10);
  const auto last = static_cast<size_t>(end - text.data());
  if (last == first || first >= text.size()) return 0;
  append_utf8(out, code_point(error == std::errc() ? number : 0));
  return last - at + (last < text.size() && text[last] == ';' ? 1 : 0);
}

size_t named(std::string_view text, size_t at, bool in_attribute, std::string& out) {
  size_t end = at + 1;
  while (end < text.size() && end - at <= kLongestName && is_alphanumeric(text[end])) ++end;
  if (end < text.size() && text[end] == ';') {
    const auto found = names().find(text.substr(at + 1, end - at - 1));
    if (found != names().end()) {
      out += found->second.text;
      return end - at + 1;
    }
  }
  for (; end > at + 1; --end) {  // "&ampx": the longest that needs no semicolon
    const auto found = names().find(text.substr(at + 1, end - at - 1));
    if (found == names().end() || !found->second.bare) continue;
    const char next = end < text.size() ? text[end] : ' ';
    if (in_attribute && (next == '=' || is_alphanumeric(next))) return 0;
    out += found->second.text;
    return end - at;
  }
  return 0;
}

}  // namespace

std::string without_entities(std::string_view text, bool in_attribute) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t mark = std::min(text.find('&', at), text.size());
    out += text.substr(at, mark - at);
    if (mark == text.size()) break;
    const bool number = mark + 1 < text.size() && text[mark + 1] == '#';
    const size_t length = number ? numeric(text, mark, out) : named(text, mark, in_attribute, out);
    if (length == 0) out += '&';
    at = mark + std::max<size_t>(length, 1);
  }
  return out;
}

}  // namespace hearsay::base
