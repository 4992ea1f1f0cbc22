// "On Tuesday the authorities said that 66 had died", in a report of Thursday, is Tuesday's number. The day of a
// saying is a time that hangs on its cue. Counter-example: in "said that 66 had died on Tuesday" it hangs on the
// death.
#include "reconcile/facts/moments.h"

#include <algorithm>

#include "language/labels.h"

namespace hearsay::reconciling {
namespace {

bool in_cue(const Statement& statement, Span span) {
  return std::ranges::any_of(statement.cue, [&](Span cue) { return cue.contains(span); });
}

// The verb that the words of a time hang on.
const Token* verb_over(const Reading& reading, Span time) {
  const auto first =
      std::ranges::lower_bound(reading.tokens, time.begin, {}, [](const Token& token) { return token.span.begin; });
  if (first == reading.tokens.end()) return nullptr;
  for (auto at = first - reading.tokens.begin(); at >= 0;) {
    const Token& token = reading.tokens[static_cast<size_t>(at)];
    if (token.tag == language::tag_name(language::Tag::verb) && !time.contains(token.span)) return &token;
    at = token.head;
  }
  return nullptr;
}

std::optional<Day> said_on(const Reading& reading, const Claim& claim) {
  const Span sentence = reading.sentences[claim.sentence].span;
  for (auto at = claim.statement; at; at = reading.statements[at->value].within) {
    const Statement& statement = reading.statements[at->value];
    for (const Time& time : reading.times) {
      if (!time.earliest || time.earliest != time.latest || !sentence.contains(time.span)) continue;
      const Token* const verb = verb_over(reading, time.span);
      if (in_cue(statement, time.span) || (verb != nullptr && in_cue(statement, verb->span))) return time.earliest;
    }
  }
  return std::nullopt;
}

Told whole_day(Day day) {
  const Moment begin = day.time_since_epoch();
  const Moment end = begin + std::chrono::days(1) - Moment(1);
  return {begin, end, end};
}

void widen(std::optional<Told>& when, const Told& other) {
  if (!when) when = other;
  when->first_ends = std::min(when->first_ends, other.first_ends);
  when->first = std::min(when->first, other.first);
  when->last = std::max(when->last, other.last);
}

}  // namespace

std::optional<Told> told(const Ground& ground, EvidenceIndex evidence) {
  const Witness& witness = ground.witness_of(evidence);
  const std::optional<Date>& published = ground.reading(witness).report.published;
  const auto said = said_on(ground.reading(witness), ground.claim(witness));
  if (said && (!published || *said < published->day)) return whole_day(*said);
  if (!published) return std::nullopt;
  if (published->precision < Date::Precision::minute) return whole_day(published->day);
  const Moment zone = published->zone.value_or(std::chrono::minutes(0));
  const Moment minute = published->day.time_since_epoch() + published->clock - zone;
  return Told{minute, minute, minute};
}

std::optional<Told> told(const Ground& ground, const Value& value) {
  const bool dated =
      std::ranges::all_of(value.evidence, [&](EvidenceIndex one) { return told(ground, one).has_value(); });
  return dated ? told_where_dated(ground, value) : std::nullopt;
}

std::optional<Told> told_where_dated(const Ground& ground, const Value& value) {
  std::optional<Told> when;
  for (const EvidenceIndex evidence : value.evidence) {
    if (const auto one = told(ground, evidence)) widen(when, *one);
  }
  return when;
}

}  // namespace hearsay::reconciling
