#include "base/ascii.h"

#include <gtest/gtest.h>

namespace hearsay::base {
namespace {

TEST(Ascii, CaseMeansNothingAndOtherLettersStay) {
  EXPECT_EQ(lower_ascii(std::string_view("Content-TYPE \u00C4")), "content-type \u00C4");
  EXPECT_TRUE(same_ascii("WARC-Type", "warc-type"));
  EXPECT_FALSE(same_ascii("WARC-Type", "warc-types"));
  EXPECT_FALSE(same_ascii("\u00C4", "\u00E4"));
}

TEST(Ascii, BeginningsMayNotBeLongerThanTheText) {
  EXPECT_TRUE(starts_with_ascii("Charset=utf-8", "charset="));
  EXPECT_FALSE(starts_with_ascii("char", "charset="));
  EXPECT_TRUE(starts_with_ascii("", ""));
}

}  // namespace
}  // namespace hearsay::base
