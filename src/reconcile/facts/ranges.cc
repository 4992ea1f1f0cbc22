// Three codebooks, three answers to the same values. Airwars writes lowest credible to highest reported, "at least n"
// as n, words by table. UCDP writes low, best and high, and without a better source the lower figure is best. ACLED
// writes one number, the most conservative. Missing people are counted by none of them as killed: the class keeps
// them apart. Sources: Airwars' published records, UCDP GED codebook 24.1, ACLED codebook (fatalities).
#include "reconcile/facts/ranges.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <vector>

#include "base/resource.h"
#include "language/lexicon.h"

namespace hearsay::reconciling {
namespace {

struct Coded {
  double low;
  double high;
};

struct VagueRule {
  std::optional<double> airwars_low;
  std::optional<double> airwars_high;
  std::optional<double> acled;
};

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || text.empty()) return std::nullopt;
  return value;
}

const VagueRule* vague_rule(const std::string& word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, VagueRule> made;
    base::for_each_row("data/codebooks/vague.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() >= 4)
        made.try_emplace(cells[0], VagueRule{number(cells[1]), number(cells[2]), number(cells[3])});
    });
    return made;
  }();
  const auto found = table.find(word);
  return found == table.end() ? nullptr : &found->second;
}

// "tens of thousands" is a thousand times what codebooks write for "tens".
double scale_of(const Value& value) {
  const auto& numbers = language::Lexicon::get().numbers;
  const auto word = numbers.find(value.vague);
  if (word == numbers.end() || word->second.low <= 0 || !value.low) return 1;
  return std::max(1.0, *value.low / word->second.low);
}

// The number a report says: 20 of "more than 20".
double said(const Value& value) {
  return value.low.value_or(value.high.value_or(0)) - (value.over ? 1 : 0);
}

// One value under Airwars' wording table: "at least n" and "more than n" give n, the maximum comes from other
// sources.
Coded airwars_value(const Value& value) {
  if (const VagueRule* rule = value.vague.empty() ? nullptr : vague_rule(value.vague)) {
    const double low = rule->airwars_low.value_or(value.low.value_or(0));
    const double scale = scale_of(value);
    return {rule->airwars_low ? low * scale : low, rule->airwars_high ? *rule->airwars_high * scale : low};
  }
  const double low = said(value);
  return {low, value.high.value_or(low)};
}

double acled_value(const Value& value) {
  if (const VagueRule* rule = value.vague.empty() ? nullptr : vague_rule(value.vague); rule != nullptr && rule->acled)
    return *rule->acled * scale_of(value);
  return said(value);
}

std::vector<const Value*> current(const Fact& fact) {
  std::vector<const Value*> values;
  for (const Value& value : fact.values) {
    const bool counted = (value.low || value.high) && value.unit.empty();
    if (counted && !value.earlier) values.push_back(&value);
  }
  return values;
}

// A word or an open end decides only where it is the only figure, and where the policy has a rule for it.
void set_rule(CodedRange& range, const std::vector<const Value*>& values) {
  const Value& first = *values.front();
  const bool by_word = range.policy != Policy::ucdp && !first.vague.empty();
  range.rule = values.size() > 1                                ? RangeRule::several_figures
               : by_word                                        ? RangeRule::by_word
               : range.policy == Policy::ucdp                   ? RangeRule::low_best_high
               : range.policy == Policy::airwars && !first.high ? RangeRule::at_least
                                                                : RangeRule::one_figure;
  if (range.rule == RangeRule::by_word) range.word = first.vague;
}

// REQUIRES, of this and the next two: values are not empty.
CodedRange airwars(const std::vector<const Value*>& values) {
  CodedRange range;
  range.policy = Policy::airwars;
  // The best kind of value there is gives the minimum: "between a and b" and "at least n" say it outright, whatever
  // lower figure they overtook, and of several the first told is the report's own; a counted figure comes before "up
  // to n", and a word only stands where nothing is counted.
  enum Kind { between, at_least, counted, up_to, word };
  const auto kind_of = [](const Value& value) {
    return !value.vague.empty()       ? word
           : !value.low               ? up_to
           : !value.high              ? at_least
           : *value.low < *value.high ? between
                                      : counted;
  };
  const auto told = [](const Value& value) {
    return value.evidence.empty() ? EvidenceIndex{UINT32_MAX} : *std::ranges::min_element(value.evidence);
  };
  const Value* first = values.front();
  for (const Value* value : values) {
    const bool better = kind_of(*value) < kind_of(*first);
    const bool outright = kind_of(*value) <= at_least;
    const bool same = kind_of(*value) == kind_of(*first);
    const bool before =
        same && (outright ? told(*value) < told(*first) : airwars_value(*value).low < airwars_value(*first).low);
    if (better || before) first = value;
    range.high = std::max(range.high.value_or(0), airwars_value(*value).high);
  }
  range.low = airwars_value(*first).low;
  set_rule(range, values);
  return range;
}

CodedRange ucdp(const std::vector<const Value*>& values) {
  CodedRange range;
  range.policy = Policy::ucdp;
  for (const Value* value : values) {
    const double low = said(*value);
    const double high = value->high.value_or(low);
    range.low = std::min(range.low.value_or(low), low);
    range.high = std::max(range.high.value_or(high), high);
  }
  range.best = range.low;
  set_rule(range, values);
  return range;
}

CodedRange acled(const std::vector<const Value*>& values) {
  CodedRange range;
  range.policy = Policy::acled;
  for (const Value* value : values)
    range.best = std::min(range.best.value_or(acled_value(*value)), acled_value(*value));
  set_rule(range, values);
  return range;
}

}  // namespace

std::optional<CodedRange> code(const Fact& fact, Policy policy) {
  const std::vector<const Value*> values = current(fact);
  if (values.empty() && fact.one_person) {
    CodedRange one;
    one.policy = policy;
    one.low = one.high = one.best = 1;
    one.rule = RangeRule::one_person;
    return one;
  }
  if (values.empty()) return std::nullopt;
  switch (policy) {
    case Policy::airwars:
      return airwars(values);
    case Policy::ucdp:
      return ucdp(values);
    case Policy::acled:
      return acled(values);
  }
  return std::nullopt;
}

}  // namespace hearsay::reconciling
