#include "clean/element_kinds.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/resource.h"
#include "clean/sieve.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kShortestPrefix = 5;

using Words = std::unordered_set<std::string>;

// Names that are known whole, and those of which the beginning says it.
struct WholeNames {
  Words words;
  Sieve sieve;
  std::vector<std::string> prefixes;
  std::bitset<256> first;  // bytes of the prefixes

  void add(std::string_view word) {
    if (word.ends_with('*')) {
      prefixes.emplace_back(word.substr(0, word.size() - 1));
      first.set(static_cast<unsigned char>(word[0]));
    } else {
      sieve.add(word);
      words.emplace(word);
    }
  }
  bool hold(std::string_view name) const {
    if (sieve.may_hold(name) && words.contains(std::string(name))) return true;
    return first[static_cast<unsigned char>(name[0])] &&
           std::ranges::any_of(prefixes, [&](const std::string& prefix) { return name.starts_with(prefix); });
  }
};

struct Markup {
  std::unordered_map<std::string, NameMark> parts;
  Sieve sieve;  // of the parts
  std::vector<std::pair<std::string, NameMark>> prefixes;
  WholeNames bodies;
  WholeNames hidden;
  WholeNames captions;
  Words roles;
  std::vector<std::string> styles;
};

Mark mark_of_kind(std::string_view kind) {
  return kind == "voices"     ? Mark::voices
         : kind == "box"      ? Mark::box
         : kind == "colophon" ? Mark::colophon
         : kind == "hint"     ? Mark::hint
                              : Mark::none;
}

const Markup& markup() {
  static const Markup table = [] {
    Markup all;
    int row = 0;
    base::for_each_row("data/clean/markup.tsv", [&](const auto& cells) {
      if (cells.size() < 2) return;
      const std::string_view kind = cells[0], word = cells[1];
      const NameMark mark{mark_of_kind(kind), row++};
      if (kind == "body") {
        all.bodies.add(word);
      } else if (kind == "hidden") {
        all.hidden.add(word);
      } else if (kind == "caption") {
        all.captions.add(word);
      } else if (kind == "role") {
        all.roles.emplace(word);
      } else if (kind == "style") {
        all.styles.emplace_back(word);
      } else if (word.ends_with('*')) {
        all.prefixes.emplace_back(word.substr(0, word.size() - 1), mark);
      } else {
        all.sieve.add(word);
        all.parts.emplace(word, mark);
      }
    });
    return all;
  }();
  return table;
}

