#include "language/model/tree.h"
#include "base/hang.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <random>

namespace hearsay::language {
namespace {

using Heads = std::vector<int32_t>;

// Every word reaches the root, and one word hangs on it.
bool is_tree(const Heads& heads) {
  const auto words = static_cast<int32_t>(heads.size());
  int roots = 0;
  for (int32_t i = 0; i < words; ++i) {
    if (heads[i] < -1 || heads[i] >= words || heads[i] == i) return false;
    roots += heads[i] == -1;
    int32_t at = i;
    for (int32_t steps = 0; at >= 0; at = heads[at]) {
      if (steps++ > words) return false;
    }
  }
  return roots == 1;
}

double score_of(const Heads& heads, const std::vector<float>& scores) {
  double total = 0;
  for (size_t i = 0; i < heads.size(); ++i) {
    const size_t column = heads[i] < 0 ? heads.size() : static_cast<size_t>(heads[i]);
    total += static_cast<double>(scores[i * (heads.size() + 1) + column]);
  }
  return total;
}

// Over all ways to give each word a head.
double best_score(const std::vector<float>& scores, size_t words) {
  Heads heads(words, -1);
  double best = -std::numeric_limits<double>::infinity();
  for (;;) {
    if (is_tree(heads)) best = std::max(best, score_of(heads, scores));
    size_t i = 0;
    while (i < words && ++heads[i] == static_cast<int32_t>(words)) heads[i++] = -1;
    if (i == words) return best;
  }
}

std::vector<float> random_scores(size_t words, float spread, std::mt19937& random) {
  std::uniform_real_distribution<float> numbers(-spread, spread);
  std::vector<float> scores(words * (words + 1));
  for (float& score : scores) score = numbers(random);
  return scores;
}

// Each word's best head, other than itself, without a thought of the others.
Heads greedy_heads(const std::vector<float>& scores, size_t words) {
  Heads heads(words);
  for (size_t i = 0; i < words; ++i) {
    size_t best = words;
    for (size_t head = 0; head < words; ++head) {
      if (head != i && scores[i * (words + 1) + head] > scores[i * (words + 1) + best]) best = head;
    }
    heads[i] = best == words ? -1 : static_cast<int32_t>(best);
  }
  return heads;
}

class BestTree : public testing::TestWithParam<size_t> {};

TEST_P(BestTree, IsTheBestOfAllTrees) {
  const size_t words = GetParam();
  std::mt19937 random(20240502);
  size_t greedy_failed = 0;
  for (int round = 0; round < 300; ++round) {
    const float spread = round % 3 == 0 ? 1.0F : round % 3 == 1 ? 30.0F : 1e4F;
    const auto scores = random_scores(words, spread, random);
    const Heads heads = best_tree(scores, words);
    ASSERT_EQ(heads.size(), words);
    ASSERT_TRUE(is_tree(heads)) << "round " << round;
    ASSERT_NEAR(score_of(heads, scores), best_score(scores, words), static_cast<double>(spread) * 1e-5)
        << "round " << round;
    greedy_failed += !is_tree(greedy_heads(scores, words));
  }
  EXPECT_TRUE(words == 1 || greedy_failed > 50) << "these scores would test nothing: " << greedy_failed;
}

INSTANTIATE_TEST_SUITE_P(Words, BestTree, testing::Values(1, 2, 3, 4, 5));

TEST(BestTreeOfNoWords, IsEmpty) {
  EXPECT_TRUE(best_tree({}, 0).empty());
}

TEST(BestTreeWithCycles, OpensThemWhereItCostsLeast) {
  // Words 0 and 1 want each other, 2 and 3 want each other; the root may enter at 2 most cheaply, and 2 reaches 1.
  const std::vector<float> scores = {
      0, 9, 0, 0, 1,  //
      9, 0, 5, 0, 2,  //
      0, 0, 0, 9, 6,  //
      0, 0, 9, 0, 3,
  };
  EXPECT_EQ(best_tree(scores, 4), (Heads{1, 2, -1, 2}));
}

TEST(BestTreeWithCycles, OpensOneInsideAnother) {
  // 0 → 1 → 2 → 0 is a cycle, and 3 with the three of them another.
  const std::vector<float> scores = {
      0,  1,  20, 8, 0,  //
      20, 0,  1,  7, 0,  //
      1,  20, 0,  9, 1,  //
      15, 1,  1,  0, 4,
  };
  const Heads heads = best_tree(scores, 4);
  EXPECT_TRUE(is_tree(heads));
  EXPECT_NEAR(score_of(heads, scores), best_score(scores, 4), 1e-6);
}

TEST(BestTreeOfSelfScores, NeverHangsAWordOnItself) {
  std::vector<float> scores(5 * 6, 0.0F);
  for (size_t i = 0; i < 5; ++i) scores[i * 6 + i] = 1000.0F;
  EXPECT_TRUE(is_tree(best_tree(scores, 5)));
}

TEST(BestTreeWhenAllWantTheRoot, HasOneRootAllTheSame) {
  for (const float wish : {1.0F, 1e3F, 1e6F}) {
    std::vector<float> scores(6 * 7, -wish);
    for (size_t i = 0; i < 6; ++i) scores[i * 7 + 6] = wish;
    scores[2 * 7 + 6] += wish;
    const Heads heads = best_tree(scores, 6);
    ASSERT_TRUE(is_tree(heads)) << wish;
    EXPECT_EQ(heads[2], -1) << wish;
  }
}

TEST(BestTreeWhenNoneWantsTheRoot, HasOneRootAllTheSame) {
  std::vector<float> scores(6 * 7, 10.0F);
  for (size_t i = 0; i < 6; ++i) scores[i * 7 + 6] = -1e6F;
  EXPECT_TRUE(is_tree(best_tree(scores, 6)));
}

TEST(BestTreeOfTies, TakesTheFirstHead) {
  // Word 0 is the root; 1 and 2 like both other words alike.
  const std::vector<float> scores = {
      0, -5, -5, 9,  //
      3, 0,  3,  0,  //
      3, 3,  0,  0,
  };
  EXPECT_EQ(best_tree(scores, 3), (Heads{-1, 0, 0}));
}

TEST(BestTreeOfTies, IsOneTreeWhenAllScoresAreEqual) {
  for (size_t words = 1; words <= 40; ++words) {
    EXPECT_TRUE(is_tree(best_tree(std::vector<float>(words * (words + 1), 0.5F), words))) << words;
  }
}

TEST(BestTreeOfALongSentence, HasOneRootAndComesSoon) {
  std::mt19937 random(7);
  const auto begin = std::chrono::steady_clock::now();
  for (int round = 0; round < 20; ++round) {
    const auto scores = random_scores(126, 5, random);
    const Heads heads = best_tree(scores, 126);
    ASSERT_TRUE(is_tree(heads));
    // No word changes its head for a better one that would still be a tree.
    const double total = score_of(heads, scores);
    for (size_t i = 0; i < 126; ++i) {
      for (int32_t head = 0; head < 126; ++head) {
        Heads changed = heads;
        changed[i] = head;
        const bool better = heads[i] >= 0 && score_of(changed, scores) > total + 1e-6;
        ASSERT_FALSE(better && is_tree(changed)) << i << " below " << head;
      }
    }
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, base::kHang);
}

TEST(BestTreeOfALongCycle, IsFoundInTime) {
  // Each word wants the next, the last the first: contracted one by one, were the cost words⁴, this would not end.
  constexpr size_t kWords = 400;
  std::vector<float> scores(kWords * (kWords + 1), -1.0F);
  for (size_t i = 0; i < kWords; ++i) scores[i * (kWords + 1) + (i + 1) % kWords] = 10.0F;
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(is_tree(best_tree(scores, kWords)));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, base::kHang);
}

}  // namespace
}  // namespace hearsay::language
