// Every figure of the class may be the toll, and so may the number of people spoken of one by one. What speaks for a
// number (a heading says it, it is said often, it is the largest) and against it (it counts a year's dead, a part,
// "others") is a feature; a log-linear model, learned from reports whose tolls are on record, weighs them. Counter-
// example: "nine people have been killed in the city this year" is no toll of a report on one death.
//
// Who was shot and who died may be one: the injured are those shot without those killed.
#include "read/tolls.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "base/resource.h"
#include "language/lexicon.h"

namespace hearsay::reading {
namespace {

using language::Lexicon;

/// Sentences from the first paragraph on that make a report's lead.
constexpr uint32_t kLeadSentences = 3;
/// A larger number is no toll of one event; a guard against house and telephone numbers.
constexpr double kLargestToll = 500000;

constexpr size_t kFeatures = static_cast<size_t>(TollFeature::count);
constexpr std::array<std::string_view, kFeatures> kNames = {"none",          "none_heading",   "none_claims",
                                                            "said",          "said_often",     "heading",
                                                            "lead",          "fresh",          "others",
                                                            "part",          "bound",          "wide",
                                                            "noun",          "hedged",         "people",
                                                            "largest_lead",  "largest",        "earliest",
                                                            "share",         "named",          "named_and_single",
                                                            "one",           "one_heading",    "one_lead",
                                                            "one_often",     "added",          "shot",
                                                            "shot_survived", "others_and_one", "size",
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

/// One figure that says how many.
struct Said {
  double value = 0;
  ClaimIndex claim;
  bool heading = false, lead = false, fresh = false, others = false, part = false, bound = false, wide = false,
       noun = false, hedged = false, people = false, added = false, shot = false, survived = false;
};

/// People of a class without a number.
struct People {
  std::set<uint32_t> named;      ///< entities
  std::set<std::string> single;  ///< nouns
  std::vector<ClaimIndex> claims;
  bool heading = false;
  bool lead = false;
};

/// What a report says of one class.
struct Told {
  std::vector<Said> figures;
  People people;
};

// Text of a span in lower case, word by word.
std::vector<std::string> words_of(const Reading& reading, Span span) {
  return language::phrase_words(language::fold(reading.report.text.slice(span)));
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool sure(const Claim& claim) {
  return claim.modality == Modality::asserted || claim.modality == Modality::reported;
}

class Collector {
 public:
  explicit Collector(const Reading& reading) : reading_(reading), lexicon_(Lexicon::get()) {
    heading_.resize(reading.sentences.size());
    lead_.resize(reading.sentences.size());
    wide_.resize(reading.sentences.size());
    for (const Block& block : reading.report.blocks) {
      if (block.kind != BlockKind::heading) continue;
      for (size_t s = sentence_at(block.span.begin); s < heading_.size() && within(s, block.span); ++s)
        heading_[s] = true;
    }
    uint32_t left = kLeadSentences;
    for (size_t s = 0; s < lead_.size() && left > 0; ++s) {
      if (heading_[s]) continue;
      lead_[s] = true;
      --left;
    }
    for (const Time& time : reading.times) {
      if (const size_t s = sentence_at(time.span.begin); s < wide_.size() && is_wide(time)) wide_[s] = true;
    }
  }

  Told told(std::initializer_list<std::string_view> classes) const {
    Told told;
    for (uint32_t i = 0; i < reading_.claims.size(); ++i) {
      const Claim& claim = reading_.claims[i];
      if (!one_of(claim.event_class, classes) || claim.polarity < 0) continue;
      if (claim.figure) {
        add_figure(told, i);
      } else if (sure(claim)) {
        add_people(told.people, i);
      }
    }
    return told;
  }

 private:
  bool within(size_t sentence, Span span) const { return reading_.sentences[sentence].span.begin < span.end; }
  /// The first sentence that ends behind a place.
  size_t sentence_at(uint32_t place) const {
    const auto found = std::upper_bound(reading_.sentences.begin(), reading_.sentences.end(), place,
                                        [](uint32_t at, const Sentence& sentence) { return at < sentence.span.end; });
    return static_cast<size_t>(found - reading_.sentences.begin());
  }
  std::string_view tag_at(uint32_t place) const {
    const auto found = std::lower_bound(reading_.tokens.begin(), reading_.tokens.end(), place,
                                        [](const Token& token, uint32_t at) { return token.span.begin < at; });
    return found != reading_.tokens.end() && found->span.begin == place ? found->tag : "";
  }
  /// A month, a year, a stretch or a habit: what it counts is no single event's. "This weekend" is no wider.
  static bool is_wide(const Time& time) {
    constexpr int kDays = 2;
    return time.type == TimeType::duration || time.type == TimeType::set ||
           (time.type == TimeType::date && time.earliest && time.latest &&
            (*time.latest - *time.earliest).count() > kDays);
  }

  void add_figure(Told& told, uint32_t index) const {
    const Claim& claim = reading_.claims[index];
    const Figure& figure = reading_.figures[claim.figure->value];
    const double value = figure.low.value_or(figure.high.value_or(-1));
    if (!figure.unit.empty() || figure.earlier || figure.forecast || value < 0 || value > kLargestToll ||
        std::floor(value) != value)
      return;
    Said said;
    said.value = value;
    said.claim = {index};
    said.heading = heading_[claim.sentence];
    said.lead = lead_[claim.sentence];
    said.fresh = reading_.sentences[claim.sentence].fresh;
    for (const std::string& word : words_of(reading_, whole_of(figure)))
      said.others = said.others || word == "others" || word == "other";
    said.part = figure.part == Part::subset;
    said.bound = !figure.low || !figure.high || *figure.low != *figure.high || figure.approximate;
    said.wide = wide_[claim.sentence];
    said.noun = tag_at(claim.predicate.begin) == "NOUN";
    said.hedged = !sure(claim);
    said.people = lexicon_.people.contains(figure.head);
    if (!told.figures.empty()) add_sum(told, said);
    told.figures.push_back(said);
  }
  static Span whole_of(const Figure& figure) {
    return {figure.span.begin, std::max(figure.span.end, figure.counted.value_or(figure.span).end)};
  }

  // "two boys and three girls were hurt": of one predicate and joined, they add up.
  void add_sum(Told& told, const Said& said) const {
    const Said last = told.figures.back();
    const Claim& before = reading_.claims[last.claim.value];
    const Claim& here = reading_.claims[said.claim.value];
    if (before.predicate != here.predicate || last.value + said.value > kLargestToll) return;
    const uint32_t from = whole_of(reading_.figures[before.figure->value]).end;
    const uint32_t to = reading_.figures[here.figure->value].span.begin;
    constexpr uint32_t kBetween = 40;  // characters: "and also, in the mill, "
    if (to <= from || to - from > kBetween) return;
    const std::vector<std::string> between = words_of(reading_, {from, to});
    if (between.empty() ? reading_.report.text.slice({from, to}).find(',') == std::string_view::npos
                        : between.back() != "and")
      return;
    Said sum = said;
    sum.value += last.value;
    sum.added = true;
    sum.part = last.part;
    told.figures.push_back(sum);
  }

  bool takes_subject(const Claim& claim) const {
    for (const auto* events : {&lexicon_.event_verbs, &lexicon_.event_adjectives}) {
      const auto [first, last] = events->equal_range(claim.lemma);
      for (auto at = first; at != last; ++at) {
        if (at->second.event_class == claim.event_class) return at->second.counted == language::Counted::subject;
      }
    }
    return false;
  }

  void add_people(People& people, uint32_t index) const {
    const Claim& claim = reading_.claims[index];
    const std::string_view role = takes_subject(claim) ? "subject" : "object";
    bool any = false;
    for (const Argument& argument : claim.arguments) {
      if (argument.role == role) any = add_person(people, claim, argument) || any;
    }
    if (!any) return;
    people.claims.push_back({index});
    people.heading = people.heading || heading_[claim.sentence];
    people.lead = people.lead || lead_[claim.sentence];
  }
  bool add_person(People& people, const Claim& claim, const Argument& argument) const {
    const std::vector<std::string> words = words_of(reading_, argument.span);
    if (words.empty()) return false;
    const std::string& head = words.back();
    if (is_reflexive(head)) {  // "and then himself": whoever acts
      for (const Argument& other : claim.arguments) {
        if (other.role == "subject" && !is_reflexive(words_of(reading_, other.span).back()))
          return add_person(people, claim, other);
      }
      return people.single.insert(head).second;
    }
    if (argument.entity) {
      if (reading_.entities[argument.entity->value].kind != NameKind::person) return false;
      people.named.insert(argument.entity->value);
      return true;
    }
    if (head.ends_with("-old") || (head == "old" && words.size() > 2))
      return people.single.insert("old").second || true;
    const auto person = lexicon_.people.find(head);
    if (person != lexicon_.people.end() && person->second.singular) {
      people.single.insert(head);
      return true;
    }
    return one_of(head, {"he", "she", "him", "her"});
  }
  static bool is_reflexive(std::string_view word) { return one_of(word, {"himself", "herself", "themselves"}); }

  const Reading& reading_;
  const Lexicon& lexicon_;
  std::vector<bool> heading_, lead_, wide_;  // beside the sentences
};

float log2of(double value) {
  return static_cast<float>(std::log2(1 + value));
}

class Scale {
 public:
  explicit Scale(Told told) : told_(std::move(told)) {}

  std::vector<TollCandidate> candidates() {
    add_figures();
    add_people();
    std::vector<TollCandidate> all;
    all.push_back(no_toll());
    for (auto& [value, candidate] : found_) {
      if (value < 1) continue;
      std::sort(candidate.claims.begin(), candidate.claims.end());
      candidate.claims.erase(std::unique(candidate.claims.begin(), candidate.claims.end()), candidate.claims.end());
      set(candidate, TollFeature::size, log2of(value - 1));
      if (told_.figures.empty()) set(candidate, TollFeature::unsaid, 1);
      all.push_back(candidate);
    }
    return all;
  }

 private:
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
    const bool heading = told_.people.heading || std::any_of(told_.figures.begin(), told_.figures.end(),
                                                             [](const Said& said) { return said.heading; });
    set(none, TollFeature::none_heading, heading ? 1 : 0);
    set(none, TollFeature::none_claims,
        log2of(static_cast<double>(told_.figures.size() + told_.people.claims.size())));
    return none;
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
      set(candidate, TollFeature::added, every([](const Said* said) { return said->added; }));
      set(candidate, TollFeature::largest, value == largest ? 1 : 0);
      set(candidate, TollFeature::largest_lead, value == largest_lead ? 1 : 0);
      set(candidate, TollFeature::earliest, value == told_.figures.front().value ? 1 : 0);
      set(candidate, TollFeature::share, static_cast<float>(all.size()) / static_cast<float>(told_.figures.size()));
      for (const Said* said : all) candidate.claims.push_back(said->claim);
      const bool beside = every([](const Said* said) { return said->others; }) > 0;
      if (beside) set(at(value + 1), TollFeature::others_and_one, 1);
      if (beside) add_claims(at(value + 1), candidate.claims);
    }
  }

  static void add_claims(TollCandidate& candidate, std::vector<ClaimIndex> claims) {
    candidate.claims.insert(candidate.claims.end(), claims.begin(), claims.end());
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
    TollCandidate& one = at(1);
    set(one, TollFeature::one, 1);
    set(one, TollFeature::one_heading, people.heading ? 1 : 0);
    set(one, TollFeature::one_lead, people.lead ? 1 : 0);
    set(one, TollFeature::one_often, log2of(static_cast<double>(people.claims.size())));
    add_claims(one, people.claims);
  }

  Told told_;
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
  }
  injured.people.named.insert(shot.people.named.begin(), shot.people.named.end());
  if (dead <= 0 || !shot.people.named.empty())
    injured.people.claims.insert(injured.people.claims.end(), shot.people.claims.begin(), shot.people.claims.end());
  for (const uint32_t name : killed.people.named) injured.people.named.erase(name);
  if (injured.people.named.empty() && injured.people.single.empty() && dead > 0) injured.people.claims.clear();
  return injured;
}

}  // namespace

std::string_view feature_name(TollFeature feature) {
  return kNames[static_cast<size_t>(feature)];
}

std::vector<TollCandidate> toll_candidates(const Reading& reading, std::string_view event_class) {
  const Collector collector(reading);
  const Told killed = collector.told({"killed"});
  if (event_class == "killed") return Scale(killed).candidates();
  const double dead = choose(Scale(killed).candidates(), "killed").value;
  return Scale(injured_of(collector.told({"injured", "critical", "hospitalised"}), collector.told({"shot"}), killed,
                          dead))
      .candidates();
}

std::vector<Toll> find_tolls(const Reading& reading) {
  std::vector<Toll> tolls;
  for (const std::string_view event_class : kTollClasses) {
    const std::vector<TollCandidate> candidates = toll_candidates(reading, event_class);
    const TollCandidate& best = choose(candidates, event_class);
    if (best.value >= 0) tolls.push_back({event_class, best.value, best.claims});
  }
  return tolls;
}

}  // namespace hearsay::reading
