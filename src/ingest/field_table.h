// The names that news records and front matter use for our fields.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "hearsay/document.h"

namespace hearsay::ingesting {

enum class Field { text, html, title, outlet, byline, published, modified, url, language, records };
inline constexpr size_t kFieldCount = 10;

struct FieldMatch {
  Field field;
  int rank;  ///< of two names for one field the lower wins
};

class FieldTable {
 public:
  /// The table of data/ingest/fields.tsv, and before it what the user maps: pairs of our field's name and theirs.
  /// REQUIRES: the first of each pair is one of field_names().
  explicit FieldTable(const FieldMap& map);

  /// The field that `name` fills, or nothing. Case, '-', '_' and blanks in `name` do not matter.
  std::optional<FieldMatch> find(std::string_view name) const;
  /// Names with a dot that the user maps: places inside nested records ("source.name").
  const std::vector<std::string>& paths() const { return paths_; }
  /// Pairs of the user's map whose second was never looked up.
  FieldMap unmet() const;

 private:
  std::unordered_map<std::string, FieldMatch> names_;
  std::vector<std::pair<std::string, FieldMatch>> beginnings_;  // "body_*"
  std::vector<std::string> paths_;
  FieldMap map_;
  mutable std::vector<bool> met_;  // beside map_
};

}  // namespace hearsay::ingesting
