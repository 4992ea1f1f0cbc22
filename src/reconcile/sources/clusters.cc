// A cluster is shown by the name that says most and is used most; its other names are aliases, each with the reason
// it was joined for; its kind is what most of its nodes were read as. Its id is made of what the shown name is known
// by, so the same name has the same id in every story and every run.
#include "reconcile/sources/clusters.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/ascii.h"
#include "base/hash.h"
#include "reconcile/sources/joining.h"

namespace hearsay::reconciling {
namespace {

using Members = std::vector<uint32_t>;

// A named one that is no host, as an outlet spells itself, of several words and not in capitals alone ("RAW FOOTAGE
// OF JO LIND"), often used, and first by letter.
uint32_t shown_of(const Nodes& nodes, const Members& members) {
  constexpr int kNamed = 1000000;
  constexpr int kNoHost = 100000;
  constexpr int kPrints = 10000;
  constexpr int kLong = 1000;
  std::map<std::string, int> uses;
  for (const uint32_t i : members) ++uses[nodes[i].name];
  const auto score = [&](uint32_t i) {
    const bool small = nodes[i].name.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;  // "army"
    return (nodes[i].described || (small && nodes[i].words.size() == 1) ? 0 : kNamed) +
           (is_host(nodes[i]) ? 0 : kNoHost) + (nodes[i].prints ? kPrints : 0) +
           (nodes[i].words.size() > 1 && !base::is_shouted(nodes[i].name) ? kLong : 0) + uses[nodes[i].name];
  };
  uint32_t shown = members.front();
  for (const uint32_t i : members) {
    if (score(i) > score(shown) || (score(i) == score(shown) && nodes[i].name < nodes[shown].name)) shown = i;
  }
  return shown;
}

bool knows(const std::vector<Alias>& aliases, const std::string& name) {
  return std::ranges::any_of(aliases, [&](const Alias& alias) { return alias.name == name; });
}

std::vector<Alias> aliases_of(const Nodes& nodes, uint32_t head, const Members& members, const std::string& shown) {
  std::vector<Alias> aliases;
  for (const uint32_t i : members) {
    const std::string& name = nodes[i].name;
    if (name == shown || knows(aliases, name)) continue;
    const Why& why = nodes[i].why.reason == AliasReason::other_form ? nodes[head].why : nodes[i].why;
    aliases.push_back({name, why.reason, why.detail});
  }
  for (const uint32_t i : members) {
    for (const Alias& form : nodes[i].forms) {
      if (form.name != shown && !knows(aliases, form.name)) aliases.push_back(form);
    }
  }
  // The head of a cluster was joined to nobody: what it is another form of, the others know.
  for (Alias& alias : aliases) {
    for (const uint32_t i : members) {
      const Why& why = nodes[i].why;
      if (alias.reason != AliasReason::other_form || why.reason == AliasReason::same_name) continue;
      alias.reason = why.reason;
      alias.detail = why.detail;
    }
  }
  return aliases;
}

// The most frequent; the first of equals; none where nothing was counted.
template <class Kind, class KindOf>
Kind most(const Nodes& nodes, const Members& members, Kind none, const KindOf& kind_of) {
  std::map<Kind, int> counts;
  for (const uint32_t i : members) {
    if (kind_of(nodes[i]) != none) ++counts[kind_of(nodes[i])];
  }
  if (counts.empty()) return none;
  return std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; })->first;
}

}  // namespace

Clusters clusters_of(const Nodes& nodes, const std::string& story, const language::Lexicon& lexicon) {
  std::map<uint32_t, Members> members_of;
  for (uint32_t i = 0; i < nodes.size(); ++i) members_of[nodes.root(i)].push_back(i);
  Clusters clusters;
  clusters.source_of_node.assign(nodes.size(), UINT32_MAX);
  for (const auto& [head, members] : members_of) {
    const auto any = [&members](const auto& holds) { return std::ranges::any_of(members, holds); };
    const Node& shown = nodes[shown_of(nodes, members)];
    const auto key_of = [&](const Node& node) { return known_as(node, story, lexicon).key; };
    const std::string key = key_of(shown);
    const bool named = any([&](uint32_t i) { return !nodes[i].described; });
    std::vector<Alias> aliases = aliases_of(nodes, head, members, shown.name);
    if (any([&](uint32_t i) { return nodes[i].speaks; })) {
      UnifiedSource source;
      source.id = base::content_id('s', key);
      std::set<std::string> keys;
      for (const uint32_t i : members) keys.insert(key_of(nodes[i]));
      source.keys.assign(keys.begin(), keys.end());
      source.name = shown.name;
      source.kind = most(nodes, members, SourceKind::unknown, [](const Node& node) { return node.source_kind; });
      source.anonymous = !any([&](uint32_t i) { return !nodes[i].anonymous; });
      source.named = named;
      source.aliases = aliases;
      for (const uint32_t i : members) clusters.source_of_node[i] = static_cast<uint32_t>(clusters.sources.size());
      clusters.sources.push_back(std::move(source));
    }
    if (!named) continue;
    const NameKind kind = most(nodes, members, NameKind::other, [](const Node& node) { return node.kind; });
    clusters.entities.push_back({base::content_id('n', key), shown.name, kind, std::move(aliases)});
  }
  return clusters;
}

}  // namespace hearsay::reconciling
