#include "base/address.h"

#include <gtest/gtest.h>

#include <tuple>

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

TEST(Address, AHostsOwnWord) {
  for (const auto& [host, own, label] : std::initializer_list<std::tuple<const char*, const char*, const char*>>{
           {"gazette.example", "gazette.example", "gazette"},
           {"www.Harbour-Gazette.co.ex", "harbour-gazette.co.ex", "harbourgazette"},
           {"news.gazette.co.ex", "gazette.co.ex", "gazette"},
           {"amp.gazette.com", "gazette.com", "gazette"},
           {"localhost", "localhost", "localhost"}}) {
    EXPECT_EQ(own_host(host), own);
    EXPECT_EQ(own_label(host), label);
  }
}

TEST(Address, HostsAreToldFromNames) {
  for (const char* host : {"gazette.example", "www.harbour-gazette.co.ex", "KQAY.com"})
    EXPECT_TRUE(is_host_name(host));
  for (const char* name : {"Gazette", "U.S.", "J.Lind", "d.o.o.", "Gazette.example Online", "A.B.C", ".com", "a..bc"})
    EXPECT_FALSE(is_host_name(name)) << name;
}

}  // namespace
}  // namespace hearsay::base
