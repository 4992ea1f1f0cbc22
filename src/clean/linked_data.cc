// All that is said is collected first, as one object may name what another describes ({"author": {"@id": "#ada"}}),
// and as the first article of a script may be a teaser for another page. Strings are what content systems put there:
// with references ("&#039;"), tags and several escapes.
#include "clean/linked_data.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

#include "base/address.h"
#include "base/ascii.h"
#include "base/json_repair.h"
#include "clean/value_text.h"
#include "clean/words.h"

namespace hearsay::cleaning {

using simdjson::dom::element;
using simdjson::dom::object;

namespace {

constexpr int kMaxNesting = 6;        // @graph, lists and mainEntity nest two or three deep
constexpr size_t kMaxArticles = 200;  // front pages list some dozens
constexpr size_t kMaxUpdates = 1000;  // of a live blog

bool get(object fields, const char* key, element& value) {
  return fields.at_key(key).get(value) == simdjson::SUCCESS && !value.is_null();
}

// A string, the first of a list, or a value with its language or type: {"@value": "…"}.
std::string_view string_in(element value, int nesting) {
  std::string_view text;
  object fields;
  simdjson::dom::array list;
  if (value.get_string().get(text) == simdjson::SUCCESS || nesting > 1) return text;
  if (value.get_array().get(list) == simdjson::SUCCESS) {
    return list.size() > 0 ? string_in(list.at(0).value(), nesting + 1) : text;
  }
  element inner;
  return value.get_object().get(fields) == simdjson::SUCCESS && get(fields, "@value", inner)
             ? string_in(inner, nesting + 1)
             : text;
}

std::string_view string_of(object fields, const char* key) {
  element value;
  return get(fields, key, value) ? string_in(value, 0) : std::string_view();
}

// Some give seconds since 1970.
std::string date_of(object fields, const char* key) {
  element value;
  if (!get(fields, key, value)) return {};
  int64_t number = 0;
  return value.get_int64().get(number) == simdjson::SUCCESS ? std::to_string(number)
                                                            : std::string(string_in(value, 0));
}

// "https://schema.org/NewsArticle", ["Article", "NewsArticle"], "schema:NewsArticle"
bool has_type(object fields, std::initializer_list<std::string_view> parts) {
  element value;
  if (!get(fields, "@type", value) && !get(fields, "type", value)) return false;
  const auto is = [&](element one) {
    std::string_view type;
    return one.get_string().get(type) == simdjson::SUCCESS && std::ranges::any_of(parts, [&](std::string_view part) {
             return type.find(part) != std::string_view::npos;
           });
  };
  simdjson::dom::array list;
  if (value.get_array().get(list) != simdjson::SUCCESS) return is(value);
  for (const element one : list) {
    if (is(one)) return true;
  }
  return false;
}

// Equal for addresses of one page: without scheme, "www.", fragment and last slash.
std::string page_key(std::string_view address) {
  const size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return {};
  address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find('#'));
  std::string key = base::lower_ascii(address);
  if (key.starts_with("www.")) key.erase(0, 4);
  while (key.ends_with('/')) key.pop_back();
  return key;
}

}  // namespace

class LinkedReader {
 public:
  explicit LinkedReader(LinkedData& data) : data_(data) {}

  void read(std::string_view json) {
    element root;
    if (parser_.parse(json.data(), json.size()).get(root) == simdjson::SUCCESS) return take(root, json);
    const auto repaired = base::repaired_json(json, base::JsonRepair::structure);
    if (!repaired || parser_.parse(repaired->text).get(root) != simdjson::SUCCESS) return;
    for (const std::string_view fault : repaired->faults) {
      if (std::ranges::find(data_.faults_, fault) == data_.faults_.end()) data_.faults_.push_back(fault);
    }
    take(root, repaired->text);
  }

 private:
  using Party = LinkedData::Party;

  void take(element root, std::string_view json) {
    if (json.find("\"@id\"") != std::string_view::npos) note_names(root, 0);
    visit(root, 0);
  }

