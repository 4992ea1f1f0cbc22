// What decoded text is, by its content and never by its name.
#pragma once

#include <string_view>

namespace hearsay::ingesting {

enum class Shape {
  text,
  html,
  json_lines,   ///< one JSON object a line
  json_values,  ///< JSON objects one after another, or in an array
  xml,          ///< XML that is no page: a feed, a news item
  warc,
  mail,
};

/// REQUIRES: valid UTF-8.
Shape shape_of(std::string_view text);

/// A JSON text value that holds markup ("<p>…</p>").
bool is_markup(std::string_view text);

}  // namespace hearsay::ingesting
