// Every figure of the class may be the toll, and so may the number of people spoken of one by one. What speaks for a
// number (a heading says it, it is said often, it is the largest) and against it (it counts a year's dead, a part,
// "others") is a feature; a log-linear model, learned from reports whose tolls are on record, weighs them. Counter-
// example: "nine people have been killed in the city this year" is no toll of a report on one death.
//
// Who was shot and who died may be one: the injured are those shot without those killed.
#include "read/tolls/tolls.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <unordered_map>

#include "base/resource.h"
#include "read/tolls/nth_victim.h"
#include "read/tolls/toll_evidence.h"

namespace hearsay::reading {
namespace {

constexpr size_t kFeatures = static_cast<size_t>(TollFeature::count);
constexpr std::array<std::string_view, kFeatures> kNames = {"none",
                                                            "none_heading",
                                                            "none_claims",
                                                            "said",
                                                            "said_often",
                                                            "heading",
                                                            "lead",
                                                            "fresh",
                                                            "others",
                                                            "part",
                                                            "bound",
                                                            "wide",
                                                            "noun",
                                                            "hedged",
                                                            "people",
                                                            "largest_lead",
                                                            "largest",
                                                            "earliest",
                                                            "share",
                                                            "named",
                                                            "named_and_single",
                                                            "one",
                                                            "one_heading",
                                                            "one_lead",
                                                            "one_often",
                                                            "added",
                                                            "shot",
                                                            "shot_survived",
                                                            "others_and_one",
                                                            "and_self",
                                                            "self_said",
                                                            "together",
                                                            "together_often",
                                                            "together_largest",
                                                            "together_first",
                                                            "together_lead",
                                                            "exceeded",
                                                            "none_beside_dead",
                                                            "one_beside_dead",
                                                            "few_beside_dead",
                                                            "none_lead_other",
                                                            "lateness",
                                                            "one_background",
                                                            "size",
                                                            "unsaid"};

using Weights = std::array<float, kFeatures>;

const Weights& weights_of(std::string_view event_class) {
  static const auto table = [] {
    std::unordered_map<std::string_view, Weights> made;
    for (const std::string_view name : kTollClasses) made[name] = {};
    base::for_each_row("data/read/tolls.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() != 3 || !made.contains(cells[0])) return;
      const auto name = std::find(kNames.begin(), kNames.end(), cells[1]);
      if (name == kNames.end()) return;
      float& weight = made[cells[0]][static_cast<size_t>(name - kNames.begin())];
      std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), weight);
    });
    return made;
  }();
  return table.at(event_class);
}

float log2of(double value) {
  return static_cast<float>(std::log2(1 + value));
}

class Scale {
 public:
  Scale(Told told, const Reading& reading, double dead, bool other_leads)
      : told_(std::move(told)), reading_(reading), dead_(dead), other_leads_(other_leads) {}

  std::vector<TollCandidate> candidates() {
    add_figures();
    add_derived();
    add_together();
    add_people();
    std::vector<TollCandidate> all;
    all.push_back(no_toll());
    for (auto& [value, candidate] : found_) {
      if (value < 1) continue;
      std::sort(candidate.claims.begin(), candidate.claims.end());
      candidate.claims.erase(std::unique(candidate.claims.begin(), candidate.claims.end()), candidate.claims.end());
      if (!candidate.claims.empty()) {
        set(candidate, TollFeature::lateness,
            static_cast<float>(reading_.claims[candidate.claims.front().value].sentence) /
                static_cast<float>(reading_.sentences.size()));
      }
      if (dead_ > 0 && value == 1) set(candidate, TollFeature::one_beside_dead, 1);
      if (value <= dead_) set(candidate, TollFeature::few_beside_dead, 1);
      set(candidate, TollFeature::size, log2of(value - 1));
      if (told_.figures.empty()) set(candidate, TollFeature::unsaid, 1);
      if (!is_of_a_larger_count(candidate)) all.push_back(candidate);
    }
    return all;
  }

 private:
  // "16 people were killed. Jon Aster was killed with his son.": who is named behind a count of the news is of it.
  bool is_of_a_larger_count(const TollCandidate& candidate) const {
    const auto sentence = [&](const Said& said) { return reading_.claims[said.claim.value].sentence; };
    const auto counts = [&](const Said& said) {
      return (said.lead || said.heading) && said.fresh && said.people && said.value > candidate.value && !said.part &&
             !said.wide && !said.hedged && !said.others && !said.noun;
    };
    const auto count = std::ranges::find_if(told_.figures, counts);
    return count != told_.figures.end() && std::ranges::none_of(told_.figures, [&](const Said& said) {
             return said.value == candidate.value && (said.value > 1 || sentence(said) <= sentence(*count));
           });
  }

  static void set(TollCandidate& candidate, TollFeature feature, float value) {
    candidate.features[static_cast<size_t>(feature)] = value;
  }
  TollCandidate& at(double value) {
    TollCandidate& candidate = found_[value];
    candidate.value = value;
    return candidate;
  }

