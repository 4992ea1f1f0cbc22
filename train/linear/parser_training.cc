// A dynamic oracle (Goldberg and Nivre 2013): in whatever state the parser is, the best actions are those that lose
// the fewest gold arcs. After the first epochs the parser mostly follows its own guesses, also wrong ones, and so
// learns to go on well from its mistakes. Relations are learned on every arc that is in the gold tree.
#include "linear/parser_training.h"

#include <algorithm>
#include <array>
#include <limits>
#include <random>

namespace hearsay::train {
namespace {

using language::Action;
using language::Configuration;
using language::Relation;

constexpr int kEpochsByGold = 1;
constexpr uint64_t kExplorePercent = 90;

// Gold heads with the root as the position behind the last word, as Configuration has it.
class Oracle {
 public:
  explicit Oracle(const GoldSentence& gold) : gold_(gold), root_(static_cast<int32_t>(gold.size())) {}

  int32_t head(int32_t word) const {
    const int32_t head = gold_[static_cast<size_t>(word)].head;
    return head < 0 ? root_ : head;
  }

  /// Gold arcs that can no longer be made after `action`.
  int cost(const Configuration& at, Action action) const {
    const int32_t top = at.stack(0), next = at.next();
    int lost = 0;
    if (action == Action::shift) {
      for (size_t depth = 0; depth < at.stack_size(); ++depth) {
        lost += head(at.stack(depth)) == next;
        lost += depth > 0 && head(next) == at.stack(depth);
      }
      return lost;
    }
    const int32_t right = head(top);
    if (action == Action::left) {
      lost += right != next && (right > next || right == at.stack(1));
    } else {
      lost += right >= next;
    }
    for (int32_t word = next; word < root_; ++word) lost += head(word) == top;
    return lost;
  }

  Relation relation(int32_t word) const { return gold_[static_cast<size_t>(word)].relation; }

 private:
  const GoldSentence& gold_;
  int32_t root_;
};

class ParserTrainer {
 public:
  explicit ParserTrainer(const TrainingOptions& options)
      : actions_(language::kActionCount, options.min_updates),
        relations_(language::kRelationCount, options.min_updates),
        random_(options.seed) {}

  void train(const TreeExample& example, bool explore) {
    Configuration at(example.words);
    const Oracle oracle(*example.gold);
    while (!at.done()) {
      const Action action = next_action(at, oracle, explore);
      Relation relation = Relation::root;
      if (action != Action::shift && at.arc_of(action).first != at.root())
        relation = next_relation(at, oracle, action);
      at.apply(action, relation);
    }
  }

  ParserWeights weights() const { return {actions_.averaged(), relations_.averaged()}; }

 private:
  // Learns the action here and returns the one to go on with.
  Action next_action(const Configuration& at, const Oracle& oracle, bool explore) {
    language::collect_action_features(at, features_);
    std::array<int64_t, language::kActionCount> scores = {};
    actions_.score(features_.keys(), scores);
    int best_cost = std::numeric_limits<int>::max();
    std::array<int, language::kActionCount> costs = {};
    for (int i = 0; i < language::kActionCount; ++i) {
      const auto action = static_cast<Action>(i);
      costs[static_cast<size_t>(i)] = at.allows(action) ? oracle.cost(at, action) : std::numeric_limits<int>::max();
      best_cost = std::min(best_cost, costs[static_cast<size_t>(i)]);
    }
    int guess = -1, right = -1;
    for (int i = 0; i < language::kActionCount; ++i) {
      const auto c = static_cast<size_t>(i);
      if (!at.allows(static_cast<Action>(i))) continue;
      if (guess < 0 || scores[c] > scores[static_cast<size_t>(guess)]) guess = i;
      if (costs[c] == best_cost && (right < 0 || scores[c] > scores[static_cast<size_t>(right)])) right = i;
    }
    if (costs[static_cast<size_t>(guess)] != best_cost) {
      actions_.update(features_.keys(), static_cast<size_t>(right), static_cast<size_t>(guess));
    }
    actions_.tick();
    return static_cast<Action>(explore && random_() % 100 < kExplorePercent ? guess : right);
  }

  Relation next_relation(const Configuration& at, const Oracle& oracle, Action action) {
    const auto [head, dependent] = at.arc_of(action);
    language::collect_relation_features(at, head, dependent, features_);
    std::array<int64_t, language::kRelationCount> scores = {};
    relations_.score(features_.keys(), scores);
    const auto guess = static_cast<size_t>(std::max_element(scores.begin() + 1, scores.end()) - scores.begin());
    const auto gold = static_cast<size_t>(oracle.relation(dependent));
    if (oracle.head(dependent) == head && guess != gold) relations_.update(features_.keys(), gold, guess);
    relations_.tick();
    return static_cast<Relation>(guess);
  }

  Perceptron actions_;
  Perceptron relations_;
  std::mt19937_64 random_;
  language::FeatureList features_;
};

}  // namespace

ParserWeights train_parser(const std::vector<TreeExample>& examples, const TrainingOptions& options) {
  ParserTrainer trainer(options);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (const size_t i : shuffled(examples.size(), options.seed * 1000 + static_cast<uint64_t>(epoch))) {
      trainer.train(examples[i], epoch >= kEpochsByGold);
    }
  }
  return trainer.weights();
}

}  // namespace hearsay::train
