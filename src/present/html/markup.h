// HTML in the making. Text and attribute values can only get in escaped; tag and attribute names are literals.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace hearsay::present {

/// `&`, `<`, `>` and both quotes as entities; control characters other than tab and line end as U+FFFD.
std::string escaped(std::string_view text);

class Markup {
 public:
  /// Name and value; an empty value writes the name alone ("open").
  using Attributes = std::initializer_list<std::pair<const char*, std::string>>;

  void open(const char* tag, Attributes attributes = {});
  void close(const char* tag);                         ///< ends the line after a block element
  void empty(const char* tag, Attributes attributes);  ///< <tag …/>, for SVG shapes
  void text(std::string_view text) { out_ += escaped(text); }
  void element(const char* tag, Attributes attributes, std::string_view text);
  /// For the project's own style sheet and script, and for markup that was made here: goes in as it is.
  void own(std::string_view text) { out_ += text; }
  void line() { out_ += '\n'; }

  std::string take() { return std::move(out_); }

 private:
  void start(const char* tag, Attributes attributes);

  std::string out_;
};

}  // namespace hearsay::present
