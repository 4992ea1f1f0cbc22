// Weights of a logistic regression, from a table of data/.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <vector>

#include "base/resource.h"

namespace hearsay::base {

/// Rows "name, weight": the first is what all begin with, the others stand in the order of the evidence.
template <size_t N>
class Weights {
 public:
  explicit Weights(std::string_view path) {
    for_each_row(path, [&](const std::vector<std::string_view>& cells) {
      float value = 0;
      if (cells.size() > 1) std::from_chars(cells[1].data(), cells[1].data() + cells[1].size(), value);
      names_.push_back(cells[0]);
      if (names_.size() == 1) {
        start_ = value;
      } else if (names_.size() - 2 < N) {
        of_[names_.size() - 2] = value;
      }
    });
    names_.erase(names_.begin(), names_.begin() + std::min<std::ptrdiff_t>(1, std::ssize(names_)));
  }

  /// N, where the table fits.
  const std::vector<std::string_view>& names() const { return names_; }

  /// 0 to 1.
  float likelihood(const std::array<float, N>& evidence) const {
    float sum = start_;
    for (size_t i = 0; i < N; ++i) sum += of_[i] * evidence[i];
    return 1 / (1 + std::exp(-sum));
  }

 private:
  std::vector<std::string_view> names_;
  float start_ = 0;
  std::array<float, N> of_{};
};

}  // namespace hearsay::base
