// The best labels of a row of words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hearsay::language {

/// The place of the greatest of `count` scores, the first of equal ones. REQUIRES: count > 0.
size_t best_of(const float* scores, size_t count);

/// The best path through O, B-, I-, B-, I- …: an I- label follows its own B- or I- only. `scores`: for each word, one
/// of each label.
void best_path(const std::vector<const float*>& scores, size_t labels, std::vector<uint8_t>& path);

}  // namespace hearsay::language
