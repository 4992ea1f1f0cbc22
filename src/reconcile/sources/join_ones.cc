// "The army" where the story names one army, "the union" where it names one union: reports that have named a body go
// on with its noun. "The company" is the one body that speaks and whose name says no other sort. Counter-example:
// "the council" of a story with a city council and a security council.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/resource.h"
#include "reconcile/sources/joining.h"

namespace hearsay::reconciling {
namespace {

const std::map<std::string_view, bool>& ones() {  // whether it is a firm
  static const auto all = [] {
    std::map<std::string_view, bool> made;
    base::for_each_row("data/parties/ones.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() > 1) made.emplace(cells[0], cells[1] == "firm");
    });
    return made;
  }();
  return all;
}

// "The army", and "army" where the model takes it for a name.
bool is_bare(const Node& node) {
  const bool small = !node.name.empty() && node.name.front() >= 'a' && node.name.front() <= 'z';
  return node.words.size() == 1 && (node.described ? node.definite : small) && ones().contains(node.words.front());
}

// A name that may be a firm's: no word of it is another sort of body, a paper's or a noun for speakers.
bool may_be_a_firm(const Node& node, const language::Lexicon& lexicon) {
  const bool named = !node.described && node.kind == NameKind::organisation && node.speaks &&
                     node.source_kind == SourceKind::organisation && !node.prints;
  return named && std::ranges::none_of(node.words, [&](const std::string& word) {
           const auto body = lexicon.organisation_words.find(word);
           const bool official = body != lexicon.organisation_words.end() && body->second == "official_body";
           return official || lexicon.outlet_words.contains(word) || lexicon.source_nouns.find(word) != nullptr ||
                  (ones().contains(word) && !ones().at(word));
         });
}

}  // namespace

void join_ones(Nodes& nodes, const language::Lexicon& lexicon) {
  std::map<std::string, std::set<uint32_t>> named;  // by noun: roots
  std::set<uint32_t> firms;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    const bool body = node.words.size() > 1 && sort_of(node.kind) == 'o' && ones().contains(node.words.back());
    if (body) named[node.words.back()].insert(nodes.root(i));
    if (may_be_a_firm(node, lexicon)) firms.insert(nodes.root(i));
  }
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    if (!is_bare(nodes[i])) continue;
    const std::string& noun = nodes[i].words.front();
    std::set<uint32_t> roots;
    for (const uint32_t root : ones().at(noun) ? firms : named[noun]) roots.insert(nodes.root(root));
    if (roots.size() == 1 && nodes.root(i) != *roots.begin())
      nodes.join(*roots.begin(), i, {AliasReason::short_form, {}});
  }
}

}  // namespace hearsay::reconciling
