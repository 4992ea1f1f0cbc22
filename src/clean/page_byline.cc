// "By <a href=/ada>Ada Lind</a>", "https://social.example/gazette", "The Harbour Gazette", "admin": one of these is
// somebody.
#include "clean/page_byline.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "base/resource.h"
#include "clean/dates.h"
#include "clean/element_kinds.h"
#include "clean/host.h"
#include "clean/line_rules.h"
#include "clean/value_text.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMaxByline = 300;  // bytes: longer is a biography
constexpr size_t kMaxVisible = 80;  // of an element that readers see
constexpr size_t kMinPart = 2;      // letters of a part of a name or address that says something
constexpr int kMaxNameWords = 12;   // of two or three people
constexpr int kBelowHeadline = 80;  // nodes in which a byline is looked for

struct Table {
  std::vector<std::string> leads;  // longest first
  std::unordered_set<std::string_view> nobody;
  std::unordered_set<std::string> groups;
  std::unordered_set<std::string> roles;
  std::vector<std::string_view> classes;
  std::vector<std::string_view> others;
  std::unordered_set<std::string_view> particles;
  std::unordered_set<std::string_view> stops;
  std::vector<std::string_view> metas;
  std::vector<std::string_view> paths;
  std::vector<std::string_view> notes;
};

const Table& table() {
  static const Table made = [] {
    Table all;
    base::for_each_row("data/clean/bylines.tsv", [&](const auto& cells) {
      if (cells.size() < 2) return;
      if (cells[0] == "lead") all.leads.emplace_back(cells[1]);
      if (cells[0] == "nobody") all.nobody.insert(cells[1]);
      if (cells[0] == "path") all.paths.push_back(cells[1]);
      if (cells[0] == "note") all.notes.push_back(cells[1]);
      if (cells[0] == "group") all.groups.emplace(cells[1]);
      if (cells[0] == "role") all.roles.emplace(cells[1]);
      if (cells[0] == "class") all.classes.push_back(cells[1]);
      if (cells[0] == "other") all.others.push_back(cells[1]);
      if (cells[0] == "particle") all.particles.insert(cells[1]);
      if (cells[0] == "stop") all.stops.insert(cells[1]);
      if (cells[0] == "meta") all.metas.push_back(cells[1]);
    });
    std::ranges::stable_sort(all.leads, std::greater(), &std::string::size);
    return all;
  }();
  return made;
}

// "By Ada Lind", "Autor: Ada Lind" without what leads to the name. A word that may be a name itself ("Di", "Par")
// leads only where a name of two words follows.
std::string_view without_lead(std::string_view text) {
  const std::string low = lower(text);
  for (const std::string& lead : table().leads) {
    if (text.size() <= lead.size() || !low.starts_with(lead)) continue;
    const std::string_view rest = text.substr(lead.size());
    if (rest.front() != ' ' && rest.front() != ':') continue;
    const std::string_view name = trimmed(rest.substr(std::min(rest.find_first_not_of(" :"), rest.size())));
    if (rest.front() == ':' || lead == "by" || has_more_words(name, 1)) return name;
  }
  return text;
}

// "Ada Lind, The Harbour Gazette"
std::string_view without_outlet(std::string_view name, const Draft& draft) {
  const std::string_view outlet = draft.outlet;
  if (outlet.empty() || name.size() <= outlet.size() + 1) return name;
  const std::string_view front = name.substr(0, name.size() - outlet.size());
  if (!base::same_ascii(name.substr(front.size()), outlet) || (!front.ends_with(' ') && !front.ends_with('/')))
    return name;
  const size_t last = front.find_last_not_of(" ,/|-");
  return last == std::string_view::npos ? name : front.substr(0, last + 1);
}

// "Ada Lind, Political Correspondent": parts behind a comma that end with what somebody is.
std::string without_roles(std::string_view name) {
  std::string kept;
  for (size_t at = 0; at < name.size();) {
    const size_t end = std::min(name.find(", ", at), name.size());
    const std::string_view part = name.substr(at, end - at);
    const std::string words = at == 0 ? std::string() : folded(part);
    const size_t last = words.rfind(' ');
    const bool role =
        !words.empty() && table().roles.contains(words.substr(last == std::string::npos ? 0 : last + 1));
    if (!role) (kept += at == 0 ? "" : ", ") += part;
    at = end + 2;
  }
  return kept;
}

bool is_address(std::string_view text) {
  const bool word = text.find(' ') == std::string_view::npos;
  return text.find("://") != std::string_view::npos || (word && text.find('@') != std::string_view::npos) ||
         (word && (text.starts_with("www.") || text.find('/') != std::string_view::npos));
}

