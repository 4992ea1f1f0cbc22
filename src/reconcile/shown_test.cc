// What of an account is shown, from invented reports; the rest stands in it unshown.
#include "reconcile/shown.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "reconcile/fixture.h"

namespace hearsay::reconciling {
namespace {

bool shows(const std::vector<Told>& told, std::string_view kind, double number) {
  const Dossier dossier = dossier_of(told);
  return std::ranges::any_of(dossier.accounts.front().facts, [&](const Fact& fact) {
    return fact.kind == kind && !fact.told && fact.earned && fact.values.front().low == number;
  });
}

/// Whether a disagreement of that question is found, and whether it is shown.
std::pair<bool, bool> disputes(const std::vector<Told>& told, Question question) {
  const Dossier dossier = dossier_of(told);
  std::pair<bool, bool> all(false, false);
  for (const Disagreement& one : dossier.accounts.front().disagreements) {
    if (one.question != question) continue;
    all.first = true;
    all.second = all.second || one.earned;
  }
  return all;
}

// "One dead" is not shown beside a second one's death.
TEST(ShownTest, ATollThatALaterDeathHasOutgrownIsNot) {
  const char* text = "One person was killed in a club in Orrin on Monday, police said.";
  std::vector<Told> told;
  for (const char* outlet : {"Tolvan Herald", "Meridian Post", "Coastline News", "The Ledger"})
    told.push_back({outlet, "2031-05-12", "One dead in Orrin club", text});
  const auto with = [&](const char* last) {
    std::vector<Told> all = told;
    all.push_back({"Channel Nine", "2031-05-15", "Orrin club shooting", last});
    return all;
  };
  EXPECT_TRUE(shows(with("The club in Orrin where a person was killed on Monday is to stay closed, police said."),
                    "killed", 1));
  EXPECT_FALSE(
      shows(with("A second victim of the shots in a club in Orrin has died, police said on Thursday."), "killed", 1));
}

TEST(ShownTest, OneDeadOfFewReportsIsToldOfInTheirWords) {
  const char* one = "One person was killed in a club in Orrin on Monday, police said.";
  const char* two = "Two people were killed in a club in Orrin on Monday, police said.";
  const auto of_both = [](const char* text) {
    return std::vector<Told>{{"Tolvan Herald", "2031-05-12", "Orrin club shots", text},
                             {"Meridian Post", "2031-05-12", "Shots in Orrin club", text}};
  };
  EXPECT_FALSE(shows(of_both(one), "killed", 1));
  EXPECT_TRUE(shows(of_both(two), "killed", 2));
}

TEST(ShownTest, OneWhoIsHurtIsNoFigure) {
  const auto told = [](const char* one, const char* other) {
    return std::vector<Told>{{"Tolvan Herald", "2031-05-12", "Shots at Orrin mill", one},
                             {"Meridian Post", "2031-05-12", "Orrin mill shots", other}};
  };
  EXPECT_FALSE(shows(told("A miller was injured by shots at the mill in Orrin on Monday, police said.",
                          "One person was injured at the mill in Orrin on Monday, police said."),
                     "injured", 1));
  EXPECT_TRUE(shows(told("Three millers were injured by shots at the mill in Orrin on Monday, police said.",
                         "Three people were injured at the mill in Orrin on Monday, police said."),
                    "injured", 3));
}

// 79 and 78 are two counts of the same dead; 16 and 2 may be two deeds.
TEST(ShownTest, AmongManyReportsADisputedTollIsShownWhereItsCountsAreNear) {
  const auto shows_toll = [](const std::string& one, const std::string& other) {
    const std::string first =
        one + " people were killed in a fire at a hotel in Orrin on Monday, minister Ada Brook said.";
    const std::string second =
        other + " people were killed in a fire at a hotel in Orrin on Monday, mayor Jon Lind said.";
    std::vector<Told> told;
    for (const char* outlet : {"Tolvan Herald", "Meridian Post", "Channel Nine"})
      told.push_back({outlet, "2031-05-12", "Fire at Orrin hotel", first.c_str()});
    for (const char* outlet : {"Orrin Courier", "Daily Quay", "Varrow Wire"})
      told.push_back({outlet, "2031-05-12", "Orrin hotel burns", second.c_str()});
    const Dossier dossier = dossier_of(told);
    return std::ranges::any_of(dossier.accounts.front().facts, [](const Fact& fact) {
      return fact.kind == "killed" && !fact.told && fact.earned && fact.state == FactState::disputed;
    });
  };
  EXPECT_TRUE(shows_toll("79", "78"));
  EXPECT_FALSE(shows_toll("79", "12"));
}

// The guards shot the robber who had shot two guards: both can be so.
TEST(ShownTest, WhoKilledWhomIsNotDisputedByTurns) {
  const auto [found, shown] = disputes({{"Tolvan Herald", "2031-05-12", "Shots at Orrin bank",
                                         "Robbers killed guards at a bank in Orrin on Monday, the mayor said."},
                                        {"Meridian Post", "2031-05-12", "Orrin bank shots",
                                         "Guards killed robbers at a bank in Orrin on Monday, police said."}},
                                       Question::who_to_whom);
  EXPECT_TRUE(found);
  EXPECT_FALSE(shown);
}

// Denied is what somebody denies, and not what "not" stands beside.
// What one report sets side by side is of one thing; small counts may be of some of them.
TEST(ShownTest, TwoLargeCountsOfOneReportDisagree) {
  const auto told = [](const char* one, const char* other) {
    static std::string text;
    text = std::string("Orrin police said on Monday that they had detained ") + one +
           " people after the march. The legal aid group Open Bench said that " + other + " people were detained.";
    return std::vector<Told>{{"Tolvan Herald", "2031-05-12", "Arrests after march in Orrin", text.c_str()}};
  };
  EXPECT_TRUE(disputes(told("118", "190"), Question::how_many).second);
  EXPECT_FALSE(disputes(told("8", "2"), Question::how_many).second);
}

TEST(ShownTest, NobodyHurtIsNoFigureBesideTheDead) {
  EXPECT_FALSE(
      shows({{"Tolvan Herald", "2031-05-12", "Shots at Orrin mill",
              "Four people were killed at the mill in Orrin on Monday. Nobody was injured by the last shots, "
              "police said."},
             {"Meridian Post", "2031-05-12", "Orrin mill shots",
              "Four people were killed at a mill in Orrin on Monday, and no one was injured by the last shots, "
              "police said."}},
            "injured", 0));
}

// "Lund" and "Ada Lund", "two men" and one of them.
TEST(ShownTest, ASurnameDisputesNoFullName) {
  const auto told = [](const std::string& one, const std::string& other) {
    static std::string first, second;
    first = one + " set fire to the Brenna mill on Monday, police chief Ada Brook said.";
    second = other + " set fire to the Brenna mill on Monday, prosecutor Ida Roth said.";
    return std::vector<Told>{{"Tolvan Herald", "2031-05-12", "Fire at Brenna mill", first.c_str()},
                             {"Meridian Post", "2031-05-12", "Brenna mill fire", second.c_str()}};
  };
  EXPECT_FALSE(disputes(told("Jon Aster", "Two men"), Question::who_did_it).second);
  EXPECT_FALSE(disputes(told("Jon Aster", "Aster"), Question::who_did_it).second);
}

TEST(ShownTest, ADenialOfWhenOrWhereIsNoDispute) {
  const Told said = {"Tolvan Herald", "2031-05-12", "Rebels take 12 in Orrin",
                     "The rebels said that they captured 12 soldiers in Orrin on Monday."};
  const Told denied = {"Meridian Post", "2031-05-13", "Army on Orrin",
                       "The army denied on Tuesday that the rebels captured 12 soldiers in Orrin."};
  EXPECT_TRUE(disputes({said, denied}, Question::whether).second);
  const Told boy = {"Channel Nine", "2031-05-13", "Boy of Orrin",
                    "The boy was not killed during the surgery in Orrin on Monday, doctor Jon Lind said."};
  const Told other = {"Tolvan Herald", "2031-05-12", "Boy shot in Orrin",
                      "The boy was killed by a shot in Orrin on Monday, police said."};
  const auto [found, shown] = disputes({boy, other}, Question::whether);
  EXPECT_TRUE(found);
  EXPECT_FALSE(shown);
}

}  // namespace
}  // namespace hearsay::reconciling
