#include "present/view/provenance.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "present/fixture.h"

namespace hearsay::present {
namespace {

std::vector<std::string> lines_of(const Dossier& dossier) {
  std::vector<std::string> lines;
  for (const SharedSource& shared : shared_sources({dossier, 0})) {
    lines.push_back(resting_in_words(shared) + " " + dossier.accounts[0].sources[shared.source.value].name);
  }
  return lines;
}

bool has(const std::vector<std::string>& lines, const std::string& line) {
  return std::ranges::find(lines, line) != lines.end();
}

TEST(SharedSourcesTest, AnOriginBehindTwoOutletsIsOneLine) {
  const std::vector<std::string> lines = lines_of(fixture());
  EXPECT_TRUE(has(lines, "The Meridian Post and Coastline News cite hospital officials"));
  EXPECT_TRUE(has(lines, "The Meridian Post and Coastline News cite a crew member"));
}

TEST(SharedSourcesTest, WhoIsMostlyQuotedIsNoLine) {
  Dossier dossier = fixture();
  for (Reading& reading : dossier.readings) {
    std::string text(reading.report.text.utf8());
    std::ranges::replace(text, ' ', '"');
    reading.report.text = Text(std::move(text));
  }
  EXPECT_FALSE(has(lines_of(dossier), "The Meridian Post and Coastline News cite a crew member"));
}

TEST(SharedSourcesTest, WhomTheTitlesAreAboutIsNoLine) {
  Dossier dossier = fixture();
  for (Reading& reading : dossier.readings) reading.report.title = "Hospital officials to be heard";
  EXPECT_FALSE(has(lines_of(dossier), "The Meridian Post and Coastline News cite hospital officials"));
  EXPECT_TRUE(has(lines_of(dossier), "The Meridian Post and Coastline News cite a crew member"));
}

TEST(SharedSourcesTest, ATextDoesNotCiteWhomItIsCreditedTo) {
  for (const std::string_view name : {"hospital officials", "a crew member"}) {
    Dossier dossier = fixture();
    for (Reading& reading : dossier.readings) {
      Credit credit;
      credit.name = name;
      reading.report.credits.push_back(std::move(credit));
    }
    EXPECT_FALSE(has(lines_of(dossier), "The Meridian Post and Coastline News cite " + std::string(name)));
  }
}

TEST(SharedSourcesTest, TwoReportsOfOneTitleAreTwo) {
  SharedSource shared;
  shared.origin = true;
  shared.outlets = {"\u201cFire at Halden\u201d", "\u201cStore burns\u201d"};
  shared.reports = {ReportIndex{0}, ReportIndex{1}, ReportIndex{2}};
  EXPECT_EQ(resting_in_words(shared), "3 reports cite");
}

TEST(SharedSourcesTest, ItsOnlyRelayIsNotSaidAgain) {
  for (const std::string& line : lines_of(fixture())) {
    EXPECT_EQ(line.find("Transmar Agency"), std::string::npos) << line;
  }
}

TEST(SharedSourcesTest, ARelayOfSeveralOriginsIsSaid) {
  Dossier dossier = fixture();
  dossier.accounts[0].evidence[2].chain = {{4}, {6}};  // Coastline News: Transmar Agency, citing the coast guard
  EXPECT_TRUE(has(lines_of(dossier), "The Meridian Post and Coastline News go through Transmar Agency"));
}

TEST(SharedSourcesTest, TwoRelaysInOneReportCount) {
  Dossier dossier = fixture();
  for (Evidence& evidence : dossier.accounts[0].evidence) evidence.chain.clear();
  dossier.accounts[0].evidence[1].chain = {{4}, {5}};
  dossier.accounts[0].evidence[6].chain = {{8}, {5}};
  EXPECT_EQ(lines_of(dossier),
            std::vector<std::string>{"Transmar Agency and Harbour Whisper cite hospital officials"});
}

TEST(SharedSourcesTest, BackgroundDoesNotCount) {
  Dossier dossier = fixture();
  for (Fact& fact : dossier.accounts[0].facts) fact.background = true;
  dossier.accounts[0].disagreements.clear();
  EXPECT_TRUE(lines_of(dossier).empty());
}

TEST(RenamedTest, PlainShorteningsAreNotWorthALine) {
  Dossier dossier = fixture();
  dossier.accounts[0].sources[6].aliases = {{"coast guard", AliasReason::part_of_full_name, {}}};
  std::vector<std::string> names;
  for (const Renamed& renamed : renamed_sources({dossier, 0})) names.push_back(renamed.aliases.front().name);
  EXPECT_EQ(names, (std::vector<std::string>{"TMA", "Harbour Whisperer"}));
}

TEST(RenamedTest, TheNameWithAnSIsNoOtherName) {
  Dossier dossier = fixture();
  UnifiedSource& source = dossier.accounts[0].sources[6];
  source.aliases = {{source.name + "s", AliasReason::other_spelling, {}}};
  for (const Renamed& renamed : renamed_sources({dossier, 0})) EXPECT_NE(renamed.source, SourceIndex{6});
}

TEST(UnnamedTest, CountsOriginsWithoutAName) {
  const UnnamedOrigins origins = unnamed_origins({fixture(), 0});
  EXPECT_EQ(unnamed_in_words(origins), "2 of 5 cited origins have no name: hospital officials and a crew member");
}

TEST(UnnamedTest, TwoDescribedAlikeAreCountedApartAndNamedOnce) {
  EXPECT_EQ(unnamed_in_words({3, {"officials", "officials"}}), "2 of 3 cited origins have no name: officials");
}

}  // namespace
}  // namespace hearsay::present
