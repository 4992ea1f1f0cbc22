// Every row: the values of a fact and what each of the three codebooks writes for it, as "low best high" ("-" = it
// writes none). Values: "6", "6-8", "14+", "dozens"; "!" before one means it was superseded.
#include "reconcile/facts/ranges.h"

#include <gtest/gtest.h>

#include <sstream>

namespace hearsay::reconciling {
namespace {

Value value_of(std::string form) {
  Value value;
  if (form.front() == '!') {
    value.earlier = true;
    form.erase(0, 1);
  }
  if (form.front() < '0' || form.front() > '9') {
    value.vague = form;
    value.low = form == "dozens" ? 24 : form == "hundreds" ? 200 : 2;
    return value;
  }
  const size_t dash = form.find('-');
  value.low = std::stod(form);
  if (dash != std::string::npos)
    value.high = std::stod(form.substr(dash + 1));
  else if (form.back() != '+')
    value.high = value.low;
  return value;
}

Fact fact_of(const char* forms) {
  Fact fact;
  fact.kind = "killed";
  std::istringstream in(forms);
  for (std::string form; in >> form;) fact.values.push_back(value_of(form));
  return fact;
}

std::string written(const std::optional<CodedRange>& range) {
  if (!range) return "none";
  const auto one = [](std::optional<double> number) {
    return number ? std::to_string(static_cast<int>(*number)) : "-";
  };
  return one(range->low) + " " + one(range->best) + " " + one(range->high);
}

struct Row {
  const char* name;
  const char* values;
  const char* airwars;
  const char* ucdp;
  const char* acled;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.values;
}

class Ranges : public testing::TestWithParam<Row> {};

TEST_P(Ranges, AreWhatEachCodebookWrites) {
  const Row& row = GetParam();
  const Fact fact = fact_of(row.values);
  EXPECT_EQ(written(code(fact, Policy::airwars)), row.airwars) << "airwars";
  EXPECT_EQ(written(code(fact, Policy::ucdp)), row.ucdp) << "ucdp";
  EXPECT_EQ(written(code(fact, Policy::acled)), row.acled) << "acled";
}

INSTANTIATE_TEST_SUITE_P(Values, Ranges,
                         testing::Values(Row{"OneNumber", "6", "6 - 6", "6 6 6", "- 6 -"},
                                         Row{"Zero", "0", "0 - 0", "0 0 0", "- 0 -"},
                                         Row{"AtLeast", "14+", "14 - 14", "14 14 14", "- 14 -"},
                                         Row{"OneRange", "6-8", "6 - 8", "6 6 8", "- 6 -"},
                                         Row{"TwoNumbers", "6 9", "6 - 9", "6 6 9", "- 6 -"},
                                         Row{"OrderDoesNotMatter", "9 6", "6 - 9", "6 6 9", "- 6 -"},
                                         Row{"ThreeNumbers", "12 20 15", "12 - 20", "12 12 20", "- 12 -"},
                                         Row{"Dozens", "dozens", "12 - 24", "24 24 24", "- 12 -"},
                                         Row{"Hundreds", "hundreds", "100 - 200", "200 200 200", "- 100 -"},
                                         Row{"Several", "several", "2 - 2", "2 2 2", "- 2 -"},
                                         Row{"Superseded", "!4 9", "9 - 9", "9 9 9", "- 9 -"},
                                         Row{"OnlySuperseded", "!4", "none", "none", "none"},
                                         Row{"NoValues", "", "none", "none", "none"},
                                         Row{"TwoOpenEnds", "14+ 20+", "14 - 20", "14 14 20", "- 14 -"}),
                         [](const auto& row) { return std::string(row.param.name); });

RangeRule rule_of(std::string_view values, Policy policy) {
  if (values == "6 9") return RangeRule::several_figures;
  if (policy == Policy::ucdp) return RangeRule::low_best_high;
  if (values == "dozens") return RangeRule::by_word;
  return values == "14+" && policy == Policy::airwars ? RangeRule::at_least : RangeRule::one_figure;
}

TEST(RangesTest, SaysTheRuleAndThePolicy) {
  for (const Policy policy : {Policy::airwars, Policy::ucdp, Policy::acled}) {
    for (const char* values : {"6", "6 9", "dozens", "14+"}) {
      const std::optional<CodedRange> range = code(fact_of(values), policy);
      ASSERT_TRUE(range.has_value());
      EXPECT_EQ(range->policy, policy);
      EXPECT_EQ(range->rule, rule_of(values, policy)) << values;
    }
  }
}

TEST(RangesTest, SharesAndMoneyAreNoCounts) {
  Fact fact = fact_of("12");
  fact.values[0].unit = "percent";
  for (const Policy policy : {Policy::airwars, Policy::ucdp, Policy::acled})
    EXPECT_FALSE(code(fact, policy).has_value());
}

TEST(RangesTest, AFactWithoutNumbersHasNone) {
  Fact fact;
  fact.values.resize(1);
  for (const Policy policy : {Policy::airwars, Policy::ucdp, Policy::acled})
    EXPECT_FALSE(code(fact, policy).has_value());
}

TEST(RangesTest, LowIsNeverAboveBestOrHigh) {
  constexpr const char* kForms[] = {"3", "6-8", "14+", "dozens", "several", "hundreds", "!40"};
  for (const char* a : kForms) {
    for (const char* b : kForms) {
      for (const Policy policy : {Policy::airwars, Policy::ucdp, Policy::acled}) {
        const auto range = code(fact_of((std::string(a) + " " + b).c_str()), policy);
        if (!range) continue;
        if (range->low && range->high) {
          EXPECT_LE(*range->low, *range->high) << a << " " << b;
        }
        if (range->low && range->best) {
          EXPECT_LE(*range->low, *range->best) << a << " " << b;
        }
      }
    }
  }
}

}  // namespace
}  // namespace hearsay::reconciling
