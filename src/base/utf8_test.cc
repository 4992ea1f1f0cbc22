#include "base/utf8.h"

#include <gtest/gtest.h>

#include <random>

namespace hearsay::base {
namespace {

struct Repair {
  const char* name;
  std::string bytes;
  std::string text;
  size_t replaced;
};

class Repaired : public testing::TestWithParam<Repair> {};

TEST_P(Repaired, PutsAReplacementForEachBadByte) {
  size_t replaced = 99;
  EXPECT_EQ(to_valid_utf8(GetParam().bytes, replaced), GetParam().text);
  EXPECT_EQ(replaced, GetParam().replaced);
}

constexpr const char* kBad = "\xEF\xBF\xBD";
const std::string kOne(kBad);

INSTANTIATE_TEST_SUITE_P(Bytes, Repaired,
                         testing::Values(Repair{"Empty", "", "", 0}, Repair{"Ascii", "weir", "weir", 0},
                                         Repair{"TwoBytes", "\xC3\xA9", "é", 0},
                                         Repair{"ThreeBytes", "\xE2\x80\x9C", "“", 0},
                                         Repair{"FourBytes", "\xF0\x9F\x8C\x8A", "🌊", 0},
                                         Repair{"Nul", std::string("a\0b", 3), "a" + kOne + "b", 1},
                                         Repair{"LoneTail", "a\x80z", "a" + kOne + "z", 1},
                                         Repair{"LoneLead", "a\xC3z", "a" + kOne + "z", 1},
                                         Repair{"CutAtTheEnd", "a\xE2\x80", "a" + kOne + kOne, 2},
                                         Repair{"OverlongSlash", "\xC0\xAF", kOne + kOne, 2},
                                         Repair{"OverlongOfThree", "\xE0\x80\xAF", kOne + kOne + kOne, 3},
                                         Repair{"OverlongOfFour", "\xF0\x80\x80\xAF", kOne + kOne + kOne + kOne, 4},
                                         Repair{"Surrogate", "\xED\xA0\x80", kOne + kOne + kOne, 3},
                                         Repair{"LastBeforeSurrogates", "\xED\x9F\xBF", "\xED\x9F\xBF", 0},
                                         Repair{"LastCodePoint", "\xF4\x8F\xBF\xBF", "\xF4\x8F\xBF\xBF", 0},
                                         Repair{"PastTheLast", "\xF4\x90\x80\x80", kOne + kOne + kOne + kOne, 4},
                                         Repair{"NoSuchLead", "\xFF\xFE", kOne + kOne, 2},
                                         Repair{"OldEncoding", "caf\xE9 bar", "caf" + kOne + " bar", 1}),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(Utf8Test, EveryCodePointIsWrittenAndReadBack) {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string written;
    append_utf8(written, c);
    size_t byte = 0;
    ASSERT_EQ(next_code_point(written, byte), c);
    ASSERT_EQ(byte, written.size());
    ASSERT_EQ(sequence_length(written.front()), written.size());
  }
}

TEST(Utf8Test, RepairedBytesNeedNoSecondRepair) {
  const unsigned seed = 7919;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    for (size_t i = random() % 40; i > 0; --i) bytes += static_cast<char>(random() % 256);
    size_t replaced = 0;
    const std::string once = to_valid_utf8(bytes, replaced);
    size_t again = 99;
    ASSERT_EQ(to_valid_utf8(once, again), once);
    ASSERT_EQ(again, 0U);
  }
}

TEST(Utf8Test, LeadBytesOpenSequences) {
  EXPECT_TRUE(is_lead_byte('a'));
  EXPECT_TRUE(is_lead_byte('\xC3'));
  EXPECT_TRUE(is_lead_byte('\xF0'));
  EXPECT_FALSE(is_lead_byte('\x80'));
  EXPECT_FALSE(is_lead_byte('\xBF'));
}

}  // namespace
}  // namespace hearsay::base