  TollCandidate no_toll() const {
    TollCandidate none;
    none.value = -1;
    set(none, TollFeature::none, 1);
    set(none, TollFeature::none_beside_dead, dead_ > 0 ? 1 : 0);
    set(none, TollFeature::none_lead_other, other_leads_ && !told_.leads() ? 1 : 0);
    const bool heading = told_.people.heading || std::any_of(told_.figures.begin(), told_.figures.end(),
                                                             [](const Said& said) { return said.heading; });
    set(none, TollFeature::none_heading, heading ? 1 : 0);
    set(none, TollFeature::none_claims,
        log2of(static_cast<double>(told_.figures.size() + told_.people.claims.size())));
    return none;
  }

  // Not said in one number: "three others" and the one the report speaks of first, the victims and their killer.
  void add_derived() {
    const std::map<double, TollCandidate> said = found_;
    for (const auto& [value, candidate] : said) {
      const auto has = [&](TollFeature feature) { return candidate.features[static_cast<size_t>(feature)] > 0; };
      if (!has(TollFeature::said)) continue;
      if (has(TollFeature::others)) add_one_more(candidate, TollFeature::others_and_one);
      if (told_.people.self) add_one_more(candidate, TollFeature::and_self);
    }
  }
  void add_one_more(const TollCandidate& from, TollFeature how) {
    TollCandidate& more = at(from.value + 1);
    if (more.features[static_cast<size_t>(TollFeature::said)] == 0) more.features = from.features;
    set(more, how, 1);
    add_claims(more, from.claims);
  }

  void add_figures() {
    std::map<double, std::vector<const Said*>> by_value;
    double largest = 0;
    double largest_lead = 0;
    for (const Said& said : told_.figures) {
      by_value[said.value].push_back(&said);
      largest = std::max(largest, said.value);
      if (said.heading || said.lead) largest_lead = std::max(largest_lead, said.value);
    }
    for (const auto& [value, all] : by_value) {
      TollCandidate& candidate = at(value);
      const auto any = [&](auto is) { return std::any_of(all.begin(), all.end(), is) ? 1.0F : 0.0F; };
      const auto every = [&](auto is) { return std::all_of(all.begin(), all.end(), is) ? 1.0F : 0.0F; };
      set(candidate, TollFeature::said, 1);
      set(candidate, TollFeature::said_often, log2of(static_cast<double>(all.size())));
      set(candidate, TollFeature::heading, any([](const Said* said) { return said->heading; }));
      set(candidate, TollFeature::lead, any([](const Said* said) { return said->lead; }));
      set(candidate, TollFeature::fresh, any([](const Said* said) { return said->fresh; }));
      set(candidate, TollFeature::others, every([](const Said* said) { return said->others; }));
      set(candidate, TollFeature::part, every([](const Said* said) { return said->part; }));
      set(candidate, TollFeature::bound, every([](const Said* said) { return said->bound; }));
      set(candidate, TollFeature::wide, every([](const Said* said) { return said->wide; }));
      set(candidate, TollFeature::noun, every([](const Said* said) { return said->noun; }));
      set(candidate, TollFeature::hedged, every([](const Said* said) { return said->hedged; }));
      set(candidate, TollFeature::people, any([](const Said* said) { return said->people; }));
      set(candidate, TollFeature::shot, every([](const Said* said) { return said->shot; }));
      set(candidate, TollFeature::shot_survived, every([](const Said* said) { return said->survived; }));
      set(candidate, TollFeature::exceeded, every([&](const Said* said) {
            const auto here = told_.sentences.find(reading_.claims[said->claim.value].sentence);
            return here != told_.sentences.end() && here->second.all() > said->value;
          }));
      set(candidate, TollFeature::added, every([](const Said* said) { return said->added; }));
      set(candidate, TollFeature::self_said, any([](const Said* said) { return said->self; }));
      set(candidate, TollFeature::largest, value == largest ? 1 : 0);
      set(candidate, TollFeature::largest_lead, value == largest_lead ? 1 : 0);
      set(candidate, TollFeature::earliest, value == told_.figures.front().value ? 1 : 0);
      set(candidate, TollFeature::share, static_cast<float>(all.size()) / static_cast<float>(told_.figures.size()));
      for (const Said* said : all) candidate.claims.push_back(said->claim);
    }
  }

  static void add_claims(TollCandidate& candidate, const std::vector<ClaimIndex>& claims) {
    candidate.claims.insert(candidate.claims.end(), claims.begin(), claims.end());
  }

  void add_together() {
    double largest = 0;
    std::map<double, int> sentences;
    for (const auto& [sentence, together] : told_.sentences) {
      if (together.all() < 1) continue;
      add_claims(at(together.all()), together.claims);
      if (together.all() > 1) ++sentences[together.all()];
      if (together.all() > 1 && together.leads) set(at(together.all()), TollFeature::together_lead, 1);
      largest = std::max(largest, together.all());
    }
    for (const auto& [value, often] : sentences) {
      set(at(value), TollFeature::together, 1);
      set(at(value), TollFeature::together_often, log2of(often));
      if (value == largest) set(at(value), TollFeature::together_largest, 1);
    }
    const auto first = std::find_if(told_.sentences.begin(), told_.sentences.end(),
                                    [](const auto& entry) { return entry.second.all() > 0; });
    if (first != told_.sentences.end()) set(at(first->second.all()), TollFeature::together_first, 1);
  }

