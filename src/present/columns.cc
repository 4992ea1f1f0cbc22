// Columns are counted by code point: wide East Asian letters take two, combining marks none; that is right for
// nearly all news text and needs no tables. Text of reports is never sent as it is: an escape character in a
// page could recolour or rewrite the reader's terminal.
#include "present/columns.h"

#include <algorithm>

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

std::string_view escape_of(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::title:
      return "\033[1m";
    case Style::section:
      return "\033[1;36m";
    case Style::strong:
      return "\033[1m";
    case Style::faint:
      return "\033[2m";
    case Style::accent:
      return "\033[33m";
  }
  return "";
}

std::string spaces(int count) {
  return std::string(static_cast<size_t>(std::max(count, 0)), ' ');
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

std::string Columns::styled(std::string_view text, Style style) const {
  const std::string_view escape = colour_ ? escape_of(style) : "";
  if (escape.empty() || text.empty()) return std::string(text);
  return std::string(escape) + std::string(text) + "\033[0m";
}

void Columns::line(std::string_view text) {
  const size_t end = text.find_last_not_of(' ');
  out_ += end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
  out_ += '\n';
}

void Columns::paragraph(std::string_view text, int indent, Style style, std::string_view label, Style label_style) {
  const int label_width = display_width(label);
  const bool fits = label_width == 0 || label_width + 3 <= indent;
  if (!fits) line(spaces(2) + styled(label, label_style));
  bool first = true;
  for (const std::string& part : wrapped(plain_text(text), std::max(width_ - indent, 10))) {
    std::string start = spaces(indent);
    if (first && fits && label_width > 0) {
      start = spaces(2) + styled(label, label_style) + spaces(indent - 2 - label_width);
    }
    line(start + styled(part, style));
    first = false;
  }
}

void Columns::rule(std::string_view heading) {
  blank();
  line(styled(heading, Style::section));
}

void Columns::side_by_side(const std::vector<std::vector<std::string>>& cells, int indent) {
  constexpr int kGap = 3;
  const int count = static_cast<int>(cells.size());
  const int each = (width_ - indent - kGap * (count - 1)) / std::max(count, 1);
  std::vector<std::vector<std::string>> columns(cells.size());
  size_t height = 0;
  for (size_t c = 0; c < cells.size(); ++c) {
    for (const std::string& text : cells[c]) {
      for (std::string& part : wrapped(plain_text(text), std::max(each, 10))) columns[c].push_back(std::move(part));
    }
    height = std::max(height, columns[c].size());
  }
  for (size_t row = 0; row < height; ++row) {
    std::string out = spaces(indent);
    for (size_t c = 0; c < columns.size(); ++c) {
      const std::string cell = row < columns[c].size() ? columns[c][row] : std::string();
      out += row == 0 ? styled(cell, Style::strong) : cell;
      if (c + 1 < columns.size()) out += spaces(each - display_width(cell)) + " │ ";
    }
    line(out);
  }
}

}  // namespace hearsay::present
