// Every system has names of its own: "article:published_time", "DC.date.issued", "publish-date". Signs aside most end
// alike.
#include "clean/meta_dates.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/resource.h"
#include "clean/date_labels.h"
#include "clean/dates.h"
#include "clean/plain_text.h"

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

// The row of a name; as many as there are when none knows it.
size_t row_of(std::string_view name) {
  if (name.size() > kMaxName) return rows().size();
  std::string plain;
  for (const char c : name) {
    if (c != '-' && c != '_' && c != '.' && c != ':' && c != ' ') plain += base::lower_ascii(c);
  }
  const auto found = std::ranges::find_if(
      rows(), [&](const Row& known) { return known.ending ? plain.ends_with(known.name) : plain == known.name; });
  return static_cast<size_t>(found - rows().begin());
}

// Values by how far their names are trusted.
class MetaDates {
 public:
  void add(std::string_view name, std::string_view value) {
    const size_t row = value.empty() ? rows().size() : row_of(name);
    if (row < rows().size()) values_.push_back({rows()[row].field, row, value});
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

// Whatever calls itself a day of publication in scripts: "publishDate": "2031-05-02", pubdate = '2031-05-02'.
class ScriptDates {
 public:
  explicit ScriptDates(DateOrder order) : order_(order) {}

  void read(std::string_view script) {
    for (size_t at = script.find("ub"); at != std::string_view::npos; at = script.find("ub", at + 2)) {
      const std::string_view mark = script.substr(at, 6);
      if (mark != "ublish" && mark != "ublica" && !mark.starts_with("ubdate") && !mark.starts_with("ubDate"))
        continue;
      size_t begin = at, end = at;
      while (begin > 0 && is_name_part(script[begin - 1])) --begin;
      while (end < script.size() && is_name_part(script[end])) ++end;
      add(script.substr(begin, end - begin), value_at(script, end));
    }
  }
  void add(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    const size_t row = row_of(name);
    if (row >= rows().size() || rows()[row].field != Field::published) return;
    const auto date = parse_date(value, order_);
    if (!date) return;
    differ_ = differ_ || (date_ && date_->day != date->day);
    if (!date_) date_ = date;
  }
  std::optional<Date> date() const { return differ_ ? std::nullopt : date_; }

 private:
  static constexpr size_t kMaxValue = 60;

  static bool is_name_part(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
  }
  // What stands in quotes behind a name and its sign.
  static std::string_view value_at(std::string_view script, size_t at) {
    const size_t begin = script.find_first_not_of("\\\"' :=", at);
    if (begin == std::string_view::npos || begin == at ||
        script.substr(at, begin - at).find_first_of(":=") == std::string_view::npos)
      return {};
    const size_t end = script.find_first_of("\\\"'", begin);
    return end == std::string_view::npos || end - begin > kMaxValue ? std::string_view()
                                                                    : script.substr(begin, end - begin);
  }

  DateOrder order_;
  std::optional<Date> date_;
  bool differ_ = false;
};

}  // namespace

std::optional<Date> date_of_scripts(const MarkupTree& tree, DateOrder order) {
  ScriptDates dates(order);
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    const MarkupNode& flat = tree.nodes()[static_cast<size_t>(i)];
    if (flat.is_text) {
      if (flat.parent >= 0 && tree.nodes()[static_cast<size_t>(flat.parent)].tag == Element::script)
        dates.read(flat.text);
      continue;
    }
    for (const auto& [name, value] : tree.attributes(i)) {
      if (name.starts_with("data-")) dates.add(name.substr(5), value);
    }
  }
  return dates.date();
}

std::optional<Date> date_of_title(const MarkupTree& tree, DateOrder order) {
  const auto& nodes = tree.nodes();
  const auto title = std::ranges::find(nodes, Element::title, &MarkupNode::tag);
  if (title == nodes.end()) return std::nullopt;
  const std::string text = normalised(tree.text_below(static_cast<int>(title - nodes.begin())));
  const std::vector<FoundDate> dates = scan_dates(text, order).dates;
  if (dates.size() != 1 || !stands_alone(text, dates.front()) || dates.front().begin == 0) return std::nullopt;
  const bool last = text.find_first_not_of(" .)]0123456789:", dates.front().end) == std::string::npos;
  return last ? std::optional(dates.front().date) : std::nullopt;
}

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
