// Dependency trees by transitions (arc-hybrid).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/feature.h"
#include "language/linear_model.h"
#include "language/syntax.h"

namespace hearsay::language {

constexpr int kRelationCount = static_cast<int>(Relation::dislocated) + 1;
static_assert(kRelationCount <= kMaxClasses && kRelationCount <= 64, "sets of relations are kept in 64 bits");

/// A word as the parser sees it.
struct ParserWord {
  uint32_t lemma = 0;  ///< hash
  uint8_t fine = 0;    ///< class of the tagger
  Tag tag = Tag::x;
};

struct Arc {
  int32_t head = -1;
  Relation relation = Relation::root;
};

/// shift: the next word goes on the stack. left: the next word is head of the stack's top, which is done.
/// right: the word below is head of the top, which is done.
enum class Action : uint8_t { shift, left, right };
constexpr int kActionCount = 3;

/// Where the parser stands in one sentence: a stack of open words, the words to come, and the arcs so far. The root
/// stands behind the last word, so that every tree has one root.
class Configuration {
 public:
  /// What is known of a word and its dependents so far. Positions are word indexes; kNone = no such word.
  struct Node {
    int32_t head = -1;
    Relation relation = Relation::root;
    int32_t left = -1, left_inner = -1;    // leftmost child and the one before it
    int32_t right = -1, right_inner = -1;  // rightmost child and the one before it
    uint8_t left_count = 0, right_count = 0;
    uint64_t left_relations = 0, right_relations = 0;  // bit per relation
  };

  explicit Configuration(std::span<const ParserWord> words);

  bool done() const { return next_ == root() && stack_.empty(); }
  bool allows(Action action) const;
  /// The arc that `action` would make: {head, dependent}. REQUIRES: left or right, and allowed.
  std::pair<int32_t, int32_t> arc_of(Action action) const;
  /// REQUIRES: allowed. `relation` is that of the new arc; ignored for shift.
  void apply(Action action, Relation relation);

  std::span<const ParserWord> words() const { return words_; }
  int32_t root() const { return static_cast<int32_t>(words_.size()); }
  int32_t next() const { return next_; }  ///< first word to come; root() behind the last
  /// The word `depth` below the top of the stack; -1 if there is none.
  int32_t stack(size_t depth) const { return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : -1; }
  size_t stack_size() const { return stack_.size(); }
  const Node& node(int32_t word) const { return nodes_[static_cast<size_t>(word)]; }
  /// Commas, verbs and conjunctions between two words, few enough to be a feature value.
  uint32_t between(int32_t left, int32_t right) const;

 private:
  struct Counts {
    uint16_t commas = 0, verbs = 0, conjunctions = 0, marks = 0;
  };
  std::span<const ParserWord> words_;
  std::vector<Node> nodes_;     // one more than words: the root
  std::vector<Counts> counts_;  // of the words before each position
  std::vector<int32_t> stack_;
  int32_t next_ = 0;
};

/// Features for the next action, and for the relation of an arc that is about to be made.
void collect_action_features(const Configuration& at, FeatureList& features);
void collect_relation_features(const Configuration& at, int32_t head, int32_t dependent, FeatureList& features);

/// Head and relation of every word: one root, no cycles. Pure; any thread. Cost: linear in the words.
std::vector<Arc> parse_words(const LinearModel& model, std::span<const ParserWord> words);

}  // namespace hearsay::language
