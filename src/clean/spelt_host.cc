// Of "www.portferrymonitor.co.example" the own label is "portferrymonitor". Words are laid beside it one by one:
//
//   "… told the Port & Ferry Monitor’s editor"     port|ferry|monitor: the name
//   "Harbour, where the ferry …" (harbour.example)    one word that may be the town: none
//   "KQAY", "Metro24", "AllCoast"                     one word that is no word of the language: the name
#include "clean/spelt_host.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/address.h"
#include "base/resource.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMinLabel = 3;
constexpr size_t kMaxWords = 8;

// Without the sign of the genitive and the punctuation around it.
std::string_view bare(std::string_view word) {
  constexpr std::array<std::string_view, 10> kOuter = {"“", "”", "‘", "’s", "'s", "’", "©", "™", "®", "…"};
  constexpr std::string_view kMarks = " .,:;!?()[]|\"'*-/";
  for (bool cut = true; cut && !word.empty();) {
    cut = false;
    for (const std::string_view one : kOuter) {
      if (word.starts_with(one) && !one.ends_with('s')) word.remove_prefix(one.size()), cut = true;
      if (word.ends_with(one)) word.remove_suffix(one.size()), cut = true;
    }
    if (!word.empty() && kMarks.find(word.front()) != std::string_view::npos) word.remove_prefix(1), cut = true;
    if (!word.empty() && kMarks.find(word.back()) != std::string_view::npos) word.remove_suffix(1), cut = true;
  }
  return word;
}

bool is_and(std::string_view word) {
  return word == "&" || folded(word) == "and";
}

bool is_small(std::string_view word) {
  return is_and(word) || word == "of" || word == "the" || word == "on" || word == "in" || word == "for";
}

// Words, from the first, whose letters are the label; 0 = they are not.
size_t words_of_label(std::span<const std::string_view> words, std::string_view label) {
  size_t at = 0;
  while (at < std::min(words.size(), kMaxWords) && !label.empty()) {
    const std::string_view word = bare(words[at]);
    const std::string letters = is_and(words[at]) ? "and" : letters_of(word);
    const bool named = starts_upper(word) || is_small(words[at]) || (!word.empty() && is_ascii_digit(word.front()));
    if (!named || letters.empty()) return 0;
    if (label.starts_with(letters)) {
      label.remove_prefix(letters.size());
    } else if (!is_and(words[at]) || at == 0) {
      return 0;
    }
    ++at;
    // What ends a sentence or a clause ends a name.
    const char last = words[at - 1].back();
    if (!label.empty() && (last == ',' || last == ';' || last == ':' || last == ')')) return 0;
  }
  return label.empty() ? at : 0;
}

// Of a single word: capitals, digits or a capital within.
bool is_made_up(std::string_view word) {
  return std::ranges::any_of(word.substr(1), [](char c) { return is_ascii_digit(c) || (c >= 'A' && c <= 'Z'); });
}

std::string text_of(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words)
    text += (text.empty() ? "" : " ") + std::string(is_and(word) ? word : bare(word));
  return text;
}

bool is_capitals(std::string_view name) {
  return std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string spelt(std::string_view text, std::string_view label) {
  std::vector<std::string_view> words;
  for_each_word(text, [&](std::string_view word) {
    words.push_back(word);
    return true;
  });
  const std::span<const std::string_view> all(words);
  for (size_t i = 0; i < words.size(); ++i) {
    if (!starts_upper(bare(words[i])) && (bare(words[i]).empty() || !is_ascii_digit(bare(words[i]).front())))
      continue;
    const size_t count = words_of_label(all.subspan(i), label);
    if (count == 0 || (count == 1 && !is_made_up(bare(words[i])))) continue;
    const bool article = i > 0 && words[i - 1] == "The";
    return text_of(all.subspan(i - (article ? 1 : 0), count + (article ? 1 : 0)));
  }
  return {};
}

bool is_seen(const MarkupTree& tree, int node) {
  const int parent = tree.nodes()[static_cast<size_t>(node)].parent;
  const Element tag = parent < 0 ? Element::html : tree.nodes()[static_cast<size_t>(parent)].tag;
  return tag != Element::script && tag != Element::style;
}

}  // namespace

bool is_bare_host(std::string_view name) {
  name = trimmed(name);
  return base::is_host_name(name) && name == lower(name);
}

std::string_view outlet_of_host(std::string_view host) {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> made;
    base::for_each_row("data/lexicon/outlets.tsv", [&](const auto& cells) {
      if (cells.size() < 4) return;
      for (std::string_view rest = cells[3]; !rest.empty();) {
        const size_t end = std::min(rest.find(';'), rest.size());
        made.try_emplace(rest.substr(0, end), cells[0]);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    });
    return made;
  }();
  const std::string own = base::own_host(host);
  const auto found = table.find(own);
  return found == table.end() ? std::string_view() : found->second;
}

std::string spelt_in(std::string_view text, std::string_view host) {
  const std::string label = base::own_label(host);
  return label.size() < kMinLabel ? std::string() : spelt(text, label);
}

std::string spelt_in(const MarkupTree& tree, std::string_view host) {
  const std::string label = base::own_label(host);
  std::string best;
  if (label.size() < kMinLabel) return best;
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count && (best.empty() || is_capitals(best)); ++i) {
    const bool text = tree.nodes()[static_cast<size_t>(i)].is_text;
    const std::string_view words = text ? tree.nodes()[static_cast<size_t>(i)].text : tree.attribute(i, "alt");
    if (words.size() < label.size() || (text && !is_seen(tree, i))) continue;
    const std::string name = spelt(words, label);
    if (!name.empty() && (best.empty() || !is_capitals(name))) best = name;
  }
  return best;
}

}  // namespace hearsay::cleaning
