// Every row: a text and its responses as "who: kind"; an outlet's own "could not verify" has nobody before the colon.
#include "read/statements/responses.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "read/fixture.h"

namespace hearsay::reading {
namespace {

const char* kind_name(ResponseKind kind) {
  switch (kind) {
    case ResponseKind::denied:
      return "denied";
    case ResponseKind::asked:
      return "asked";
    case ResponseKind::no_response:
      return "no response";
    case ResponseKind::declined:
      return "declined";
    case ResponseKind::could_not_verify:
      return "could not verify";
    case ResponseKind::confirmed:
      return "confirmed";
  }
  return "";
}

struct Answered {
  Page page;
  NameTable names;
  std::vector<StatementMention> statements;
  std::vector<ResponseMention> responses;

  explicit Answered(std::string_view text)
      : page(text),
        names(find_names(page.sheet)),
        statements(find_statements(page.sheet, names)),
        responses(find_responses(page.sheet, names, statements)) {}

  std::string list() const {
    std::string all;
    for (const ResponseMention& response : responses) {
      all += all.empty() ? "" : "; ";
      for (size_t i = 0; i < response.who.size(); ++i) all += (i > 0 ? " & " : "") + response.who[i].name;
      all += std::string(": ") + kind_name(response.kind);
    }
    return all;
  }
};

struct Row {
  const char* name;
  const char* text;
  const char* responses;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.text;
}

class Responses : public testing::TestWithParam<Row> {};

TEST_P(Responses, AreWhoAndHow) {
  const Answered answered(GetParam().text);
  EXPECT_EQ(answered.list(), GetParam().responses);
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, Responses,
    testing::Values(Row{"RefusedToComment", "Oskar Venn refused to comment on the leak.", "Oskar Venn: declined"},
                    Row{"WouldNotComment", "The ministry would not comment.", "ministry: declined"},
                    Row{"DidNotRespond", "The ministry did not respond to a request for comment.",
                        "ministry: no response"},
                    Row{"DidNotImmediatelyRespond",
                        "The company did not immediately respond to a request for comment.", "company: no response"},
                    Row{"NotAvailable", "Oskar Venn was not available for comment.", "Oskar Venn: no response"},
                    Row{"NoReplyFrom", "There was no immediate reply from the ministry.", "ministry: no response"},
                    Row{"ClaimNotVerified", "The claim could not be independently verified.", ": could not verify"},
                    Row{"Denied", "The army denied that it shelled the depot.", "army: denied"},
                    Row{"DeniedTheCharge", "Oskar Venn denied the accusation.", "Oskar Venn: denied"},
                    Row{"Confirmed", "Oskar Venn confirmed that the dam was closed.", "Oskar Venn: confirmed"},
                    Row{"Neither", "Neither the company nor the ministry responded to requests for comment.",
                        "company & ministry: no response"},
                    Row{"DeclinedNamed", "Mira Sund declined to comment on the talks.", "Mira Sund: declined"},
                    Row{"SpokesmanDeclined", "A spokesman for the ministry declined to comment.",
                        "spokesman for the ministry: declined"},
                    Row{"NoResponse", "The Tolvan Herald got no response from the company.", "company: no response"},
                    Row{"BothDenied", "The company denied the leak, and the ministry did not respond.",
                        "company: denied; ministry: no response"},
                    Row{"WasDeniedEntry", "The reporter was denied entry to the plant.", ""},
                    Row{"FiguresNotVerified", "The figures could not be verified.", ": could not verify"},
                    Row{"WhoMayNotReturnHome", "Residents of Grindel Row may not return home before Monday.", ""},
                    Row{"WhoDidNotReturnToWork", "The company's drivers did not return to work on Friday.", ""},
                    Row{"WhoReturnsNoMessages", "The company did not return messages.", "company: no response"},
                    Row{"NothingOfTheKind", "Two people were hurt in Orlen on Monday.", ""},
                    Row{"ContactTheNoun", "The town lost contact with the mine on Monday.", ""},
                    Row{"RejectedABudget", "The council on Tuesday rejected Mayor Oskar Venn's budget.", ""},
                    Row{"DismissedWorries", "Mira Sund, one of its backers, dismissed his worries as \"small\".", ""},
                    Row{"RejectedAReport", "Mira Sund rejected the report as untrue.", "Mira Sund: denied"},
                    Row{"RejectedAClaim", "The army rejected the claim that it shelled the depot.", "army: denied"},
                    Row{"RefusedBail", "The judge denied him bail.", ""},
                    Row{"APaperConfirms", "\"This study confirms how slow they were,\" said Oskar Venn.", ""},
                    Row{"WireCouldNotVerify", "Coastal Wire was unable to verify the pictures.",
                        "Coastal Wire: could not verify"},
                    Row{"Verdict", "A leaflet says that 90 pilots resigned. That is untrue.", ": denied"},
                    Row{"VerdictOfNothingSaid", "The wall is new. That is wrong.", ""},
                    Row{"SaysItDoesNot", "Ask Brenn Lines, and Brenn Lines says that it does not comment on rumours.",
                        "Brenn Lines: declined"},
                    Row{"LawyersOfTwo", "Lawyers for Mira Sund and Oskar Venn could not be reached for comment.",
                        "Lawyers for Mira Sund and Oskar Venn: no response"},
                    Row{"OperatorByName", "The operator, Oskar Venn, declined to comment.", "Oskar Venn: declined"},
                    Row{"AnsweredTheDoor", "Nobody answered the door.", ""}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(ResponsesTest, StandInTheirWords) {
  const Answered answered(
      "The dam leaked. The ministry would not comment. Oskar Venn was not available for comment.");
  ASSERT_EQ(answered.responses.size(), 2U);
  for (const ResponseMention& response : answered.responses) {
    EXPECT_FALSE(response.words.empty());
    EXPECT_LE(response.words.last, answered.page.sheet.words.size());
  }
  EXPECT_LT(answered.responses[0].words.last, answered.responses[1].words.first + 1);
}

}  // namespace
}  // namespace hearsay::reading
