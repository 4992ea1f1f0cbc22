// "Police said", "sheriff's officials said": where a story names one police body, "the Orrin County Sheriff's
// Office", reports mean it by such words, and two that rest on it are one origin.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/resource.h"
#include "reconcile/sources/joining.h"

namespace hearsay::reconciling {
namespace {

const std::unordered_map<std::string_view, std::string_view>& police_words() {
  static const auto all = [] {
    std::unordered_map<std::string_view, std::string_view> words;
    base::for_each_row("data/parties/police.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() > 1) words.emplace(cells[0], cells[1]);
    });
    return words;
  }();
  return all;
}

// "police" or "sheriff" where one of its words names them.
std::string_view police_of(const Node& node) {
  for (const std::string& word : node.words) {
    const auto found = police_words().find(word);
    if (found != police_words().end() && found->second != "with") return found->second;
  }
  return {};
}

// The words of a name that say whose police it is: "orrin" of "the Orrin County Sheriff's Office" and of its
// spokesman.
std::set<std::string> place_of(const Node& node) {
  std::set<std::string> place;
  for (const std::string& word : node.words) {
    if (!police_words().contains(word)) place.insert(word);
  }
  return place;
}

// The police bodies that a story names, by place: one with more words is one with fewer.
class Bodies {
 public:
  void add(uint32_t node, std::set<std::string> place) {
    const auto holds = [&](const auto& known) { return std::ranges::includes(place, known.first); };
    if (std::ranges::any_of(bodies_, holds)) return;
    std::erase_if(bodies_, [&](const auto& known) { return std::ranges::includes(known.first, place); });
    bodies_.emplace_back(std::move(place), node);
  }

  std::optional<uint32_t> only() const {
    return bodies_.size() == 1 ? std::optional(bodies_.front().second) : std::nullopt;
  }

 private:
  std::vector<std::pair<std::set<std::string>, uint32_t>> bodies_;
};

}  // namespace

std::optional<uint32_t> join_police(Nodes& nodes) {
  std::map<std::string_view, Bodies> bodies;  // of a sort
  Bodies all;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const std::string_view sort = police_of(nodes[i]);
    std::set<std::string> place = place_of(nodes[i]);
    if (sort.empty() || sort_of(nodes[i].kind) != 'o' || place.empty()) continue;
    all.add(i, place);
    bodies[sort].add(i, std::move(place));
  }
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const std::string_view sort = police_of(nodes[i]);
    if (sort.empty() || !nodes[i].speaks || !place_of(nodes[i]).empty()) continue;
    const std::optional<uint32_t> body = bodies[sort].only();
    if (body && !nodes[*body].anonymous && nodes.root(i) != nodes.root(*body))
      nodes.join(*body, i, {AliasReason::short_form, {}});
  }
  return all.only();
}

}  // namespace hearsay::reconciling
