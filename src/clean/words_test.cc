// A line's shape against a slow reference that looks at one byte after another.
#include "clean/words.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace hearsay::cleaning {
namespace {

// Of ASCII: what is neither blank nor "/" goes on with a word, and letters and digits begin one.
LineShape slow_shape(std::string_view line) {
  LineShape shape;
  bool in_word = false;
  for (const char c : line) {
    const bool small = c >= 'a' && c <= 'z', capital = c >= 'A' && c <= 'Z', digit = is_ascii_digit(c);
    const bool part = small || capital || digit, blank = c == ' ' || c == '\n';
    shape.letters += small || capital ? 1 : 0;
    shape.digits += digit ? 1 : 0;
    shape.others += part || blank ? 0 : 1;
    shape.words += part && !in_word ? 1 : 0;
    in_word = part || (in_word && !blank && c != '/');
  }
  return shape;
}

TEST(WordsTest, a_shape_is_that_of_its_bytes_whatever_the_length) {
  const unsigned seed = 20310611;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  constexpr std::string_view kBytes = "abcdefXYZ019 \n/-'.,";
  for (const size_t size : {1, 7, 80, 4094, 4095, 4096, 9000}) {
    std::string line;
    for (size_t i = 0; i < size; ++i) line += kBytes[random() % kBytes.size()];
    const LineShape found = shape_of(line), wanted = slow_shape(line);
    EXPECT_EQ(found.words, wanted.words) << size;
    EXPECT_EQ(found.letters, wanted.letters) << size;
    EXPECT_EQ(found.latin, wanted.letters) << size;
    EXPECT_EQ(found.digits, wanted.digits) << size;
    EXPECT_EQ(found.others, wanted.others) << size;
  }
}

TEST(WordsTest, a_word_goes_on_behind_a_letter_beyond_ascii) {
  const LineShape shape = shape_of(
      "Caf\xC3\xA9s in \xC5\x81\xC3\xB3"
      "dny opened at 9");
  EXPECT_EQ(shape.words, 6);
  EXPECT_FALSE(shape.all_caps);
  EXPECT_TRUE(shape_of("CAF\xC3\x89 9").all_caps);
}

TEST(WordsTest, lines_are_told_by_their_beginnings_first) {
  EXPECT_EQ(folded_hash("The ferry, at last", 8), folded_hash("the FERRY and more", 8));
  EXPECT_NE(folded_hash("The ferry, at last"), folded_hash("the FERRY and more"));
  EXPECT_NE(folded_hash("The ferry", 8), folded_hash("The fjord", 8));
}

TEST(WordsTest, blanks_part_words) {
  EXPECT_FALSE(has_more_words("one two  three\nfour", 4));
  EXPECT_TRUE(has_more_words("one two  three\nfour", 3));
  EXPECT_TRUE(has_more_words("a b c d - e f g h", 8));
  EXPECT_FALSE(has_more_words("a b c d - e f g h", 8, true));
  EXPECT_TRUE(has_more_words("a b c d", 3));
}

}  // namespace
}  // namespace hearsay::cleaning
