#include "base/sieved.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace hearsay::base {
namespace {

TEST(Sieve, NeverSaysNoOfAWordThatWasAdded) {
  std::vector<std::string> words = {"", "a", "at", "ten", "four", std::string(1, '\0'), "\xC3\xA9t\xC3\xA9"};
  for (size_t length = 0; length < 200; ++length) words.push_back(std::string(length, 'x'));
  Sieve sieve;
  for (const std::string& word : words) sieve.add(word);
  for (const std::string& word : words) EXPECT_TRUE(sieve.may_hold(word)) << word;
}

TEST(Sieve, LetsFewStrangersThrough) {
  Sieve sieve;
  size_t through = 0;
  for (int i = 0; i < 1000; ++i) sieve.add("rill" + std::to_string(i));
  for (int i = 0; i < 1000; ++i) through += sieve.may_hold("tarn" + std::to_string(i));
  EXPECT_LT(through, 150U);  // sixteen thousand bits, a thousand of them set
}

TEST(Sieved, HoldsWhatItsTableHolds) {
  WordMap<int> map;
  EXPECT_TRUE(map.try_emplace("quay", 1).second);
  EXPECT_FALSE(map.emplace("quay", 2).second);
  map["weir"] = 3;
  EXPECT_EQ(map.size(), 2U);
  EXPECT_EQ(map.find("quay")->second, 1);
  EXPECT_EQ(map.at("weir"), 3);
  EXPECT_EQ(map.find("qu\xC3\xA4y"), map.end());
  EXPECT_FALSE(map.contains("") || map.contains("quays"));
}

TEST(Sieved, GivesAllOfOneWord) {
  WordMultimap<int> map;
  for (const int value : {1, 2}) map.emplace("ford", value);
  map.emplace("fold", 4);
  int sum = 0;
  const auto [first, last] = map.equal_range("ford");
  for (auto at = first; at != last; ++at) sum += at->second;
  EXPECT_EQ(sum, 3);
  const auto [none, end] = map.equal_range("food");
  EXPECT_EQ(none, end);
}

}  // namespace
}  // namespace hearsay::base
