// Two sentences are alike by the words that few sentences of the story have, and by what they mean. What several
// reports have alike is what they tell; of these a desk wants those that merits.cc weighs most, and what is like a
// chosen one is not chosen again (maximal marginal relevance: Carbonell and Goldstein 1998). "The order was signed on
// Saturday, Ri said" and "Kim signed the order to launch on Saturday" are alike; "Ri said the rocket reached orbit"
// is not like them. Cost: every sentence of a sample of reports compared with every other, by an inverted index of
// words and by the signs of what they mean; then the chosen ones with all.
#include "reconcile/facts/alike.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "reconcile/facts/merit.h"
#include "reconcile/facts/shared.h"
#include "reconcile/facts/stages.h"

namespace hearsay::reconciling {
namespace {

/// Cosine from which sentences of two reports may tell the same; from which they do, whoever says so; from which they
/// do though two named speakers say it; and from which they are the same words.
constexpr float kAlike = 0.3F, kSame = 0.45F, kSameOfTwo = 0.6F, kVerbatim = 0.9F;
/// That of words and meaning together from which two sentences tell the same: of pairs that readers took for one
/// finding or for two, 84 of 100 above it were one.
constexpr float kSameInAll = 0.9F;
/// From which likeness a sentence repeats a chosen one: of meaning, and of words, which weigh more.
constexpr float kRepeats = 0.58F, kWordsWeigh = 1.2F;
/// Of a sentence's words so many must be in none that is told before it.
constexpr float kNews = 0.6F;
/// Likeness of meaning from which two sentences say the same, and nearly so.
constexpr float kSameMeaning = 0.42F, kNearMeaning = 0.33F;
/// A desk reads a handful of lines: of those listed the first are shown, while they are likely enough to be wanted;
/// one in any case. Of 156 events whose sentences were chosen by reading seven of ten shown are among the chosen;
/// where many reports tell a story its best lines are as surely wanted at a lower likelihood, as there are more to
/// choose of.
constexpr size_t kMostTellings = 14, kMostShown = 6, kMostShownOfMany = 7, kMostOfOneReport = 4;
constexpr float kListed = 0.2F, kShown = 0.82F, kShownOfMany = 0.62F;
constexpr size_t kManyReports = 6;
/// What a sentence adds of what several reports have, in log odds; and the least worth, of one that is not wanted.
constexpr float kCoverage = 0.3F, kCoverageOfMany = 0.15F, kLeastWorth = 1e-6F;
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

// Finds what the other reports have like each unit.
class Comparer {
 public:
  explicit Comparer(const std::vector<Unit>& units) : units_(units), sums_(units.size()) {
    for (uint32_t u = 0; u < units.size(); ++u) {
      for (const auto& [word, weight] : units[u].words) {
        if (word >= having_.size()) having_.resize(word + 1);
        having_[word].emplace_back(u, weight);
      }
    }
  }

  Fellows fellows_of(uint32_t u) {
    sums_.assign(units_.size(), 0);
    for (const auto& [word, weight] : units_[u].words) {
      for (const auto& [other, own] : having_[word]) sums_[other] += weight * own;
    }
    std::map<std::string_view, Likest> best;
    for (uint32_t other = 0; other < units_.size(); ++other) {
      if (units_[other].content == units_[u].content) continue;
      Likest& known = best[units_[other].content];
      const float meaning = meaning_likeness(units_[u], units_[other]);
      known.words = std::max(known.words, sums_[other]);
      known.meaning = std::max(known.meaning, meaning);
      if (units_[other].place == 0) known.lead = meaning;
    }
    Fellows fellows;
    fellows.reports = static_cast<uint32_t>(best.size());
    for (const auto& [content, likest] : best) add(likest, fellows);
    return fellows;
  }

 private:
  // Of one other report: by words, by meaning, and how near its first sentence is.
  struct Likest {
    float words = 0, meaning = 0, lead = 0;
  };

  static void add(const Likest& likest, Fellows& fellows) {
    const auto share = 1 / static_cast<float>(fellows.reports);
    fellows.central += likest.words * share;
    fellows.central_meaning += likest.meaning * share;
    fellows.lead_meaning += likest.lead * share;
    fellows.likest = std::max(fellows.likest, likest.words);
    fellows.likest_meaning = std::max(fellows.likest_meaning, likest.meaning);
    if (likest.words >= kAlike) ++(likest.words < kVerbatim ? fellows.words : fellows.verbatim);
    if (likest.meaning >= kSameMeaning) ++fellows.meant;
    if (likest.meaning >= kNearMeaning) ++fellows.near;
  }

