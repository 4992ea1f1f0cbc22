#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace hearsay::base {
namespace {

TEST(ForEachIndexInOrderTest, HandsOverEachOnceInOrderAfterItsWork) {
  constexpr size_t kCount = 500;
  for (const int threads : {0, 1, 2, 5}) {
    std::vector<std::atomic<int>> worked(kCount);
    std::vector<size_t> order;
    for_each_index_in_order(
        kCount, threads, [&](size_t i) { ++worked[i]; },
        [&](size_t i) {
          EXPECT_EQ(worked[i], 1);
          order.push_back(i);
          return true;
        });
    ASSERT_EQ(order.size(), kCount) << threads;
    for (size_t i = 0; i < kCount; ++i) EXPECT_EQ(order[i], i);
  }
}

TEST(ForEachIndexInOrderTest, BeginsNothingMoreWhenTheTakerHasEnough) {
  std::atomic<size_t> worked = 0;
  std::vector<size_t> order;
  for_each_index_in_order(
      100000, 2, [&](size_t) { ++worked; },
      [&](size_t i) {
        order.push_back(i);
        return i < 2;
      });
  EXPECT_EQ(order, (std::vector<size_t>{0, 1, 2}));
  EXPECT_LT(worked, 100000U);
}

TEST(ForEachIndexInOrderTest, AFailureEndsItAndArrives) {
  for (const int threads : {1, 3}) {
    EXPECT_THROW(for_each_index_in_order(
                     100, threads,
                     [](size_t i) {
                       if (i == 7) throw std::runtime_error("seven");
                     },
                     [](size_t) { return true; }),
                 std::runtime_error);
    EXPECT_THROW(for_each_index_in_order(
                     100, threads, [](size_t) {}, [](size_t) -> bool { throw std::runtime_error("taker"); }),
                 std::runtime_error);
  }
}

TEST(ForEachIndexInOrderTest, OfNothingNothingIsHandedOver) {
  for_each_index_in_order(
      0, 2, [](size_t) { FAIL(); }, [](size_t) { return false; });
}

}  // namespace
}  // namespace hearsay::base
