// Every row: a sentence and its claims that fall in a class of events, as "class number-words", with how they are
// meant where that is not plainly: "killed two (denied)".
#include "read/claims/claims.h"

#include <gtest/gtest.h>

#include "read/events/single_people.h"
#include "read/figures/figures.h"
#include "read/figures/parts.h"
#include "read/fixture.h"

namespace hearsay::reading {
namespace {

std::string meant(const ClaimMention& claim) {
  std::string words = claim.polarity < 0 ? " (not)" : "";
  switch (claim.modality) {
    case Modality::asserted:
      break;
    case Modality::reported:
      words += " (reported)";
      break;
    case Modality::possible:
      words += " (possible)";
      break;
    case Modality::denied:
      words += " (denied)";
      break;
    case Modality::planned:
      words += " (planned)";
      break;
  }
  return words;
}

std::string claims_of(std::string_view text) {
  const Page page(text);
  const NameTable names = find_names(page.sheet);
  std::vector<FigureMention> figures =
      mark_parts(page.sheet, with_single_people(page.sheet, find_figures(page.sheet)));
  const EventLinks links = find_links(page.sheet, figures);
  const std::vector<StatementMention> statements = find_statements(page.sheet, names);
  std::string all;
  for (const ClaimMention& claim : find_claims({page.sheet, page.times, names, figures, statements, links})) {
    if (claim.open_class) continue;
    all += (all.empty() ? "" : "; ") + claim.event_class;
    if (claim.figure) all += " " + page.quote(figures[*claim.figure].words);
    all += meant(claim);
  }
  return all;
}

struct Row {
  const char* name;
  const char* text;
  const char* claims;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.text;
}

class Claims : public testing::TestWithParam<Row> {};

TEST_P(Claims, AreEventsWithTheirFigures) {
  EXPECT_EQ(claims_of(GetParam().text), GetParam().claims);
}

INSTANTIATE_TEST_SUITE_P(
    Undone, Claims,
    testing::Values(Row{"Vowed", "The rebels vowed to kill two guards.", "killed two (planned)"},
                    Row{"Threatened", "The rebels threatened to kill two guards.", "killed two (planned)"},
                    Row{"Plot", "A plot to kill two judges was found.", "killed two (planned)"},
                    Row{"Nearly", "Twelve pupils nearly drowned in the weir.", "killed Twelve (planned)"},
                    Row{"ThoughtDead", "Nine miners who had been thought dead came home.", "killed Nine (possible)"},
                    Row{"BelievedDead", "Two miners are believed dead.", "killed Two (possible)"},
                    Row{"BelievedTo", "Nine miners are believed to have been killed.", "killed Nine (possible)"},
                    Row{"ThoughtTo", "Four dockers are thought to have drowned.", "killed Four (possible)"},
                    Row{"Allegedly", "Two guards allegedly killed nine miners.", "killed nine (possible)"},
                    Row{"Reportedly", "Nine miners were reportedly killed.", "killed Nine (reported)"},
                    Row{"Foiled", "The foiled attack on seven judges was tried.", "struck seven (planned)"},
                    Row{"Thwarted", "Police thwarted an attack on nine guards.", "struck nine (planned)"},
                    Row{"Failed", "The rebels failed to kill two guards.", "killed two (not)"},
                    Row{"Avenged", "The rebels vowed to avenge the killing of two guards.", "killed two (reported)"},
                    Row{"Stopped", "Police failed to stop a fire that killed two people.", "killed two"},
                    Row{"Doubted", "Two people, possibly three, were killed.",
                        "killed Two; killed three (possible)"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Figures, Claims,
    testing::Values(Row{"Active", "The fire killed 12 people.", "killed 12"},
                    Row{"NounOfOnePerson", "The death of Mira Sund shocked Orlen.", "killed"},
                    Row{"NounThatDescribes", "The murder charges were dropped.", ""},
                    Row{"FatallyIsBesideItsVerb", "A guard was fatally shot in Orlen.", "killed A"},
                    Row{"WhoDoesIt", "Two suspects were held over the murder of a guard.", "detained Two; killed a"},
                    Row{"Passive", "Twelve people were killed in the fire.", "killed Twelve"},
                    Row{"TwoVerbs", "The fire killed 12 people and injured 30.", "killed 12; injured 30"},
                    Row{"TwoPassives", "Six soldiers were killed and 14 others wounded.", "killed Six; injured 14"},
                    Row{"TwoObjects", "The fire killed two firefighters and a nurse.", "killed two; killed a"},
                    Row{"Listed", "The storm killed Evan Tarn, clerk Dora Pell and Ivo Lanner.",
                        "killed; killed; killed"},
                    Row{"ListedBesideANumber", "The storm killed two guards, Evan Tarn and Dora Pell.",
                        "killed two; killed; killed"},
                    Row{"AttackOn", "The minister condemned the attack on Mayor Evan Tarn.", "attacked"},
                    Row{"AttacksOnMany", "The minister condemned attacks on villages.", ""},
                    Row{"ChargesAgainst", "The charges against Evan Tarn were read out.", "charged"},
                    Row{"SomeDeaths", "Deaths have been reported in Orlen and Velm.", "killed"},
                    Row{"FirstDeath", "The first death in the valley was announced.", "killed"},
                    Row{"DeathToll", "The death toll is not known.", ""},
                    Row{"FellIll", "Two pupils fell ill.", "infected Two"},
                    Row{"QuarterOfAMillion", "A quarter of a million were driven from their homes.",
                        "displaced A quarter of a million"},
                    Row{"AgesBehindPeople", "Two women, 23 and 27, were arrested.", "detained Two"},
                    Row{"OutOf", "Officials found that five out of 11 divers drowned.", "killed five (reported)"},
                    Row{"OfWhom", "Doctors saw 25 patients, of whom eight have died.", "killed eight"},
                    Row{"OneOfHers", "The death of one of her four dogs upset her.", "killed one"},
                    Row{"ShareOfDeaths", "Some 7% of deaths last week were of flu.", ""},
                    Row{"ChildrenUnderAge", "Most of the victims were children under 5.", ""},
                    Row{"Uninjured", "A second clerk was uninjured.", "injured A (not)"},
                    Row{"EscapedInjury", "Three guards escaped injury.", "injured Three (not)"},
                    Row{"Died", "Four climbers died on Tuesday.", "killed Four"},
                    Row{"Bodies", "The bodies of four climbers were found on Tuesday.", "killed four"},
                    Row{"TollOf", "The death toll rose to 71.", "killed 71"},
                    Row{"NounOfKilling", "The killing of three guards angered the town.", "killed three"},
                    Row{"Participle", "A wall fell on the road, killing 12.", "killed 12"},
                    Row{"Missing", "Nine miners are missing.", "missing Nine"},
                    Row{"NumberOfMissing", "Officials put the number of missing at 21.", "missing 21 (reported)"},
                    Row{"Detained", "Police detained 14 people.", "detained 14"},
                    Row{"Evacuated", "About 700 people were evacuated.", "evacuated About 700"},
                    Row{"Rescued", "Divers rescued six workers.", "rescued six"},
                    Row{"NobodyKilled", "No one was killed, but 12 were hurt.", "killed No one; injured 12"},
                    Row{"Woman", "A woman was killed in the fire.", "killed A"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Meaning, Claims,
    testing::Values(Row{"Attributed", "Police said 12 people were killed.", "killed 12 (reported)"},
                    Row{"Joined", "Officers found a boy and a girl with gunshot wounds.", "injured a; injured a"},
                    Row{"Possible", "The blast may have killed 12 people.", "killed 12 (possible)"},
                    Row{"Conditional", "If the dam breaks, 400 people could die.", "killed 400 (possible)"},
                    Row{"DeniedKilling", "The army denied that it had killed 12 people.", "killed 12 (denied)"},
                    Row{"LeftOpen", "The police have not disclosed how 12 miners died.", "killed 12"},
                    Row{"NotSaid", "The army did not say who had killed 30 villagers.", "killed 30"},
                    Row{"Negated", "The blast did not kill the guard.", "killed (not)"}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace hearsay::reading