  // Both recursions are bounded by kMaxNesting.
  void note_names(element value, int nesting) {
    if (nesting > kMaxNesting) return;
    simdjson::dom::array list;
    if (value.get_array().get(list) == simdjson::SUCCESS) {
      for (const element item : list) note_names(item, nesting + 1);
      return;
    }
    object fields;
    if (value.get_object().get(fields) != simdjson::SUCCESS) return;
    const std::string_view id = string_of(fields, "@id");
    std::string name = id.empty() ? std::string() : name_of(fields, 0);
    if (!name.empty()) data_.names_.emplace(id, std::move(name));
    for (const auto [key, inner] : fields) {
      if (inner.is_object() || inner.is_array()) note_names(inner, nesting + 1);
    }
  }

  void visit(element value, int nesting) {
    if (nesting > kMaxNesting) return;
    simdjson::dom::array list;
    if (value.get_array().get(list) == simdjson::SUCCESS) {
      for (const element item : list) visit(item, nesting + 1);
      return;
    }
    object fields;
    if (value.get_object().get(fields) != simdjson::SUCCESS) return;
    if (has_type(fields, {"Article", "BlogPosting", "Report", "SocialMediaPosting"})) {
      if (data_.found_.size() < kMaxArticles) take_article(fields);
    } else if (has_type(fields, {"Page"})) {
      if (data_.page_published_.empty()) data_.page_published_ = date_of(fields, "datePublished");
      if (data_.page_modified_.empty()) data_.page_modified_ = date_of(fields, "dateModified");
    } else if (has_type(fields, {"WebSite"}) && data_.site_.empty()) {
      data_.site_ = one_line_of(string_of(fields, "name"));
    }
    for (const char* key : {"@graph", "mainEntity"}) {
      element inner;
      if (get(fields, key, inner)) visit(inner, nesting + 1);
    }
  }

  // A name may be an object with a name of its own, or come in two parts.
  static std::string name_of(object fields, int nesting) {
    element value;
    if (get(fields, "name", value)) {
      std::string_view name;
      if (value.get_string().get(name) == simdjson::SUCCESS) return one_line_of(name);
      object inner;
      simdjson::dom::array list;
      if (value.get_array().get(list) == simdjson::SUCCESS && list.size() > 0) value = list.at(0).value();
      if (value.get_string().get(name) == simdjson::SUCCESS) return one_line_of(name);
      if (nesting < 2 && value.get_object().get(inner) == simdjson::SUCCESS) return name_of(inner, nesting + 1);
    }
    std::string name = one_line_of(string_of(fields, "givenName"));
    const std::string family = one_line_of(string_of(fields, "familyName"));
    if (!name.empty() && !family.empty()) name += ' ';
    return name + family;
  }

  static void add_parties(element value, std::vector<Party>& parties, int nesting) {
    std::string_view name;
    simdjson::dom::array list;
    object fields;
    if (value.get_string().get(name) == simdjson::SUCCESS) {
      parties.push_back({one_line_of(name), {}});
    } else if (value.get_object().get(fields) == simdjson::SUCCESS) {
      parties.push_back({name_of(fields, 0), std::string(string_of(fields, "@id"))});
    } else if (nesting < 2 && value.get_array().get(list) == simdjson::SUCCESS) {
      for (const element item : list) add_parties(item, parties, nesting + 1);
    }
  }

  static std::vector<Party> parties(object fields, std::initializer_list<const char*> keys) {
    std::vector<Party> found;
    for (const char* key : keys) {
      element value;
      if (found.empty() && get(fields, key, value)) add_parties(value, found, 0);
    }
    return found;
  }

  static void add_addresses(object fields, std::vector<std::string>& addresses) {
    for (const char* key : {"url", "@id", "mainEntityOfPage"}) {
      element value;
      object inner;
      if (!get(fields, key, value)) continue;
      std::string_view address = string_of(fields, key);
      if (value.get_object().get(inner) == simdjson::SUCCESS) {
        address = string_of(inner, "@id");
        if (address.empty()) address = string_of(inner, "url");
      }
      if (!address.empty()) addresses.emplace_back(address);
    }
  }

