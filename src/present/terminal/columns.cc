// A page of lines: labels before text, rules, cells beside each other, colours where they were asked for.
#include "present/terminal/columns.h"

#include <algorithm>

#include "present/view/lines.h"

namespace hearsay::present {
namespace {

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

void Columns::unbroken(std::string_view text, int indent, Style style) {
  line(spaces(indent) + styled(text, style));
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
