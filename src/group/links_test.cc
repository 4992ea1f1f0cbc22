#include "group/links.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace hearsay::grouping {
namespace {

std::map<uint32_t, int> all_of(const LinkTable<int>& links) {
  std::map<uint32_t, int> all;
  links.for_each([&](uint32_t story, int value) { EXPECT_TRUE(all.emplace(story, value).second); });
  return all;
}

TEST(LinksTest, AreWhatAMapWouldHold) {
  std::mt19937 random(7);
  for (const uint32_t range : {6U, 40U, 3000U}) {
    LinkTable<int> links;
    std::map<uint32_t, int> wanted;
    for (size_t step = 0; step < 20'000; ++step) {
      const uint32_t story = static_cast<uint32_t>(random()) % range * 64;  // numbers that fall together
      if (random() % 2 == 0) {
        links.erase(story);
        wanted.erase(story);
      } else {
        links[story] += 1;
        wanted[story] += 1;
      }
      ASSERT_EQ(links.size(), wanted.size());
    }
    EXPECT_EQ(all_of(links), wanted);
    links.clear();
    EXPECT_EQ(links.size(), 0U);
    links.erase(1);
    EXPECT_EQ(links[1], 0);
  }
}

}  // namespace
}  // namespace hearsay::grouping
