// The evidence, and what it says: "shared words" (their cosine as it is, by its root, and with the length of the
// shorter report, as short texts share less by nature), how much of it one term makes up, how many terms there are;
// numbers; where and when; the tolls. "nearest" is the pair's cosine beside that of the likest other: two reports
// that have nobody closer belong together at a likeness at which others do not. Weights are learned
// (train/stories/train.py).
#include "group/likeness.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <utility>

#include "base/resource.h"

namespace hearsay::grouping {

const std::array<std::string_view, kEvidence> kEvidenceNames = {"cosine",
                                                                "root_cosine",
                                                                "cosine_by_length",
                                                                "numbers",
                                                                "one_term",
                                                                "shared_terms",
                                                                "nearest_of_either",
                                                                "nearest_of_both",
                                                                "elsewhere",
                                                                "shared_place",
                                                                "same_lead_day",
                                                                "other_lead_day",
                                                                "far_lead_day",
                                                                "same_day",
                                                                "no_same_day",
                                                                "undated",
                                                                "days_between",
                                                                "over_a_week",
                                                                "same_toll",
                                                                "other_toll",
                                                                "few_reports",
                                                                "nearest_of_few",
                                                                "other_event",
                                                                "event_elsewhere",
                                                                "other_day_and_place",
                                                                "few_words",
                                                                "meaning",
                                                                "meaning_nearest_of_either",
                                                                "meaning_nearest_of_both",
                                                                "shared_names",
                                                                "share_of_names",
                                                                "no_shared_name",
                                                                "lead_names_unnamed_most",
                                                                "lead_names_unnamed_least",
                                                                "lead_names_aside_most",
                                                                "lead_names_aside_least"};

namespace {

constexpr int32_t kFarDays = 3;
constexpr int32_t kWeek = 7;
/// Days between two events that are not one that goes on.
constexpr int32_t kFarWeeks = 21;
/// Cosine to the likest of others that a report would have among thousands; in a handful the likest may be far.
constexpr float kUsualNearest = 0.3F;
/// The same for lead vectors.
constexpr float kUsualMeaning = 0.6F;
/// Terms of what is called a few words: one or two sentences, which may share half their words by chance.
constexpr float kFewWords = 20;
/// Reports in what is called a handful: there, to be the likest says less.
constexpr float kFew = 20;
/// Seldom names that a report of an event has at least: fewer tell little by being absent.
constexpr float kFewNames = 2;

std::vector<Term> shared_names(const std::vector<Term>& a, const std::vector<Term>& b) {
  std::vector<Term> shared;
  std::ranges::set_intersection(a, b, std::back_inserter(shared), {}, &Term::hash, &Term::hash);
  return shared;
}

template <class T>
bool meet(const std::vector<T>& a, const std::vector<T>& b) {
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i] == b[k]) return true;
    a[i] < b[k] ? ++i : ++k;
  }
  return false;
}

template <class T>
bool part(const std::vector<T>& a, const std::vector<T>& b) {
  return !a.empty() && !b.empty() && !meet(a, b);
}

int32_t least_gap(const std::vector<int32_t>& a, const std::vector<int32_t>& b) {
  int32_t least = INT32_MAX;
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    least = std::min(least, std::abs(a[i] - b[k]));
    a[i] < b[k] ? ++i : ++k;
  }
  return least;
}

// How rare the rarest place is that both name.
float rarest_place(const Features& a, const Features& b, const Rarity& rarity) {
  float rarest = 0;
  for (const TermHash place : a.places) {
    if (std::ranges::binary_search(b.places, place)) rarest = std::max(rarest, rarity.of_place(place));
  }
  return rarest;
}

// The heaviest terms of a report.
Terms heaviest(Terms terms) {
  const size_t count = std::min(kLookupTerms, terms.size());
  std::partial_sort(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(count), terms.end(),
                    [](const auto& a, const auto& b) {
                      return a.second > b.second || (a.second == b.second && a.first < b.first);
                    });
  terms.resize(count);
  return terms;
}

