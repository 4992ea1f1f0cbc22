// "The army" where the story names one army, "the union" where it names one union: reports that have named a body go
// on with its noun. Counter-example: "the council" of a story with a city council and a security council.
#include <map>
#include <set>
#include <string>

#include "base/resource.h"
#include "reconcile/sources/joining.h"

namespace hearsay::reconciling {

void join_ones(Nodes& nodes) {
  static const auto ones = base::words_of("data/parties/ones.tsv");
  std::map<std::string, std::set<uint32_t>> named;  // by noun: roots
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    const bool body = node.words.size() > 1 && sort_of(node.kind) == 'o' && ones.contains(node.words.back());
    if (body) named[node.words.back()].insert(nodes.root(i));
  }
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    const bool small = !node.name.empty() && node.name.front() >= 'a' && node.name.front() <= 'z';
    const bool bare = node.described ? node.definite : small;  // the model may take it for a name
    if (!bare || node.words.size() != 1) continue;
    const auto found = named.find(node.words.front());
    if (found == named.end()) continue;
    std::set<uint32_t> roots;
    for (const uint32_t root : found->second) roots.insert(nodes.root(root));
    if (roots.size() == 1 && nodes.root(i) != *roots.begin())
      nodes.join(*roots.begin(), i, {AliasReason::short_form, {}});
  }
}

}  // namespace hearsay::reconciling
