// Every row: texts of one story, each from its own outlet, and which of two names are one source in the end.
#include "reconcile/sources/unify.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/hash.h"

namespace hearsay::reconciling {
namespace {

Reading reading_of(const std::string& outlet, const std::string& text) {
  Report report;
  report.id = base::content_id('r', outlet + '\n' + text);
  report.file = outlet + ".txt";
  report.outlet = outlet;
  report.published = date_from_iso("2031-05-14");
  report.language = "en";
  report.text = Text(text);
  report.blocks.push_back({BlockKind::paragraph, {0, report.text.size()}});
  return read(std::move(report));
}

std::vector<Reading> readings_of(const std::vector<std::string>& texts) {
  constexpr const char* kOutlets[] = {"Tolvan Herald", "Meridian Post", "Daily Lantern", "Coastline News"};
  std::vector<Reading> readings;
  for (size_t i = 0; i < texts.size(); ++i) readings.push_back(reading_of(kOutlets[i], texts[i]));
  return readings;
}

Story one_story(size_t reports) {
  Story story;
  story.id = "t0";
  for (uint32_t i = 0; i < reports; ++i) story.reports.push_back(ReportIndex{i});
  return story;
}

Unified unified_of(const std::vector<Reading>& readings) {
  return Unified(readings, one_story(readings.size()), language::Lexicon::get());
}

std::string list_of(const Unified& unified) {
  std::string all;
  for (const UnifiedSource& source : unified.sources()) {
    all += "[" + source.name;
    for (const Alias& alias : source.aliases) all += " = " + alias.name;
    all += "] ";
  }
  return all;
}

struct Row {
  const char* name;
  std::vector<std::string> texts;
  const char* a;
  const char* b;
  bool one;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.a << " / " << row.b;
}

class Unifying : public testing::TestWithParam<Row> {};

TEST_P(Unifying, JoinsWhatIsOneSpeaker) {
  const Row& row = GetParam();
  const std::vector<Reading> readings = readings_of(row.texts);
  const Unified unified = unified_of(readings);
  const auto a = unified.named(row.a);
  const auto b = unified.named(row.b);
  ASSERT_TRUE(a.has_value()) << list_of(unified);
  ASSERT_TRUE(b.has_value()) << list_of(unified);
  EXPECT_EQ(*a == *b, row.one) << list_of(unified);
}

INSTANTIATE_TEST_SUITE_P(
    OneSpeaker, Unifying,
    testing::Values(
        Row{"SurnameElsewhere",
            {"Mayor Oskar Venn said two people were hurt.", "Mayor Venn said two people were hurt."},
            "Oskar Venn",
            "Venn",
            true},
        Row{"AnotherSpelling",
            {"Governor Nelo Afrinta said two people were hurt.", "Governor Nelo Afrenta said two people were hurt."},
            "Nelo Afrinta",
            "Nelo Afrenta",
            true},
        Row{"Initials",
            {"The Harbour Safety Board said two people were hurt.", "The HSB said two people were hurt."},
            "Harbour Safety Board",
            "HSB",
            true},
        Row{"BracketsInOneReport",
            {"The Harbour Safety Board (HSB) said two people were hurt.", "The HSB said two people were hurt."},
            "Harbour Safety Board",
            "HSB",
            true},
        Row{"CitedOutletIsTheOutlet",
            {"Two people were hurt, the Meridian Post reported.", "Two people were hurt, police said."},
            "Meridian Post",
            "Meridian Post",
            true},
        Row{"OneBodyInTwoForms",
            {"The Tolvan Police Department said two people were hurt.", "Two people were hurt, Tolvan Police said."},
            "Tolvan Police Department",
            "Tolvan Police",
            true},
        Row{"GivenNameInShort",
            {"Police Capt. Mike Falk said two people were hurt.", "Police Capt. Michael Falk said two were hurt."},
            "Mike Falk",
            "Michael Falk",
            true},
        Row{"MiddleNameLeftOut",
            {"Governor Listo Sigma Prabo said two people were hurt.",
             "Governor Listo Prabo said two people were hurt."},
            "Listo Sigma Prabo",
            "Listo Prabo",
            true}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    TwoSpeakers, Unifying,
    testing::Values(Row{"OneSurname",
                        {"Mayor Oskar Venn said two people were hurt.", "Judge Mira Venn said two people were hurt."},
                        "Oskar Venn",
                        "Mira Venn",
                        false},
                    Row{"OneGivenName",
                        {"Mayor Oskar Venn said two people were hurt.",
                         "Judge Oskar Sund said two people were hurt."},
                        "Oskar Venn",
                        "Oskar Sund",
                        false},
                    Row{"CouncilsOfCityAndRegion",
                        {"The Brenna City Council said two people were hurt.",
                         "The Brenna Region Council said nine ferries were late."},
                        "Brenna City Council",
                        "Brenna Region Council",
                        false},
                    Row{"TwoOutlets",
                        {"Police said two people were hurt.", "Police said two people were hurt."},
                        "Tolvan Herald",
                        "Meridian Post",
                        false}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(UnifyTest, ADescribedBodyOfOneStoryIsOne) {
  const std::vector<Reading> readings =
      readings_of({"Police said two people were hurt.", "Two people were hurt, police said."});
  const Unified unified = unified_of(readings);
  EXPECT_EQ(unified.sources().size(), 3U) << list_of(unified);  // police and two outlets
}

Story story_of(const char* id, std::vector<ReportIndex> reports) {
  Story story;
  story.id = id;
  story.reports = std::move(reports);
  return story;
}

std::string id_of(const Unified& unified, const std::string& name) {
  return unified.sources()[unified.named(name).value().value].id;
}

TEST(UnifyTest, ANameHasOneIdInTwoStoriesAndADescribedBodyTwo) {
  const std::vector<Reading> readings = readings_of(
      {"Police said two people were hurt, Jon Aster said.", "Two people were hurt, police said. Jon Aster said so."});
  const auto& lexicon = language::Lexicon::get();
  const Unified one(readings, story_of("t1", {ReportIndex{0}}), lexicon);
  const Unified two(readings, story_of("t2", {ReportIndex{1}}), lexicon);
  EXPECT_EQ(id_of(one, "Jon Aster"), id_of(two, "Jon Aster"));
  EXPECT_NE(one.sources().back().id, two.sources().back().id) << list_of(one) << list_of(two);
}

TEST(UnifyTest, AnOfficerIsOfTheBodyThatTheTitleNames) {
  const std::vector<Reading> readings =
      readings_of({"Tolvan Police Sgt. Mo Lind said two people were hurt.",
                   "The Tolvan Police Department said two people were hurt.",
                   "Sheriff Ada Brook of Orn County said two people were hurt.",
                   "Two people were hurt, according to the Orn County Sheriff's Office."});
  const Unified unified = unified_of(readings);
  const auto body_of = [&](const char* name) { return unified.sources()[unified.named(name).value().value].of; };
  EXPECT_EQ(body_of("Mo Lind"), id_of(unified, "Tolvan Police Department")) << list_of(unified);
  EXPECT_EQ(body_of("Ada Brook"), id_of(unified, "Orn County Sheriff's Office")) << list_of(unified);
}

TEST(UnifyTest, OutletsWithoutANameAreToldApart) {
  std::vector<Reading> readings =
      readings_of({"Police said two people were hurt.", "Police said three people were hurt."});
  for (Reading& reading : readings) reading.report.outlet.clear();
  const Unified unified = unified_of(readings);
  EXPECT_NE(unified.outlet(0), unified.outlet(1));
}

TEST(UnifyTest, EveryAliasSaysWhyItWasJoined) {
  const std::vector<Reading> readings = readings_of(
      {"Governor Nelo Afrinta of the Harbour Safety Board (HSB) said two people were hurt, and the HSB said more.",
       "Governor Nelo Afrenta told the Tolvan Herald that two people were hurt. Afrenta said so."});
  const Unified unified = unified_of(readings);
  size_t aliases = 0;
  for (const UnifiedSource& source : unified.sources()) {
    for (const Alias& alias : source.aliases) {
      EXPECT_NE(alias.reason, AliasReason::other_form) << alias.name;
      EXPECT_NE(alias.name, source.name);
      ++aliases;
    }
  }
  EXPECT_GT(aliases, 0U);
}

TEST(UnifyTest, EverySourceOfEveryReadingHasItsIndex) {
  const std::vector<Reading> readings = readings_of(
      {"Mayor Oskar Venn said two people were hurt. A witness said the driver fled, according to the Meridian Post.",
       "Two officials said three people were hurt. The company would not comment."});
  const Unified unified = unified_of(readings);
  for (uint32_t r = 0; r < readings.size(); ++r) {
    for (const Statement& statement : readings[r].statements) {
      for (const Source& source : statement.sources)
        EXPECT_LT(unified.source(r, source).value, unified.sources().size()) << source.name;
    }
    for (const Response& response : readings[r].responses) {
      for (const Source& source : response.who)
        EXPECT_LT(unified.source(r, source).value, unified.sources().size()) << source.name;
    }
  }
}

TEST(Unify, ATownOrAPersonPrintsNothing) {
  const std::vector<Reading> readings = {
      reading_of("varrow.example", "A ferry ran aground off Varrow, Ada Lind told reporters in Varrow on Friday."),
      reading_of("adalind.example", "A ferry sank off Varrow in May, Ada Lind said in Varrow.")};
  const Unified unified = unified_of(readings);
  const auto town = unified.named("varrow.example"), lind = unified.named("Ada Lind"),
             site = unified.named("adalind.example");
  ASSERT_TRUE(town && lind && site) << list_of(unified);
  EXPECT_FALSE(unified.named("Varrow").has_value()) << list_of(unified);
  EXPECT_NE(*lind, *site) << list_of(unified);
}

TEST(Unify, AnOutletIsShownAsItSpellsItself) {
  const std::vector<Reading> readings = {
      reading_of("The Lantern", "Nine people were hurt off Varrow, the harbour master told The Lantern."),
      reading_of("Tide Post", "Nine were hurt off Varrow, the Lantern reported. The Lantern did not say who."),
      reading_of("lantern.example", "Nine people were hurt off Varrow, the harbour master said.")};
  const auto shown = unified_of(readings).named("The Lantern");
  ASSERT_TRUE(shown.has_value());
  EXPECT_EQ(unified_of(readings).sources()[shown->value].name, "The Lantern");
  EXPECT_EQ(unified_of(readings).named("lantern.example"), shown);
}

}  // namespace
}  // namespace hearsay::reconciling