  void add_people() {
    const People& people = told_.people;
    if (people.claims.empty()) return;
    const auto named = static_cast<double>(people.named.size());
    const auto all = static_cast<double>(people.named.size() + people.single.size());
    if (named > 0) {
      set(at(named), TollFeature::named, 1);
      add_claims(at(named), people.claims);
    }
    if (all > 0) {
      set(at(all), TollFeature::named_and_single, 1);
      add_claims(at(all), people.claims);
    }
    if (people.alone == 0) return;
    TollCandidate& one = at(1);
    set(one, TollFeature::one, 1);
    set(one, TollFeature::one_heading, people.heading ? 1 : 0);
    set(one, TollFeature::one_lead, people.lead ? 1 : 0);
    set(one, TollFeature::one_background, people.fresh ? 0 : 1);
    set(one, TollFeature::one_often, log2of(people.alone));
    add_claims(one, people.claims);
  }

  Told told_;
  const Reading& reading_;
  double dead_;       ///< of the injured: how many were killed beside them
  bool other_leads_;  ///< headings and first sentences tell of the other class
  std::map<double, TollCandidate> found_;
};

const TollCandidate& choose(const std::vector<TollCandidate>& candidates, std::string_view event_class) {
  const Weights& weights = weights_of(event_class);
  const auto weigh = [&](const TollCandidate& candidate) {
    float sum = 0;
    for (size_t i = 0; i < kFeatures; ++i) sum += weights[i] * candidate.features[i];
    return sum;
  };
  return *std::max_element(candidates.begin(), candidates.end(),
                           [&](const TollCandidate& a, const TollCandidate& b) { return weigh(a) < weigh(b); });
}

// Those shot belong to the injured unless they died: by number where a number of dead is known, by name where names
// are.
Told injured_of(Told injured, const Told& shot, const Told& killed, double dead) {
  for (Said said : shot.figures) {
    said.shot = true;
    injured.figures.push_back(said);
    if (dead <= 0 || said.value <= dead) continue;
    said.value -= dead;
    said.survived = true;
    injured.figures.push_back(said);
  }
  if (dead <= 0) {
    injured.people.single.insert(shot.people.single.begin(), shot.people.single.end());
    injured.people.heading = injured.people.heading || shot.people.heading;
    injured.people.lead = injured.people.lead || shot.people.lead;
    injured.people.fresh = injured.people.fresh || shot.people.fresh;
    injured.people.alone += shot.people.alone;
  }
  if (dead <= 0) injured.sentences.insert(shot.sentences.begin(), shot.sentences.end());
  injured.people.named.insert(shot.people.named.begin(), shot.people.named.end());
  if (dead <= 0 || !shot.people.named.empty())
    injured.people.claims.insert(injured.people.claims.end(), shot.people.claims.begin(), shot.people.claims.end());
  for (const std::string& noun : killed.people.single) injured.people.single.erase(noun);
  for (const uint32_t name : killed.people.named) injured.people.named.erase(name);
  if (injured.people.named.empty() && injured.people.single.empty() && dead > 0) injured.people.claims.clear();
  return injured;
}

}  // namespace

std::string_view feature_name(TollFeature feature) {
  return kNames[static_cast<size_t>(feature)];
}

std::array<std::vector<TollCandidate>, kTollClasses.size()> toll_candidates(const Reading& reading,
                                                                            const language::Lexicon& lexicon) {
  const auto [killed, injured, shot] = casualties_of(reading, lexicon);
  std::vector<TollCandidate> dead = Scale(killed, reading, 0, injured.leads() || shot.leads()).candidates();
  const double number = choose(dead, "killed").value;
  std::vector<TollCandidate> hurt =
      Scale(injured_of(injured, shot, killed, number), reading, number, killed.leads()).candidates();
  return {std::move(dead), std::move(hurt)};
}

std::vector<Toll> find_tolls(const Reading& reading, const language::Lexicon& lexicon) {
  std::vector<Toll> tolls;
  const auto candidates = toll_candidates(reading, lexicon);
  for (size_t i = 0; i < kTollClasses.size(); ++i) {
    const TollCandidate& best = choose(candidates[i], kTollClasses[i]);
    if (best.value >= 0) tolls.push_back({kTollClasses[i], best.value, best.claims});
  }
  if (auto last = toll_by_ordinal(reading, lexicon)) {
    const auto known = std::ranges::find(tolls, last->event_class, &Toll::event_class);
    if (known == tolls.end()) {
      tolls.insert(tolls.begin(), std::move(*last));
    } else if (known->count < last->count) {
      *known = std::move(*last);
    }
  }
  return tolls;
}

}  // namespace hearsay::reading
