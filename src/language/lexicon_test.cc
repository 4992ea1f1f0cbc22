#include "language/lexicon.h"

#include <gtest/gtest.h>

namespace hearsay::language {
namespace {

TEST(LexiconTest, AWordHasTheClassesItsRowsGive) {
  const Lexicon& lexicon = Lexicon::get();
  EXPECT_TRUE(lexicon.is("obtain", WordClass::publishing));
  EXPECT_TRUE(lexicon.is("van", WordClass::name_particle));
  EXPECT_TRUE(lexicon.is("said", WordClass::told));
  EXPECT_TRUE(lexicon.is("said", WordClass::first_told));
  EXPECT_FALSE(lexicon.is("said", WordClass::former));
  EXPECT_FALSE(lexicon.is("", WordClass::publishing));
  EXPECT_FALSE(lexicon.is("obtain", WordClass::untrue)) << "more classes than a number has bits";
  EXPECT_FALSE(lexicon.is("obtain", WordClass::kin));
}

TEST(LexiconTest, EveryClassHasAWord) {
  uint64_t all = 0;
  for (const auto& [word, classes] : Lexicon::get().word_classes) all |= classes;
  EXPECT_EQ(all, (uint64_t{2} << static_cast<unsigned>(WordClass::kin)) - 1);
}

}  // namespace
}  // namespace hearsay::language
