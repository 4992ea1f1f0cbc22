// The runner's own grammar: a story file that is misread would pass or fail for nothing.
#include <gtest/gtest.h>

#include "rebaseline.h"
#include "story_file.h"
#include "value_form.h"
#include "words.h"

namespace hearsay::stories {
namespace {

struct FormRow {
  const char* text;
  ValueForm value;
};

TEST(ValueForm, ReadsEachFormAndWritesItBack) {
  const FormRow rows[] = {
      {"12", {12, 12, false}},
      {"20+", {20, std::nullopt, false}},
      {"<30", {std::nullopt, 30, false}},
      {"12-20", {12, 20, false}},
      {"~12", {12, 12, true}},
      {"~20+", {20, std::nullopt, true}},
      {"1.5", {1.5, 1.5, false}},
      {"none", {}},
  };
  for (const FormRow& row : rows) {
    EXPECT_EQ(parse_value(row.text), row.value) << row.text;
    EXPECT_EQ(write_value(row.value), row.text);
  }
  EXPECT_EQ(parse_value("1,200"), (ValueForm{1200, 1200, false}));
}

TEST(ValueForm, RefusesWhatIsNoValue) {
  for (const char* text : {"", "twelve", "+", "<", "~", "12-", "12x", "-"}) EXPECT_FALSE(parse_value(text)) << text;
}

struct NameRow {
  const char* a;
  const char* b;
  bool same;
};

TEST(Names, AreOneByTheirContentWords) {
  const NameRow rows[] = {
      {"the mayor's office", "Mayor's Office", true},
      {"the mayor\u2019s office", "Mayor's Office", true},
      {"Coast Guard", "the Orlan coast guard", true},
      {"Lake Police", "River Police", false},
      {"the", "a", false},
      {"Anna Brod", "Anna Kell", false},
  };
  for (const NameRow& row : rows) {
    EXPECT_EQ(same_name(row.a, row.b), row.same) << row.a << " / " << row.b;
    EXPECT_EQ(same_name(row.b, row.a), row.same) << row.b << " / " << row.a;
  }
}

TEST(Places, AreFoundAcrossLineEndsInCodePoints) {
  const Text text("Café news.\nTwelve  people\nwere hurt.");
  const auto places = places_of(text, "people were");
  ASSERT_EQ(places.size(), 1u);
  EXPECT_EQ(text.slice(places[0]), "people\nwere");
  EXPECT_EQ(places[0].begin, 19u);
  EXPECT_TRUE(places_of(text, "people are").empty());
}

TEST(StoryFile, TellsReportsTextAndExpectationsApart) {
  const auto cases = parse_story_file(
      "# a comment\n"
      "report Hill_Post 2024-05-02 | Dam holds\n"
      "First line,\n"
      "report said the dam held.\n"
      "\n"
      "Second paragraph.\n"
      "report Herald\n"
      "Other text.\n"
      "expect\n"
      "story 1: Hill_Post Herald\n"
      "\n"
      "report Herald/2 2024\n"
      "More.\n"
      "expect\n"
      "no fact killed\n");
  ASSERT_TRUE(cases) << cases.error();
  ASSERT_EQ(cases->size(), 2u);
  const StoryReport& report = (*cases)[0].reports[0];
  EXPECT_EQ(report.name, "Hill_Post");
  EXPECT_EQ(report.published, "2024-05-02");
  EXPECT_EQ(report.title, "Dam holds");
  EXPECT_EQ(report.text, "First line,\nreport said the dam held.\n\nSecond paragraph.\n");
  EXPECT_EQ((*cases)[0].reports[1].text, "Other text.\n");
  ASSERT_EQ((*cases)[0].expectations.size(), 1u);
  EXPECT_EQ((*cases)[0].expectations[0].line, 10);
  EXPECT_EQ(outlet_of((*cases)[1].reports[0].name), "Herald");
}

TEST(StoryFile, SaysWhatCannotBeRead) {
  for (const char* text :
       {"", "text first\n", "expect\n", "report A\ntext\n", "report A\nx\nreport A\ny\nexpect\nz\n"}) {
    EXPECT_FALSE(parse_story_file(text)) << text;
  }
}

// Each expectation of the first file is wrong in another way, but for the last; the second has what is found.
TEST(Rebaseline, RewritesWhatDoesNotHoldAndNothingElse) {
  const std::string reports =
      "# two outlets\n"
      "report Herald 2024-05-02\n"
      "Police said 12 people were hurt, the mayor's office told Wire.\n"
      "report Post 2024-05-02\n"
      "Police said 14 people were hurt, the mayor's office told Wire.\n"
      "expect\n";
  const std::string wrong = reports +
                            "no fact killed\n"
                            "# kept\n"
                            "fact injured agreed: 13 (Herald)\n"
                            "origins injured: 4-5\n"
                            "chain Herald: Police\n"
                            "figure Herald: 12 people = 20+\n"
                            "old Post: 14 people\n"
                            "this is not of the grammar\n"
                            "kept Post: told Wire\n";
  const std::string now = rebaselined(wrong);
  for (const char* const line : {"no fact killed\n# kept\nfact injured ", "\norigins injured: 1-",
                                 "\nchain Herald: Wire < mayor's office < Police\n",
                                 "\nfigure Herald: 12 people = 12\nnew Post: 14 people\nthis is not of the grammar\n"
                                 "kept Post: told Wire\n"}) {
    EXPECT_NE(now.find(line), std::string::npos) << line << "is not in\n" << now;
  }
  EXPECT_TRUE(now.starts_with(reports));
  EXPECT_EQ(rebaselined(now), now);
}

}  // namespace
}  // namespace hearsay::stories
