// Two sentences are alike by the words that few sentences of the story have. What several reports have alike is what
// they tell; the one sentence that is most like the others stands for them (as centroids do in summaries of many
// reports: Radev and others 2004), and what is like a chosen one is not chosen again (maximal marginal relevance:
// Carbonell and Goldstein 1998). "The order was signed on Saturday, Ri said" and "Kim signed the order to launch on
// Saturday" are alike; "Ri said the rocket reached orbit" is not like them. Cost: the sentences of a sample of
// reports compared by an inverted index, then the chosen ones with all.
#include "reconcile/facts/alike.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace hearsay::reconciling {
namespace {

/// Cosine from which sentences of two reports may tell the same; from which they do, whoever says so; from which they
/// do though two named speakers say it; and from which they are the same words.
constexpr float kAlike = 0.3F, kSame = 0.45F, kSameOfTwo = 0.6F, kVerbatim = 0.9F;
/// From which a sentence repeats a chosen one.
constexpr float kRepeats = 0.25F;
/// What makes a sentence one that a desk must have: that another report has other words for it, up to so many (the
/// same words again say nothing: outlets print one agency), and what `sentences.cc` sees in it alone. Rounded from a
/// logistic regression on six events whose findings were listed by hand: with ten lines 28 of 58 are met, 21 by
/// likeness alone.
constexpr float kOtherWords = 0.7F;
constexpr size_t kMostOtherWords = 4;
/// A desk reads a handful of lines.
constexpr size_t kMostTellings = 8, kMostOfOneReport = 4;
/// Reports that choose what is told, evenly taken out of a story of more.
constexpr size_t kSample = 64;

// Evenly taken, one of each that are the same.
std::vector<uint32_t> sample_of(std::span<const Reading> readings, const Story& story) {
  std::vector<uint32_t> apart;
  std::set<std::string_view> seen;
  for (const ReportIndex report : story.reports) {
    if (seen.insert(exact_copy_of(readings[report.value].report.id)).second) apart.push_back(report.value);
  }
  if (apart.size() <= kSample) return apart;
  std::vector<uint32_t> sample;
  for (size_t i = 0; i < kSample; ++i) sample.push_back(apart[i * apart.size() / kSample]);
  return sample;
}

class Chooser {
 public:
  Chooser(const std::vector<Unit>& units, const Unified& unified) : units_(units), unified_(unified) {
    for (uint32_t u = 0; u < units.size(); ++u) {
      for (const auto& [word, weight] : units[u].words) {
        if (word >= having_.size()) having_.resize(word + 1);
        having_[word].emplace_back(u, weight);
      }
    }
    for (uint32_t u = 0; u < units.size(); ++u) compare(u);
  }

  /// Units that stand for something told, with what is like each.
  std::vector<uint32_t> choose() const {
    std::set<std::string_view> reports;
    for (const Unit& unit : units_) reports.insert(unit.content);
    const bool one = reports.size() < 2;
    std::vector<uint32_t> chosen;
    if (const auto lead = best_lead()) chosen.push_back(*lead);
    std::vector<uint32_t> order;
    for (uint32_t u = 0; u < units_.size(); ++u) {
      if ((is_of_a_name(units_[u]) || !alike_[u].empty()) && units_[u].fresh) order.push_back(u);
    }
    std::ranges::stable_sort(order, std::greater<>(), [&](uint32_t u) { return support_[u] + units_[u].fit; });
    for (const uint32_t u : order) {
      if (chosen.size() >= (one ? kMostOfOneReport : kMostTellings)) break;
      if (std::ranges::none_of(chosen, [&](uint32_t other) { return repeats(u, other); })) chosen.push_back(u);
    }
    return chosen;
  }

 private:
  void compare(uint32_t u) {
    std::vector<float>& sums = sums_;
    sums.assign(units_.size(), 0);
    for (const auto& [word, weight] : units_[u].words) {
      for (const auto& [other, own] : having_[word]) sums[other] += weight * own;
    }
    std::map<std::string_view, std::pair<float, uint32_t>> best;
    for (uint32_t other = 0; other < units_.size(); ++other) {
      if (units_[other].content == units_[u].content) continue;
      auto& known = best[units_[other].content];
      if (sums[other] > known.first) known = {sums[other], other};
    }
    size_t other_words = 0;
    float all = 0;
    std::vector<uint32_t> alike;
    for (const auto& [content, found] : best) {
      all += found.first;
      if (found.first < kAlike) continue;
      alike.push_back(found.second);
      other_words += found.first < kVerbatim ? 1 : 0;
    }
    alike_.push_back(std::move(alike));
    support_.push_back(kOtherWords * static_cast<float>(std::min(other_words, kMostOtherWords)));
    all_.push_back(all);
  }

  // The first sentence that is most like what the others tell.
  std::optional<uint32_t> best_lead() const {
    std::optional<uint32_t> best;
    for (uint32_t u = 0; u < units_.size(); ++u) {
      if (units_[u].place == 0 && (!best || all_[u] > all_[*best])) best = u;
    }
    return best;
  }

  bool is_of_a_name(const Unit& unit) const { return unit.told.speaker && is_named(unified_, *unit.told.speaker); }

  bool repeats(uint32_t u, uint32_t chosen) const {
    return u == chosen || likeness(units_[u], units_[chosen]) > kRepeats ||
           std::ranges::find(alike_[chosen], u) != alike_[chosen].end();
  }

  const std::vector<Unit>& units_;
  const Unified& unified_;
  std::vector<std::vector<std::pair<uint32_t, float>>> having_;  ///< of each word
  std::vector<std::vector<uint32_t>> alike_;                     ///< beside the units: the likest of other reports
  std::vector<float> support_, all_, sums_;
};

bool has(const Unit& unit, uint32_t word) {
  return std::ranges::binary_search(unit.words, word, {}, &std::pair<uint32_t, float>::first);
}

// Who tells the same has its numbers and names, or nearly all its words.
bool tells_the_same(const Unit& a, const Unit& b) {
  const float like = likeness(a, b);
  if (like < kSameOfTwo && !std::ranges::all_of(a.exact, [&](uint32_t word) { return has(b, word); })) return false;
  if (a.told.speaker && b.told.speaker && a.told.speaker == b.told.speaker) return like >= kAlike;
  return like >= (a.told.speaker && b.told.speaker ? kSameOfTwo : kSame);
}

}  // namespace

std::vector<Telling> find_tellings(std::span<const Reading> readings, const Story& story, const Unified& unified,
                                   const language::Lexicon& lexicon) {
  const std::vector<Unit> sample = units_of(readings, sample_of(readings, story), unified, lexicon);
  std::vector<Telling> tellings;
  for (const uint32_t chosen : Chooser(sample, unified).choose()) {
    Telling telling = {sample[chosen].told};
    std::map<uint32_t, std::pair<float, const Unit*>> best;  // of each other report
    for (const Unit& unit : sample) {
      if (unit.content == sample[chosen].content || !tells_the_same(sample[chosen], unit)) continue;
      auto& known = best[unit.told.reading];
      const float like = likeness(sample[chosen], unit);
      if (known.second == nullptr || like > known.first) known = {like, &unit};
    }
    for (const auto& [reading, found] : best) telling.push_back(found.second->told);
    tellings.push_back(std::move(telling));
  }
  return tellings;
}

}  // namespace hearsay::reconciling
