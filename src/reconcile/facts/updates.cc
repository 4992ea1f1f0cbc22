// A later figure of the same origin replaces its earlier one, and so does one that is higher where nobody is named
// for either, where the earlier was only "at least", or where all figures of the story rise with time. The dead and
// the hurt are a series whoever counts them, and who is missing may be fewer tomorrow. What a report calls earlier is
// so for whoever said it. Counter-example: two named origins that stand apart on one day, or in one report, disagree.
#include "reconcile/facts/updates.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/resource.h"
#include "reconcile/facts/keys.h"
#include "reconcile/facts/moments.h"
#include "reconcile/facts/origins.h"

namespace hearsay::reconciling {
namespace {

constexpr double kApproximateSlack = 0.1;
/// "At least n" and a number this many times n do not mean the same.
constexpr double kFarApart = 1.5;
/// So many figures, each later and higher than the one before, are one that rises.
constexpr size_t kRising = 3;

bool before(const Ground& ground, const Value& old, const Value& fresh) {
  const auto first = told(ground, old);
  const auto second = told(ground, fresh);
  return first && second && first->last < second->first;
}

// The first report of the one stands before the first of the other, though some repeat it later.
bool first_told_before(const Ground& ground, const Value& old, const Value& fresh) {
  const auto first = told_where_dated(ground, old);
  const auto second = told_where_dated(ground, fresh);
  return first && second && first->first_ends < second->first;
}

// The one is still told when the other no longer is, though both began on one day.
bool outlasts(const Ground& ground, const Value& old, const Value& fresh) {
  const auto first = told_where_dated(ground, old);
  const auto second = told_where_dated(ground, fresh);
  return first && second && first->first <= second->first && first->last < second->last;
}

bool share_origin(const Ground& ground, const Value& a, const Value& b) {
  return std::ranges::any_of(a.origins, [&](SourceIndex one) {
    return std::ranges::any_of(b.origins, [&](SourceIndex other) {
      return one == other || for_one_body(ground, describe(ground, one), describe(ground, other));
    });
  });
}

double least(const Value& value) {
  return value.low.value_or(value.high.value_or(0));
}

// "At least 7" beside 31.
bool far_apart(const Value& a, const Value& b) {
  const Value& lower = least(a) < least(b) ? a : b;
  const Value& higher = least(a) < least(b) ? b : a;
  return a.unit == b.unit && a.vague.empty() && b.vague.empty() && lower.low && !lower.high && higher.low &&
         *lower.low * kFarApart < *higher.low;
}

}  // namespace

bool passes(std::string_view kind) {
  static const auto kinds = base::words_of("data/lexicon/passing.tsv");
  return kinds.contains(kind);
}

namespace {

// Neither before the other, as far as is known.
bool of_one_time(const Ground& ground, EvidenceIndex one, EvidenceIndex other) {
  const auto a = told(ground, one);
  const auto b = told(ground, other);
  return !a || !b || (a->last >= b->first && b->last >= a->first);
}

bool are_of_two_sides(const Ground& ground, EvidenceIndex one, EvidenceIndex other) {
  const Witness& a = ground.witness_of(one);
  const Witness& b = ground.witness_of(other);
  return !a.own && !b.own && a.origin != b.origin &&
         nations_clash(describe(ground, a.origin), describe(ground, b.origin));
}

// "12 died, the army said; the rebels said 40": told beside each other by two parties, or by parties of two nations.
bool opposing(const Ground& ground, const Value& a, const Value& b) {
  return std::ranges::any_of(a.evidence, [&](EvidenceIndex one) {
    return std::ranges::any_of(b.evidence, [&](EvidenceIndex other) {
      const Witness& x = ground.witness_of(one);
      const Witness& y = ground.witness_of(other);
      const bool beside = ground.at(one).report == ground.at(other).report && of_one_time(ground, one, other);
      return are_of_two_sides(ground, one, other) || (beside && !x.own && !y.own && x.origin != y.origin);
    });
  });
}

// Rounded and exact are one number: "more than 4,000" and 4,050.
bool is_rounding(const Value& a, const Value& b) {
  const bool rounded = a.approximate || b.approximate || a.over || b.over || !a.vague.empty() || !b.vague.empty();
  return rounded && least(b) <= least(a) * (1 + kApproximateSlack);
}

// "Several", "multiple": whoever says so gives no number that could grow.
bool says_no_number(const Value& value) {
  constexpr double kSeveral = 3;
  return !value.vague.empty() && !value.high && least(value) <= kSeveral;
}

// Whoever counts: 12 on Monday, 20 on Tuesday.
bool follows_in_a_series(const Ground& ground, std::string_view kind, const Value& old, const Value& fresh) {
  const bool grows = ground.lexicon.event_class(kind).people && least(fresh) > least(old) &&
                     !is_rounding(old, fresh) && !says_no_number(old);
  const bool changes = passes(kind) && !compatible(old, fresh);
  const bool later =
      first_told_before(ground, old, fresh) || (share_origin(ground, old, fresh) && outlasts(ground, old, fresh));
  return (grows || changes) && (fresh.low || changes) && later && !opposing(ground, old, fresh);
}

// "14 have now been detained", "the toll rose to 78".
bool says_it_is_new(const Ground& ground, const Value& value) {
  return std::ranges::any_of(value.evidence, [&](EvidenceIndex evidence) {
    const Witness& witness = ground.witness_of(evidence);
    const Reading& reading = ground.reading(witness);
    const Span clause = ground.claim(witness).span;
    return std::ranges::any_of(reading.tokens, [&](const Token& token) {
      return clause.contains(token.span) && (token.lemma == "now" || ground.lexicon.changes.contains(token.lemma));
    });
  });
}

// Where the dated numbers rise, a higher one that an undated report calls new is the latest.
bool supersede_by_undated(const Ground& ground, Fact& fact) {
  const auto dated = [&](const Value& value) { return told_where_dated(ground, value).has_value(); };
  const bool rises = std::ranges::any_of(fact.values, [&](const Value& old) {
    return old.earlier && dated(old) && std::ranges::any_of(fact.values, [&](const Value& fresh) {
             return dated(fresh) && (first_told_before(ground, old, fresh) || outlasts(ground, old, fresh)) &&
                    least(fresh) > least(old);
           });
  });
  if (!rises || !ground.lexicon.event_class(fact.kind).people) return false;
  bool any = false;
  for (Value& old : fact.values) {
    const bool overtaken = !old.earlier && dated(old) && std::ranges::any_of(fact.values, [&](const Value& fresh) {
      return !fresh.earlier && !dated(fresh) && fresh.unit == old.unit && least(fresh) > least(old) &&
             !is_rounding(old, fresh) && says_it_is_new(ground, fresh) && !opposing(ground, old, fresh);
    });
    old.earlier = old.earlier || overtaken;
    any = any || overtaken;
  }
  return any;
}

// "No casualties" in the morning, one dead at noon: whoever says none contradicts who knows of some. A day on, that
// was before it was known.
bool denies_on_one_day(const Ground& ground, const Value& none, const Value& some) {
  if (none.high != 0.0 || least(some) < 1 || share_origin(ground, none, some)) return false;
  const auto first = told(ground, none);
  const auto second = told(ground, some);
  return first && second && second->first - first->last < std::chrono::days(1);
}

bool overtakes(const Ground& ground, std::string_view kind, const Value& old, const Value& fresh) {
  if (old.earlier || fresh.earlier || old.unit != fresh.unit || denies_on_one_day(ground, old, fresh)) return false;
  if (follows_in_a_series(ground, kind, old, fresh)) return true;
  if (!before(ground, old, fresh)) return false;
  if (!compatible(old, fresh) && share_origin(ground, old, fresh)) return true;
  if (least(fresh) <= least(old)) return false;
  return far_apart(old, fresh) || (!compatible(old, fresh) && (old.named.empty() || fresh.named.empty()));
}

std::vector<Value*> current(Fact& fact) {
  std::vector<Value*> values;
  for (Value& value : fact.values) {
    if (!value.earlier && (value.low || value.high)) values.push_back(&value);
  }
  return values;
}

// 2 in the morning, 13 at night, 31 the day after, whoever says so.
bool supersede_rising(const Ground& ground, Fact& fact) {
  std::vector<Value*> values = current(fact);
  std::ranges::sort(values, {}, [](const Value* value) { return least(*value); });
  if (values.size() < kRising) return false;
  for (size_t i = 1; i < values.size(); ++i) {
    if (values[i]->unit != values[0]->unit || !first_told_before(ground, *values[i - 1], *values[i])) return false;
  }
  values.pop_back();
  for (Value* value : values) value->earlier = true;
  return true;
}

// What one report calls the earlier number of an origin is that in others too; where nothing newer is left, it is no
// former one.
bool supersede_called(const Ground& ground, Fact& fact) {
  const bool toll = ground.lexicon.event_class(fact.kind).toll;
  std::vector<Value*> former;
  const std::vector<Value*> known = current(fact);
  for (Value* value : known) {
    const bool earlier = std::ranges::any_of(fact.values, [&](const Value& called) {
      const bool same = called.low == value->low && called.high == value->high;
      const bool open =
          toll && value->low && !value->high && (called.low == value->low || is_rounding(*value, called));
      return called.earlier && (same || open) && (toll || share_origin(ground, called, *value)) &&
             !before(ground, called, *value);
    });
    if (earlier) former.push_back(value);
  }
  if (former.size() == known.size()) return false;
  for (Value* value : former) value->earlier = true;
  return !former.empty();
}

bool own_or_named(const Ground& ground, const Value& value, EvidenceIndex evidence) {
  const Witness& witness = ground.witness_of(evidence);
  return witness.own || std::ranges::find(value.named, witness.origin) != value.named.end();
}

// Two who can disagree: two speakers, or an outlet and what another report says.
bool two_parties(const Ground& ground, EvidenceIndex one, EvidenceIndex other) {
  const Witness& a = ground.witness_of(one);
  const Witness& b = ground.witness_of(other);
  if (a.origin == b.origin) return false;
  if (a.own || b.own) return ground.at(one).report != ground.at(other).report;
  return !for_one_body(ground, describe(ground, a.origin), describe(ground, b.origin));
}

// Of two open ends neither excludes the other.
bool opposed(const Value& a, const Value& b) {
  const bool both_open = !a.high && !b.high;
  return !compatible(a, b) || (!both_open && !a.named.empty() && !b.named.empty() && far_apart(a, b));
}

// "More than 340 died, said the ministry, while a fire chief spoke of more than 210": told side by side, and far
// apart.
bool set_against(const Ground& ground, EvidenceIndex one, EvidenceIndex other) {
  const Witness& a = ground.witness_of(one);
  const Witness& b = ground.witness_of(other);
  return a.reading == b.reading && ground.claim(a).sentence == ground.claim(b).sentence && !a.own && !b.own;
}

bool side_by_side(const Ground& ground, const Value& a, const Value& b) {
  return far_apart(a, b) && std::ranges::any_of(a.evidence, [&](EvidenceIndex one) {
           return std::ranges::any_of(b.evidence,
                                      [&](EvidenceIndex other) { return set_against(ground, one, other); });
         });
}

// "More than 20" beside 20: two wordings of one number.
bool meet_at_an_end(const Value& a, const Value& b) {
  const auto over = [](const Value& more, const Value& exact) {
    return more.over && exact.high && *more.low - 1 == *exact.high;
  };
  return a.unit == b.unit && (over(a, b) || over(b, a));
}

// But not of two sides, nor of a small number that nobody knows to be of one day's news.
bool mean_the_wording(const Ground& ground, const Value& value, EvidenceIndex one, EvidenceIndex other) {
  constexpr double kRounded = 100;
  constexpr std::chrono::days kRound{1};
  const auto& a = ground.readings[ground.at(one).report.value].report.published;
  const auto& b = ground.readings[ground.at(other).report.value].report.published;
  const bool one_round = a && b && a->has_day() && b->has_day() && std::chrono::abs(a->day - b->day) <= kRound;
  return !are_of_two_sides(ground, one, other) && (one_round || least(value) >= kRounded);
}

bool exclude(const Ground& ground, const Value& a, const Value& b) {
  const bool wording = meet_at_an_end(a, b);
  if (!wording && !opposed(a, b) && !side_by_side(ground, a, b)) return false;
  // Sums of money in one story are of many things: offers, prices, debts.
  if (is_money(a.unit) || !stand_against(ground, a.evidence, b.evidence)) return false;
  return std::ranges::any_of(a.evidence, [&](EvidenceIndex one) {
    return own_or_named(ground, a, one) && std::ranges::any_of(b.evidence, [&](EvidenceIndex other) {
             if (!own_or_named(ground, b, other) || !two_parties(ground, one, other)) return false;
             return !wording || !mean_the_wording(ground, a, one, other);
           });
  });
}

}  // namespace

bool compatible(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit) return true;
  const auto low = [](const Quantity& value) {
    const double said = value.low.value_or(0);
    return (said - (value.over ? 1 : 0)) * (value.approximate ? 1 - kApproximateSlack : 1);
  };
  const auto high = [](const Quantity& value) {
    return value.high ? *value.high * (value.approximate ? 1 + kApproximateSlack : 1) : 1e300;
  };
  return low(a) <= high(b) && low(b) <= high(a);
}

