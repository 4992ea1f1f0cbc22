// Arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011), greedy, 2n actions for n words. A word gets its
// head when all its own dependents are in place, so "were wounded by shelling" knows "were" and "by" when "wounded"
// and "shelling" get theirs: what the action is and what the relation is are two decisions, the second made with the
// whole dependent in view. The weights are trained with a dynamic oracle (Goldberg and Nivre 2013) in train/linear.
#include "language/parser.h"

#include <algorithm>
#include <array>

#include "language/feature.h"

namespace hearsay::language {

Configuration::Configuration(std::span<const ParserWord> words)
    : words_(words), nodes_(words.size() + 1), counts_(words.size() + 1) {
  for (size_t i = 0; i < words.size(); ++i) {
    Counts counts = counts_[i];
    counts.commas += words[i].tag == Tag::punct;
    counts.verbs += words[i].tag == Tag::verb;
    counts.conjunctions += words[i].tag == Tag::cconj;
    counts.marks += words[i].tag == Tag::sconj || words[i].tag == Tag::pron;
    counts_[i + 1] = counts;
  }
  stack_.reserve(words.size());
}

bool Configuration::allows(Action action) const {
  switch (action) {
    case Action::shift:
      return next_ < root();
    case Action::left:
      return !stack_.empty() && (next_ < root() || stack_.size() == 1);
    case Action::right:
      return stack_.size() >= 2;
  }
  return false;
}

std::pair<int32_t, int32_t> Configuration::arc_of(Action action) const {
  return {action == Action::left ? next_ : stack(1), stack(0)};
}

void Configuration::apply(Action action, Relation relation) {
  if (action == Action::shift) {
    stack_.push_back(next_++);
    return;
  }
  const auto [head, dependent] = arc_of(action);
  stack_.pop_back();
  nodes_[static_cast<size_t>(dependent)].head = head == root() ? -1 : head;
  nodes_[static_cast<size_t>(dependent)].relation = relation;
  Node& node = nodes_[static_cast<size_t>(head)];
  const uint64_t bit = uint64_t{1} << static_cast<unsigned>(relation);
  if (action == Action::left) {
    node.left_inner = node.left;
    node.left = dependent;
    node.left_count = static_cast<uint8_t>(std::min(node.left_count + 1, 5));
    node.left_relations |= bit;
  } else {
    node.right_inner = node.right;
    node.right = dependent;
    node.right_count = static_cast<uint8_t>(std::min(node.right_count + 1, 5));
    node.right_relations |= bit;
  }
}

uint32_t Configuration::between(int32_t left, int32_t right) const {
  if (left < 0 || right <= left) return 0;
  const Counts& a = counts_[static_cast<size_t>(left) + 1];
  const Counts& b = counts_[static_cast<size_t>(right)];
  const auto few = [](int from, int to, int most) { return static_cast<uint32_t>(std::min(to - from, most)); };
  return 1 + few(a.commas, b.commas, 2) + 3 * few(a.verbs, b.verbs, 2) + 9 * few(a.conjunctions, b.conjunctions, 1) +
         18 * few(a.marks, b.marks, 1);
}

std::vector<Arc> parse_words(const LinearModel& model, std::span<const ParserWord> words) {
  Configuration at(words);
  FeatureList features;
  while (!at.done()) {
    collect_action_features(at, features);
    std::array<int32_t, kMaxClasses> scores = {};
    model.classifier(kActionClassifier).score(features.keys(), scores);
    Action best = Action::shift;
    bool found = false;
    for (int i = 0; i < kActionCount; ++i) {
      const auto action = static_cast<Action>(i);
      if (!at.allows(action) || (found && scores[static_cast<size_t>(i)] <= scores[static_cast<size_t>(best)]))
        continue;
      best = action;
      found = true;
    }
    Relation relation = Relation::root;
    if (best != Action::shift && at.arc_of(best).first != at.root()) {
      const auto [head, dependent] = at.arc_of(best);
      collect_relation_features(at, head, dependent, features);
      scores.fill(0);
      model.classifier(kRelationClassifier).score(features.keys(), scores);
      const auto first = scores.begin() + 1;  // root is no choice
      relation = static_cast<Relation>(std::max_element(first, scores.begin() + kRelationCount) - scores.begin());
    }
    at.apply(best, relation);
  }
  std::vector<Arc> arcs(words.size());
  for (size_t i = 0; i < words.size(); ++i)
    arcs[i] = {at.node(static_cast<int32_t>(i)).head, at.node(static_cast<int32_t>(i)).relation};
  return arcs;
}

}  // namespace hearsay::language