// The latest reports that a term is among the heaviest of, and what it weighs there; written over in turn.
class Holders {
 public:
  template <class Take>
  void add(uint32_t report, float weight, const Take& take) {
    for (const auto& [other, its_weight] : latest_) take(other, weight * its_weight);
    if (latest_.size() < kWindow) {
      latest_.emplace_back(report, weight);
    } else {
      latest_[next_++ % kWindow] = {report, weight};
    }
  }

 private:
  std::vector<std::pair<uint32_t, float>> latest_;
  uint32_t next_ = 0;
};

struct Weights {
  float start = 0;
  Evidence of{};
};

// Of one column of a table.
Weights weights_of(std::string_view table, size_t column) {
  Weights made;
  base::for_each_row(table, [&](const std::vector<std::string_view>& cells) {
    if (cells.size() <= column) return;
    float value = 0;
    std::from_chars(cells[column].data(), cells[column].data() + cells[column].size(), value);
    if (cells[0] == "start") made.start = value;
    const auto found = std::ranges::find(kEvidenceNames, cells[0]);
    if (found != kEvidenceNames.end()) made.of[static_cast<size_t>(found - kEvidenceNames.begin())] = value;
  });
  return made;
}

const Weights& weights(bool few) {
  constexpr std::string_view kTable = "data/group/likeness.tsv";
  static const Weights among_many = weights_of(kTable, 1), among_few = weights_of(kTable, 2);
  return few ? among_few : among_many;
}

float log_odds_by(const Weights& by, const Evidence& all) {
  float sum = by.start;
  for (size_t i = 0; i < kEvidence; ++i) sum += by.of[i] * all[i];
  return sum;
}

// What tells neighbours of an event apart makes its late news seem far from it, so its centre goes by other weights.
const Weights& weights_within(bool few) {
  static const Weights among_few = weights_of("data/group/nearness.tsv", 1);
  return few ? among_few : weights(false);
}

}  // namespace

Comparison::Comparison(Reports reports)
    : reports_(reports),
      rarity_(reports),
      likest_(reports.size(), 0),
      likest_meaning_(reports.size(), 0),
      few_(std::exp(-static_cast<float>(reports.size()) / kFew)) {
  words_.reserve(reports.size());
  numbers_.reserve(reports.size());
  for (const Features* report : reports) {
    words_.push_back(rarity_.words(*report));
    numbers_.push_back(rarity_.numbers(*report));
  }
  find_pairs();
}

void Comparison::find_pairs() {
  std::vector<Holders> holders(rarity_.different_words());
  std::vector<float> weight_of(rarity_.different_words(), 0);  // of the report at hand
  std::vector<float> lookup(reports_.size(), 0);               // cosine by lookup terms alone
  std::vector<uint32_t> found;
  for (uint32_t place = 0; place < reports_.size(); ++place) {
    found.clear();
    for (const auto& [term, weight] : heaviest(words_[place])) {
      holders[term].add(place, weight, [&](uint32_t other, float part) {
        if (lookup[other] == 0) found.push_back(other);
        lookup[other] += part;
      });
    }
    const bool few = is_few();
    std::erase_if(found, [&](uint32_t other) { return std::exchange(lookup[other], 0) < kLeastLookup && !few; });
    std::ranges::sort(found);
    for (const auto& [term, weight] : words_[place]) weight_of[term] = weight;
    for (const uint32_t other : found) {
      Pair pair{other, place};
      for (const auto& [term, weight] : words_[other]) {
        const float part = weight * weight_of[term];
        pair.cosine += part;
        pair.largest = std::max(pair.largest, part);
        pair.terms += part > 0 ? 1 : 0;
      }
      if (pair.cosine >= (few ? kLeastCosineOfFew : kLeastCosine)) add_pair(pair);
    }
    for (const auto& [term, weight] : words_[place]) weight_of[term] = 0;
  }
}

