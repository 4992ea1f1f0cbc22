#include "reconcile/sources/names_alike.h"

#include <gtest/gtest.h>

namespace hearsay::reconciling {
namespace {

struct Pair {
  const char* name;
  const char* a;
  const char* b;
  bool alike;
};
void PrintTo(const Pair& row, std::ostream* out) {
  *out << row.a << " / " << row.b;
}

class SpeltAlike : public testing::TestWithParam<Pair> {};

TEST_P(SpeltAlike, BothWays) {
  EXPECT_EQ(spelt_alike(GetParam().a, GetParam().b), GetParam().alike);
  EXPECT_EQ(spelt_alike(GetParam().b, GetParam().a), GetParam().alike);
}

INSTANTIATE_TEST_SUITE_P(Words, SpeltAlike,
                         testing::Values(Pair{"Equal", "venn", "venn", true},
                                         Pair{"OneVowel", "afrinta", "afrenta", true},
                                         Pair{"DoubledConsonant", "sobolev", "sobbolev", true},
                                         Pair{"TwoEditsInALongWord", "marovitskij", "marovitsky", true},
                                         Pair{"TwoEditsInAShortWord", "venner", "vinnor", false},
                                         Pair{"ShortWordsMustBeEqual", "jon", "jan", false},
                                         Pair{"OtherFirstLetter", "tarvin", "karvin", false},
                                         Pair{"OtherWord", "harbour", "hospital", false},
                                         Pair{"NothingAndAWord", "", "venn", false}),
                         [](const auto& row) { return std::string(row.param.name); });

class SameSpelling : public testing::TestWithParam<Pair> {};

TEST_P(SameSpelling, BothWays) {
  const std::vector<std::string> a = name_words(GetParam().a);
  const std::vector<std::string> b = name_words(GetParam().b);
  EXPECT_EQ(same_spelling(a, b), GetParam().alike);
  EXPECT_EQ(same_spelling(b, a), GetParam().alike);
}

INSTANTIATE_TEST_SUITE_P(Names, SameSpelling,
                         testing::Values(Pair{"Equal", "Nelo Afrinta", "Nelo Afrinta", true},
                                         Pair{"Transliterated", "Nelo Afrinta", "Nelo Afrenta", true},
                                         Pair{"Accents", "Nélo Áfrinta", "Nelo Afrinta", true},
                                         Pair{"ArticleLeftOut", "The Harbour Board", "Harbour Board", true},
                                         Pair{"OneSurnameTwoPeople", "Nelo Afrinta", "Dara Afrinta", false},
                                         Pair{"ThreeLettersApart", "Kin Jo Un", "Kin Jo Il", false},
                                         Pair{"OneWordMore", "Nelo Afrinta", "Nelo Tor Afrinta", false},
                                         Pair{"OnlyShortWords", "Kin Jo", "Kin Jo", false},
                                         Pair{"NoWords", "", "", false}),
                         [](const auto& row) { return std::string(row.param.name); });

class Shortened : public testing::TestWithParam<Pair> {};

TEST_P(Shortened, FirstIsWithinSecond) {
  EXPECT_EQ(shortened(name_words(GetParam().a), name_words(GetParam().b)), GetParam().alike);
}

INSTANTIATE_TEST_SUITE_P(Names, Shortened,
                         testing::Values(Pair{"MiddleLeftOut", "Nelo Afrinta", "Nelo Tor Afrinta", true},
                                         Pair{"FirstLeftOut", "Tor Afrinta", "Nelo Tor Afrinta", true},
                                         Pair{"LastLeftOut", "Nelo Tor", "Nelo Tor Afrinta", false},
                                         Pair{"Surname", "Afrinta", "Nelo Tor Afrinta", false},
                                         Pair{"Equal", "Nelo Afrinta", "Nelo Afrinta", false},
                                         Pair{"Longer", "Nelo Tor Afrinta", "Nelo Afrinta", false},
                                         Pair{"CalledShort", "Ben Afrinta", "Benjamin Afrinta", true},
                                         Pair{"CalledShortOfThree", "Ben Afrinta", "Benjamin Tor Afrinta", true},
                                         Pair{"TooShort", "Be Afrinta", "Benjamin Afrinta", false},
                                         Pair{"OtherSurname", "Ben Sund", "Benjamin Afrinta", false},
                                         Pair{"OtherOrder", "Afrinta Nelo", "Nelo Tor Afrinta", false}),
                         [](const auto& row) { return std::string(row.param.name); });

class Initials : public testing::TestWithParam<Pair> {};

TEST_P(Initials, AreThoseOfTheWords) {
  EXPECT_EQ(is_initials(GetParam().a, name_words(GetParam().b)), GetParam().alike);
}

INSTANTIATE_TEST_SUITE_P(Names, Initials,
                         testing::Values(Pair{"Three", "hsb", "Harbour Safety Board", true},
                                         Pair{"SmallWordsLeftOut", "bsh", "the Board for Safety of the Harbour",
                                              true},
                                         Pair{"OneTooFew", "hs", "Harbour Safety Board", false},
                                         Pair{"OtherOrder", "bsh", "Harbour Safety Board", false},
                                         Pair{"OneLetter", "h", "Harbour", false}),
                         [](const auto& row) { return std::string(row.param.name); });

class SpeltNear : public testing::TestWithParam<Pair> {};

TEST_P(SpeltNear, BothWays) {
  EXPECT_EQ(spelt_near(GetParam().a, GetParam().b), GetParam().alike);
  EXPECT_EQ(spelt_near(GetParam().b, GetParam().a), GetParam().alike);
}

INSTANTIATE_TEST_SUITE_P(FirstNames, SpeltNear,
                         testing::Values(Pair{"TwoTransliterations", "yevhen", "evgen", true},
                                         Pair{"TwoNames", "nelo", "dara", false},
                                         Pair{"TooShort", "jan", "jon", false}, Pair{"Equal", "nelo", "nelo", true}),
                         [](const auto& row) { return std::string(row.param.name); });

struct WordsRow {
  const char* name;
  const char* text;
  std::vector<std::string> words;
};

class NameWords : public testing::TestWithParam<WordsRow> {};

TEST_P(NameWords, AreFoldedAndBare) {
  EXPECT_EQ(name_words(GetParam().text), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(Names, NameWords,
                         testing::Values(WordsRow{"Article", "The Tolvan Herald", {"tolvan", "herald"}},
                                         WordsRow{"SmallWordsAndOneSpelling",
                                                  "Board of the Harbour and Quay",
                                                  {"board", "harbor", "quay"}},
                                         WordsRow{"Hyphen", "Lena Holm-Sund", {"lena", "holm", "sund"}},
                                         WordsRow{"Possessive", "Tolvan's police", {"tolvan", "police"}},
                                         WordsRow{"OnlySmallWords", "of the", {}}, WordsRow{"Nothing", "", {}}),
                         [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace hearsay::reconciling
