#include "language/syntax.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "language/character.h"

namespace hearsay::language {
namespace {

struct ArcRow {
  const char* name;
  const char* text;
  const char* dependent;
  Relation relation;
  const char* head;  // "" = root
};

class Arcs : public testing::TestWithParam<ArcRow> {};

// First word of the sentence with this form; -1 when there is none.
int index_of(const ParsedSentence& sentence, std::string_view lower) {
  for (size_t i = 0; i < sentence.words.size(); ++i) {
    if (sentence.words[i].lower == lower) return static_cast<int>(i);
  }
  return -1;
}

TEST_P(Arcs, ComeOut) {
  const ArcRow& row = GetParam();
  const auto sentences = parse(row.text);
  ASSERT_EQ(sentences.size(), 1U);
  const int dependent = index_of(sentences[0], row.dependent);
  ASSERT_GE(dependent, 0);
  const Word& word = sentences[0].words[static_cast<size_t>(dependent)];
  EXPECT_EQ(relation_name(word.relation), relation_name(row.relation));
  EXPECT_EQ(word.head, *row.head == '\0' ? -1 : index_of(sentences[0], row.head));
}

INSTANTIATE_TEST_SUITE_P(
    News, Arcs,
    testing::Values(
        ArcRow{"passive_subject", "Six soldiers were killed near Tarn on Thursday.", "soldiers", Relation::nsubj_pass,
               "killed"},
        ArcRow{"passive_auxiliary", "Six soldiers were killed near Tarn.", "were", Relation::aux_pass, "killed"},
        ArcRow{"count", "Six soldiers were killed near Tarn.", "six", Relation::nummod, "soldiers"},
        ArcRow{"subject", "The army fired a missile at the port.", "army", Relation::nsubj, "fired"},
        ArcRow{"object", "The army fired a missile at the port.", "missile", Relation::obj, "fired"},
        ArcRow{"speaker", "Police said the blast killed four people.", "police", Relation::nsubj, "said"},
        ArcRow{"content", "Police said the blast killed four people.", "killed", Relation::ccomp, "said"},
        ArcRow{"killed_people", "Police said the blast killed four people.", "people", Relation::obj, "killed"},
        ArcRow{"possessor", "Lodovia's government denied the report.", "lodovia", Relation::nmod_poss, "government"},
        ArcRow{"denied_what", "Lodovia's government denied the report.", "report", Relation::obj, "denied"},
        ArcRow{"passive_agent", "The bridge was destroyed by rebels.", "rebels", Relation::obl_agent, "destroyed"},
        ArcRow{"root", "The mayor visited the town.", "visited", Relation::root, ""}),
    [](const auto& row) { return row.param.name; });

TEST(Parse, SpansQuoteTheText) {
  const std::string text = "“Žofia’s boat sank,” said Ina Holt.\nNo one was hurt – 1,200 fled.";
  for (const ParsedSentence& sentence : parse(text)) {
    EXPECT_EQ(sentence.begin, sentence.words.front().begin);
    for (const Word& word : sentence.words) {
      EXPECT_EQ(lower_case(text.substr(word.begin, word.end - word.begin)), word.lower);
    }
  }
}

TEST(Parse, MakesOneTreeOfAnySentence) {
  for (const char* text :
       {"Stop", "a b c d e f g", ", , ,", "and of the to which", "1 2 3 % $", "He said she said it said."}) {
    for (const ParsedSentence& sentence : parse(text)) {
      int roots = 0;
      for (size_t i = 0; i < sentence.words.size(); ++i) {
        std::set<int> seen;
        int at = static_cast<int>(i);
        while (at >= 0) {
          ASSERT_TRUE(seen.insert(at).second) << "a cycle in: " << text;
          at = sentence.words[static_cast<size_t>(at)].head;
        }
        roots += sentence.words[i].head == -1;
      }
      EXPECT_EQ(roots, 1) << text;
    }
  }
}

TEST(Parse, HeadlinesKeepTheirVerbs) {
  for (const char* text :
       {"Six Soldiers Killed In Attack On Port, Police Say", "SIX SOLDIERS KILLED IN ATTACK ON PORT, POLICE SAY"}) {
    const auto sentences = parse(text);
    ASSERT_EQ(sentences.size(), 1U);
    EXPECT_EQ(sentences[0].words[2].tag, Tag::verb) << text;
    EXPECT_EQ(sentences[0].words[1].tag, Tag::noun) << text;
  }
}

TEST(Names, AreThoseOfUniversalDependencies) {
  EXPECT_EQ(tag_name(Tag::adj), "ADJ");
  EXPECT_EQ(tag_name(Tag::x), "X");
  EXPECT_EQ(relation_name(Relation::nsubj_pass), "nsubj:pass");
  EXPECT_EQ(relation_name(Relation::case_marking), "case");
  EXPECT_EQ(relation_name(Relation::dislocated), "dislocated");
}

}  // namespace
}  // namespace hearsay::language