void Comparison::add_pair(const Pair& pair) {
  pairs_.push_back(pair);
  const float meant = meaning(pair);
  for (const uint32_t place : {pair.a, pair.b}) {
    likest_[place] = std::max(likest_[place], pair.cosine);
    likest_meaning_[place] = std::max(likest_meaning_[place], meant);
  }
}

// Cosine of the lead vectors of two reports that no dates tell apart; 0 of others.
float Comparison::meaning(const Pair& pair) const {
  const Features& one = *reports_[pair.a];
  const Features& other = *reports_[pair.b];
  if ((one.published && other.published) || one.lead_vector.size() != other.lead_vector.size()) return 0;
  int32_t sum = 0;
  for (size_t i = 0; i < one.lead_vector.size(); ++i) sum += int32_t{one.lead_vector[i]} * other.lead_vector[i];
  return std::max(0.0F, static_cast<float>(sum) / (kWholeLength * kWholeLength));
}

// How many names they make, by how seldom each is, anywhere and here.
float Comparison::told_by_names(const std::vector<Term>& names) const {
  float sum = 0;
  for (const Term& name : names) sum += name.weight * rarity_.of_name(name.hash);
  return sum;
}

// The part of what the one leads with that the other does not say.
float Comparison::unnamed(const std::vector<Term>& leading, const std::vector<Term>& said) const {
  const float all = told_by_names(leading);
  return (all - told_by_names(shared_names(leading, said))) / std::max(all, 1.0F);
}

float Comparison::in_passing(const Pair& pair) const {
  const Features& a = *reports_[pair.a];
  const Features& b = *reports_[pair.b];
  return std::min(unnamed(a.lead_names, b.steady_names), unnamed(b.lead_names, a.steady_names));
}

// What names say: how far they are shared, and of whom each leads with, how far the other knows and steadily tells.
std::array<float, 7> Comparison::by_names(const Pair& pair) const {
  const Features& a = *reports_[pair.a];
  const Features& b = *reports_[pair.b];
  const float shared = told_by_names(shared_names(a.names, b.names));
  const float fewer = std::min(told_by_names(a.names), told_by_names(b.names));
  const auto [least, most] = std::minmax({unnamed(a.lead_names, b.names), unnamed(b.lead_names, a.names)});
  return {std::log1p(shared),
          shared / std::max(fewer, kFewNames),
          static_cast<float>(shared == 0 && fewer >= kFewNames),
          most,
          least,
          std::max(unnamed(a.lead_names, b.steady_names), unnamed(b.lead_names, a.steady_names)),
          in_passing(pair)};
}

