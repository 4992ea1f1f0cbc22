// One sentence a rule, so that page, terminal and JSON give one reason in one form.
#include "present/view/reasons.h"

#include "present/view/account_view.h"
#include "present/view/wording.h"

namespace hearsay::present {

std::string reason_in_words(AliasReason reason, std::string_view detail) {
  switch (reason) {
    case AliasReason::same_name:
      return "same name";
    case AliasReason::defined_in_brackets:
      return "defined in brackets";
    case AliasReason::initials:
      return "its initials";
    case AliasReason::part_of_full_name:
      return "part of the full name";
    case AliasReason::short_form:
      return "its short form";
    case AliasReason::shortened_name:
      return "shortened name";
    case AliasReason::other_spelling:
      return "another spelling";
    case AliasReason::same_office:
      return "same surname and office, another spelling";
    case AliasReason::so_titled:
      return "the one so titled in the story";
    case AliasReason::known_outlet:
      return "known names of one outlet";
    case AliasReason::known_place:
      return "names of one place";
    case AliasReason::curated:
      return "curated: " + std::string(detail);
    case AliasReason::decided:
      return "corrected by hand";
    case AliasReason::by_evidence:
      return "by evidence: part of the name (\"" + std::string(detail) +
             "\") and the same claim, never both in one report";
    case AliasReason::other_form:
      return "another form";
  }
  return {};
}

bool is_plain(AliasReason reason) {
  return reason == AliasReason::same_name || reason == AliasReason::part_of_full_name ||
         reason == AliasReason::shortened_name || reason == AliasReason::short_form;
}

std::string_view rule_in_words(StateRule rule) {
  switch (rule) {
    case StateRule::rejected:
      return "a party rejects it";
    case StateRule::values_exclude:
      return "values that exclude each other remain after updates and parts are taken out";
    case StateRule::doers_differ:
      return "speakers name different doers";
    case StateRule::replaced:
      return "a later figure replaces an earlier one";
    case StateRule::called_former:
      return "a report calls a value former";
    case StateRule::one_origin:
      return "all of it may trace to one origin";
    case StateRule::apart:
      return "origins that cannot be one say compatible things";
    case StateRule::counted_together:
      return "the low count takes as one: unsaid echoes of a named origin, and sources that may be the same person "
             "or "
             "body";
  }
  return {};
}

namespace {

std::string_view several_in_words(Policy policy) {
  switch (policy) {
    case Policy::airwars:
      return "sources give several figures: lowest credible to highest reported";
    case Policy::ucdp:
      return "no source is better than the others: the lower figure is best, the highest reliable one is high";
    case Policy::acled:
      return "sources differ: the most conservative figure";
  }
  return {};
}

}  // namespace

std::string rule_in_words(const CodedRange& range) {
  switch (range.rule) {
    case RangeRule::one_person:
      return "no number is said: one person";
    case RangeRule::several_figures:
      return std::string(several_in_words(range.policy));
    case RangeRule::by_word:
      return "\"" + range.word +
             (range.policy == Policy::acled ? "\" by the codebook's numbers" : "\" by the wording table");
    case RangeRule::at_least:
      return "\"at least n\": the minimum is n, and no other figure is higher";
    case RangeRule::low_best_high:
      return "one figure: low, best and high are it";
    case RangeRule::one_figure:
      return "one figure, taken as it is";
  }
  return {};
}

std::string coded_in_words(const CodedRange& range) {
  std::string numbers;
  const auto add = [&](const char* name, std::optional<double> value) {
    if (value) numbers += (numbers.empty() ? "" : ", ") + std::string(name) + " " + amount(*value);
  };
  add("low", range.low);
  add("best", range.best);
  add("high", range.high);
  if (numbers.empty()) numbers = "no number";
  return std::string(policy_in_words(range.policy)) + ": " + numbers + " (" + rule_in_words(range) + ")";
}

}  // namespace hearsay::present
