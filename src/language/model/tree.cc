#include "language/model/tree.h"

#include <algorithm>
#include <limits>

namespace hearsay::language {
namespace {

/// Two roots whose trees differ by less are weighed with care.
constexpr double kClear = 1e-6;
constexpr double kNever = -std::numeric_limits<double>::infinity();

// Scores between nodes; node 0 is the root.
class Graph {
 public:
  explicit Graph(size_t size) : size_(size), scores_(size * size, kNever) {}
  double& at(size_t head, size_t dependent) { return scores_[head * size_ + dependent]; }
  double at(size_t head, size_t dependent) const { return scores_[head * size_ + dependent]; }
  size_t size() const { return size_; }

 private:
  size_t size_;
  std::vector<double> scores_;
};

std::vector<size_t> best_heads(const Graph& graph) {
  std::vector<size_t> heads(graph.size(), 0);
  for (size_t dependent = 1; dependent < graph.size(); ++dependent) {
    for (size_t head = 1; head < graph.size(); ++head) {
      if (head != dependent && graph.at(head, dependent) > graph.at(heads[dependent], dependent))
        heads[dependent] = head;
    }
  }
  return heads;
}

// The nodes of one cycle; empty when there is none.
std::vector<size_t> a_cycle(const std::vector<size_t>& heads) {
  std::vector<size_t> seen(heads.size(), 0);
  for (size_t start = 1; start < heads.size(); ++start) {
    size_t node = start;
    while (node != 0 && seen[node] == 0) {
      seen[node] = start;
      node = heads[node];
    }
    if (node == 0 || seen[node] != start) continue;
    std::vector<size_t> cycle;
    for (const size_t first = node; cycle.empty() || node != first; node = heads[node]) cycle.push_back(node);
    return cycle;
  }
  return {};
}

// Whether all heads lead to the root.
bool leads_to(const std::vector<int32_t>& heads, size_t root) {
  std::vector<bool> known(heads.size(), false);
  known[root] = true;
  for (size_t start = 0; start < heads.size(); ++start) {
    size_t steps = 0;
    for (size_t node = start; !known[node]; node = static_cast<size_t>(heads[node])) {
      if (++steps > heads.size()) return false;
    }
    for (size_t node = start; !known[node]; node = static_cast<size_t>(heads[node])) known[node] = true;
  }
  return true;
}

// Contracts a cycle into one node, solves the smaller graph, and opens the cycle where that solution enters it.
std::vector<size_t> solve(const Graph& graph) {
  std::vector<size_t> heads = best_heads(graph);
  const std::vector<size_t> cycle = a_cycle(heads);
  if (cycle.empty()) return heads;
  std::vector<bool> inside(graph.size(), false);
  for (const size_t node : cycle) inside[node] = true;
  std::vector<size_t> old_of;
  for (size_t node = 0; node < graph.size(); ++node) {
    if (!inside[node]) old_of.push_back(node);
  }
  const size_t merged = old_of.size();
  Graph smaller(merged + 1);
  std::vector<size_t> enters(merged), leaves(merged);
  for (size_t i = 0; i < merged; ++i) {
    const size_t node = old_of[i];
    for (size_t j = 1; j < merged; ++j) {
      if (i != j) smaller.at(i, j) = graph.at(node, old_of[j]);
    }
    for (const size_t member : cycle) {
      const double gain = graph.at(node, member) - graph.at(heads[member], member);
      if (gain > smaller.at(i, merged)) {
        smaller.at(i, merged) = gain;
        enters[i] = member;
      }
      if (i > 0 && graph.at(member, node) > smaller.at(merged, i)) {
        smaller.at(merged, i) = graph.at(member, node);
        leaves[i] = member;
      }
    }
  }
  const std::vector<size_t> found = solve(smaller);
  for (size_t j = 1; j < merged; ++j) heads[old_of[j]] = found[j] == merged ? leaves[j] : old_of[found[j]];
  heads[enters[found[merged]]] = old_of[found[merged]];
  return heads;
}

// Most sentences need no more than this: each word its best head but one word, the one that loses least as the root.
// Where that is a tree, no other has as much: with any other root the others' best heads come to less. Nothing where
// it is none, or another root would be as good.
std::vector<int32_t> plain_tree(std::span<const float> scores, size_t words) {
  std::vector<int32_t> heads(words);
  double most = kNever, second = kNever;
  size_t root = 0;
  for (size_t dependent = 0; dependent < words; ++dependent) {
    const float* const row = scores.data() + dependent * (words + 1);
    size_t best = dependent == 0 ? 1 : 0;
    for (size_t head = best + 1; head < words; ++head) {
      if (head != dependent && row[head] > row[best]) best = head;
    }
    heads[dependent] = static_cast<int32_t>(best);
    const double gain = static_cast<double>(row[words]) - static_cast<double>(row[best]);
    if (gain > most) root = dependent;
    second = std::max(second, std::min(gain, most));
    most = std::max(gain, most);
  }
  heads[root] = -1;
  return most - second > kClear && leads_to(heads, root) ? heads : std::vector<int32_t>{};
}

}  // namespace

std::vector<int32_t> best_tree(std::span<const float> scores, size_t words) {
  if (words > 1) {
    if (std::vector<int32_t> plain = plain_tree(scores, words); !plain.empty()) return plain;
  }
  Graph graph(words + 1);
  double span = 1;
  for (const float score : scores) span = std::max(span, 2.0 * std::abs(static_cast<double>(score)));
  // Every arc from the root costs more than any tree can win back, so there is one.
  const double penalty = span * static_cast<double>(words + 1);
  for (size_t dependent = 0; dependent < words; ++dependent) {
    const float* const row = scores.data() + dependent * (words + 1);
    for (size_t head = 0; head < words; ++head) {
      if (head != dependent) graph.at(head + 1, dependent + 1) = static_cast<double>(row[head]);
    }
    graph.at(0, dependent + 1) = static_cast<double>(row[words]) - penalty;
  }
  std::vector<int32_t> heads(words);
  const std::vector<size_t> found = words == 0 ? std::vector<size_t>{} : solve(graph);
  for (size_t i = 0; i < words; ++i) heads[i] = static_cast<int32_t>(found[i + 1]) - 1;
  return heads;
}

}  // namespace hearsay::language
