#include "read/sheet.h"

#include <gtest/gtest.h>

#include <bit>
#include <numeric>
#include <string>

#include "read/fixture.h"

namespace hearsay::reading {
namespace {

std::vector<float> lead_of(const std::string& title, const std::string& text) {
  Report report = report_of(text);
  report.title = title;
  return lay_out(report, language::Lexicon::get()).lead_vector;
}

float likeness(const std::vector<float>& a, const std::vector<float>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
}

constexpr const char* kBridge = "A bridge over the Lann collapsed on Monday, and four lorries fell into the river.";

TEST(LeadVectorTest, IsOfLengthOneAndNearerToWhatSaysAlike) {
  const std::vector<float> bridge = lead_of("", kBridge);
  const std::vector<float> same = lead_of("", "Four trucks plunged into the Lann when a river bridge gave way.");
  const std::vector<float> other = lead_of("", "Parliament voted to raise the tax on sugar from next year.");
  ASSERT_EQ(bridge.size(), 384U);
  EXPECT_NEAR(likeness(bridge, bridge), 1, 1e-4);
  EXPECT_GT(likeness(bridge, same), likeness(bridge, other) + 0.2F);
}

TEST(LeadVectorTest, HoldsTheTitleAndTheFirstSentencesOnly) {
  const std::string lead =
      std::string(kBridge) + "\n\nDivers searched all night.\n\nThe road is closed.\n\nPolice asked drivers to wait.";
  EXPECT_EQ(lead_of("", lead), lead_of("", lead + "\n\nSugar will be taxed from next year."));
  EXPECT_NE(lead_of("", lead), lead_of("Sugar tax rises", lead));
}

TEST(LeadVectorTest, IsEmptyWithoutSentences) {
  EXPECT_TRUE(lead_of("", "").empty());
}

int apart(const Meaning& a, const Meaning& b) {
  int bits = 0;
  for (size_t i = 0; i < a.size(); ++i) bits += std::popcount(a[i] ^ b[i]);
  return bits;
}

TEST(MeaningTest, IsLeftOutWhereNobodyAsksAndAllElseIsTheSame) {
  const std::string text =
      std::string(kBridge) + "\n\nThe Lann-side road, Mayor Ilse Varn said, is closed for 12 days.";
  const Report report = report_of(text);
  const Sheet all = lay_out(report, language::Lexicon::get());
  const Sheet less = lay_out(report, language::Lexicon::get(), false);
  EXPECT_TRUE(less.lead_vector.empty());
  EXPECT_EQ(less.states, all.states);
  ASSERT_EQ(less.words.size(), all.words.size());
  for (size_t i = 0; i < all.words.size(); ++i) {
    EXPECT_EQ(less.words[i].lemma, all.words[i].lemma);
    EXPECT_EQ(less.words[i].head, all.words[i].head);
    EXPECT_EQ(less.words[i].relation, all.words[i].relation);
  }
}

TEST(MeaningTest, DiffersLessFromWhatSaysAlike) {
  const Report report = report_of(std::string(kBridge) +
                                  "\n\nFour trucks plunged into the Lann when a river bridge gave way."
                                  "\n\nParliament voted to raise the tax on sugar from next year.");
  const std::vector<SheetSentence> sentences = lay_out(report, language::Lexicon::get()).sentences;
  ASSERT_EQ(sentences.size(), 3U);
  EXPECT_LT(apart(sentences[0].meaning, sentences[1].meaning) + 30,
            apart(sentences[0].meaning, sentences[2].meaning));
}

}  // namespace
}  // namespace hearsay::reading
