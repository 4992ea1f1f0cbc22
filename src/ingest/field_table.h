// The names that news records and front matter use for our fields.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hearsay::ingesting {

enum class Field { text, html, title, outlet, byline, published, modified, url, language, records };

struct FieldMatch {
  Field field;
  int rank;  ///< row in the table: of two names for one field the lower wins
};

/// The field that `name` fills, or nothing. Case, '-', '_' and blanks in `name` do not matter.
std::optional<FieldMatch> find_field(std::string_view name);

}  // namespace hearsay::ingesting
