// Every row: a block and who is marked to say what, as "source > content + content". Words at the edges that are only
// marks are left out.
#include "read/statements/attributions.h"

#include <gtest/gtest.h>

#include "read/fixture.h"

namespace hearsay::reading {
namespace {

std::string plain(const Page& page, Range words) {
  const auto mark = [&](uint32_t i) { return page.sheet.words[i].tag == Tag::punct; };
  while (!words.empty() && mark(words.last - 1)) --words.last;
  while (!words.empty() && mark(words.first)) ++words.first;
  return page.quote(words);
}

std::string attributions_of(std::string_view text) {
  const Page page(text);
  std::string all;
  for (const Attribution& attribution : find_attributions(page.sheet)) {
    all += all.empty() ? "" : "; ";
    for (const Range words : attribution.sources) all += plain(page, words) + " ";
    all += ">";
    const char* joint = " ";
    for (const Range words : attribution.content) {
      all += joint + plain(page, words);
      joint = " + ";
    }
  }
  return all;
}

struct Row {
  const char* name;
  const char* text;
  const char* attributions;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.text;
}

class Attributions : public testing::TestWithParam<Row> {};

TEST_P(Attributions, AreWhoAndWhat) {
  EXPECT_EQ(attributions_of(GetParam().text), GetParam().attributions);
}

INSTANTIATE_TEST_SUITE_P(
    Quotations, Attributions,
    testing::Values(Row{"BeginsInTheSentenceBefore",
                        "“The dam is old. We have known that for years,” Mira Sund said.",
                        "Mira Sund > The dam is old. We have known that for years"},
                    Row{"GoesOnBehindTheCue", "“The dam is old,” Mira Sund said. “We have known that for years.”",
                        "Mira Sund > The dam is old + We have known that for years"},
                    Row{"Signed", "“We waited on the roof all night long.” — Ines Quist",
                        "Ines Quist > We waited on the roof all night long"},
                    Row{"OfFewWordsStaysWithNobody", "Mira Sund spoke for an hour.\n\nThe “old dam” is a hill.", ""}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Sources, Attributions,
    testing::Values(Row{"Plain", "Mira Sund said that the dam would hold.", "Mira Sund > that the dam would hold"},
                    Row{"SharedWithAnotherVerb", "Mira Sund left the hearing early, saying that the dam would hold.",
                        "Mira Sund > that the dam would hold"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(AttributionsTest, APassiveCueHasNoSource) {
  const Page page("The mayor was accused of taking bribes.");
  for (const Attribution& attribution : find_attributions(page.sheet)) EXPECT_TRUE(attribution.sources.empty());
}

TEST(AttributionsTest, WithoutMarksThereAreNone) {
  const Page page("The boat lies in the harbour.");
  EXPECT_TRUE(find_attributions(page.sheet).empty());
}

}  // namespace
}  // namespace hearsay::reading
