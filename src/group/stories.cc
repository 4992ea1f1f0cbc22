// Every report begins as a story. A heap holds the links between stories, likeliest first; a join adds the links of
// the two, and their old ones are known by the number of joins since. Average linkage asks of all pairs between two
// stories how likely they are to tell one event; pairs without a link count as no. Of large stories only so many
// pairs were ever looked at (kWindow), and only these are asked.
#include "group/stories.h"

#include <algorithm>
#include <queue>
#include <unordered_map>

#include "group/likeness.h"

namespace hearsay::grouping {
namespace {

/// Mean probability from which on two stories are one; tuned with the weights.
constexpr float kJoin = 0.5F;
/// Below this a link says nothing.
constexpr float kLeastLink = 0.02F;
/// A report that holds so much of another's text tells the same story, as surely as kCopied.
constexpr double kCopyShare = 0.4;
constexpr float kCopied = 0.97F;
/// Cosine from which on two stories are on one topic.
constexpr float kRelated = 0.16F;

struct Link {
  float mean;
  uint32_t a;
  uint32_t b;
  uint32_t joins_a;  // of a, when the link was made
  uint32_t joins_b;
};

// Likeliest first; among equals the earlier stories.
struct Later {
  bool operator()(const Link& x, const Link& y) const {
    if (x.mean != y.mean) return x.mean < y.mean;
    return std::pair(x.a, x.b) > std::pair(y.a, y.b);
  }
};

class Linkage {
 public:
  explicit Linkage(size_t count) : links_(count), size_(count, 1), joins_(count, 0), parent_(count) {
    for (uint32_t i = 0; i < count; ++i) parent_[i] = i;
  }

  void link(uint32_t a, uint32_t b, float probability) {
    links_[a][b] = probability;
    links_[b][a] = probability;
  }

  void run() {
    for (uint32_t a = 0; a < links_.size(); ++a) {
      for (const auto& [b, sum] : links_[a]) {
        if (a < b) offer(a, b, sum);
      }
    }
    while (!heap_.empty()) {
      const Link top = heap_.top();
      heap_.pop();
      const bool alive = parent_[top.a] == top.a && parent_[top.b] == top.b;
      if (alive && joins_[top.a] == top.joins_a && joins_[top.b] == top.joins_b) join(top.a, top.b);
    }
  }

  uint32_t root_of(uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

 private:
  // Pairs between two stories that were looked at.
  float pairs(uint32_t a, uint32_t b) const {
    const auto known = [&](uint32_t i) { return static_cast<float>(std::min<size_t>(size_[i], kWindow)); };
    return known(a) * known(b);
  }

  void offer(uint32_t a, uint32_t b, float sum) {
    const float mean = sum / pairs(a, b);
    if (mean >= kJoin)
      heap_.push({mean, std::min(a, b), std::max(a, b), joins_[std::min(a, b)], joins_[std::max(a, b)]});
  }

  // The one with more links stays, as a table; the story keeps the smaller number.
  void join(uint32_t a, uint32_t b) {
    if (links_[a].size() < links_[b].size()) std::swap(links_[a], links_[b]);
    parent_[b] = a;
    size_[a] += size_[b];
    ++joins_[a];
    auto& own = links_[a];
    // Those of the smaller table are added; all others learn the story's number.
    for (const auto& [other, sum] : links_[b]) {
      if (other != a && other != b) own[other] += sum;
    }
    own.erase(a);
    own.erase(b);
    links_[b].clear();
    for (auto& [other, sum] : own) {
      auto& theirs = links_[other];
      theirs.erase(b);
      theirs[a] = sum;
      offer(a, other, sum);
    }
  }

  std::vector<std::unordered_map<uint32_t, float>> links_;  // sums of probabilities
  std::vector<uint32_t> size_;
  std::vector<uint32_t> joins_;
  std::vector<uint32_t> parent_;
  std::priority_queue<Link, std::vector<Link>, Later> heap_;
};

// Story numbers by first report, and duplicates beside their first printing.
void number_stories(const std::vector<Features>& features, const std::vector<uint32_t>& order, Grouping& grouping) {
  std::unordered_map<uint32_t, uint32_t> numbers;
  for (const uint32_t report : order) {
    uint32_t& story = grouping.story_of[report];
    if (const auto first = features[report].duplicate_of) {
      story = grouping.story_of[*first];
    } else {
      story = numbers.try_emplace(story, static_cast<uint32_t>(numbers.size())).first->second;
    }
  }
  grouping.count = static_cast<uint32_t>(numbers.size());
}

}  // namespace

Grouping group_stories(const std::vector<Features>& features, const std::vector<uint32_t>& order,
                       const std::vector<Copy>& copies) {
  const Comparison comparison(features, order);
  std::vector<uint32_t> place_of(features.size());
  for (uint32_t place = 0; place < comparison.size(); ++place) place_of[comparison.report_at(place)] = place;
  Linkage linkage(comparison.size());
  std::vector<std::pair<Pair, float>> likely;
  for (const Pair& pair : comparison.pairs()) {
    const float chance = probability(comparison.evidence(pair));
    if (chance < kLeastLink) continue;
    linkage.link(pair.a, pair.b, chance);
    likely.emplace_back(pair, chance);
  }
  for (const Copy& copy : copies) {
    if (std::max(copy.share, copy.share_back) < kCopyShare) continue;
    if (features[copy.from.value].duplicate_of || features[copy.to.value].duplicate_of) continue;
    linkage.link(place_of[copy.from.value], place_of[copy.to.value], kCopied);
  }
  linkage.run();

  Grouping grouping;
  grouping.story_of.resize(features.size());
  grouping.centrality.resize(features.size());
  for (uint32_t place = 0; place < comparison.size(); ++place) {
    grouping.story_of[comparison.report_at(place)] = linkage.root_of(place);
  }
  number_stories(features, order, grouping);
  for (const auto& [pair, chance] : likely) {
    const uint32_t a = comparison.report_at(pair.a);
    const uint32_t b = comparison.report_at(pair.b);
    if (grouping.story_of[a] != grouping.story_of[b]) continue;
    grouping.centrality[a] += chance;
    grouping.centrality[b] += chance;
  }
  for (const Pair& pair : comparison.pairs()) {
    const uint32_t a = grouping.story_of[comparison.report_at(pair.a)];
    const uint32_t b = grouping.story_of[comparison.report_at(pair.b)];
    if (a != b && pair.cosine >= kRelated) grouping.related.emplace_back(std::min(a, b), std::max(a, b));
  }
  std::ranges::sort(grouping.related);
  const auto doubled = std::ranges::unique(grouping.related);
  grouping.related.erase(doubled.begin(), doubled.end());
  return grouping;
}

}  // namespace hearsay::grouping
