// Every exporter has its own word for the same thing: "publish_date", "date_publish", "dateTimePub". The words stand
// in data/ingest/fields.tsv; a name is looked up without its case and separators, so "Source-Hostname" is
// "sourcehostname".
#include "ingest/field_table.h"

#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/resource.h"

namespace hearsay {
namespace ingesting {
namespace {

constexpr std::array<std::pair<std::string_view, Field>, 10> kFieldNames = {{{"text", Field::text},
                                                                             {"html", Field::html},
                                                                             {"title", Field::title},
                                                                             {"outlet", Field::outlet},
                                                                             {"byline", Field::byline},
                                                                             {"published", Field::published},
                                                                             {"modified", Field::modified},
                                                                             {"url", Field::url},
                                                                             {"language", Field::language},
                                                                             {"records", Field::records}}};

std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '-' || c == '_' || c == ' ') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

std::optional<Field> field_named(std::string_view name) {
  for (const auto& [known, field] : kFieldNames) {
    if (known == name) return field;
  }
  return std::nullopt;
}

}  // namespace

FieldTable::FieldTable(const FieldMap& map) : map_(map), met_(map.size()) {
  int rank = 0;
  for (const auto& [ours, theirs] : map) {
    // Ranks of the map are places in it.
    const FieldMatch match{field_named(ours).value_or(Field::text), rank++};
    names_.emplace(folded(theirs), match);
    if (theirs.find('.') != std::string::npos) paths_.push_back(theirs);
  }
  base::for_each_row("data/ingest/fields.tsv", [&](const auto& cells) {
    const std::optional<Field> field = cells.size() < 2 ? std::nullopt : field_named(cells[0]);
    if (!field) return;
    const FieldMatch match{*field, rank++};
    if (cells[1].ends_with('*')) {
      beginnings_.emplace_back(cells[1].substr(0, cells[1].size() - 1), match);
    } else {
      names_.emplace(std::string(cells[1]), match);
    }
  });
}

std::optional<FieldMatch> FieldTable::find(std::string_view name) const {
  const std::string key = folded(name);
  if (const auto found = names_.find(key); found != names_.end()) {
    const auto rank = static_cast<size_t>(found->second.rank);
    if (rank < met_.size()) met_[rank] = true;
    return found->second;
  }
  for (const auto& [beginning, match] : beginnings_) {
    if (base::starts_with_ascii(name, beginning)) return match;
  }
  return std::nullopt;
}

FieldMap FieldTable::unmet() const {
  FieldMap unmet;
  for (size_t i = 0; i < map_.size(); ++i) {
    if (!met_[i]) unmet.push_back(map_[i]);
  }
  return unmet;
}

}  // namespace ingesting

std::span<const std::string_view> field_names() {
  static constexpr std::array<std::string_view, 9> kNames = {"text",      "html",     "title", "outlet",  "byline",
                                                             "published", "modified", "url",   "language"};
  return kNames;
}

}  // namespace hearsay
