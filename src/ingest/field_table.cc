// Every exporter has its own word for the same thing: "publish_date", "date_publish", "dateTimePub". The words stand
// in data/ingest/fields.tsv; a name is looked up without its case and separators, so "Source-Hostname" is
// "sourcehostname".
#include "ingest/field_table.h"

#include <array>
#include <unordered_map>
#include <utility>

#include "base/resource.h"

namespace hearsay::ingesting {
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

using Table = std::unordered_map<std::string, FieldMatch>;

Table load() {
  Table table;
  int rank = 0;
  base::for_each_row("data/ingest/fields.tsv", [&](const auto& cells) {
    if (cells.size() < 2) return;
    for (const auto& [name, field] : kFieldNames) {
      if (name == cells[0]) table.emplace(std::string(cells[1]), FieldMatch{field, rank++});
    }
  });
  return table;
}

}  // namespace

std::optional<FieldMatch> find_field(std::string_view name) {
  static const Table table = load();
  const auto found = table.find(folded(name));
  if (found == table.end()) return std::nullopt;
  return found->second;
}

}  // namespace hearsay::ingesting
