#include "language/tokenise.h"

#include <gtest/gtest.h>

#include <string>

namespace hearsay::language {
namespace {

struct Row {
  const char* name;
  const char* text;
  const char* expected;  // words parted by blanks, sentences by " | "
};

std::string shown(std::string_view text) {
  std::string out;
  for (const TokenisedSentence& sentence : tokenise(text)) {
    if (!out.empty()) out += " | ";
    for (size_t i = 0; i < sentence.words.size(); ++i) {
      const ByteSpan word = sentence.words[i];
      out += (i > 0 ? " " : "") + std::string(text.substr(word.begin, word.end - word.begin));
    }
  }
  return out;
}

class Tokenise : public testing::TestWithParam<Row> {};

TEST_P(Tokenise, CutsAsExpected) {
  EXPECT_EQ(shown(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Words, Tokenise,
    testing::Values(
        Row{"possessive", "Lodovia's army", "Lodovia 's army"},
        Row{"curly_possessive", "Lodovia’s army", "Lodovia ’s army"},
        Row{"mistyped_possessive", "Lodovia‘s army", "Lodovia ‘s army"},
        Row{"plural_possessive", "the officers' mess", "the officers ' mess"},
        Row{"negation", "They don't, can't, won't.", "They do n't , ca n't , wo n't ."},
        Row{"curly_negation", "They didn’t.", "They did n’t ."},
        Row{"contractions", "I'm sure we've said they'll go", "I 'm sure we 've said they 'll go"},
        Row{"cannot", "It cannot be", "It can not be"}, Row{"name_with_apostrophe", "Ms. O'Dell", "Ms. O'Dell"},
        Row{"hyphened_name", "Norvia-Press said", "Norvia-Press said"},
        Row{"hyphened_adjective", "a five-year-old, 12-story block", "a five-year-old , 12-story block"},
        Row{"score", "won 3-2", "won 3-2"}, Row{"thousands", "1,200 of 3.5 million", "1,200 of 3.5 million"},
        Row{"number_then_comma", "In 2031, 40 left", "In 2031 , 40 left"},
        Row{"clock", "at 3:27am or 10pm", "at 3:27 am or 10 pm"},
        Row{"money", "$3,200 and €5 and US$7", "$ 3,200 and € 5 and US$ 7"}, Row{"percent", "up 4.5%", "up 4.5 %"},
        Row{"dashes", "Tarn—a port – fell", "Tarn — a port – fell"},
        Row{"brackets", "TARN (NVP) [sic]", "TARN ( NVP ) [ sic ]"},
        Row{"address", "See https://example.org/a?b=1, or mail a.b@example.org.",
            "See https://example.org/a?b=1 , or mail a.b@example.org ."},
        Row{"handle_and_topic", "@tarn_port posted #storm", "@tarn_port posted #storm"},
        Row{"company", "Shopwave.com grew", "Shopwave.com grew"},
        Row{"missing_blank", "It ended.The port closed.", "It ended . | The port closed ."},
        Row{"slash", "and/or 9/11", "and / or 9/11"}, Row{"dots", "well... yes", "well ... yes"},
        Row{"only_space", " \n\t ", ""}, Row{"empty", "", ""}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Sentences, Tokenise,
    testing::Values(
        Row{"titles", "Gov. Ina Holt met Maj. Gen. Per Lund. They spoke.",
            "Gov. Ina Holt met Maj. Gen. Per Lund . | They spoke ."},
        Row{"initials", "J. Holt and K. L. Berg left. All did.", "J. Holt and K. L. Berg left . | All did ."},
        Row{"country_inside", "the U.S. Navy said", "the U.S. Navy said"},
        Row{"country_at_end", "He left the U.S. The ship sank.", "He left the U.S. | The ship sank ."},
        Row{"company_inside", "Tarn Steel Inc. President Ina Holt", "Tarn Steel Inc. President Ina Holt"},
        Row{"month", "on Jan. 5 and Sept. 11", "on Jan. 5 and Sept. 11"},
        Row{"clock_inside", "at 5 p.m. Monday and 6 a.m. local time", "at 5 p.m. Monday and 6 a.m. local time"},
        Row{"clock_at_end", "at 5 p.m. Police came.", "at 5 p.m. | Police came ."},
        Row{"number_sign", "No. 5 won. No. Never.", "No. 5 won . | No . | Never ."},
        Row{"closing_quote", "“We left.” They did.", "“ We left . ” | They did ."},
        Row{"straight_quote", "\"We left.\" They did.", "\" We left . \" | They did ."},
        Row{"quoted_question", "“Where to?” she asked.", "“ Where to ? ” she asked ."},
        Row{"bracket", "(It closed.) It did.", "( It closed . ) | It did ."},
        Row{"line_end", "Six hurt in Tarn\nPolice came.", "Six hurt in Tarn | Police came ."},
        Row{"loud", "What?! No!", "What ?! | No !"},
        Row{"list_number", "1. Tarn. 2. Vell.", "1 . Tarn . | 2 . Vell ."}),
    [](const auto& row) { return row.param.name; });

TEST(TokeniseCover, WordsCoverAllButBlanksInOrder) {
  const std::string text =
      "Žižka’s  men — 1,200 of\u00a0them — “can't” stay…\n\n¿Qué? 北京 naïve co\u0301te 🙂🙂 "
      "x@y "
      "#1 "
      "a--b";
  size_t at = 0;
  for (const TokenisedSentence& sentence : tokenise(text)) {
    EXPECT_EQ(sentence.begin, sentence.words.front().begin);
    EXPECT_EQ(sentence.end, sentence.words.back().end);
    for (const ByteSpan word : sentence.words) {
      ASSERT_LE(at, word.begin);
      ASSERT_LT(word.begin, word.end);
      std::string gap = text.substr(at, word.begin - at);
      for (size_t nbsp = gap.find("\u00a0"); nbsp != std::string::npos; nbsp = gap.find("\u00a0")) gap.erase(nbsp, 2);
      EXPECT_EQ(gap.find_first_not_of(" \n"), std::string::npos) << gap;
      at = word.end;
    }
  }
  EXPECT_EQ(at, text.size());
}

TEST(TokeniseLimits, LongSentencesAndWordsAreCut) {
  std::string many;
  for (size_t i = 0; i < kMaxSentenceWords + 1; ++i) many += "word ";
  const auto sentences = tokenise(many);
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_EQ(sentences[0].words.size(), kMaxSentenceWords);
  const auto words = tokenise(std::string(kMaxWordBytes + 1, 'x'));
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].words.size(), 2U);
  // Two marks that the cut parts are two words.
  const auto marks = tokenise(std::string(kMaxWordBytes - 1, 'x') + "''");
  ASSERT_EQ(marks.size(), 1U);
  ASSERT_EQ(marks[0].words.size(), 3U);
  EXPECT_EQ(marks[0].words[1].end, marks[0].words[2].begin);
}

}  // namespace
}  // namespace hearsay::language
