// Two sentences are alike by the words that few sentences of the story have, and by what they mean. What several
// reports have alike is what they tell; of these a desk wants those that merits.cc weighs most, and what is like a
// chosen one is not chosen again (maximal marginal relevance: Carbonell and Goldstein 1998). "The order was signed on
// Saturday, Ri said" and "Kim signed the order to launch on Saturday" are alike; "Ri said the rocket reached orbit"
// is not like them. Cost: every sentence of a sample of reports compared with every other, by an inverted index of
// words and by the signs of what they mean; then the chosen ones with all.
#include "reconcile/facts/alike.h"

#include <algorithm>
#include <array>
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
/// What makes a sentence one that repeats those before it.
struct Repeating {
  float like;  ///< from which likeness to one of them: of meaning, and of words, which weigh more
  float news;  ///< below which share of its words that are in none of them
};
/// Among what is listed; and, more strictly, among the few that are shown.
constexpr Repeating kListedTwice = {0.68F, 0.5F}, kShownTwice = {0.58F, 0.6F};
constexpr float kWordsWeigh = 1.2F;
/// Likeness of meaning from which two sentences say the same, and nearly so.
constexpr float kSameMeaning = 0.42F, kNearMeaning = 0.33F;
/// A desk reads a handful of lines: of those listed the first are shown, while they are likely enough to be wanted;
/// one in any case, and a second sooner, as readers had chosen three of four. Of 156 events whose sentences were
/// chosen by reading seven of ten shown are among the chosen; where many reports tell a story its best lines are as
/// surely wanted at a lower likelihood, as there are more to choose of.
constexpr size_t kMostTellings = 14, kMostShown = 6, kMostShownOfMany = 7, kMostOfOneReport = 4;
constexpr float kListed = 0.2F, kSecond = 0.4F, kShown = 0.8F, kShownOfMany = 0.62F;
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

// Sentences that are told, one after the other.
class Told {
 public:
  explicit Told(Repeating repeating) : repeating_(repeating) {}

  void add(const Unit& unit) {
    units_.push_back(&unit);
    for (const auto& [word, weight] : unit.words) words_.insert(word);
  }

  bool has_told(const Unit& unit) const {
    const auto news =
        std::ranges::count_if(unit.words, [&](const auto& word) { return !words_.contains(word.first); });
    if (static_cast<float>(news) < repeating_.news * static_cast<float>(unit.words.size())) return true;
    return std::ranges::any_of(units_, [&](const Unit* other) {
      return meaning_likeness(unit, *other) + kWordsWeigh * likeness(unit, *other) > repeating_.like;
    });
  }

  const std::vector<const Unit*>& units() const { return units_; }

 private:
  Repeating repeating_;
  std::vector<const Unit*> units_;
  std::set<uint32_t> words_;
};

// Units that stand for something told with their worth: the worthiest first, none that repeats one before it.
std::vector<std::pair<float, uint32_t>> choose(const std::vector<Unit>& units, size_t reports) {
  std::vector<std::pair<float, uint32_t>> left, chosen;
  Told told(kListedTwice);
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
    if (told.has_told(units[u])) continue;
    chosen.emplace_back(worth, u);
    told.add(units[u]);
    for (const auto& [idea, weight] : units[u].shared) {
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

// A sentence, and the likest of each other report that tells the same.
std::vector<ToldSentence> said_by_all(const std::vector<Unit>& sample, const Unit& chosen) {
  std::vector<ToldSentence> sentences = {chosen.told};
  std::map<uint32_t, std::pair<float, const Unit*>> best;  // of each other report
  for (const Unit& unit : sample) {
    if (unit.content == chosen.content || !tells_the_same(chosen, unit)) continue;
    auto& known = best[unit.told.reading];
    const float like = likeness(chosen, unit);
    if (known.second == nullptr || like > known.first) known = {like, &unit};
  }
  for (const auto& [reading, found] : best) sentences.push_back(found.second->told);
  return sentences;
}

// "He then called police", "“We ran,” …": of whom, other sentences say. Of such that were sure enough readers had
// chosen one in two.
bool stands_alone(const Unit& unit) {
  return unit.merits[merit::pronoun_first] == 0 && unit.merits[merit::pronoun_early] == 0 &&
         unit.merits[merit::all_quoted] == 0;
}

/// What a desk wants shown too, a little less sure by itself: something of the newest report, beside a charge the
/// answer to it, whom the dead are identified as, how it came about by somebody's account, how a report begins.
/// Readers had chosen nine of ten of the first two, five in six of the next two, three in four of the last; of others
/// as sure two in three.
struct Companion {
  merit::Merit kind;
  float least;        ///< worth
  bool after_charge;  ///< only where a charge is shown

  bool is(const Unit& unit) const { return unit.merits[kind] > 0 && unit.worth >= least; }

  bool is_missed_by(const Told& shown) const {
    const auto has = [&](merit::Merit merit) {
      return std::ranges::any_of(shown.units(), [&](const Unit* unit) { return unit->merits[merit] > 0; });
    };
    return !has(kind) && (!after_charge || has(merit::charged) || has(merit::justice));
  }
};
constexpr std::array<Companion, 5> kCompanions = {{{merit::newest, 0.4F, false},
                                                   {merit::defence, 0.4F, true},
                                                   {merit::identified, 0.5F, false},
                                                   {merit::account, 0.5F, false},
                                                   {merit::first, 0.6F, false}}};

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
  const std::vector<std::pair<float, uint32_t>> all = choose(sample, reports.size());
  std::vector<Telling> tellings;
  Told shown(kShownTwice);
  for (const auto& [worth, chosen] : all) {
    const Unit& unit = sample[chosen];
    const size_t above = shown.units().size();
    const bool wanted = above == 0 || (above < most && worth >= (above == 1 ? kSecond : least));
    const bool earned = wanted && stands_alone(unit) && !shown.has_told(unit);
    if (earned) shown.add(unit);
    tellings.push_back({said_by_all(sample, unit), earned});
  }
  if (shown.units().empty() && !tellings.empty()) {
    tellings.front().earned = true;
    shown.add(sample[all.front().second]);
  }
  for (const Companion& companion : kCompanions) {
    if (!companion.is_missed_by(shown)) continue;
    for (size_t i = 0; i < all.size(); ++i) {
      const Unit& unit = sample[all[i].second];
      if (tellings[i].earned || !companion.is(unit) || !stands_alone(unit)) continue;
      tellings[i].earned = true;
      shown.add(unit);
      break;
    }
  }
  return tellings;
}

}  // namespace hearsay::reconciling
