// What of a story's sentences is listed, from invented reports to the account.
#include "reconcile/facts/tellings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>

#include "reconcile/fixture.h"

namespace hearsay::reconciling {
namespace {

/// The sentences that the account of one story lists, or shows, in order.
std::vector<std::string> listed(const std::vector<Told>& told, bool only_shown = false) {
  const Dossier dossier = dossier_of(told);
  std::vector<std::string> says;
  for (const Fact& fact : dossier.accounts.front().facts) {
    if (fact.told && (fact.earned || !only_shown)) says.push_back(fact.says);
  }
  return says;
}

bool any_has(const std::vector<std::string>& says, std::string_view words) {
  return std::ranges::any_of(says, [&](const std::string& one) { return one.find(words) != std::string::npos; });
}

constexpr Told kSearch = {"Tolvan Herald", "2031-05-12", "Clerk shot dead at Orrin pharmacy",
                          "A clerk was shot dead at a pharmacy in Orrin on Monday, police said. Orrin police are "
                          "searching for Jon Aster, 30, in the shooting death of Mira Sund, 41, police chief Ada "
                          "Brook said."};

TEST(TellingsTest, ASearchIsToldUntilSomebodyIsHeld) {
  const Told arrest = {"Meridian Post", "2031-05-14", "Man held over Orrin pharmacy death",
                       "A man of 29 was arrested on Wednesday and charged with murder over the death of a clerk at a "
                       "pharmacy in Orrin, police said."};
  EXPECT_FALSE(any_has(listed({kSearch, arrest}), "searching"));
  Told same_day = arrest;
  same_day.day = "2031-05-12";
  EXPECT_TRUE(any_has(listed({kSearch, same_day}), "searching")) << "which of one day's came first nobody knows";
}

TEST(TellingsTest, AnInquiryIsToldUntilSomebodyIsHeld) {
  const Told inquiry = {"Tolvan Herald", "2031-05-12", "Clerk shot dead at Orrin pharmacy",
                        "Orrin police are investigating three shots at a pharmacy, a spokeswoman said on Monday. "
                        "A clerk was killed."};
  const Told arrest = {
      "Meridian Post", "2031-05-14", "Man held over Orrin pharmacy death",
      "Jon Aster, 29, was arrested on Wednesday and charged with murder over the death of a clerk at the "
      "pharmacy in Orrin, prosecutor Ida Roth said."};
  Told same_day = arrest;
  same_day.day = "2031-05-12";
  EXPECT_TRUE(any_has(listed({inquiry, same_day}), "investigating"));
  EXPECT_FALSE(any_has(listed({inquiry, arrest}), "investigating"));
}

constexpr Told kFerry = {
    "Tolvan Herald", "2031-05-12", "Two dead after shots at Orrin ferry landing",
    "Two passengers were shot dead at the ferry landing in Orrin on Monday, police said. Jon Aster, 30, was charged "
    "with murder on Monday evening and is being held without bail, prosecutor Ada Brook said."};

TEST(TellingsTest, WhatStoodUntilTheVerdictIsNotTold) {
  const Told verdict = {
      "Meridian Post", "2031-11-20", "Aster convicted over Orrin ferry deaths",
      "Jon Aster was convicted on Thursday of two murders at the ferry landing in Orrin, a court in "
      "Tolvan said."};
  EXPECT_TRUE(any_has(listed({kFerry}), "without bail"));
  EXPECT_FALSE(any_has(listed({kFerry, verdict}), "without bail"));
}

// Of a report months later the deed is what it tells of, and not what was before.
TEST(TellingsTest, TheDayOfTheDeedIsNotBeforeTheStory) {
  const Told charge = {"Meridian Post", "2031-08-20", "Four charged over Orrin ferry deaths",
                       "Four men are charged with murder for the May 12 shots at the ferry landing in Orrin, "
                       "prosecutor Ada Brook said. Brook said the hearing will be open."};
  EXPECT_EQ(listed({kFerry, charge}).front(),
            "Four men are charged with murder for the May 12 shots at the ferry landing in Orrin, prosecutor Ada "
            "Brook said.");
}

// Which area, the sentence before it said.
TEST(TellingsTest, APlaceThatStandsInAnotherSentenceIsNotTold) {
  const auto says = [](const char* text) {
    return listed({{"Tolvan Herald", "2031-05-12", "Barges at Orrin", text}});
  };
  EXPECT_FALSE(any_has(says("President Ada Brook praised the importance of the area and promised two more barges."),
                       "the area"));
  EXPECT_FALSE(
      any_has(says("Two barges were sent to the region on Monday, harbour master Jon Aster said."), "the region"));
  EXPECT_TRUE(any_has(
      says("After the flood in Orrin two barges were sent to the area, harbour master Jon Aster said."), "the area"));
  EXPECT_TRUE(
      any_has(says("Two barges were sent to the area of the old mill, harbour master Jon Aster said."), "the area"));
}

// A charge does not stand without what the accused answers.
TEST(TellingsTest, TheAnswerToAChargeIsShown) {
  const std::string lead =
      "A clerk was shot dead at a pharmacy in Orrin on Monday, police said. Detectives are searching two barges on "
      "the "
      "Orrin for a rifle, police chief Mira Quist said on Wednesday. ";
  const std::string charge =
      "Prosecutor Ada Brook said Jon Aster, 30, is charged with murder and is held in the town's prison on a bond of "
      "$90,000. ";
  const std::string more =
      "The mayor, Ida Roth, called on the council to pay for lamps in every lane by the winter. Trams ran an hour "
      "late "
      "all evening, and the market was moved to the meadow behind the mill, its warden Lars Sund said. ";
  const std::string answer = "Aster told police that he was asleep on his sister's boat that whole day.";
  const auto shown = [](const std::string& text) {
    return listed({{"Tolvan Herald", "2031-05-14", "Clerk shot dead at Orrin pharmacy", text.c_str()},
                   {"Meridian Post", "2031-05-14", "Orrin pharmacy death",
                    "A clerk of a pharmacy in Orrin was shot dead on "
                    "Monday, police said."}},
                  true);
  };
  EXPECT_TRUE(any_has(shown(lead + charge + more + answer), "asleep"));
  EXPECT_FALSE(any_has(shown(lead + more + answer), "asleep")) << "nobody is charged";
}

TEST(TellingsTest, OfWhomAnotherSentenceSaysIsListedAndNotShown) {
  const auto told = [](const char* second, bool only_shown) {
    return any_has(listed({{"Tolvan Herald", "2031-05-14", "Clerk shot dead at Orrin pharmacy",
                            "A clerk was shot dead at a pharmacy in Orrin on Monday, police said."},
                           {"Meridian Post", "2031-05-14", "Trams late", second}},
                          only_shown),
                   "bond");
  };
  const char* named = "Jon Aster is charged with murder and held on a bond of $90,000, prosecutor Ada Brook said.";
  const char* unnamed = "He is charged with murder and held on a bond of $90,000, prosecutor Ada Brook said.";
  EXPECT_TRUE(told(named, true));
  EXPECT_TRUE(told(unnamed, false));
  EXPECT_FALSE(told(unnamed, true));
}

TEST(TellingsTest, WhatReportsAtLargeSayIsNotTold) {
  const auto says = [](const char* text) {
    return listed({{"Tolvan Herald", "2031-05-12", "Barges at Orrin", text}});
  };
  EXPECT_FALSE(any_has(
      says("Three barges of the old fleet have been sunk in the harbour of Orrin, according to reports."), "barges"));
  EXPECT_TRUE(
      any_has(says("Three barges of the old fleet have been sunk in the harbour of Orrin, according to a police "
                   "report."),
              "barges"));
}

TEST(TellingsTest, WhatPointsBackIsNotTold) {
  const auto says = [](const char* text) {
    return listed({{"Tolvan Herald", "2031-05-12", "Barges at Orrin", text}});
  };
  EXPECT_FALSE(any_has(
      says("That money was paid to the owner of the barges in April, harbour master Jon Aster said."), "That money"));
  EXPECT_FALSE(any_has(says("Those barges had been sold to an owner in Velmoor, harbour master Jon Aster said."),
                       "Those barges"));
  EXPECT_TRUE(
      any_has(says("This week two barges were sent to the old quay, harbour master Jon Aster said."), "barges"));
}

TEST(TellingsTest, ADayThatNobodyKnowsIsNotTold) {
  const char* text = "The owner of the barges in Orrin was arrested yesterday over the flood, police said.";
  EXPECT_TRUE(any_has(listed({{"Tolvan Herald", "2031-05-12", "Barges at Orrin", text}}), "yesterday"));
  EXPECT_FALSE(any_has(listed({{"Tolvan Herald", "", "Barges at Orrin", text}}), "yesterday"));
}

TEST(TellingsTest, AnotherTextUnderTheHeadlineIsNotTold) {
  const char* poll =
      "Several towns have sold their cranes, and this one should too, the owners say. The cranes were put up in "
      "2019, "
      "the makers say.";
  const char* title = "Two children hurt after ferry strikes harbour wall";
  EXPECT_TRUE(listed({{"Tolvan Herald", "2031-05-12", title, poll}}).empty());
  EXPECT_FALSE(listed({{"Tolvan Herald", "2031-05-12", "Cranes put up by the makers", poll}}).empty());
  EXPECT_FALSE(listed({{"Tolvan Herald", "2031-05-12", "Cranes", poll}}).empty())
      << "a short headline tells too little";
}

TEST(TellingsTest, ATextOfOtherHeadlinesOnTheEventIsTold) {
  const Told crash = {"Tolvan Herald", "2031-05-12", "Ferry strikes harbour wall in Orrin and hurts two children",
                      "A ferry struck the harbour wall in Orrin on Monday and two children were hurt, police said."};
  Told feature = {"Meridian Post", "2031-05-13", "Forty seconds that changed everything for five families",
                  "The ferry hit the harbour wall in Orrin at full speed, its master Ida Roth said on Tuesday."};
  EXPECT_TRUE(any_has(listed({crash, feature}), "full speed"));
  feature.text = "Several towns have sold their cranes, and this one should too, owner Ida Roth said on Tuesday.";
  EXPECT_FALSE(any_has(listed({crash, feature}), "cranes"));
}

TEST(TellingsTest, WhoeverIsCalledByASurnameIsNamedInFull) {
  const Dossier dossier =
      dossier_of({kSearch,
                  {"Meridian Post", "2031-05-14", "Arrest over Orrin pharmacy death",
                   "Nobody at the pharmacy in Orrin knew Jon Aster, a neighbour said. Aster was charged with murder "
                   "on Wednesday "
                   "over the death of a clerk and is being held without bail, prosecutor Ida Roth said."}});
  std::map<std::string, std::vector<std::string>> names;
  for (const Fact& fact : dossier.accounts.front().facts) names[fact.says.substr(0, 5)] = fact.full_names;
  EXPECT_EQ(names["Aster"], std::vector<std::string>{"Jon Aster"});
  EXPECT_TRUE(names["A cle"].empty());
}

TEST(TellingsTest, AButtonBeforeTheProseIsNotTold) {
  EXPECT_FALSE(any_has(listed({{"Channel Nine", "2031-05-12", "Merger of two boatyards",
                                "CLOSE A merger of two boatyards in Orrin is likely to face questions, lawyer Ida "
                                "Roth said on Monday. The boatyards agreed to merge on Monday, their owners said."}}),
                       "CLOSE"));
}

TEST(TellingsTest, ALineOfAScriptIsNoSentence) {
  const std::vector<std::string> says =
      listed({{"Channel Nine", "2031-05-12", "Bridge closed",
               "The bridge over the Orrin was closed on Monday after a barge struck it, the harbour office said. "
               "THE BARGE WAS LADEN WITH GRAVEL FROM THE PIT AT TESSEL AND HAD LOST ITS RUDDER. The barge carried "
               "400 tonnes of gravel from the pit at Tessel, its owner Jon Aster said"}});
  EXPECT_TRUE(any_has(says, "closed on Monday"));
  EXPECT_FALSE(any_has(says, "LADEN"));
  EXPECT_FALSE(any_has(says, "400 tonnes")) << "it has no end";
  const std::vector<std::string> cut = listed({{"Channel Nine", "2031-05-12", "Shots at the mill",
                                                "Two people were killed at a mill in Orrin on Monday, police said. "
                                                "The harbour office said that the two of Orrin were shot with a ."}});
  EXPECT_TRUE(any_has(cut, "Two people"));
  EXPECT_FALSE(any_has(cut, "shot with a")) << "it breaks off";
}

TEST(TellingsTest, WhatStandsBeforeTheFirstWordIsNotShown) {
  const std::vector<std::string> says =
      listed({{"Channel Nine", "2031-05-12", "Bridge closed",
               "(05/12/31) - The bridge over the Orrin was closed on Monday after a barge struck it, the harbour "
               "office said."}});
  EXPECT_TRUE(std::ranges::any_of(says, [](const std::string& one) { return one.starts_with("The bridge"); }));
}

TEST(TellingsTest, AnotherMatterToldMeanwhileIsNotShown) {
  const std::vector<std::string> says =
      listed({{"Channel Nine", "2031-05-12", "Bridge closed",
               "The bridge over the Orrin was closed on Monday after a barge struck it, the harbour office said. "
               "Meanwhile, the harbour office said that 40 clerks had been hired in Velmoor in 2029."}});
  EXPECT_TRUE(std::ranges::any_of(says, [](const std::string& one) { return one.starts_with("The bridge"); }));
  EXPECT_TRUE(std::ranges::none_of(says, [](const std::string& one) { return one.starts_with("Meanwhile"); }));
}

/// The number that the account gives with the first sentence that has these words.
std::optional<double> number_with(std::string_view words, const char* text) {
  const Dossier dossier = dossier_of({{"Tolvan Herald", "2031-05-12", "Quay sold", text}});
  for (const Fact& fact : dossier.accounts.front().facts) {
    if (fact.told && fact.says.find(words) != std::string::npos) return fact.values.front().low;
  }
  return std::nullopt;
}

TEST(TellingsTest, ASentenceHasItsMainNumber) {
  EXPECT_EQ(number_with("the new offer",
                        "Harbour owner Jon Aster said on Monday that the new offer of $82 a share holds "
                        "$60 in cash and a part in the boatyard."),
            82);
  EXPECT_EQ(number_with("every crane",
                        "Harbour owner Jon Aster said on Monday that every crane on the quay at Orrin "
                        "lifts 14 tonnes and will be sold."),
            14);
}

TEST(TellingsTest, ASentenceThatIsTheTitleIsNotToldAgain) {
  const std::string_view lead = "A clerk was shot dead at a pharmacy in Orrin on Monday, police said.";
  Told untitled = kSearch;
  untitled.title = lead.data();
  std::vector<Reading> readings = {reading_of(untitled)};
  readings.front().report.title.clear();
  Story story;
  story.id = "t0";
  story.title = lead;
  story.reports = {ReportIndex{0}};
  const Dossier dossier = reconcile(std::move(readings), {story}, Policy::airwars);
  for (const Fact& fact : dossier.accounts.front().facts) EXPECT_FALSE(fact.earned && fact.says == lead);
}

}  // namespace
}  // namespace hearsay::reconciling
