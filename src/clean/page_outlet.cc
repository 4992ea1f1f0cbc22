// data/clean/site_names.tsv holds the elements. A name that only hints at the site ("@HarbourGazette", the sign of
// copyright at the page's foot) counts where the page has no address, or the address has it too.
#include "clean/page_outlet.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/address.h"
#include "base/ascii.h"
#include "base/resource.h"
#include "clean/archived_page.h"
#include "clean/dates.h"
#include "clean/host.h"
#include "clean/line_rules.h"
#include "clean/spelt_host.h"
#include "clean/value_text.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMaxSiteWords = 8;   // of a site's name; longer ones are headlines or mottos
constexpr size_t kMaxNameBytes = 40;  // of a meta element's name
constexpr size_t kMaxCopyright = 120;
constexpr size_t kFootNodes = 400;  // last of a page, among which its sign of copyright is looked for

struct Row {
  std::string_view name;
  std::string_view how;
};

struct Table {
  std::vector<Row> rows;
  std::unordered_map<std::string_view, size_t> by_name;
  std::unordered_set<std::string> forms;  // of firms
};

const Table& table() {
  static const Table all = [] {
    Table made;
    base::for_each_row("data/clean/site_names.tsv", [&](const auto& cells) {
      if (cells.size() < 2) return;
      if (cells[1] == "form") {
        made.forms.emplace(cells[0]);
        return;
      }
      made.by_name.emplace(cells[0], made.rows.size());
      made.rows.push_back({cells[0], cells[1]});
    });
    return made;
  }();
  return all;
}

bool is_name(std::string_view value) {
  return !value.empty() && !value.starts_with("http") && !has_more_words(value, kMaxSiteWords) &&
         !is_archive_name(value) && !is_bare_host(value);
}

// "Harbour Gazette | gazette.example": the address behind the bar is no part of the name.
std::string_view without_address(std::string_view name) {
  const size_t bar = name.rfind(" | ");
  if (bar == std::string_view::npos || bar == 0) return name;
  const std::string_view behind = trimmed(name.substr(bar + 3));
  const bool address = behind.find('.') != std::string_view::npos && behind.find(' ') == std::string_view::npos;
  return address ? trimmed(name.substr(0, bar)) : name;
}

// Values of the rows' elements, the first of each.
std::vector<std::string_view> values_in(const MarkupTree& tree) {
  std::vector<std::string_view> values(table().rows.size());
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    if (tree.nodes()[static_cast<size_t>(i)].tag != Element::meta) continue;
    std::string_view name = tree.attribute(i, "property");
    if (name.empty()) name = tree.attribute(i, "name");
    if (name.empty()) name = tree.attribute(i, "itemprop");
    if (name.empty() || name.size() > kMaxNameBytes) continue;
    const auto found = table().by_name.find(lower(name));
    if (found != table().by_name.end() && values[found->second].empty())
      values[found->second] = tree.attribute(i, "content");
  }
  return values;
}

// "HarbourGazette", "BBCNews": a word begins at a capital behind a small letter, or before one.
std::string words_of_handle(std::string_view handle) {
  while (handle.starts_with('@')) handle.remove_prefix(1);
  const auto is_upper = [&](size_t i) { return i < handle.size() && handle[i] >= 'A' && handle[i] <= 'Z'; };
  const auto is_small = [&](size_t i) { return i < handle.size() && handle[i] >= 'a' && handle[i] <= 'z'; };
  std::string words;
  for (size_t i = 0; i < handle.size(); ++i) {
    if (handle[i] == '_' || handle[i] == '.') {
      words += ' ';
      continue;
    }
    const bool begins = i > 0 && is_upper(i) && (is_small(i - 1) || (is_upper(i - 1) && is_small(i + 1)));
    if (begins) words += ' ';
    words += handle[i];
  }
  return is_upper(0) ? words : std::string();
}

// "Harbour Gazette Ltd" → Harbour Gazette
std::string_view without_legal_form(std::string_view name) {
  const size_t last = name.rfind(' ');
  if (last == std::string_view::npos || !table().forms.contains(folded(name.substr(last)))) return name;
  name = trimmed(name.substr(0, last));
  return name.ends_with(',') ? name.substr(0, name.size() - 1) : name;
}