bool stand_against(const Ground& ground, const std::vector<EvidenceIndex>& one,
                   const std::vector<EvidenceIndex>& other) {
  constexpr size_t kMany = 4;
  const auto reports_of = [&](const std::vector<EvidenceIndex>& evidence) {
    std::set<std::string_view> reports;
    for (const EvidenceIndex i : evidence)
      reports.insert(exact_copy_of(ground.readings[ground.at(i).report.value].report.id));
    return reports;
  };
  const auto a = reports_of(one), b = reports_of(other);
  if (std::min(a.size(), b.size()) > 1 || std::max(a.size(), b.size()) < kMany) return true;
  return std::ranges::any_of(a, [&](std::string_view report) { return b.contains(report); });
}

bool supersede(const Ground& ground, Fact& fact) {
  bool any = supersede_rising(ground, fact);
  for (Value& old : fact.values) {
    const bool overtaken = std::ranges::any_of(
        fact.values, [&](const Value& fresh) { return overtakes(ground, fact.kind, old, fresh); });
    old.earlier = old.earlier || overtaken;
    any = any || overtaken;
  }
  any = supersede_called(ground, fact) || any;
  return supersede_by_undated(ground, fact) || any;
}

bool in_dispute(const Ground& ground, const Fact& fact) {
  for (size_t a = 0; a < fact.values.size(); ++a) {
    for (size_t b = a + 1; b < fact.values.size(); ++b) {
      const Value& one = fact.values[a];
      const Value& other = fact.values[b];
      if (!one.earlier && !other.earlier && exclude(ground, one, other)) return true;
    }
  }
  return false;
}

}  // namespace hearsay::reconciling
