// Counted against a plain loop, around the length that a byte can count.
#include "base/counting.h"

#include <gtest/gtest.h>

#include <string>

namespace hearsay::base {
namespace {

TEST(CountingTest, every_index_is_counted_once) {
  for (const size_t size : {0, 1, 15, 239, 240, 241, 255, 256, 480, 1000}) {
    const std::string text(size, 'x');
    const auto all = [&](size_t i) { return text[i] == 'x'; };
    EXPECT_EQ(count_where(0, size, all), size);
    EXPECT_EQ(count_where(size / 2, size, all), size - size / 2);
  }
}

TEST(CountingTest, counts_what_passes) {
  std::string text;
  size_t blanks = 0;
  for (int i = 0; i < 3000; ++i) {
    const bool blank = i * i % 7 == 2;
    blanks += blank ? 1 : 0;
    text += blank ? ' ' : 'x';
  }
  EXPECT_EQ(count_where(0, text.size(), [&](size_t i) { return text[i] == ' '; }), blanks);
}

}  // namespace
}  // namespace hearsay::base
