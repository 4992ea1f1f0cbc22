#include "language/lemma.h"

#include <gtest/gtest.h>

namespace hearsay::language {
namespace {

struct Row {
  const char* form;
  Tag tag;
  Inflection inflection;
  const char* lemma;
};

class Lemma : public testing::TestWithParam<Row> {};

TEST_P(Lemma, IsFound) {
  const Row& row = GetParam();
  EXPECT_EQ(lemma_of(row.form, row.form, row.tag, row.inflection), row.lemma);
}

constexpr auto kPast = Inflection::past;
constexpr auto kPart = Inflection::participle;
constexpr auto kGerund = Inflection::gerund;

INSTANTIATE_TEST_SUITE_P(
    Verbs, Lemma,
    testing::Values(Row{"wounded", Tag::verb, kPart, "wound"}, Row{"injured", Tag::verb, kPart, "injure"},
                    Row{"detained", Tag::verb, kPart, "detain"}, Row{"fired", Tag::verb, kPast, "fire"},
                    Row{"killed", Tag::verb, kPart, "kill"}, Row{"stopped", Tag::verb, kPast, "stop"},
                    Row{"denied", Tag::verb, kPast, "deny"}, Row{"died", Tag::verb, kPast, "die"},
                    Row{"shot", Tag::verb, kPart, "shoot"}, Row{"said", Tag::verb, kPast, "say"},
                    Row{"announced", Tag::verb, kPast, "announce"}, Row{"damaged", Tag::verb, kPart, "damage"},
                    Row{"destroyed", Tag::verb, kPart, "destroy"}, Row{"evacuated", Tag::verb, kPart, "evacuate"},
                    Row{"rescued", Tag::verb, kPart, "rescue"}, Row{"released", Tag::verb, kPart, "release"},
                    Row{"agreed", Tag::verb, kPast, "agree"}, Row{"accused", Tag::verb, kPast, "accuse"},
                    Row{"visited", Tag::verb, kPast, "visit"}, Row{"appeared", Tag::verb, kPast, "appear"},
                    Row{"citing", Tag::verb, kGerund, "cite"}, Row{"firing", Tag::verb, kGerund, "fire"},
                    Row{"shelling", Tag::verb, kGerund, "shell"}, Row{"fighting", Tag::verb, kGerund, "fight"},
                    Row{"says", Tag::verb, Inflection::third_person, "say"},
                    Row{"reaches", Tag::verb, Inflection::third_person, "reach"}, Row{"were", Tag::aux, kPast, "be"},
                    Row{"found", Tag::verb, Inflection::base, "found"}, Row{"executed", Tag::verb, kPast, "execute"},
                    Row{"exploded", Tag::verb, kPast, "explode"}, Row{"operated", Tag::verb, kPast, "operate"},
                    Row{"alleged", Tag::verb, kPast, "allege"}, Row{"plotted", Tag::verb, kPast, "plot"},
                    Row{"dragged", Tag::verb, kPast, "drag"}));

INSTANTIATE_TEST_SUITE_P(Others, Lemma,
                         testing::Values(Row{"soldiers", Tag::noun, Inflection::plural, "soldier"},
                                         Row{"injuries", Tag::noun, Inflection::plural, "injury"},
                                         Row{"blasts", Tag::noun, Inflection::plural, "blast"},
                                         Row{"crises", Tag::noun, Inflection::plural, "crisis"},
                                         Row{"people", Tag::noun, Inflection::plural, "person"},
                                         Row{"lives", Tag::noun, Inflection::plural, "life"},
                                         Row{"lives", Tag::verb, Inflection::third_person, "live"},
                                         Row{"by-elections", Tag::noun, Inflection::plural, "by-election"},
                                         Row{"larger", Tag::adj, Inflection::comparative, "large"},
                                         Row{"deadliest", Tag::adj, Inflection::superlative, "deadly"},
                                         Row{"them", Tag::pron, Inflection::base, "they"}));

using ParticipleRow = std::pair<const char*, const char*>;
class Participle : public testing::TestWithParam<ParticipleRow> {};

TEST_P(Participle, IsSpeltRightly) {
  EXPECT_EQ(past_participle(GetParam().first), GetParam().second);
}

INSTANTIATE_TEST_SUITE_P(Lemmas, Participle,
                         testing::Values(ParticipleRow{"drop", "dropped"}, ParticipleRow{"ban", "banned"},
                                         ParticipleRow{"quiz", "quizzed"}, ParticipleRow{"yap", "yapped"},
                                         ParticipleRow{"transfer", "transferred"},
                                         ParticipleRow{"permit", "permitted"}, ParticipleRow{"visit", "visited"},
                                         ParticipleRow{"suffer", "suffered"}, ParticipleRow{"cook", "cooked"},
                                         ParticipleRow{"box", "boxed"}, ParticipleRow{"bow", "bowed"},
                                         ParticipleRow{"help", "helped"}, ParticipleRow{"aid", "aided"},
                                         ParticipleRow{"supply", "supplied"}, ParticipleRow{"cut", "cut"}));

TEST(LemmaOfNames, KeepsTheCase) {
  EXPECT_EQ(lemma_of("Tarn", "tarn", Tag::propn, Inflection::base), "Tarn");
}

}  // namespace
}  // namespace hearsay::language
