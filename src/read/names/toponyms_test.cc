// Real towns, for the gazetteer knows no others; everything said of them is invented.
#include "read/names/toponyms.h"

#include <gtest/gtest.h>

#include "read/fixture.h"

namespace hearsay::reading {
namespace {

// "words: country division", in order.
std::string places_in(std::string_view text) {
  const Page page(text);
  const NameTable names = find_names(page.sheet);
  const Gazetteer& gazetteer = Gazetteer::get();
  std::string all;
  for (const PlacedWords& placed : locate(page.sheet, names)) {
    all += (all.empty() ? "" : "; ") + page.quote(placed.words) + ": " +
           std::string(gazetteer.country_code(placed.place.country));
    const std::string_view division = gazetteer.division_name(placed.place.division);
    if (!division.empty()) all += " " + std::string(division);
  }
  return all;
}

TEST(GazetteerTest, FindsNamesWhateverTheirAccentsAndCase) {
  const auto plain = Gazetteer::get().find("zurich"), accented = Gazetteer::get().find("Zürich");
  ASSERT_FALSE(plain.empty());
  EXPECT_EQ(plain.size(), accented.size());
  EXPECT_TRUE(Gazetteer::get().find("Velikino on Tolvan").empty());
  EXPECT_TRUE(Gazetteer::get().find("").empty());
}

TEST(GazetteerTest, KnowsShortNames) {
  const auto kentucky = Gazetteer::get().find_short("Ky.");
  ASSERT_TRUE(kentucky);
  EXPECT_EQ(Gazetteer::get().division_name(kentucky->division), "Kentucky");
  EXPECT_FALSE(Gazetteer::get().find_short("Tlv."));
}

TEST(GazetteerTest, MeasuresDistances) {
  KnownPlace a, b;
  b.lat = 1;
  EXPECT_NEAR(kilometres(a, b), 111.2, 0.1);
  EXPECT_EQ(kilometres(a, a), 0);
}

TEST(Toponyms, MeanTheirLargestBearerWhenAlone) {
  EXPECT_EQ(places_in("The ferry to Athens was late."), "Athens: GR Attica");
}

TEST(Toponyms, MeanWhatTheirContainerSays) {
  EXPECT_EQ(places_in("The mill in Athens, Ga., has closed."), "Athens: US Georgia; Ga.: US Georgia");
}

TEST(Toponyms, KeepTheirMeaningThroughTheReport) {
  const std::string all = places_in("The mill in Athens, Ga., has closed.\n\nIt was the last mill in Athens.");
  EXPECT_EQ(all, "Athens: US Georgia; Ga.: US Georgia; Athens: US Georgia");
}

TEST(Toponyms, FollowTheirNeighbours) {
  const std::string all = places_in(
      "The road from Columbus to Cincinnati runs south of Dayton and Toledo. "
      "It was closed near Athens.");
  EXPECT_NE(all.find("Athens: US Ohio"), std::string::npos) << all;
}

TEST(Toponyms, AreFoundInsideNamesOfBodiesButNotOfPeople) {
  EXPECT_NE(places_in("The Cincinnati Fire Department sent two engines.").find("Cincinnati: US Ohio"),
            std::string::npos);
  EXPECT_EQ(places_in("Mayor Dayton Falk sent two engines."), "");
}

TEST(Toponyms, AreNotWhereThingsLieThatAreCalledAfterThem) {
  EXPECT_EQ(places_in("Two tons of Brussels sprouts lay on the road to Athens."), "Athens: GR Attica");
  EXPECT_EQ(places_in("The cook sent for Dijon mustard."), "");
  EXPECT_EQ(places_in("The mill in Athens Street was closed."), "");
  EXPECT_EQ(places_in("A Brussels brewery was closed."), "Brussels: BE Brussels Capital");
}

TEST(Toponyms, AreNoBodiesThatHappenToBearTheName) {
  EXPECT_EQ(places_in("The UN was late, and OPEC was later."), "");
  EXPECT_EQ(places_in("The White House was closed to visitors."), "");
}

TEST(Toponyms, MeanACapitalWhereTheyAct) {
  EXPECT_EQ(places_in("Washington said on Tuesday that the ferry was safe."), "Washington: US District of Columbia");
  EXPECT_EQ(places_in("Washington sent two ships."), "Washington: US District of Columbia");
  EXPECT_EQ(places_in("A ferry sank in Washington."), "Washington: US Washington");
}

}  // namespace
}  // namespace hearsay::reading
