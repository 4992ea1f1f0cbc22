#include "read/figures/decisions.h"

#include <map>
#include <set>

#include "base/resource.h"

namespace hearsay::reading {
namespace {

const std::set<std::string_view>& words_for(std::string_view what) {
  static const auto all = [] {
    std::map<std::string_view, std::set<std::string_view>> made;
    base::for_each_row("data/lexicon/votes.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() > 1) made[cells[1]].insert(cells[0]);
    });
    return made;
  }();
  return all.at(what);
}

}  // namespace

std::optional<uint32_t> word_of_votes(const Sheet& sheet, Range words, std::string_view what, Tag tag) {
  for (uint32_t i = words.first; i < words.last; ++i) {
    if (sheet.words[i].tag == tag && words_for(what).contains(sheet.lemma(i))) return i;
  }
  return std::nullopt;
}

bool is_word_of_votes(std::string_view word, std::string_view what) {
  return words_for(what).contains(word);
}

std::optional<uint32_t> decision_in(const Sheet& sheet, Range words) {
  const auto verb = word_of_votes(sheet, words, "decides", Tag::verb);
  return verb && word_of_votes(sheet, words, "decided", Tag::noun) ? verb : std::nullopt;
}

}  // namespace hearsay::reading
