// Text laid out in terminal columns: display width, wrapping, and colour where it was asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::present {

/// Columns that `text` takes: 2 for wide East Asian letters and emoji, 0 for combining marks. An approximation.
int display_width(std::string_view text);

/// Report text as a terminal may show it: control characters (so: escape sequences) and direction overrides
/// become one space, runs of white space too.
std::string plain_text(std::string_view text);

/// Breaks at spaces so that no line is wider than `width`; a longer word is broken where it must be.
std::vector<std::string> wrapped(std::string_view text, int width);

/// `text` if it fits, else cut after a word so that it fits with "…".
std::string cut_short(std::string_view text, int columns);

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
