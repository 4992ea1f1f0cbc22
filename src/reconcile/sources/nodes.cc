// A forest: each joined node points to an earlier one, so the root is the first mention and the same whatever the
// order of the joins. What a name is known by is the outlet, body or place that a table gives for it, else its own
// words.
#include "reconcile/sources/nodes.h"

#include <algorithm>

namespace hearsay::reconciling {

std::string joined(const std::vector<std::string>& words) {
  std::string key;
  for (const std::string& word : words) key += word + ' ';
  return key;
}

char sort_of(NameKind kind) {
  return kind == NameKind::place ? 'p' : kind == NameKind::person ? 'h' : 'o';
}

uint32_t Nodes::add(Node node) {
  node.parent = size();
  nodes_.push_back(std::move(node));
  return nodes_.back().parent;
}

uint32_t Nodes::root(uint32_t node) const {
  while (nodes_[node].parent != node) node = nodes_[node].parent;
  return node;
}

void Nodes::join(uint32_t a, uint32_t b, const Why& why) {
  const uint32_t first = std::min(root(a), root(b));
  const uint32_t second = std::max(root(a), root(b));
  if (first == second) return;
  nodes_[second].parent = first;
  nodes_[second].why = why;
  nodes_[first].speaks = nodes_[first].speaks || nodes_[second].speaks;
}

Known known_as(const Node& node, const std::string& story, const language::Lexicon& lexicon) {
  if (node.described) return {node.scope, {}};
  if (const language::OutletEntry* outlet = lexicon.outlets.find(node.name))
    return {"outlet " + std::string(outlet->name), {AliasReason::known_outlet, {}}};
  if (const language::CuratedAlias* alias = lexicon.aliases.find(node.name);
      alias != nullptr && node.kind != NameKind::person)
    return {"alias " + std::string(alias->canonical), {AliasReason::curated, std::string(alias->why)}};
  if (const language::Place* place = lexicon.places.find(node.name);
      place != nullptr && node.kind == NameKind::place) {
    return {"place " + std::string(place->name) + ' ' + std::string(place->country), {AliasReason::known_place, {}}};
  }
  // "Halm Steel Ltd" is Halm Steel.
  if (sort_of(node.kind) == 'o' && node.words.size() > 1) {
    std::vector<std::string> words = node.words;
    while (words.size() > 1 && lexicon.is(words.back(), language::WordClass::company_form)) words.pop_back();
    return {joined(words) + 'o', {AliasReason::same_name, {}}};
  }
  const bool surname = node.kind == NameKind::person && node.words.size() == 1;
  return {joined(node.words) + sort_of(node.kind) + (surname ? story : ""), {AliasReason::same_name, {}}};
}

}  // namespace hearsay::reconciling
