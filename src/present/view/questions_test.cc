#include "present/view/questions.h"

#include <gtest/gtest.h>

namespace hearsay::present {
namespace {

using namespace std::chrono;

Quantity quantity(std::optional<double> low, std::optional<double> high, const char* unit = "",
                  const char* vague = "") {
  return {low, high, false, unit, vague};
}

Quantity over(double number) {
  Quantity more = quantity(number + 1, {});
  more.over = true;
  return more;
}

struct AnswerRow {
  const char* name;
  Answer answer;
  const char* words;
};
void PrintTo(const AnswerRow& row, std::ostream* out) {
  *out << row.words;
}

class AnswerTest : public testing::TestWithParam<AnswerRow> {};

TEST_P(AnswerTest, IsWords) {
  EXPECT_EQ(answer_in_words(GetParam().answer), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(Rows, AnswerTest,
                         testing::Values(AnswerRow{"number", quantity(1800, 1800), "1,800"},
                                         AnswerRow{"open", quantity(21, {}), "at least 21"},
                                         AnswerRow{"open_round", over(18000), "more than 18,000"},
                                         AnswerRow{"range", quantity(12, 16), "12–16"},
                                         AnswerRow{"unit", quantity(5000, 5000, "km"), "5,000 km"},
                                         AnswerRow{"word", quantity(24, {}, "", "dozens"), "dozens"},
                                         AnswerRow{"none", quantity({}, {}), "no number"},
                                         AnswerRow{"day", NamedDay(Day(2031y / March / 14)), "14 March 2031"},
                                         AnswerRow{"day_of_any_year", NamedDay(February / 29), "29 February"},
                                         AnswerRow{"weekday", NamedDay(Thursday), "Thursday"},
                                         AnswerRow{"roles", Roles{"Ostria", "Norland"}, "Ostria → Norland"},
                                         AnswerRow{"stance", Stance::rejected, "rejected"},
                                         AnswerRow{"words", std::string("a gas leak"), "a gas leak"}),
                         [](const auto& row) { return row.param.name; });

TEST(QuestionTest, StandsAloneOrBehindItsKind) {
  const auto question = [](Question asked, const char* event, const char* about) {
    return question_of({"d1", asked, event, about, {}, std::nullopt});
  };
  using Words = std::pair<std::string, std::string>;
  EXPECT_EQ(question(Question::how_many, "killed", ""), Words("", "How many were killed"));
  EXPECT_EQ(question(Question::how_many, "attended", ""), Words("", "How many attended"));
  EXPECT_EQ(question(Question::who_did_it, "struck", "market"), Words("", "Who did it (struck market)"));
  EXPECT_EQ(question(Question::what_caused_it, "", "fire"), Words("Why", "what caused it (fire)"));
  EXPECT_EQ(question(Question::whether, "struck", ""), Words("Said and denied", "whether it was struck"));
}

}  // namespace
}  // namespace hearsay::present
