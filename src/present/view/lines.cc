// Columns are counted by code point: wide East Asian letters take two, combining marks none; that is right for
// nearly all news text and needs no tables. Text of reports is never sent as it is: an escape character in a
// page could recolour or rewrite the reader's terminal.
#include "present/view/lines.h"

#include "base/utf8.h"

namespace hearsay::present {
namespace {

bool is_zero_width(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

bool is_unsafe(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x2028 || c == 0x2029;
}

int width_of(char32_t c) {
  return is_zero_width(c) ? 0 : is_wide(c) ? 2 : 1;
}

// Bytes of `text` that fit into `width` columns; at least one letter, so that breaking always gets on.
size_t fitting(std::string_view text, int width) {
  size_t byte = 0;
  for (int used = 0; byte < text.size();) {
    size_t next = byte;
    used += width_of(base::next_code_point(text, next));
    if (used > width && byte > 0) break;
    byte = next;
  }
  return byte;
}

}  // namespace

int display_width(std::string_view text) {
  int width = 0;
  for (size_t byte = 0; byte < text.size();) width += width_of(base::next_code_point(text, byte));
  return width;
}

std::string plain_text(std::string_view text) {
  std::string out;
  bool gap = false;
  for (size_t byte = 0; byte < text.size();) {
    const size_t begin = byte;
    const char32_t c = base::next_code_point(text, byte);
    if (is_unsafe(c) || c == ' ' || c == 0xA0) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += text.substr(begin, byte - begin);
  }
  return out;
}

std::vector<std::string> wrapped(std::string_view text, int width) {
  std::vector<std::string> lines;
  std::string line;
  int used = 0;
  while (!text.empty()) {
    const size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (!line.empty() && used + 1 + display_width(word) > width) {
      lines.push_back(std::move(line));
      line.clear();
      used = 0;
    }
    while (line.empty() && display_width(word) > width) {
      const size_t fit = fitting(word, width);
      lines.emplace_back(word.substr(0, fit));
      word.remove_prefix(fit);
    }
    if (word.empty()) continue;
    if (!line.empty()) {
      line += ' ';
      ++used;
    }
    line += word;
    used += display_width(word);
  }
  if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string cut_short(std::string_view text, int columns) {
  const std::string plain = plain_text(text);
  if (display_width(plain) <= columns) return plain;
  return wrapped(plain, columns - 1).front() + "…";
}

}  // namespace hearsay::present
