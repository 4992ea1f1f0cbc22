// One page says "The Daily Varrow", another nothing but its address: dailyvarrow.example. The host's own label is the
// name's letters, with "the" and "and" or without, behind it the short form of its division ("dailyvarrowmo.example")
// or before it: "KQAY-TV" is kqay.example's. Counter-example: a town, or a person, of that name publishes nothing.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/address.h"
#include "base/ascii.h"
#include "base/resource.h"
#include "language/phrases.h"
#include "reconcile/sources/joining.h"

namespace hearsay::reconciling {
namespace {

constexpr size_t kShortestLabel = 3;

const std::set<std::string>& divisions() {
  static const std::set<std::string> codes = [] {
    std::set<std::string> made;
    base::for_each_row("data/places/abbreviations.tsv", [&](const auto& cells) {
      if (cells.size() > 2 && cells[2].size() == 2) made.insert(base::lower_ascii(cells[2]));
    });
    return made;
  }();
  return codes;
}

// "The Daily Varrow (Mo.)": {"thedailyvarrow", "dailyvarrow"}; of "Quay & Trade Monitor" with "and" as well.
std::set<std::string> labels_of(std::string_view name) {
  name = name.substr(0, name.find(" ("));
  std::string with_and, without_and;
  std::string word;
  const auto flush = [&] {
    with_and += word;
    if (word != "and") without_and += word;
    word.clear();
  };
  for (const char c : language::fold_name(name)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) {
      word += c;
    } else if (c == '&') {
      flush();
      word = "and";
    } else if (c != '\'') {
      flush();
    }
  }
  flush();
  std::set<std::string> labels = {with_and, without_and};
  for (const std::string& label : {with_and, without_and}) {
    if (label.starts_with("the")) labels.insert(label.substr(3));
    constexpr std::string_view kStation = "tv";
    if (label.ends_with(kStation)) labels.insert(label.substr(0, label.size() - kStation.size()));
  }
  std::erase_if(labels, [](const std::string& label) { return label.size() < kShortestLabel; });
  return labels;
}

// Of a host: its label, and that without the division behind it.
std::vector<std::string> labels_of_host(const std::string& host) {
  constexpr size_t kLeastBesideDivision = 7;
  std::string label = base::own_label(host);
  if (label.starts_with("the")) label.erase(0, 3);
  std::vector<std::string> labels = {label};
  if (label.size() >= kLeastBesideDivision && divisions().contains(label.substr(label.size() - 2)))
    labels.push_back(label.substr(0, label.size() - 2));
  return labels;
}

// A word that nobody knows may be a town.
bool may_print(const Node& node) {
  if (node.described || sort_of(node.kind) != 'o') return false;
  return node.kind != NameKind::other || node.words.size() > 1;
}

}  // namespace

bool is_host(const Node& node) {
  return !node.described && base::is_host_name(node.name);
}

void join_hosts(Nodes& nodes) {
  std::map<std::string, uint32_t> hosts;                  // own host → node
  std::map<std::string, std::set<std::string>> hosts_of;  // label → hosts of that label
  std::map<std::string, uint32_t> named;                  // label → node
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (is_host(node)) {
      const std::string host = base::own_host(node.name);
      const auto [found, fresh] = hosts.try_emplace(host, i);
      if (!fresh) nodes.join(found->second, i, {AliasReason::same_name, {}});
      hosts_of[base::own_label(host)].insert(host);
    } else if (may_print(node)) {
      for (const std::string& label : labels_of(node.name)) named.try_emplace(label, i);
    }
  }
  for (const auto& [host, node] : hosts) {
    // Two sites of one label are two outlets, and nothing says whose the name is.
    if (hosts_of[base::own_label(host)].size() > 1) continue;
    for (const std::string& label : labels_of_host(host)) {
      const auto found = named.find(label);
      if (found == named.end()) continue;
      nodes.join(found->second, node, {AliasReason::known_outlet, {}});
      break;
    }
  }
}

}  // namespace hearsay::reconciling