Evidence Comparison::evidence(const Pair& pair) const {
  const Features& a = *reports_[pair.a];
  const Features& b = *reports_[pair.b];
  const auto shorter = static_cast<float>(std::min(a.words.size(), b.words.size()));
  Evidence all{};
  size_t at = 0;
  const auto say = [&](float value) { all[at++] = value; };
  say(pair.cosine);
  say(std::sqrt(pair.cosine));
  say(pair.cosine * std::log1p(shorter));
  say(cosine(numbers_[pair.a], numbers_[pair.b]));
  say(pair.cosine > 0 ? pair.largest / pair.cosine : 0);
  say(std::log1p(static_cast<float>(pair.terms)));
  say(pair.cosine / std::max({likest_[pair.a], likest_[pair.b], kUsualNearest}));
  const float nearest = pair.cosine / std::max(std::min(likest_[pair.a], likest_[pair.b]), kUsualNearest);
  say(nearest);
  say(static_cast<float>(part(a.lead_places, b.places)) + static_cast<float>(part(b.lead_places, a.places)));
  say(rarest_place(a, b, rarity_));
  const bool same_lead = meet(a.lead_days, b.lead_days);
  const bool other_lead = part(a.lead_days, b.lead_days);
  say(static_cast<float>(same_lead));
  say(static_cast<float>(other_lead));
  say(static_cast<float>(other_lead && least_gap(a.lead_days, b.lead_days) > kFarDays));
  say(static_cast<float>(meet(a.days, b.days)));
  say(static_cast<float>(part(a.days, b.days)));
  const bool dated = a.published && b.published;
  const int32_t gap = dated ? std::abs(*a.published - *b.published) : 0;
  say(static_cast<float>(!dated));
  say(std::log1p(static_cast<float>(gap)));
  say(static_cast<float>(gap > kWeek));
  float same_toll = 0;
  float other_toll = 0;
  for (size_t kind = 0; kind < a.tolls.size(); ++kind) {
    if (!a.tolls[kind] || !b.tolls[kind]) continue;
    (*a.tolls[kind] == *b.tolls[kind] ? same_toll : other_toll) += 1;
  }
  say(same_toll);
  say(other_toll);
  say(few_);
  say(few_ * nearest);
  say(static_cast<float>(part(a.events, b.events)));
  // Where the one says it happened, the other never names: an event elsewhere, however much background they share.
  const float elsewhere =
      static_cast<float>(part(a.event_places, b.places)) + static_cast<float>(part(b.event_places, a.places));
  say(elsewhere);
  // Each opens with an event of its own, though one may tell of the other's as background.
  const bool other_day = a.event_day && b.event_day && *a.event_day != *b.event_day;
  say(static_cast<float>(other_day && (elsewhere > 0 || part(a.event_places, b.event_places))));
  say(std::exp(-shorter / kFewWords));
  const float meant = meaning(pair);
  say(meant);
  say(meant / std::max({likest_meaning_[pair.a], likest_meaning_[pair.b], kUsualMeaning}));
  say(meant / std::max(std::min(likest_meaning_[pair.a], likest_meaning_[pair.b]), kUsualMeaning));
  for (const float value : by_names(pair)) say(value);
  return all;
}

bool looks_back_to(const Features& later, const Features& earlier) {
  if (!later.published || !earlier.published || *later.published - *earlier.published <= kWeek) return false;
  const bool news_of_its_own = later.event_day && *later.event_day > *earlier.published;
  if (news_of_its_own || !meet(later.lead_places, earlier.lead_places) || !meet(later.events, earlier.events))
    return false;
  // The market that was hit the day after the raid which the report looks back to.
  if (part(earlier.event_places, later.places)) return false;
  return std::ranges::any_of(later.looked_back_to, [&](const std::pair<int32_t, int32_t>& days) {
    if (earlier.event_day) return days.first <= *earlier.event_day && *earlier.event_day <= days.second;
    return days.first <= *earlier.published && *earlier.published <= days.second + kWeek;
  });
}

bool weeks_apart(const Features& one, const Features& other) {
  const bool dated = one.published && other.published;
  if (dated && std::abs(*one.published - *other.published) > kFarWeeks &&
      (*one.published < *other.published ? other : one).counts_anew)
    return true;
  return one.event_day && other.event_day && std::abs(*one.event_day - *other.event_day) > kFarWeeks;
}

bool same_victim(const Features& one, const Features& other) {
  return meet(one.befallen, other.befallen);
}

bool same_case(const Features& one, const Features& other) {
  const auto names_party = [](const Features& a, const Features& b) {
    return meet(a.befallen, b.people) || meet(a.answering, b.people);
  };
  return names_party(one, other) || names_party(other, one);
}

float Comparison::log_odds(const Pair& pair) const {
  return log_odds_by(weights(is_few()), evidence(pair));
}

float Comparison::nearness(const Pair& pair) const {
  return log_odds_by(weights_within(is_few()), evidence(pair));
}

float probability(float log_odds) {
  return 1 / (1 + std::exp(-log_odds));
}

}  // namespace hearsay::grouping
