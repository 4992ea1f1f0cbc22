// Weights are learned from figures that readers judged (train/figures/train.py). A number that is right stands high
// in several reports, in numerals, beside sentences that tell the story, and holds together; one that is not is an
// article beside a passing word ("a recently deceased relative"), a part that repeats the whole, or a bundle of
// numbers of other events.
#include "reconcile/facts/figure_merits.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "base/weights.h"
#include "language/phrases.h"
#include "reconcile/facts/keys.h"
#include "reconcile/facts/updates.h"

namespace hearsay::reconciling {

namespace {

namespace merit {

enum FigureMerit : uint8_t {
  reports,
  share,
  one_report,
  named,
  unstated,
  more_values,
  clashing,
  far_apart,
  disputed,
  updated,
  agreed,
  denied,
  part,
  killed,
  injured,
  other_toll,
  ranked,
  other_class,
  open,
  money,
  article,
  vague,
  none,
  one,
  large,
  background,
  unsure,
  in_lead,
  low_down,
  best_worth,
  mean_worth,
  no_sentence,
  whose_unsaid,
  others,
  odd_words,
  other_kind,
  of_a_whole,
  top_share,
  top_reports,
  few_reports,
  dated
};
static_assert(dated + 1 == kFigureMerits);

}  // namespace merit

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
    m_[merit::reports] = capped(all.size());
    m_[merit::share] = static_cast<float>(all.size()) / count;
    m_[merit::one_report] = all.size() == 1 ? 1.F : 0.F;
    m_[merit::more_values] = capped(values - std::min<size_t>(values, 1));
    m_[merit::far_apart] = most > kFar * least ? 1.F : 0.F;
    m_[merit::top_share] = static_cast<float>(top) / static_cast<float>(std::max<size_t>(all.size(), 1));
    m_[merit::top_reports] = capped(top - 1);
    m_[merit::few_reports] = 1 / count;
  }

  void set_state() {
    m_[merit::disputed] = fact_.state == FactState::disputed ? 1.F : 0.F;
    m_[merit::updated] = fact_.state == FactState::updated ? 1.F : 0.F;
    m_[merit::agreed] = fact_.state == FactState::agreed ? 1.F : 0.F;
    m_[merit::denied] = fact_.state == FactState::denied ? 1.F : 0.F;
    m_[merit::part] = fact_.subset ? 1.F : 0.F;
    m_[merit::background] = fact_.background ? 1.F : 0.F;
    m_[merit::dated] = fact_.dated_by > 0 ? 1.F : 0.F;
    for (const Value& a : fact_.values) {
      for (const Value& b : fact_.values) {
        if (!a.earlier && !b.earlier && !compatible(a, b)) m_[merit::clashing] = 1;
      }
    }
  }

  void set_class() {
    const language::EventClass& kind = ground_.lexicon.event_class(fact_.kind);
    const bool money = is_money(fact_.values.front().unit);
    m_[merit::money] = money ? 1.F : 0.F;
    m_[merit::open] = fact_.open ? 1.F : 0.F;
    if (fact_.open) return;
    m_[fact_.kind == "killed"    ? merit::killed
       : fact_.kind == "injured" ? merit::injured
       : kind.toll               ? merit::other_toll
       : kind.rank > 0           ? merit::ranked
                                 : merit::other_class] = 1;
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
        m_[merit::best_worth] = std::max(m_[merit::best_worth], worth->second);
      }
    }
    m_[merit::named] = named / pieces;
    m_[merit::unstated] = named == 0 ? 1.F : 0.F;
    m_[merit::article] = article / pieces;
    m_[merit::vague] = vague / pieces;
    m_[merit::unsure] = unsure / pieces;
    m_[merit::in_lead] = lead / pieces;
    m_[merit::low_down] = down / pieces;
    m_[merit::mean_worth] = mean / std::max(pieces - missing, 1.F);
    m_[merit::no_sentence] = missing / pieces;
  }

  void set_words() {
    const double size = size_of(fact_.values.front());
    m_[merit::none] = size == 0 ? 1.F : 0.F;
    m_[merit::one] = size == 1 ? 1.F : 0.F;
    m_[merit::large] = static_cast<float>(std::min(std::log10(std::max(size, 1.0)), 6.0) / 6);
    m_[merit::whose_unsaid] = fact_.who.empty() ? 1.F : 0.F;
    const std::vector<std::string> words = language::phrase_words(language::fold(fact_.who));
    m_[merit::others] = std::ranges::any_of(words, [](const std::string& word) {
      return word == "other" || word == "others" || word == "another" || word == "more";
    });
    // "MURDER ACCUSED", "number 2 man": what is counted is no plain noun phrase.
    const bool capitals =
        fact_.who.size() > 3 && std::ranges::none_of(fact_.who, [](char c) { return c >= 'a' && c <= 'z'; });
    m_[merit::odd_words] = capitals || words.size() > 4 ? 1.F : 0.F;
  }

  // The same words give the same number to another kind; a part is as large as the whole.
  void set_fellows() {
    for (const Fact& other : facts_) {
      if (&other == &fact_ || other.told || other.values.empty()) continue;
      const bool same_number = std::ranges::any_of(other.values, [&](const Value& value) {
        return value.low == fact_.values.front().low && value.high == fact_.values.front().high && value.low;
      });
      if (!same_number) continue;
      if (other.kind == fact_.kind && !other.subset && fact_.subset) m_[merit::of_a_whole] = 1;
      if (other.kind != fact_.kind && shares_sentence(other)) m_[merit::other_kind] = 1;
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

const base::Weights<kFigureMerits>& weights() {
  static const base::Weights<kFigureMerits> all("data/reconcile/figure_merits.tsv");
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
