// Every system has names of its own: "article:published_time", "DC.date.issued", "publish-date". Signs aside most end
// alike.
#include "clean/meta_dates.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/resource.h"
#include "clean/date_labels.h"
#include "clean/dates.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMaxName = 60;

struct Row {
  Field field;
  std::string name;
  bool ending;
};

const std::vector<Row>& rows() {
  static const std::vector<Row> table = [] {
    std::vector<Row> all;
    base::for_each_row("data/clean/meta_dates.tsv", [&](const auto& cells) {
      if (cells.size() < 2) return;
      const bool ending = cells[1].starts_with('*');
      const Field field = cells[0] == "modified" ? Field::modified : Field::published;
      all.push_back({field, std::string(cells[1].substr(ending ? 1 : 0)), ending});
    });
    return all;
  }();
  return table;
}

// Values by how far their names are trusted.
class MetaDates {
 public:
  void add(std::string_view name, std::string_view value) {
    if (name.size() > kMaxName || value.empty()) return;
    std::string plain;
    for (const char c : name) {
      if (c != '-' && c != '_' && c != '.' && c != ':' && c != ' ') plain += base::lower_ascii(c);
    }
    for (size_t row = 0; row < rows().size(); ++row) {
      const Row& known = rows()[row];
      if (known.ending ? !plain.ends_with(known.name) : plain != known.name) continue;
      values_.push_back({known.field, row, value});
      return;
    }
  }

  std::optional<Date> best(Field field, DateOrder order) const {
    std::optional<Date> found;
    size_t rank = 0;
    for (const Value& value : values_) {
      if (value.field != field || (found && value.rank >= rank)) continue;
      const auto date = parse_date(value.value, order);
      if (!date) continue;
      found = date;
      rank = value.rank;
    }
    return found;
  }

 private:
  struct Value {
    Field field;
    size_t rank;
    std::string_view value;
  };
  std::vector<Value> values_;
};

}  // namespace

void read_meta_dates(const MarkupTree& tree, Draft& draft) {
  if (draft.published && draft.modified) return;
  MetaDates dates;
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    const MarkupNode& flat = tree.nodes()[static_cast<size_t>(i)];
    if (flat.tag != Element::meta) continue;
    const Element around = tree.nodes()[static_cast<size_t>(flat.parent)].tag;
    const bool in_head = around == Element::head || around == Element::html;
    for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string_view name = tree.attribute(i, key);
      const bool of_server = std::string_view(key) == "http-equiv" && !base::same_ascii(name, "last-modified");
      // Microdata in the body may be another article's.
      if (std::string_view(key) == "itemprop" && !in_head) continue;
      if (!name.empty() && !of_server) dates.add(name, tree.attribute(i, "content"));
    }
  }
  const DateOrder order = order_of_page(tree, draft);
  if (!draft.published) draft.published = dates.best(Field::published, order);
  if (!draft.modified) draft.modified = dates.best(Field::modified, order);
}

}  // namespace hearsay::cleaning