// "© 2031 Harbour Gazette. All rights reserved." → Harbour Gazette
std::string holder_of(std::string_view line) {
  line = trimmed(line);
  const std::string low = lower(line.substr(0, 12));
  size_t at = 0;
  for (const std::string_view mark : {"copyright", "©", "(c)"}) {
    if (low.starts_with(mark) || low.substr(0, 11).find(mark) < 11) at = std::max(at, low.find(mark) + mark.size());
  }
  if (at == 0 || line.size() > kMaxCopyright) return {};
  line.remove_prefix(std::min(at, line.size()));
  const auto is_before = [](char c) { return is_ascii_digit(c) || c == ' ' || c == '-' || c == ',' || c == '.'; };
  constexpr std::array<std::string_view, 4> kSigns = {"copyright", "©", "(c)", "–"};
  for (size_t before = 0; before != line.size();) {
    before = line.size();
    while (!line.empty() && is_before(line.front())) line.remove_prefix(1);
    for (const std::string_view sign : kSigns)
      line.remove_prefix(base::starts_with_ascii(line, sign) ? sign.size() : 0);
  }
  for (const std::string_view end : {". ", " | ", " - ", " – ", ", ", " ©"}) line = line.substr(0, line.find(end));
  if (lower(line).find("all rights") != std::string::npos) return {};
  while (line.ends_with('.')) line.remove_suffix(1);
  line = without_legal_form(trimmed(line));
  return starts_upper(line) ? std::string(line) : std::string();
}

std::string hint_of(std::string_view value, std::string_view how) {
  if (how == "handle") return words_of_handle(trimmed(value));
  if (how == "copyright") return holder_of(value);
  if (how == "address") {
    while (value.ends_with('/')) value.remove_suffix(1);
    return words_of_handle(value.substr(value.rfind('/') + 1));
  }
  for (const std::string_view end : {":", " - ", " – ", " | "}) value = value.substr(0, value.find(end));
  return std::string(trimmed(value));
}

bool fits(std::string_view name, const Draft& draft) {
  return is_name(name) &&
         (draft.url.empty() || is_name_of_host(name, "https://" + base::own_host(host_of(draft.url)), false));
}

// "Harbour Gazette, 4 Mill Lane, Varrow. Copyright 2031 Harbour Gazette Ltd.": what begins a sentence, or a part.
std::string_view from_last_sign(std::string_view line) {
  const std::string low = lower(line);
  for (const std::string_view part : {". ", "| ", "· ", "• "}) {
    for (const std::string_view sign : {"copyright", "©", "(c)"}) {
      const size_t at = low.rfind(std::string(part) + std::string(sign));
      if (at != std::string::npos) return line.substr(at + part.size());
    }
  }
  return line;
}

std::string holder_at_foot(const MarkupTree& tree) {
  const auto& nodes = tree.nodes();
  for (size_t i = nodes.size() - std::min(nodes.size(), kFootNodes); i < nodes.size(); ++i) {
    if (!nodes[i].is_text || nodes[i].text.size() > kMaxCopyright) continue;
    if (std::string holder = holder_of(from_last_sign(nodes[i].text)); !holder.empty()) return holder;
  }
  return {};
}

}  // namespace

void take_named_site(const MarkupTree& tree, const std::string& publisher, Draft& draft) {
  if (is_archive_name(draft.outlet)) draft.outlet.clear();
  if (!draft.outlet.empty()) return;
  const std::vector<std::string_view> values = values_in(tree);
  for (const bool late : {false, true}) {
    for (size_t row = 0; row < values.size() && draft.outlet.empty(); ++row) {
      if (table().rows[row].how == (late ? "late" : "name") && is_name(values[row]))
        draft.outlet = one_line_of(without_address(values[row]));
    }
    if (!late && draft.outlet.empty() && !is_archive_name(publisher) && !is_bare_host(publisher))
      draft.outlet = one_line_of(publisher);
  }
}

void take_hinted_site(const PageTitles& titles, const MarkupTree& tree, Draft& draft) {
  if (!draft.outlet.empty()) return;
  const std::vector<std::string_view> values = values_in(tree);
  for (size_t row = 0; row < values.size(); ++row) {
    const std::string_view how = table().rows[row].how;
    if (values[row].empty() || how == "name" || how == "late") continue;
    std::string name = one_line_of(hint_of(values[row], how));
    // Of an account one word says no more than the address does.
    const bool account = how == "handle" || how == "address";
    if (!fits(name, draft) || (account && !has_more_words(name, 1))) continue;
    draft.outlet = std::move(name);
    return;
  }
  if (draft.url.empty()) draft.outlet = site_behind_headline(titles);
  if (draft.outlet.empty()) draft.outlet = spelt_in(tree, host_of(draft.url));
  if (!draft.outlet.empty()) return;
  if (std::string holder = holder_at_foot(tree); fits(holder, draft)) draft.outlet = std::move(holder);
}

}  // namespace hearsay::cleaning
