#include "serve/target.h"

#include <gtest/gtest.h>

namespace hearsay::serving {
namespace {

using Path = std::vector<std::string>;

TEST(TargetTest, IsTakenApart) {
  EXPECT_EQ(target_of("/")->path, Path{});
  EXPECT_EQ(target_of("/v1/stories/t%31")->path, (Path{"v1", "stories", "t1"}));
  EXPECT_EQ(target_of("/a%2Fb")->path, (Path{"a/b"}));
  const auto query = target_of("/s?q=two+words&x=%C3%A9&&bare")->query;
  ASSERT_EQ(query.size(), 3U);
  EXPECT_EQ(query[0].second, "two words");
  EXPECT_EQ(query[1].second, "é");
  EXPECT_EQ(query[2].first, "bare");
}

TEST(TargetTest, WhatIsNoPathIsRefused) {
  for (const char* target : {"",       "v1",          "*",        "http://127.0.0.1/v1",
                             "//v1",   "/v1//x",      "/v1/",     "/../etc/passwd",
                             "/v1/..", "/%2e%2e/etc", "/./x",     "/%",
                             "/%2",    "/%zz",        "/%00",     "/%0a",
                             "/a%7f",  "/%c3",        "/x?q=%ff", "/x?q=%0d%0aSet-Cookie:a",
                             "/x#y"}) {
    EXPECT_FALSE(target_of(target).has_value()) << target;
  }
}

}  // namespace
}  // namespace hearsay::serving
