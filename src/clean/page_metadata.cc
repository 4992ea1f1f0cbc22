// Pages say the same thing in several places, some of them for machines and some of them wrong. The order of trust:
// JSON-LD about an article, then meta elements, then what readers see (<time>, <h1>, <title>).
#include "clean/page_metadata.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <variant>

#include "clean/agencies.h"
#include "clean/dates.h"
#include "clean/element_kinds.h"
#include "clean/host.h"
#include "clean/line_rules.h"
#include "clean/plain_text.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr size_t kMinSiteName = 4;     // letters that a site's name and its host share
constexpr double kMinSiteShare = 0.4;  // of its letters; the rest is "Daily", "Entertainment"
constexpr int kMaxNesting = 6;         // @graph, lists and mainEntity nest two or three deep

void keep(std::string& slot, std::string_view value) {
  if (!slot.empty() || value.empty()) return;
  slot = normalised(value);
  std::ranges::replace(slot, '\n', ' ');
}

void keep_date(std::optional<Date>& slot, std::string_view value) {
  if (!slot) slot = parse_date(value);
}

class LinkedData {
 public:
  explicit LinkedData(Draft& draft) : draft_(draft) {}

  void read(std::string_view json) {
    element root;
    if (parser_.parse(json.data(), json.size()).get(root) != simdjson::SUCCESS) return;
    visit(root, 0);
  }

  const std::string& publisher() const { return publisher_; }
  /// Of the page around the article, where that is all there is.
  const std::optional<Date>& page_published() const { return page_published_; }
  std::string take_body() { return std::move(body_); }

 private:
  // Recursion is bounded by kMaxNesting.
  void visit(element value, int nesting) {
    if (nesting > kMaxNesting) return;
    simdjson::dom::array list;
    if (value.get_array().get(list) == simdjson::SUCCESS) {
      for (const element item : list) visit(item, nesting + 1);
      return;
    }
    object fields;
    if (value.get_object().get(fields) != simdjson::SUCCESS) return;
    if (is_article(fields)) {
      read_article(fields);
    } else if (text(fields, "@type").find("Page") != std::string::npos) {
      keep_date(page_published_, text(fields, "datePublished"));
    }
    for (const char* key : {"@graph", "mainEntity"}) {
      element inner;
      if (fields.at_key(key).get(inner) == simdjson::SUCCESS) visit(inner, nesting + 1);
    }
  }

  static bool is_article(object fields) {
    const std::string type = text(fields, "@type");
    return type.find("Article") != std::string::npos || type.find("BlogPosting") != std::string::npos ||
           type.find("Report") != std::string::npos;
  }

  // A string, the name of an object, or a list of these.
  static std::string text(object fields, const char* key) {
    element value;
    if (fields.at_key(key).get(value) != simdjson::SUCCESS) return {};
    return flat(value, 0);
  }

  static std::string flat(element value, int nesting) {
    std::string_view string;
    if (value.get_string().get(string) == simdjson::SUCCESS) return std::string(string);
    object fields;
    if (value.get_object().get(fields) == simdjson::SUCCESS)
      return nesting > 1 ? std::string() : text(fields, "name");
    simdjson::dom::array list;
    std::string out;
    if (value.get_array().get(list) != simdjson::SUCCESS || nesting > 1) return out;
    for (const element item : list) {
      const std::string one = flat(item, nesting + 1);
      if (!one.empty()) out += (out.empty() ? "" : "; ") + one;
    }
    return out;
  }

  void read_article(object fields) {
    keep(draft_.title, text(fields, "headline"));
    keep(draft_.byline, text(fields, "author"));
    keep(publisher_, text(fields, "publisher"));
    keep(draft_.language, text(fields, "inLanguage"));
    keep_date(draft_.published, text(fields, "datePublished"));
    keep_date(draft_.modified, text(fields, "dateModified"));
    std::string body = text(fields, "articleBody");
    if (body.size() > body_.size()) body_ = std::move(body);
  }

  Draft& draft_;
  simdjson::dom::parser parser_;
  std::string body_;
  std::string publisher_;
  std::optional<Date> page_published_;
};

struct MetaName {
  std::string_view name;
  std::variant<std::string Draft::*, std::optional<Date> Draft::*> field;
};

