#include "base/address.h"

#include <gtest/gtest.h>

namespace hearsay::base {
namespace {

TEST(Address, ReadsFromWhereItStands) {
  const std::string page = "https://www.gazette.example/news/one?x=1#top";
  for (const auto& [address, whole] : std::initializer_list<std::pair<const char*, const char*>>{
           {"//gazette.example/1", "https://gazette.example/1"},
           {"/1", "https://www.gazette.example/1"},
           {"two", "https://www.gazette.example/news/two"},
           {"../a/./b", "https://www.gazette.example/a/b"},
           {"../../../a?u=../b", "https://www.gazette.example/a?u=../b"},
           {"?y=2", "https://www.gazette.example/news/one?y=2"},
           {"#end", "https://www.gazette.example/news/one?x=1#end"},
           {"mailto:ada@gazette.example", "mailto:ada@gazette.example"},
           {"http://other.example", "http://other.example"}}) {
    EXPECT_EQ(absolute_address(address, page), whole);
  }
  EXPECT_EQ(absolute_address("//gazette.example/1", ""), "https://gazette.example/1");
  EXPECT_EQ(absolute_address("/1", ""), "/1");
  EXPECT_EQ(absolute_address("one", "https://gazette.example"), "https://gazette.example/one");
}

}  // namespace
}  // namespace hearsay::base
