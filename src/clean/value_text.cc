// "Fishers &amp;amp; &lt;b&gt;dockers&lt;/b&gt; meet" is "Fishers & dockers meet".
#include "clean/value_text.h"

#include <algorithm>

#include "base/tags.h"
#include "clean/markup_tree.h"
#include "clean/plain_text.h"

namespace hearsay::cleaning {

std::string lines_of_value(std::string_view value) {
  if (value.find('&') == std::string_view::npos && value.find('<') == std::string_view::npos)
    return normalised(value);
  if (base::tags_in(value) != base::Tags::none) return normalised(base::without_escapes(text_without_tags(value)));
  const std::string text = base::without_escapes(value);
  return normalised(base::tags_in(text) != base::Tags::none ? text_without_tags(text) : text);
}

std::string one_line_of(std::string_view value) {
  std::string out = lines_of_value(value);
  std::ranges::replace(out, '\n', ' ');
  const auto blanks = std::ranges::unique(out, [](char a, char b) { return a == ' ' && b == ' '; });
  out.erase(blanks.begin(), blanks.end());
  return out;
}

}  // namespace hearsay::cleaning
