// Text laid out in terminal columns, and coloured where that was asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::present {

enum class Style { plain, title, section, strong, faint, accent };

/// A page of lines in the making.
class Columns {
 public:
  Columns(int width, bool colour) : width_(width), colour_(colour) {}

  int width() const { return width_; }
  std::string styled(std::string_view text, Style style) const;
  /// Wraps `text` between `indent` and the right edge; the first line begins with `label` at `label_at`.
  void paragraph(std::string_view text, int indent, Style style = Style::plain, std::string_view label = {},
                 Style label_style = Style::plain);
  /// One line, however long: an address that is cut leads nowhere.
  void unbroken(std::string_view text, int indent, Style style);
  void blank() { out_ += '\n'; }
  void rule(std::string_view heading);
  /// Puts cells beside each other, each wrapped to its share of the width.
  void side_by_side(const std::vector<std::vector<std::string>>& cells, int indent);
  std::string take() { return std::move(out_); }

 private:
  void line(std::string_view text);

  int width_;
  bool colour_;
  std::string out_;
};

}  // namespace hearsay::present
