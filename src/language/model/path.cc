// The best path to each label of a word is the best of those to the labels before it (Viterbi 1967), which for most
// labels is the same.
#include "language/model/path.h"

#include <algorithm>
#include <limits>

namespace hearsay::language {

size_t best_of(const float* scores, size_t count) {
  return static_cast<size_t>(std::max_element(scores, scores + count) - scores);
}

void best_path(const std::vector<const float*>& scores, size_t labels, std::vector<uint8_t>& path) {
  const size_t words = scores.size();
  path.assign(words, 0);
  if (words == 0) return;
  std::vector<float> total(scores[0], scores[0] + labels), next(labels);
  for (size_t label = 2; label < labels; label += 2) total[label] = -std::numeric_limits<float>::infinity();
  std::vector<uint8_t> from(words * labels);
  for (size_t i = 1; i < words; ++i) {
    const size_t best = best_of(total.data(), labels);
    for (size_t label = 0; label < labels; ++label) {
      size_t before = best;
      if (label > 0 && label % 2 == 0) before = total[label] > total[label - 1] ? label : label - 1;
      next[label] = total[before] + scores[i][label];
      from[i * labels + label] = static_cast<uint8_t>(before);
    }
    std::swap(total, next);
  }
  size_t label = best_of(total.data(), labels);
  for (size_t i = words; i-- > 0;) {
    path[i] = static_cast<uint8_t>(label);
    label = from[i * labels + label];
  }
}

}  // namespace hearsay::language
