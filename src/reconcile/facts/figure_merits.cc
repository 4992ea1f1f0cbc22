// Weights are learned from figures that readers judged (train/figures/train.py). A number that is right stands high
// in several reports, in numerals, beside sentences that tell the story, and holds together; one that is not is an
// article beside a passing word ("a recently deceased relative"), a part that repeats the whole, or a bundle of
// numbers of other events.
#include "reconcile/facts/figure_merits.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "language/phrases.h"
#include "reconcile/facts/keys.h"
#include "reconcile/facts/updates.h"
#include "reconcile/facts/weights.h"

namespace hearsay::reconciling {

namespace {

enum FigureMerit : uint8_t {
  kReports,
  kShare,
  kOneReport,
  kNamed,
  kUnstated,
  kMoreValues,
  kClashing,
  kFarApart,
  kDisputed,
  kUpdated,
  kAgreed,
  kDenied,
  kPart,
  kKilled,
  kInjured,
  kOtherToll,
  kRanked,
  kOtherClass,
  kOpen,
  kMoney,
  kArticle,
  kVague,
  kNone,
  kOne,
  kLarge,
  kBackground,
  kUnsure,
  kInLead,
  kLowDown,
  kBestWorth,
  kMeanWorth,
  kNoSentence,
  kWhoseUnsaid,
  kOthers,
  kOddWords,
  kOtherKind,
  kOfAWhole,
  kTopShare,
  kTopReports,
  kFewReports,
  kDated
};
static_assert(kDated + 1 == kFigureMerits);

/// Counts are told apart up to here.
constexpr float kMost = 5;
/// Sentences that tell what a report is about, and from which what it adds.
constexpr uint32_t kLead = 3, kDown = 10;
/// Numbers of one thing are rarely so many times apart.
constexpr double kFar = 3;

float capped(size_t count) {
  return std::min(static_cast<float>(count), kMost) / kMost;
}

class Teller {
 public:
  Teller(const Ground& ground, const std::vector<Fact>& facts, const Fact& fact, const SentenceWorth& worth)
      : ground_(ground), facts_(facts), fact_(fact), worth_(worth) {}

  FigureMerits merits() {
    set_spread();
    set_state();
    set_class();
    set_evidence();
    set_words();
    set_fellows();
    return m_;
  }

 private:
  static double size_of(const Value& value) { return value.low.value_or(value.high.value_or(0)); }

  std::set<std::string_view> reports_of(const Value& value) const {
    std::set<std::string_view> reports;
    for (const EvidenceIndex e : value.evidence)
      reports.insert(exact_copy_of(ground_.readings[ground_.at(e).report.value].report.id));
    return reports;
  }

  void set_spread() {
    std::set<std::string_view> story, all;
    for (const ReportIndex report : ground_.story.reports)
      story.insert(exact_copy_of(ground_.readings[report.value].report.id));
    size_t top = 0, values = 0;
    double least = 1e300, most = 0;
    for (const Value& value : fact_.values) {
      const auto reports = reports_of(value);
      all.insert(reports.begin(), reports.end());
      top = std::max(top, reports.size());
      if (value.earlier) continue;
      ++values;
      least = std::min(least, std::max(size_of(value), 1.0));
      most = std::max(most, size_of(value));
    }
    const auto count = static_cast<float>(story.size());
    m_[kReports] = capped(all.size());
    m_[kShare] = static_cast<float>(all.size()) / count;
    m_[kOneReport] = all.size() == 1 ? 1.F : 0.F;
    m_[kMoreValues] = capped(values - std::min<size_t>(values, 1));
    m_[kFarApart] = most > kFar * least ? 1.F : 0.F;
    m_[kTopShare] = static_cast<float>(top) / static_cast<float>(std::max<size_t>(all.size(), 1));
    m_[kTopReports] = capped(top - 1);
    m_[kFewReports] = 1 / count;
  }

  void set_state() {
    m_[kDisputed] = fact_.state == FactState::disputed ? 1.F : 0.F;
    m_[kUpdated] = fact_.state == FactState::updated ? 1.F : 0.F;
    m_[kAgreed] = fact_.state == FactState::agreed ? 1.F : 0.F;
    m_[kDenied] = fact_.state == FactState::denied ? 1.F : 0.F;
    m_[kPart] = fact_.subset ? 1.F : 0.F;
    m_[kBackground] = fact_.background ? 1.F : 0.F;
    m_[kDated] = fact_.dated_by > 0 ? 1.F : 0.F;
    for (const Value& a : fact_.values) {
      for (const Value& b : fact_.values) {
        if (!a.earlier && !b.earlier && !compatible(a, b)) m_[kClashing] = 1;
      }
    }
  }