bool names_somebody(std::string_view name, const Draft& draft) {
  const std::string words = folded(name);
  if (words.empty() || is_address(name) || table().nobody.contains(lower(name)) || table().nobody.contains(words))
    return false;
  const size_t last = words.rfind(' ');
  if (last != std::string::npos && table().groups.contains(words.substr(last + 1))) return false;
  std::string letters = words;
  std::erase(letters, ' ');
  std::string outlet = folded(draft.outlet);
  std::erase(outlet, ' ');
  const std::string host = host_of(draft.url);
  return letters != outlet && words != host && words != host.substr(0, host.find('.'));
}

std::vector<std::string_view> meta_values(const MarkupTree& tree) {
  const std::vector<std::string_view>& metas = table().metas;
  std::vector<std::string_view> values(metas.size());
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    if (tree.nodes()[static_cast<size_t>(i)].tag != Element::meta) continue;
    std::string_view name = tree.attribute(i, "name");
    if (name.empty()) name = tree.attribute(i, "property");
    if (name.empty()) name = tree.attribute(i, "itemprop");
    for (size_t row = 0; row < metas.size(); ++row) {
      if (values[row].empty() && base::same_ascii(metas[row], name)) values[row] = tree.attribute(i, "content");
    }
  }
  return values;
}

// Whether one of the parts of a text is one of these words; `parts`: whether a character parts them.
template <class Parts>
bool has_part(std::string_view text, const Parts& parts, const std::vector<std::string_view>& words) {
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    while (at < text.size() && !parts(text[at])) ++at;
    const std::string_view part = text.substr(begin, at++ - begin);
    if (part.size() < kMinPart) continue;
    for (const std::string_view word : words) {
      const bool may_be = word.size() == part.size() && base::lower_ascii(part.front()) == word.front();
      if (may_be && base::same_ascii(word, part)) return true;
    }
  }
  return false;
}

// "entry-author vcard" is one, "comment-author" is not.
bool is_author_class(std::string_view names) {
  const auto parts = [](char c) { return c == ' ' || c == '-' || c == '_'; };
  return has_part(names, parts, table().classes) && !has_part(names, parts, table().others);
}

bool leads_to_author(std::string_view address) {
  return has_part(
      address, [](char c) { return c == '/'; }, table().paths);
}

// Words with capitals, small words of names, and nothing else. Scripts without capitals: two to six words.
bool is_people(std::string_view text) {
  const std::vector<Word> words = split_words(text);
  if (words.empty() || words.size() > kMaxNameWords) return false;
  int names = 0;
  for (const Word& word : words) {
    if (word.folded.empty() ? word.raw == "&" : table().particles.contains(word.folded)) continue;
    const LineShape shape = shape_of(word.raw);
    const bool initial = shape.letters == 1 && starts_upper(word.raw);
    if (shape.digits > 0 || (shape.latin > 0 && !starts_upper(word.raw) && !is_name_word(word.raw))) return false;
    names += initial ? 0 : 1;
  }
  return names >= 2 && !is_section(text);
}

// What stands before a date, a sign that parts, or a word that leads to one of these.
std::string_view before_stop(std::string_view text) {
  const size_t sign = std::min(text.find_first_of("|0123456789"), text.size());
  const size_t word = text.substr(0, text.find_last_not_of(" .,", sign == 0 ? 0 : sign - 1) + 1).rfind(' ');
  const bool date = word < sign && parse_bare_date(text.substr(word));  // "Ada Lind May 2, 2031"
  text = text.substr(0, date ? word : sign);
  for (const std::string_view bar : {" • ", " · ", " – ", " — ", " - "}) text = text.substr(0, text.find(bar));
  for (size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string_view next = text.substr(at + 1);
    if (table().stops.contains(folded(next.substr(0, next.find(' '))))) return trimmed(text.substr(0, at));
  }
  text = trimmed(text);
  while (text.ends_with(',') || text.ends_with(';')) text = trimmed(text.substr(0, text.size() - 1));
  return text;
}

// The words of an element, with a bar where one element's begin with a capital right behind another's: a name and a
// role in one line are "Ada LindSenior Reporter" to a machine.
std::string words_of(const MarkupTree& tree, int element) {
  std::string words;
  int before = -1;  // what the last text stood in
  for (int i = element; i < tree.nodes()[static_cast<size_t>(element)].end && words.size() < kMaxByline; ++i) {
    const MarkupNode& node = tree.nodes()[static_cast<size_t>(i)];
    if (!node.is_text || node.text.empty()) continue;
    const bool apart = !words.empty() && words.back() != ' ' && node.parent != before && starts_upper(node.text);
    (words += apart ? " | " : "") += node.text;
    before = node.parent;
  }
  return words;
}

