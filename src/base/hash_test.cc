#include "base/hash.h"

#include <gtest/gtest.h>

#include <set>

namespace hearsay::base {
namespace {

// Known answers of XXH3 (64 bits): ids in stored dossiers must mean the same next year.
TEST(HashTest, IsTheSameOnEveryMachine) {
  EXPECT_EQ(hash64(""), 0x2D06800538D394C2ULL);
  EXPECT_EQ(content_id('r', ""), "r2d06800538d3");
}

TEST(HashTest, SeedsAndBytesMatter) {
  EXPECT_NE(hash64("weir"), hash64("weir", 1));
  EXPECT_NE(hash64("weir"), hash64("Weir"));
  EXPECT_NE(hash64(std::string_view("a\0", 2)), hash64("a"));
}

TEST(HashTest, AnIdIsItsPrefixAndTwelveHexDigits) {
  std::set<std::string> ids;
  for (int i = 0; i < 2000; ++i) {
    const std::string id = content_id('t', "report " + std::to_string(i));
    ASSERT_EQ(id.size(), 13U);
    ASSERT_EQ(id.front(), 't');
    ASSERT_EQ(id.find_first_not_of("0123456789abcdef", 1), std::string::npos) << id;
    ids.insert(id);
  }
  EXPECT_EQ(ids.size(), 2000U);
}

}  // namespace
}  // namespace hearsay::base