  void set_class() {
    const language::EventClass& kind = ground_.lexicon.event_class(fact_.kind);
    const bool money = is_money(fact_.values.front().unit);
    m_[kMoney] = money ? 1.F : 0.F;
    m_[kOpen] = fact_.open ? 1.F : 0.F;
    if (fact_.open) return;
    m_[fact_.kind == "killed"    ? kKilled
       : fact_.kind == "injured" ? kInjured
       : kind.toll               ? kOtherToll
       : kind.rank > 0           ? kRanked
                                 : kOtherClass] = 1;
  }

  void set_evidence() {
    float pieces = 0, named = 0, article = 0, vague = 0, unsure = 0, lead = 0, down = 0, mean = 0, missing = 0;
    for (const Value& value : fact_.values) {
      for (const EvidenceIndex e : value.evidence) {
        const Evidence& evidence = ground_.at(e);
        const Witness& witness = ground_.witness_of(e);
        const Claim& claim = ground_.claim(witness);
        ++pieces;
        named += evidence.chain.empty() ? 0.F : 1.F;
        article += is_article(ground_, witness) ? 1.F : 0.F;
        vague += value.vague.empty() ? 0.F : 1.F;
        unsure += evidence.modality == Modality::possible || evidence.modality == Modality::planned ? 1.F : 0.F;
        lead += claim.sentence < kLead ? 1.F : 0.F;
        down += claim.sentence >= kDown ? 1.F : 0.F;
        const auto worth = worth_.find({witness.reading, claim.sentence});
        if (worth == worth_.end()) {
          ++missing;
          continue;
        }
        mean += worth->second;
        m_[kBestWorth] = std::max(m_[kBestWorth], worth->second);
      }
    }
    m_[kNamed] = named / pieces;
    m_[kUnstated] = named == 0 ? 1.F : 0.F;
    m_[kArticle] = article / pieces;
    m_[kVague] = vague / pieces;
    m_[kUnsure] = unsure / pieces;
    m_[kInLead] = lead / pieces;
    m_[kLowDown] = down / pieces;
    m_[kMeanWorth] = mean / std::max(pieces - missing, 1.F);
    m_[kNoSentence] = missing / pieces;
  }

  void set_words() {
    const double size = size_of(fact_.values.front());
    m_[kNone] = size == 0 ? 1.F : 0.F;
    m_[kOne] = size == 1 ? 1.F : 0.F;
    m_[kLarge] = static_cast<float>(std::min(std::log10(std::max(size, 1.0)), 6.0) / 6);
    m_[kWhoseUnsaid] = fact_.who.empty() ? 1.F : 0.F;
    const std::vector<std::string> words = language::phrase_words(language::fold(fact_.who));
    m_[kOthers] = std::ranges::any_of(words, [](const std::string& word) {
      return word == "other" || word == "others" || word == "another" || word == "more";
    });
    // "MURDER ACCUSED", "number 2 man": what is counted is no plain noun phrase.
    const bool capitals =
        fact_.who.size() > 3 && std::ranges::none_of(fact_.who, [](char c) { return c >= 'a' && c <= 'z'; });
    m_[kOddWords] = capitals || words.size() > 4 ? 1.F : 0.F;
  }

  // The same words give the same number to another kind; a part is as large as the whole.
  void set_fellows() {
    for (const Fact& other : facts_) {
      if (&other == &fact_ || other.told || other.values.empty()) continue;
      const bool same_number = std::ranges::any_of(other.values, [&](const Value& value) {
        return value.low == fact_.values.front().low && value.high == fact_.values.front().high && value.low;
      });
      if (!same_number) continue;
      if (other.kind == fact_.kind && !other.subset && fact_.subset) m_[kOfAWhole] = 1;
      if (other.kind != fact_.kind && shares_sentence(other)) m_[kOtherKind] = 1;
    }
  }

  bool shares_sentence(const Fact& other) const {
    std::set<std::pair<uint32_t, uint32_t>> own;
    const auto place = [&](EvidenceIndex e) {
      const Witness& witness = ground_.witness_of(e);
      return std::pair(witness.reading, ground_.claim(witness).sentence);
    };
    for (const Value& value : fact_.values) {
      for (const EvidenceIndex e : value.evidence) own.insert(place(e));
    }
    return std::ranges::any_of(other.values, [&](const Value& value) {
      return value.low == fact_.values.front().low &&
             std::ranges::any_of(value.evidence, [&](EvidenceIndex e) { return own.contains(place(e)); });
    });
  }

  const Ground& ground_;
  const std::vector<Fact>& facts_;
  const Fact& fact_;
  const SentenceWorth& worth_;
  FigureMerits m_{};
};

const Weights<kFigureMerits>& weights() {
  static const Weights<kFigureMerits> all("data/reconcile/figure_merits.tsv");
  return all;
}

}  // namespace

FigureMerits figure_merits(const Ground& ground, const std::vector<Fact>& facts, const Fact& fact,
                           const SentenceWorth& worth) {
  return Teller(ground, facts, fact, worth).merits();
}

float worth(const FigureMerits& merits) {
  return weights().likelihood(merits);
}

std::vector<std::string_view> figure_merit_names() {
  return weights().names();
}

}  // namespace hearsay::reconciling