// In order of trust within one field.
constexpr std::array<MetaName, 30> kMetaNames = {{
    {"og:title", &Draft::title},
    {"twitter:title", &Draft::title},
    {"dc.title", &Draft::title},
    {"headline", &Draft::title},
    {"og:site_name", &Draft::outlet},
    {"application-name", &Draft::outlet},
    {"dc.publisher", &Draft::outlet},
    {"author", &Draft::byline},
    {"article:author_name", &Draft::byline},
    {"parsely-author", &Draft::byline},
    {"sailthru.author", &Draft::byline},
    {"dc.creator", &Draft::byline},
    {"byl", &Draft::byline},
    {"article:published_time", &Draft::published},
    {"datepublished", &Draft::published},
    {"parsely-pub-date", &Draft::published},
    {"sailthru.date", &Draft::published},
    {"dc.date.issued", &Draft::published},
    {"dc.date", &Draft::published},
    {"dcterms.created", &Draft::published},
    {"article.published", &Draft::published},
    {"pubdate", &Draft::published},
    {"publishdate", &Draft::published},
    {"publish-date", &Draft::published},
    {"date", &Draft::published},
    {"article:modified_time", &Draft::modified},
    {"og:updated_time", &Draft::modified},
    {"datemodified", &Draft::modified},
    {"og:url", &Draft::url},
    {"dc.language", &Draft::language},
}};

// The site's own name comes before the publisher of its linked data, which may be an agency; that before other names.
void read_meta(const MarkupTree& tree, const std::string& publisher, Draft& draft) {
  std::array<std::string_view, kMetaNames.size()> values;
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    if (tree.nodes()[static_cast<size_t>(i)].tag != Element::meta) continue;
    std::string_view name = tree.attribute(i, "property");
    if (name.empty()) name = tree.attribute(i, "name");
    if (name.empty()) name = tree.attribute(i, "itemprop");
    if (name.empty() || name.size() > 40) continue;
    const std::string low = lower(name);
    for (size_t row = 0; row < kMetaNames.size(); ++row) {
      if (kMetaNames[row].name == low && values[row].empty()) values[row] = tree.attribute(i, "content");
    }
  }
  for (size_t row = 0; row < kMetaNames.size(); ++row) {
    const bool address = values[row].starts_with("http") && kMetaNames[row].name != "og:url";
    if (kMetaNames[row].name == "application-name") keep(draft.outlet, publisher);
    if (values[row].empty() || address) continue;
    const auto& field = kMetaNames[row].field;
    if (const auto* date = std::get_if<std::optional<Date> Draft::*>(&field)) {
      keep_date(draft.**date, values[row]);
    } else {
      keep(draft.*std::get<std::string Draft::*>(field), values[row]);
    }
  }
}

// "Ferry Runs Aground | The Harbour Gazette": the outlet's own name is no part of a title.
void drop_site_name(Draft& draft) {
  for (const std::string_view bar : {" | ", " - ", " – ", " — ", " :: "}) {
    const size_t at = draft.title.rfind(bar);
    if (at == std::string::npos) continue;
    const std::string tail = folded(std::string_view(draft.title).substr(at + bar.size()));
    if (bar == " | " || bar == " :: " || tail == folded(draft.outlet)) draft.title.resize(at);
    return;
  }
}

// The host that most addresses of a page lead to, as one of them: its own.
std::string_view commonest_site(const MarkupTree& tree) {
  std::unordered_map<std::string, int> counts;
  std::string_view best;
  int most = 0;
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    if (tree.nodes()[static_cast<size_t>(i)].attribute_count == 0) continue;
    for (const char* name : {"href", "src", "content"}) {
      const std::string_view address = tree.attribute(i, name);
      if (!address.starts_with("http")) continue;
      const int seen = ++counts[host_of(address)];
      if (seen <= most) continue;
      most = seen;
      best = address;
    }
  }
  return best;
}

// What a page that names its site nowhere else says in its title: "Ferry runs aground - The Harbour Gazette", where
// that and the address say the same.
void take_site_of_title(std::string_view title, const MarkupTree& tree, Draft& draft) {
  if (!draft.outlet.empty()) return;
  size_t at = std::string_view::npos;
  size_t bar_size = 0;
  for (const std::string_view bar : {" | ", " - ", " – ", " — ", " :: "}) {
    const size_t found = title.rfind(bar);
    if (found == std::string_view::npos || (at != std::string_view::npos && found < at)) continue;
    at = found;
    bar_size = bar.size();
  }
  if (at == std::string_view::npos) return;
  const std::string_view name = trimmed(title.substr(at + bar_size));
  std::string letters = folded(name);
  std::erase(letters, ' ');
  for (const std::string& label : labels_of_host(draft.url.empty() ? commonest_site(tree) : draft.url)) {
    const bool same = (letters.starts_with(label) &&
                       static_cast<double>(label.size()) >= kMinSiteShare * static_cast<double>(letters.size())) ||
                      label.starts_with(letters);
    if (same && std::min(letters.size(), label.size()) >= kMinSiteName) return keep(draft.outlet, name);
  }
}

