// "Tolvan Police", "the Tolvan police" and "the Tolvan Police Department" would be one: the words that say which body
// it is are the same. Counter-example: the council of a city and that of its region, whose sort of place is a word
// too.
#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

#include "reconcile/sources/bodies.h"
#include "reconcile/sources/joining.h"

namespace hearsay::reconciling {
namespace {

// What two names of one body have alike: its nation and its words, but for "department". Nothing of an office, a
// person, or what has no name.
std::string body_key(const Node& node, const language::Lexicon& lexicon) {
  const char sort = sort_of(node.kind);
  if (sort == 'h' || sort == 'p' || node.anonymous || node.words.size() < 2) return {};
  const bool medium = node.source_kind == SourceKind::outlet || node.source_kind == SourceKind::agency ||
                      node.source_kind == SourceKind::channel;
  const Body body = body_named(node.name, lexicon);
  if (medium || body.office || body.words.empty() || (body.nations.empty() && body.proper.empty())) return {};
  std::string key;
  for (const std::string& nation : body.nations) key += nation + '|';
  const std::set<std::string> own(node.words.begin(), node.words.end());
  const bool as_written = std::ranges::includes(own, body.words);  // not "admiralty" for the navy
  for (const std::string& word : as_written ? body.words : own) key += word + ' ';
  for (const std::string& word : own) {
    const bool nation = lexicon.demonyms.find(word) != nullptr || lexicon.places.find(word) != nullptr;
    if (as_written && !nation && !body.words.contains(word) && !may_be_left_out(word)) key += '+' + word;
  }
  return key;
}

}  // namespace

void join_bodies(Nodes& nodes, const language::Lexicon& lexicon) {
  std::unordered_map<std::string, uint32_t> first;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const std::string key = body_key(nodes[i], lexicon);
    if (key.empty()) continue;
    const auto [found, fresh] = first.try_emplace(key, i);
    if (!fresh && nodes.root(i) != nodes.root(found->second))
      nodes.join(found->second, i, {AliasReason::short_form, {}});
  }
}

}  // namespace hearsay::reconciling
