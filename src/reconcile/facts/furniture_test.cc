// What stands beside the prose of a page is not told.
#include "reconcile/facts/furniture.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "reconcile/fixture.h"

namespace hearsay::reconciling {
namespace {

/// Of the report's sentences, how many are furniture: one sign each, '-' for those.
std::string signs_of(const char* text) {
  const Reading reading = reading_of({"Channel Nine", "2031-05-13", "Bridge closed", text});
  std::string signs;
  for (const Sentence& sentence : reading.sentences) {
    const auto own = [&](const Token& token) { return sentence.span.contains(token.span); };
    const auto first = std::ranges::find_if(reading.tokens, own);
    const auto last = std::find_if_not(first, reading.tokens.end(), own);
    signs += is_furniture(reading, {first, last}) ? '-' : '+';
  }
  return signs;
}

TEST(FurnitureTest, WhatIsSeenOnAPictureOfADay) {
  EXPECT_EQ(signs_of("Neighbours gather outside the mill in Orrin on Monday, May 12, 2031."), "-");
  EXPECT_EQ(signs_of("Captain Jon Aster, named as the owner, is led from the office on Monday, May 12, 2031."), "-");
  EXPECT_EQ(signs_of("Neighbours gathered outside the mill in Orrin on Monday, May 12, 2031."), "+");
  EXPECT_EQ(signs_of("Police say the man robs no mill on Monday, May 12, 2031."), "+");
  EXPECT_EQ(signs_of("The trial of Jon Aster opens at the harbour court on Friday."), "+");
}

TEST(FurnitureTest, AMenuOfFilms) {
  EXPECT_EQ(signs_of("0:48 Barges line the quay at Tessel. They were made to prove it."), "--");
  EXPECT_EQ(signs_of("Two barges sank at Tessel on Monday. They were laden with gravel."), "++");
}

TEST(FurnitureTest, AListOfDays) {
  EXPECT_EQ(signs_of("Jan. 5: Jo Lind was shot in Velm. Police hold two men."), "--");
  EXPECT_EQ(signs_of("On Jan. 5 Jo Lind was shot in Velm. Police hold two men."), "++");
}

TEST(FurnitureTest, WhereTheDeadAreLaidOut) {
  EXPECT_EQ(signs_of("Services will be held on Wednesday at Brook Funeral Home in Velm."), "-");
}

}  // namespace
}  // namespace hearsay::reconciling
