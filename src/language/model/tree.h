// The best dependency tree of a sentence from scores of all arcs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hearsay::language {

/// Heads of the tree with the largest sum of scores that has one root (Chu & Liu 1965; Edmonds 1967). `scores` holds
/// words rows of words + 1 columns: the score of each head for each dependent, the last column for the root. Heads
/// are word numbers, -1 for the root. Ties go to the first. Cost: linear in the scores when the best heads are a
/// tree, words³ at worst. Pure; any thread.
std::vector<int32_t> best_tree(std::span<const float> scores, size_t words);

}  // namespace hearsay::language
