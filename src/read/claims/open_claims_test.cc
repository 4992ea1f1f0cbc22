// Every row: a sentence and its open claims, as "subject | predicate | object or other | …".
#include "read/claims/open_claims.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "read/fixture.h"

namespace hearsay::reading {
namespace {

std::vector<std::string> open_claims_of(std::string_view text) {
  const Page page(text);
  const NameTable names = find_names(page.sheet);
  std::vector<FigureMention> figures;
  std::vector<ClaimMention> claims;
  std::vector<std::string> all;
  for (const ClaimMention& claim : find_open_claims({page.sheet, page.times, names, figures, {}, {}}, claims)) {
    EXPECT_TRUE(claim.open_class);
    std::string one = page.quote(claim.arguments.front().words) + " | " +
                      (claim.implied.empty() ? page.quote(claim.predicate) : std::string(claim.implied));
    for (size_t i = 1; i < claim.arguments.size(); ++i) one += " | " + page.quote(claim.arguments[i].words);
    all.push_back(std::move(one));
  }
  return all;
}

struct Row {
  const char* name;
  const char* text;
  const char* claim;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.text;
}

class OpenClaims : public testing::TestWithParam<Row> {};

TEST_P(OpenClaims, AreAmongTheSentences) {
  const std::vector<std::string> claims = open_claims_of(GetParam().text);
  std::string all;
  for (const std::string& claim : claims) all += "[" + claim + "] ";
  EXPECT_TRUE(std::ranges::find(claims, GetParam().claim) != claims.end()) << all;
}

INSTANTIATE_TEST_SUITE_P(
    Clauses, OpenClaims,
    testing::Values(
        Row{"VerbAndObject", "The council bought the mill.", "The council | bought | the mill"},
        Row{"Auxiliaries", "The council will not buy the mill.", "The council | will not buy | the mill"},
        Row{"Preposition", "The mill was sold to the council.", "The mill | was sold to | the council"},
        Row{"SharedSubject", "The council bought the mill and closed the road.", "The council | closed | the road"},
        Row{"Relative", "The firm that built the bridge left Tessel.", "The firm | built | the bridge"},
        Row{"Copula", "The mill is a ruin.", "The mill | is | a ruin"},
        Row{"Apposition", "Mira Sund, the mayor of Orlen, left.", "Mira Sund | is | the mayor of Orlen"},
        Row{"Owner", "Quist's brother left the town.", "Quist | has | brother"},
        Row{"Infinitive", "The council tried to sell the mill.", "The council | tried to sell | the mill"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(OpenClaimsTest, AVerbThatDescribesANounIsNone) {
  for (const std::string& claim : open_claims_of("The sunken boat lies in the harbour.")) {
    EXPECT_EQ(claim.find("| sunken"), std::string::npos) << claim;
  }
}

TEST(OpenClaimsTest, AVerbThatAClassTookGetsItsOtherArguments) {
  const Page page("The council bought the mill in Tessel.");
  const NameTable names = find_names(page.sheet);
  std::vector<FigureMention> figures;
  ClaimMention taken;
  taken.predicate = {2, 3};
  taken.clause = {0, 7};
  std::vector<ClaimMention> claims = {taken};
  const auto open = find_open_claims({page.sheet, page.times, names, figures, {}, {}}, claims);
  EXPECT_TRUE(std::ranges::none_of(open, [](const ClaimMention& claim) { return claim.predicate.first == 2; }));
  ASSERT_EQ(claims.front().arguments.size(), 1U);
  EXPECT_EQ(page.quote(claims.front().arguments.front().words), "in Tessel");
}

}  // namespace
}  // namespace hearsay::reading
