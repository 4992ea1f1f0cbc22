#include "base/slots.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <unordered_map>
#include <vector>

namespace hearsay::base {
namespace {

// One hash for all keys is the worst there can be; the same answers must come.
TEST(SlotsTest, AnswersAsAMapDoesWhateverTheHash) {
  std::mt19937 random(11);
  for (const uint64_t mask : {~uint64_t{0}, uint64_t{3}, uint64_t{0}}) {
    std::vector<std::string> keys;
    std::unordered_map<std::string, uint32_t> expected;
    Slots slots(300);
    const auto hash = [&](const std::string& key) { return std::hash<std::string>()(key) & mask; };
    const auto is = [&](const std::string& key) { return [&](uint32_t number) { return keys[number] == key; }; };
    for (uint32_t i = 0; i < 300; ++i) {
      keys.push_back(std::to_string(random() % 200));
      expected.try_emplace(keys[i], i);
      slots.put(hash(keys[i]), i, is(keys[i]));
    }
    for (uint32_t i = 0; i < 250; ++i) {
      const std::string key = std::to_string(i);
      const auto found = slots.find(hash(key), is(key));
      const auto known = expected.find(key);
      ASSERT_EQ(found.has_value(), known != expected.end()) << key;
      ASSERT_EQ(found.value_or(0), known == expected.end() ? 0 : known->second) << key;
    }
  }
}

TEST(SlotsTest, EmptyFindsNothing) {
  EXPECT_FALSE(Slots().find(7, [](uint32_t) { return true; }));
}

}  // namespace
}  // namespace hearsay::base
