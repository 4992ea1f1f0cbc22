#include "language/analysis.h"

#include <gtest/gtest.h>

#include <set>

#include "language/character.h"
#include "language/invented_news.h"

namespace hearsay::language {
namespace {

// Sentences in order over the whole text, one tree each, marks and links inside.
void expect_sound(std::string_view text, const std::vector<TreebankSentence>& sentences, bool every_byte) {
  size_t at = 0;
  const auto expect_blank = [&](size_t end) {
    for (; every_byte && at < end; at += character_at(text, at).length) {
      ASSERT_EQ(character_at(text, at).kind, CharacterKind::space) << "byte " << at << " is in no word";
    }
  };
  for (const TreebankSentence& sentence : sentences) {
    ASSERT_FALSE(sentence.words.empty());
    ASSERT_EQ(sentence.readings.size(), sentence.words.size());
    const auto count = static_cast<int32_t>(sentence.words.size());
    int roots = 0;
    for (size_t i = 0; i < sentence.words.size(); ++i) {
      ASSERT_LE(at, sentence.words[i].begin);
      ASSERT_LT(sentence.words[i].begin, sentence.words[i].end);
      ASSERT_LE(sentence.words[i].end, text.size());
      ASSERT_NO_FATAL_FAILURE(expect_blank(sentence.words[i].begin));
      at = sentence.words[i].end;
      ASSERT_EQ(sentence.readings[i].starts_sentence, i == 0);
      ASSERT_LT(sentence.readings[i].head, count);
      roots += sentence.readings[i].head < 0;
      int32_t above = static_cast<int32_t>(i);
      for (int32_t steps = 0; above >= 0; above = sentence.readings[static_cast<size_t>(above)].head) {
        ASSERT_LE(steps++, count) << "a cycle";
      }
    }
    ASSERT_EQ(roots, 1);
    for (const auto* const marks : {&sentence.names, &sentence.times, &sentence.statements}) {
      uint32_t last = 0;
      for (const MarkedWords& mark : *marks) {
        ASSERT_LE(last, mark.first);
        ASSERT_LT(mark.first, mark.last);
        ASSERT_LE(mark.last, sentence.words.size());
        ASSERT_FALSE(mark.kind.empty());
        last = mark.last;
      }
    }
    for (const PartOfStatement& link : sentence.links) {
      ASSERT_LT(link.part, sentence.statements.size());
      const auto there = (&sentence - sentences.data()) + link.distance;
      ASSERT_GE(there, 0);
      ASSERT_LT(there, std::ssize(sentences));
      const std::vector<MarkedWords>& others = sentences[static_cast<size_t>(there)].statements;
      ASSERT_LT(link.cue, others.size());
      EXPECT_EQ(others[link.cue].kind, "cue");
      EXPECT_NE(sentence.statements[link.part].kind, "cue");
    }
  }
  expect_blank(text.size());
}

TEST(Analysis, MakesOneTreeOfEachSentence) {
  const auto texts = reports();
  const auto all = analyse(model(), views(texts));
  for (size_t i = 0; i < texts.size(); ++i) expect_sound(texts[i], all[i], true);
}

TEST(Analysis, OfNoTextsIsEmpty) {
  EXPECT_TRUE(analyse(model(), {}).empty());
}

TEST(Analysis, KeepsTextsWithoutWordsInTheirPlaces) {
  const std::vector<std::string_view> texts = {"", kNews[0], " \n\t", kNews[1], ""};
  const auto all = analyse(model(), texts, kVectors);
  ASSERT_EQ(all.size(), 5U);
  EXPECT_TRUE(all[0].empty());
  EXPECT_TRUE(all[2].empty());
  EXPECT_TRUE(all[4].empty());
  EXPECT_EQ(written(all[1]), written(analyse(model(), std::vector{kNews[0]}, kVectors)[0]));
  EXPECT_EQ(written(all[3]), written(analyse(model(), std::vector{kNews[1]}, kVectors)[0]));
}

GivenWords cut_at_blanks(std::string_view text) {
  GivenWords given;
  for (uint32_t begin = 0; begin < text.size();) {
    const auto end = static_cast<uint32_t>(std::min(text.find(' ', begin), text.size()));
    if (end > begin) given.words.push_back({begin, end});
    begin = end + 1;
  }
  return given;
}

void expect_given(std::string_view text, const GivenWords& given, const std::vector<TreebankSentence>& sentences) {
  expect_sound(text, sentences, false);
  std::vector<ByteSpan> words;
  std::set<uint32_t> ends;
  for (const TreebankSentence& sentence : sentences) {
    words.insert(words.end(), sentence.words.begin(), sentence.words.end());
    ends.insert(static_cast<uint32_t>(words.size()) - 1);
  }
  ASSERT_EQ(words.size(), given.words.size());
  for (size_t i = 0; i < words.size(); ++i) {
    EXPECT_EQ(words[i].begin, given.words[i].begin);
    EXPECT_EQ(words[i].end, given.words[i].end);
  }
  EXPECT_EQ(ends, std::set<uint32_t>(given.ends.begin(), given.ends.end()));
}

TEST(GivenWords, AndTheirSentencesAreKept) {
  // Cut as no rule would: at blanks alone, sentences of one, seven and the other words.
  const std::string_view text =
      "Police said . No! Mr. Varn's two-storey house, built in 1932, burned; nobody was in it.";
  GivenWords given = cut_at_blanks(text);
  for (const std::vector<uint32_t>& ends : {std::vector<uint32_t>{15}, {0, 15}, {0, 7, 15}, {2, 3, 4, 5, 15}}) {
    ASSERT_EQ(given.words.size(), 16U);
    given.ends = ends;
    const auto all = analyse(model(), std::vector{text}, kVectors, std::vector{given});
    ASSERT_EQ(all.size(), 1U);
    ASSERT_EQ(all[0].size(), ends.size());
    expect_given(text, given, all[0]);
    for (const TreebankSentence& sentence : all[0]) EXPECT_EQ(sentence.vector.size(), kWidth);
  }
}

TEST(GivenWords, AreKeptInTextsLongerThanAWindow) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "Police said that b was c . ";
  GivenWords given = cut_at_blanks(text);
  for (uint32_t i = 6; i < given.words.size(); i += 7) given.ends.push_back(i);
  const auto other_words = cut_at_blanks("Nobody knew .");
  const std::vector<GivenWords> both = {{other_words.words, {2}}, given};
  const auto all = analyse(model(), std::vector<std::string_view>{"Nobody knew .", text}, {}, both);
  ASSERT_EQ(all.size(), 2U);
  expect_given("Nobody knew .", both[0], all[0]);
  expect_given(text, given, all[1]);
}

TEST(GivenWords, MayBeNone) {
  const auto all = analyse(model(), std::vector<std::string_view>{"", "Police said ."}, {},
                           std::vector<GivenWords>{{}, {{{0, 6}, {7, 11}, {12, 13}}, {2}}});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_TRUE(all[0].empty());
  EXPECT_EQ(all[1].size(), 1U);
}

std::string repeated(std::string_view part, size_t times) {
  std::string all;
  all.reserve(part.size() * times);
  for (size_t i = 0; i < times; ++i) all += part;
  return all;
}

struct Text {
  const char* name;
  std::string text;
};

class AnyText : public testing::TestWithParam<Text> {};

TEST_P(AnyText, IsReadSoundly) {
  const auto all = analyse(model(), std::vector<std::string_view>{GetParam().text});
  ASSERT_EQ(all.size(), 1U);
  expect_sound(GetParam().text, all[0], true);
}

INSTANTIATE_TEST_SUITE_P(
    All, AnyText,
    testing::Values(
        Text{"empty", ""}, Text{"blank", " \n\t\u00A0\n "},
        Text{"control_characters", repeated("\x01\x02 \x1B", 500)},
        Text{"megabyte_without_sentence_end",
             repeated("representatives congratulating municipalities " + repeated("x", 154) + " ", 5'000)},
        Text{"token_of_a_million_characters", repeated("x", 1'000'000)}, Text{"one_letter", "a"},
        Text{"one_mark", "?"}, Text{"full_stops", repeated(".", 3000)}, Text{"marks", repeated("!? ( \" , ", 300)},
        Text{"emoji", repeated("🚢🔥👩‍🚒 ⚓️ ", 100)},
        Text{"right_to_left", repeated("وصلت السفينة. הספינה הגיעה. ", 60)},
        Text{"only_digits", repeated("0123456789", 2000)}, Text{"numbers", repeated("1,200 3.5 7 ", 300)},
        Text{"ideographs", repeated("海港", 300)}, Text{"hyphens", repeated("b-", 1500)},
        Text{"capitals", repeated("SIX DOCKERS HURT IN MORVANE ", 60)}, Text{"lines", repeated("b\n", 300)},
        Text{"marks_without_letters", repeated("\u0301\u200B", 300)}),
    [](const auto& row) { return row.param.name; });

TEST(Analysis, FindsNamesTimesAndStatements) {
  const std::string_view text = "Six dockers were hurt in Morvane on Sunday, police said.";
  std::set<std::string> found;
  const auto all = analyse(model(), std::vector{text});
  for (const TreebankSentence& sentence : all.at(0)) {
    for (const auto* const marks : {&sentence.names, &sentence.times, &sentence.statements}) {
      for (const MarkedWords& mark : *marks) {
        const uint32_t begin = sentence.words[mark.first].begin, end = sentence.words[mark.last - 1].end;
        found.insert(std::string(text.substr(begin, end - begin)) + "/" + std::string(mark.kind));
      }
    }
  }
  // Of an invented name's kind the model cannot be sure.
  EXPECT_TRUE(found.contains("Morvane/LOC") || found.contains("Morvane/PER") || found.contains("Morvane/ORG"));
  for (const char* const wanted : {"Sunday/DATE", "police/source", "said/cue"}) {
    EXPECT_TRUE(found.contains(wanted)) << wanted;
  }
}

}  // namespace
}  // namespace hearsay::language
