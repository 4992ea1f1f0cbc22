// Weights of a logistic regression, from a table of data/.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

#include "base/resource.h"

namespace hearsay::reconciling {

/// Rows "name, weight"; the row "start" is what all begin with. A name without a row weighs nothing.
template <size_t N>
class Weights {
 public:
  Weights(std::string_view path, const std::array<std::string_view, N>& names) {
    base::for_each_row(path, [&](const std::vector<std::string_view>& cells) {
      if (cells.size() < 2) return;
      float value = 0;
      std::from_chars(cells[1].data(), cells[1].data() + cells[1].size(), value);
      if (cells[0] == "start") start_ = value;
      const auto found = std::ranges::find(names, cells[0]);
      if (found != names.end()) of_[static_cast<size_t>(found - names.begin())] = value;
    });
  }

  /// 0 to 1.
  float likelihood(const std::array<float, N>& evidence) const {
    float sum = start_;
    for (size_t i = 0; i < N; ++i) sum += of_[i] * evidence[i];
    return 1 / (1 + std::exp(-sum));
  }

 private:
  float start_ = 0;
  std::array<float, N> of_{};
};

}  // namespace hearsay::reconciling