// The date that readers see: in a short block between the headline and the first words of the text. Without a
// headline only one with a clock time counts, as the day alone may be the day of the visit.
class VisibleDate {
 public:
  explicit VisibleDate(const MarkupTree& tree) : tree_(tree) {}

  std::optional<Date> find() {
    const auto& nodes = tree_.nodes();
    const auto headline = std::ranges::find(nodes, Element::h1, &MarkupNode::tag);
    const bool has_headline = headline != nodes.end();
    const size_t begin = has_headline ? static_cast<size_t>(headline->end) : 0;
    for (size_t i = begin; i < nodes.size() && !done_; ++i) {
      const MarkupNode& node = nodes[i];
      if (node.is_text) {
        if (text_.size() < kMinText) text_ += node.text;
        size_ += trimmed(node.text).size();
      } else if (!dropped_tag(node.tag).empty()) {
        i = static_cast<size_t>(node.end) - 1;
      } else if (is_block(node.tag)) {
        flush(has_headline);
      }
    }
    if (!done_) flush(has_headline);
    return date_;
  }

 private:
  static constexpr size_t kMinText = 250;  // bytes: no label is so long

  void flush(bool has_headline) {
    const std::string text = normalised(text_);
    const std::optional<Date> date = size_ >= kMinText ? std::nullopt : parse_date(text);
    if (date && (has_headline || date->has_clock())) {
      date_ = date;
      done_ = true;
    } else if (size_ >= kMinText || (has_headline && is_prose(text))) {
      done_ = true;
    }
    text_.clear();
    size_ = 0;
  }

  const MarkupTree& tree_;
  std::string text_;
  size_t size_ = 0;
  std::optional<Date> date_;
  bool done_ = false;
};

void read_elements(const MarkupTree& tree, Draft& draft) {
  std::string h1;
  std::string title;
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    const Element tag = tree.nodes()[static_cast<size_t>(i)].tag;
    if (tree.nodes()[static_cast<size_t>(i)].is_text) continue;
    if (tag == Element::html) keep(draft.language, tree.attribute(i, "lang"));
    if (tag == Element::link && tree.attribute(i, "rel") == "canonical" &&
        tree.attribute(i, "href").starts_with("http")) {
      keep(draft.url, tree.attribute(i, "href"));
    }
    if (tree.nodes()[static_cast<size_t>(i)].attribute_count == 0 && tag != Element::h1 && tag != Element::title)
      continue;
    if (tag == Element::time) keep_date(draft.published, tree.attribute(i, "datetime"));
    if (tree.attribute(i, "itemprop") == "datePublished") keep_date(draft.published, tree.attribute(i, "content"));
    if (tree.attribute(i, "rel") == "author" && tree.text_below(i).size() < 80)
      keep(draft.byline, tree.text_below(i));
    if (tag == Element::h1 && h1.empty()) h1 = tree.text_below(i);
    if (tag == Element::title && title.empty()) title = tree.text_below(i);
  }
  take_site_of_title(title, tree, draft);
  keep(draft.title, h1);
  keep(draft.title, title);
}

}  // namespace

std::string read_page_metadata(const MarkupTree& tree, Draft& draft) {
  LinkedData linked(draft);
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    if (tree.nodes()[static_cast<size_t>(i)].tag != Element::script) continue;
    if (lower(tree.attribute(i, "type")).find("ld+json") == std::string::npos) continue;
    for (int j = i + 1; j < tree.nodes()[static_cast<size_t>(i)].end; ++j)
      linked.read(tree.nodes()[static_cast<size_t>(j)].text);
  }
  read_meta(tree, linked.publisher(), draft);
  // The site is the outlet. What it names as publisher may be the agency whose text it carries.
  const Agency* agency = find_agency(linked.publisher());
  if (agency != nullptr && agency->text && !draft.outlet.empty() &&
      folded(draft.outlet) != folded(linked.publisher()))
    draft.credit(agency->name, linked.publisher());
  if (const Agency* author = find_agency(draft.byline); author != nullptr && author->text)
    draft.credit(author->name, draft.byline);
  if (!draft.published) draft.published = linked.page_published();
  read_elements(tree, draft);
  if (!draft.published && !date_in_url(draft.url)) draft.published = VisibleDate(tree).find();
  drop_site_name(draft);
  return linked.take_body();
}

}  // namespace hearsay::cleaning