  const std::vector<Unit>& units_;
  std::vector<std::vector<std::pair<uint32_t, float>>> having_;  // of each word
  std::vector<float> sums_;
};

// How likely a desk wants a sentence, with what it adds to those chosen before it: log odds.
float odds_of(const Unit& unit, const std::vector<bool>& covered, float coverage) {
  const float worth = std::clamp(unit.worth, kLeastWorth, 1 - kLeastWorth);
  return std::log(worth / (1 - worth)) + coverage * adds(unit, covered);
}

// Units that stand for something told with their worth: the worthiest first, none that repeats one before it.
std::vector<std::pair<float, uint32_t>> choose(const std::vector<Unit>& units, size_t reports) {
  const auto repeats = [&](const Unit& unit, const Unit& chosen) {
    return meaning_likeness(unit, chosen) + kWordsWeigh * likeness(unit, chosen) > kRepeats;
  };
  std::vector<std::pair<float, uint32_t>> left, chosen;
  std::set<uint32_t> told;    // words
  std::vector<bool> covered;  // what several reports have
  const float coverage = reports < kManyReports ? kCoverage : kCoverageOfMany;
  for (uint32_t u = 0; u < units.size(); ++u) left.emplace_back(odds_of(units[u], covered, coverage), u);
  const size_t most = reports < 2 ? kMostOfOneReport : kMostTellings;
  while (!left.empty() && chosen.size() < most) {
    const auto best = std::ranges::max_element(left, {}, &std::pair<float, uint32_t>::first);
    const auto [odds, u] = *best;
    const float worth = 1 / (1 + std::exp(-odds));
    if (worth < kListed && !chosen.empty()) break;
    left.erase(best);
    const Unit& unit = units[u];
    const auto news = std::ranges::count_if(unit.words, [&](const auto& word) { return !told.contains(word.first); });
    if (static_cast<float>(news) < kNews * static_cast<float>(unit.words.size())) continue;
    if (std::ranges::any_of(chosen, [&](const auto& other) { return repeats(unit, units[other.second]); })) continue;
    chosen.emplace_back(worth, u);
    for (const auto& [word, weight] : unit.words) told.insert(word);
    for (const auto& [idea, weight] : unit.shared) {
      if (idea >= covered.size()) covered.resize(idea + 1);
      covered[idea] = true;
    }
    for (auto& [known, other] : left) known = odds_of(units[other], covered, coverage);
  }
  return chosen;
}

bool has(const Unit& unit, uint32_t word) {
  return std::ranges::binary_search(unit.words, word, {}, &std::pair<uint32_t, float>::first);
}

// Who tells the same has its numbers and names, or nearly all its words; or half of those, and says it like that.
bool tells_the_same(const Unit& a, const Unit& b) {
  const float like = likeness(a, b);
  const auto exact = std::ranges::count_if(a.exact, [&](uint32_t word) { return has(b, word); });
  const bool of_two = a.told.speaker && b.told.speaker && a.told.speaker != b.told.speaker;
  const bool in_all = kWordsWeigh * like + meaning_likeness(a, b) > kSameInAll && 2 * exact >= std::ssize(a.exact);
  if (in_all && !of_two) return true;
  if (like < kSameOfTwo && exact < std::ssize(a.exact)) return false;
  if (a.told.speaker && b.told.speaker && a.told.speaker == b.told.speaker) return like >= kAlike;
  return like >= (of_two ? kSameOfTwo : kSame);
}

}  // namespace

std::vector<Unit> weighed_units(std::span<const Reading> readings, const Story& story, const Unified& unified,
                                const language::Lexicon& lexicon) {
  const std::vector<uint32_t> reports = sample_of(readings, story);
  const StoryDays days(readings, story.reports);
  std::vector<Unit> units = units_of(readings, reports, days, unified, lexicon);
  std::vector<Fellows> fellows;
  Comparer comparer(units);
  for (uint32_t u = 0; u < units.size(); ++u) fellows.push_back(comparer.fellows_of(u));
  set_shared_merits(readings, reports, unified, fellows, units);
  const std::vector<Stage> stages = stages_of(readings, reports, days, units);
  for (size_t u = 0; u < units.size(); ++u) {
    units[u].merits[merit::newest_stage] = stages[u].newest ? 1.F : 0.F;
    units[u].merits[merit::passed_stage] = stages[u].passed ? 1.F : 0.F;
    units[u].merits[merit::overtaken] = stages[u].overtaken ? 1.F : 0.F;
    units[u].worth = stages[u].overtaken ? 0 : worth(units[u].merits);
  }
  return units;
}

std::vector<Telling> find_tellings(const std::vector<Unit>& sample) {
  std::set<std::string_view> reports;
  for (const Unit& unit : sample) reports.insert(unit.content);
  const bool many = reports.size() >= kManyReports;
  const float least = many ? kShownOfMany : kShown;
  const size_t most = many ? kMostShownOfMany : kMostShown;
  std::vector<Telling> tellings;
  for (const auto& [worth, chosen] : choose(sample, reports.size())) {
    Telling telling;
    telling.sentences.push_back(sample[chosen].told);
    telling.earned = tellings.empty() || (worth >= least && tellings.size() < most);
    std::map<uint32_t, std::pair<float, const Unit*>> best;  // of each other report
    for (const Unit& unit : sample) {
      if (unit.content == sample[chosen].content || !tells_the_same(sample[chosen], unit)) continue;
      auto& known = best[unit.told.reading];
      const float like = likeness(sample[chosen], unit);
      if (known.second == nullptr || like > known.first) known = {like, &unit};
    }
    for (const auto& [reading, found] : best) telling.sentences.push_back(found.second->told);
    tellings.push_back(std::move(telling));
  }
  return tellings;
}

}  // namespace hearsay::reconciling