  // Of a live blog: its own words, then each entry's headline and words.
  static std::string body_of(object fields) {
    std::string body = lines_of_value(string_of(fields, "articleBody"));
    element value;
    simdjson::dom::array updates;
    if (!get(fields, "liveBlogUpdate", value) || value.get_array().get(updates) != simdjson::SUCCESS) return body;
    size_t count = 0;
    for (const element item : updates) {
      object update;
      if (++count > kMaxUpdates || item.get_object().get(update) != simdjson::SUCCESS) continue;
      const std::string words = lines_of_value(string_of(update, "articleBody"));
      if (words.empty() || body.find(words) != std::string::npos) continue;
      const std::string headline = one_line_of(string_of(update, "headline"));
      body += (body.empty() ? "" : "\n\n") + (headline.empty() ? "" : headline + "\n\n") + words;
    }
    return body;
  }

  void take_article(object fields) {
    LinkedData::Found found;
    LinkedArticle& article = found.article;
    article.headline = one_line_of(string_of(fields, "headline"));
    article.name = one_line_of(string_of(fields, "name"));
    article.language = string_of(fields, "inLanguage");
    if (element value; article.language.empty() && get(fields, "inLanguage", value)) {
      object language;
      if (value.get_object().get(language) == simdjson::SUCCESS) article.language = string_of(language, "name");
    }
    article.published = date_of(fields, "datePublished");
    if (article.published.empty()) article.published = date_of(fields, "dateCreated");
    if (article.published.empty()) article.published = date_of(fields, "coverageStartTime");
    article.modified = date_of(fields, "dateModified");
    article.body = body_of(fields);
    found.authors = parties(fields, {"author", "creator"});
    found.publishers = parties(fields, {"publisher", "sourceOrganization"});
    add_addresses(fields, found.addresses);
    data_.found_.push_back(std::move(found));
  }

  LinkedData& data_;
  simdjson::dom::parser parser_;
};

void LinkedData::read(const std::vector<std::string_view>& scripts) {
  LinkedReader reader(*this);
  for (const std::string_view script : scripts) reader.read(script);
}

std::string LinkedData::names_of(const std::vector<Party>& parties) const {
  std::string out;
  for (const Party& party : parties) {
    const auto known = party.name.empty() ? names_.find(party.id) : names_.end();
    const std::string& name = known != names_.end() ? known->second : party.name;
    if (!name.empty()) out += (out.empty() ? "" : "; ") + name;
  }
  return out;
}

// 2: it is the page's address, 1: the page's headline, 0: nothing says so.
int LinkedData::likeness(const Found& found, std::string_view address,
                         const std::vector<std::string>& headlines) const {
  const std::string page = page_key(address);
  const auto is_page = [&](const std::string& own) { return page_key(base::absolute_address(own, address)) == page; };
  if (!page.empty() && std::ranges::any_of(found.addresses, is_page)) return 2;
  const std::string headline = folded(found.article.headline);
  const std::string name = folded(found.article.name);
  const auto is_headline = [&](const std::string& shown) {
    const std::string line = folded(shown);
    return !line.empty() && (line == headline || line == name);
  };
  return std::ranges::any_of(headlines, is_headline) ? 1 : 0;
}

void LinkedData::settle(std::string_view address, const std::vector<std::string>& headlines) {
  std::vector<std::pair<int, const Found*>> order;
  for (const Found& found : found_) {
    const int score = found_.size() < 2 ? 0 : likeness(found, address, headlines);
    order.emplace_back(score, &found);
  }
  std::ranges::stable_sort(order, std::greater(), &std::pair<int, const Found*>::first);
  const auto keep = [](std::string& slot, const std::string& value) {
    if (slot.empty()) slot = value;
  };
  for (const auto& [score, found] : order) {
    if (score == 0 && order.front().first > 0) break;
    const LinkedArticle& other = found->article;
    const auto own = std::ranges::find_if(found->addresses, base::is_web_address);
    if (own != found->addresses.end() && (score > 0 || found_.size() < 2))
      keep(article_.address, own->substr(0, own->find('#')));
    keep(article_.headline, other.headline);
    keep(article_.name, other.name);
    keep(article_.byline, names_of(found->authors));
    keep(article_.publisher, names_of(found->publishers));
    keep(article_.language, other.language);
    keep(article_.published, other.published);
    keep(article_.modified, other.modified);
    if (other.body.size() > article_.body.size()) article_.body = other.body;
  }
}

}  // namespace hearsay::cleaning
