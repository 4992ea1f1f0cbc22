#include "language/model/path.h"

#include <gtest/gtest.h>

#include <array>

namespace hearsay::language {
namespace {

constexpr size_t kLabels = 5;  // O, B-a, I-a, B-b, I-b
using Scores = std::vector<std::array<float, kLabels>>;

std::vector<uint8_t> path_of(const Scores& scores) {
  std::vector<const float*> rows;
  for (const auto& row : scores) rows.push_back(row.data());
  std::vector<uint8_t> path = {9, 9, 9};
  best_path(rows, kLabels, path);
  return path;
}

TEST(BestPath, GoesOnInItsOwnSpanAlone) {
  struct Case {
    const char* name;
    Scores scores;
    std::vector<uint8_t> path;
  };
  const Case cases[] = {
      {"no words", {}, {}},
      {"an inside that begins", {{0, 1, 5, 0, 0}}, {1}},
      {"an inside of another kind", {{0, 3, 0, 0, 0}, {0, 0, 1, 0, 2}}, {1, 2}},
      {"an inside worth its beginning", {{2, 1, 0, 0, 0}, {0, 0, 4, 0, 0}}, {1, 2}},
      {"a span that goes on", {{0, 0, 0, 2, 0}, {0, 0, 0, 0, 1}, {0, 0, 0, 0, 1}, {1, 0, 0, 0, 0}}, {3, 4, 4, 0}},
      {"a span beside a span", {{0, 2, 0, 0, 0}, {0, 2, 1, 0, 0}}, {1, 1}},
  };
  for (const Case& each : cases) EXPECT_EQ(path_of(each.scores), each.path) << each.name;
}

TEST(BestPath, TakesTheFirstOfEqualScores) {
  const std::array<float, 4> scores = {1, 3, 3, 2};
  EXPECT_EQ(best_of(scores.data(), scores.size()), 1U);
}

}  // namespace
}  // namespace hearsay::language