NameMark mark_of_part(const Markup& table, std::string_view part) {
  while (!part.empty() && part.back() >= '0' && part.back() <= '9') part.remove_suffix(1);
  if (table.sieve.may_hold(part)) {
    if (const auto found = table.parts.find(std::string(part)); found != table.parts.end()) return found->second;
  }
  if (part.size() <= kShortestPrefix) return {};
  for (const auto& [prefix, mark] : table.prefixes) {
    if (part[0] == prefix[0] && part.starts_with(prefix)) return mark;
  }
  return {};
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

// What a byte is to a list of names: of a word, the capital that begins one, between words, between names.
enum class Sign : uint8_t { letter, capital, joint, blank };

constexpr std::array<Sign, 256> kSigns = [] {
  std::array<Sign, 256> signs{};
  for (size_t c = 'A'; c <= 'Z'; ++c) signs[c] = Sign::capital;
  for (const unsigned char c : {'-', '_', ':'}) signs[c] = Sign::joint;
  for (const unsigned char c : {' ', '\n', '\t', '\r', '\f'}) signs[c] = Sign::blank;
  return signs;
}();

Sign sign_of(char c) {
  return kSigns[static_cast<unsigned char>(c)];
}

// "d-md-block", "lg:flex": shown on some screens, whatever the other names say.
bool shows_somewhere(std::string_view names) {
  constexpr std::array<std::string_view, 5> kShown = {"block", "flex", "inline", "grid", "visible"};
  for (size_t at = 0; at < names.size();) {
    const size_t end = std::min(names.find_first_of(" \n\t\r\f", at), names.size());
    const std::string_view name = names.substr(at, end - at);
    const size_t cut = name.find_last_of(":-");
    const bool shown =
        cut != std::string_view::npos && std::ranges::find(kShown, name.substr(cut + 1)) != kShown.end();
    if (shown && name.find("print") == std::string_view::npos) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

Names meaning_of_names(std::string_view names) {
  const Markup& table = markup();
  Names meaning;
  bool body = false;
  const std::string low = base::lower_ascii(names);
  size_t begin = 0;  // of the name, and of its last part
  size_t part = 0;
  const auto end_part = [&](size_t end) {
    if (part >= end) return;
    const NameMark mark = mark_of_part(table, std::string_view(low).substr(part, end - part));
    if (mark.mark > meaning.mark.mark) meaning.mark = mark;
  };
  const auto end_name = [&](size_t end) {
    if (begin == end) return;
    const std::string_view name = std::string_view(low).substr(begin, end - begin);
    body = body || table.bodies.hold(name);
    meaning.caption = meaning.caption || name.find("caption") != std::string::npos || table.captions.hold(name);
    meaning.hides = meaning.hides || table.hidden.hold(name);
  };
  for (size_t at = 0; at <= names.size(); ++at) {
    const Sign sign = at < names.size() ? sign_of(names[at]) : Sign::blank;
    if (sign == Sign::letter) continue;
    if (sign == Sign::capital) {
      if (at == 0 || sign_of(names[at - 1]) == Sign::capital || part >= at) continue;
      end_part(at);
      part = at;
      continue;
    }
    end_part(at);
    part = at + 1;
    if (sign == Sign::joint) continue;
    end_name(at);
    begin = at + 1;
  }
  if (body) meaning.mark = {Mark::body, -1};
  if (meaning.hides && shows_somewhere(names)) meaning.hides = false;
  return meaning;
}

const Names& KnownNames::of(std::string_view names) {
  static const Names nothing;
  if (names.empty()) return nothing;
  const auto [known, fresh] = known_.try_emplace(names);
  if (fresh) known->second = meaning_of_names(names);
  return known->second;
}

NameMark KnownNames::mark_of(const MarkupTree& tree, int node) {
  const NameMark by_class = of(tree.attribute(node, "class")).mark, by_id = of(tree.attribute(node, "id")).mark;
  return by_class.mark >= by_id.mark ? by_class : by_id;
}

bool style_hides(std::string_view style) {
  std::string plain;
  for (const char c : style) {
    if (!is_blank(c)) plain += base::lower_ascii(c);
  }
  return std::ranges::any_of(markup().styles,
                             [&](const std::string& sign) { return plain.find(sign) != std::string::npos; });
}

bool is_box_role(std::string_view role) {
  return markup().roles.contains(base::lower_ascii(role));
}

std::string_view dropped_tag(Element tag) {
  switch (tag) {
    case Element::script:
    case Element::style:
    case Element::noscript:
    case Element::template_:
    case Element::svg:
    case Element::head:
    case Element::iframe:
    case Element::object:
    case Element::video:
    case Element::audio:
    case Element::canvas:
    case Element::textarea:
      return "unseen";
    case Element::nav:
      return "navigation";
    case Element::footer:
      return "page footer";
    case Element::aside:
      return "side box";
    case Element::button:
    case Element::select:
      return "form";
    default:
      return {};
  }
}

bool is_block(Element tag) {
  switch (tag) {
    case Element::a:
    case Element::abbr:
    case Element::acronym:
    case Element::b:
    case Element::bdi:
    case Element::bdo:
    case Element::big:
    case Element::cite:
    case Element::code:
    case Element::data:
    case Element::del:
    case Element::dfn:
    case Element::em:
    case Element::font:
    case Element::i:
    case Element::ins:
    case Element::kbd:
    case Element::label:
    case Element::mark:
    case Element::nobr:
    case Element::q:
    case Element::s:
    case Element::samp:
    case Element::small:
    case Element::span:
    case Element::strike:
    case Element::strong:
    case Element::sub:
    case Element::sup:
    case Element::time:
    case Element::tt:
    case Element::u:
    case Element::var:
    case Element::wbr:
    case Element::unknown:
      return false;
    default:
      return true;
  }
}

}  // namespace hearsay::cleaning
