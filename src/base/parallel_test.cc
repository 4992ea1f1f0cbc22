#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
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
  constexpr int kPatience = 1000;  // turns that later work leaves to the taker, however slow it is
  std::atomic<size_t> worked = 0;
  std::atomic<bool> enough = false;
  std::vector<size_t> order;
  for_each_index_in_order(
      100000, 2,
      [&](size_t i) {
        for (int turn = 0; i > 2 && !enough && turn < kPatience; ++turn) std::this_thread::yield();
        ++worked;
      },
      [&](size_t i) {
        order.push_back(i);
        enough = i >= 2;
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
