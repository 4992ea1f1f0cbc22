#include "read/events/links.h"

#include <gtest/gtest.h>

#include "read/figures/figures.h"
#include "read/figures/parts.h"
#include "read/fixture.h"

namespace hearsay::reading {
namespace {

// "KIND word < participant", with the figure's words before the participant where it has one.
std::vector<std::string> links_of(std::string_view text) {
  const Page page(text);
  std::vector<FigureMention> figures = mark_parts(page.sheet, find_figures(page.sheet));
  const EventLinks found = find_links(page.sheet, figures);
  EXPECT_TRUE(found.judged);
  std::vector<std::string> all;
  for (const Link& link : found.links) {
    std::string one(link.kind);
    one += " " + page.quote({link.trigger.word, link.trigger.word + 1}) + " < ";
    if (link.figure) one += page.quote(figures[*link.figure].words) + " ";
    all.push_back(one + page.quote({link.head, link.head + 1}));
    EXPECT_GT(link.probability, 0);
    EXPECT_LE(link.probability, 1);
  }
  return all;
}

struct Row {
  const char* name;
  const char* text;
  std::vector<std::string> links;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.name;
}

class LinksTest : public testing::TestWithParam<Row> {};

TEST_P(LinksTest, SayWhatBefellWhom) {
  EXPECT_EQ(links_of(GetParam().text), GetParam().links);
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, LinksTest,
    testing::Values(
        Row{"OfItsOwnClause",
            "Police fired on the crowd after 300 miners marched through Tessel, killing four.",
            {"attended marched < 300 miners", "killed killing < four four"}},
        Row{"WhatNoListHas", "Nine sailors were plucked from the sea off Sarn.", {"rescued plucked < Nine sailors"}},
        Row{"OutcomeBeforeDeed", "Gunmen shot and killed two guards.", {"killed killed < two guards"}},
        Row{"BothNumbersOfAChange",
            "The number of people injured rose to 19 from 14.",
            {"injured injured < people", "injured injured < 19 19", "injured injured < 14 14"}},
        Row{"NoEvent", "The mayor is 54 and lives in a house with three cats.", {}}),
    [](const auto& row) { return row.param.name; });

TEST(FindLinks, GivesAnArticleAFigureInOrder) {
  const Page page("A guard was killed and 12 miners were hurt.");
  std::vector<FigureMention> figures = find_figures(page.sheet);
  ASSERT_EQ(figures.size(), 1U);
  const EventLinks found = find_links(page.sheet, figures);
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_LT(figures[0].number, figures[1].number);
  ASSERT_EQ(found.links.size(), 2U);
  EXPECT_EQ(found.links[0].figure, 0U);
  EXPECT_EQ(found.links[1].figure, 1U);
  EXPECT_EQ(figures[0].low, 1.0);
}

TEST(FindLinks, OfNothingAreNone) {
  const Page page("");
  std::vector<FigureMention> figures;
  EXPECT_TRUE(find_links(page.sheet, figures).links.empty());
}

}  // namespace
}  // namespace hearsay::reading