// By the first of each of these attributes.
bool calls_itself_author(const MarkupTree& tree, int i) {
  std::string_view rel, property, names;
  for (const auto& [name, value] : tree.attributes(i)) {
    if (name.size() == 3 && rel.empty() && base::same_ascii(name, "rel")) rel = value;
    if (name.size() == 8 && property.empty() && base::same_ascii(name, "itemprop")) property = value;
    if (name.size() == 5 && names.empty() && base::same_ascii(name, "class")) names = value;
  }
  return rel == "author" || property == "author" || is_author_class(names);
}

// The first element that calls itself the author, else the first link to an author's page.
std::string visible_byline(const MarkupTree& tree, const Draft& draft) {
  std::string linked;
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    const MarkupNode& node = tree.nodes()[static_cast<size_t>(i)];
    if (node.is_text || node.attribute_count == 0) continue;
    const bool told = calls_itself_author(tree, i);
    const bool link = linked.empty() && node.tag == Element::a && leads_to_author(tree.attribute(i, "href"));
    if (!told && !link) continue;
    const std::string text = one_line_of(words_of(tree, i));
    if (text.empty() || text.size() > kMaxVisible) continue;
    std::string name = authors_in(before_stop(text), draft);
    if (name.empty() || !is_people(name)) continue;
    if (told) return name;
    linked = std::move(name);
  }
  return linked;
}

// "By Ada Lind" in a short block below the first main heading.
std::string byline_below_headline(const MarkupTree& tree, const Draft& draft) {
  const auto& nodes = tree.nodes();
  const auto headline =
      std::ranges::find_if(nodes, [](const MarkupNode& node) { return !node.is_text && node.tag == Element::h1; });
  if (headline == nodes.end()) return {};
  const int end = std::min(headline->end + kBelowHeadline, static_cast<int>(nodes.size()));
  for (int i = headline->end; i < end; ++i) {
    const MarkupNode& node = nodes[static_cast<size_t>(i)];
    const bool heading = node.tag >= Element::h1 && node.tag <= Element::h6;  // "Di Maria Scores Twice"
    if (node.is_text || heading || !is_block(node.tag) || node.end > end) continue;
    const auto holds = [&](const MarkupNode& inner) {
      return !inner.is_text && is_block(inner.tag) && inner.tag != Element::br && inner.tag != Element::img;
    };
    if (std::any_of(nodes.begin() + i + 1, nodes.begin() + node.end, holds)) continue;
    const std::string text = one_line_of(words_of(tree, i));
    if (text.empty() || text.size() > kMaxVisible || without_lead(text).size() == text.size()) continue;
    std::string name = authors_in(before_stop(text), draft);
    if (!name.empty() && is_people(name)) return name;
  }
  return {};
}

}  // namespace

std::string authors_in(std::string_view value, const Draft& draft) {
  const std::string text = without_addresses(one_line_of(value));
  std::vector<std::string> kept;
  if (text.size() > kMaxByline) return {};
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(';', at), text.size());
    const std::string name =
        without_roles(without_outlet(without_lead(trimmed(std::string_view(text).substr(at, end - at))), draft));
    if (names_somebody(name, draft) && std::ranges::find(kept, name) == kept.end()) kept.emplace_back(name);
    at = end + 1;
  }
  std::string out;
  for (const std::string& name : kept) out += (out.empty() ? "" : "; ") + name;
  return out;
}

bool is_note_on_author(std::string_view paragraph, std::string_view byline) {
  constexpr size_t kMaxNote = 500;  // bytes
  const std::string_view name = byline.substr(0, byline.find(';'));
  if (!has_more_words(name, 1) || paragraph.size() > kMaxNote || paragraph.size() <= name.size()) return false;
  const std::string low = lower(paragraph);
  if (!low.starts_with(lower(name)) || low[name.size()] != ' ') return false;
  const std::string_view rest = std::string_view(low).substr(name.size() + 1);
  return std::ranges::any_of(table().notes, [&](std::string_view note) {
    return rest.starts_with(note) && (rest.size() == note.size() || rest[note.size()] == ' ');
  });
}

void settle_byline(const MarkupTree& tree, const LinkedArticle& article, Draft& draft) {
  std::string name = authors_in(draft.byline, draft);
  if (name.empty()) name = authors_in(article.byline, draft);
  if (name.empty()) {
    for (const std::string_view value : meta_values(tree)) {
      name = authors_in(value, draft);
      if (!name.empty()) break;
    }
  }
  if (name.empty()) name = visible_byline(tree, draft);
  draft.byline = name.empty() ? byline_below_headline(tree, draft) : std::move(name);
}

}  // namespace hearsay::cleaning
