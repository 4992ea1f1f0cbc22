// A claim with a figure says how many; one without it speaks of people by name or by noun, and "himself" is whoever
// acts. What stands in one sentence is also summed up: "killed his wife and four children and then himself".
// Counter-example: "two of them" and "including six" are parts and add nothing.
#include "read/tolls/toll_evidence.h"

#include <algorithm>
#include <cmath>

#include "base/resource.h"
#include "language/lexicon.h"
#include "language/phrases.h"

namespace hearsay::reading {
namespace {

using language::Lexicon;

/// Sentences from the first paragraph on that make a report's lead.
constexpr uint32_t kLeadSentences = 3;
/// A larger number is no toll of one event; a guard against house and telephone numbers.
constexpr double kLargestToll = 500000;

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

// A month, a year, a stretch or a habit: what it counts is no single event's. "This weekend" is no wider.
bool is_wide(const Time& time) {
  constexpr int kDays = 2;
  return time.type == TimeType::duration || time.type == TimeType::set ||
         (time.type == TimeType::date && time.earliest && time.latest &&
          (*time.latest - *time.earliest).count() > kDays);
}

bool is_reflexive(std::string_view word) {
  return one_of(word, {"himself", "herself", "themselves"});
}

class Collector {
 public:
  Collector(const Reading& reading, const Lexicon& lexicon) : reading_(reading), lexicon_(lexicon) {
    heading_.resize(reading.sentences.size());
    lead_.resize(reading.sentences.size());
    wide_.resize(reading.sentences.size());
    find_self_inflicted();
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
    told.people.self = std::find(self_.begin(), self_.end(), true) != self_.end();
    for (uint32_t i = 0; i < reading_.claims.size(); ++i) {
      const Claim& claim = reading_.claims[i];
      if (!one_of(claim.event_class, classes) || claim.polarity < 0) continue;
      if (claim.figure) {
        add_figure(told, i);
      } else if (sure(claim)) {
        add_people(told.people, i);
      }
      if (sure(claim)) add_together(told.sentences[claim.sentence], {i});
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

  // "killed himself", "a self-inflicted wound": sentences that tell of one who took his own life.
  void find_self_inflicted() {
    static const auto phrases = [] {
      language::PhraseTable<bool> made;
      base::for_each_row("data/lexicon/self_inflicted.tsv",
                         [&](const std::vector<std::string_view>& cells) { made.add(cells[0], true); });
      return made;
    }();
    self_.resize(reading_.sentences.size());
    for (size_t s = 0; s < self_.size(); ++s) {
      const std::vector<std::string> words = words_of(reading_, reading_.sentences[s].span);
      const auto at = [&](size_t i) { return std::string_view(words[i]); };
      for (size_t i = 0; i < words.size() && !self_[s]; ++i)
        self_[s] = phrases.longest(i, words.size(), at).has_value();
    }
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
    said.fresh = reading_.sentences[claim.sentence].fresh && !claim.recalled;
    for (const std::string& word : words_of(reading_, whole_of(figure)))
      said.others = said.others || word == "others" || word == "other";
    said.part = figure.part == Part::subset;
    said.bound = !figure.low || !figure.high || *figure.low != *figure.high || figure.approximate;
    said.wide = wide_[claim.sentence];
    said.noun = tag_at(claim.predicate.begin) == "NOUN";
    said.hedged = !sure(claim);
    said.self = self_[claim.sentence];
    said.people = lexicon_.people.contains(figure.head);
    if (!told.figures.empty()) add_sum(told, said);
    told.figures.push_back(said);
  }

  // "killed his wife and four children and then himself"
  void add_together(Together& together, ClaimIndex index) const {
    const Claim& claim = reading_.claims[index.value];
    together.claims.push_back(index);
    together.leads = heading_[claim.sentence] || lead_[claim.sentence];
    add_persons(together.people, claim);
    if (!claim.figure) return;
    const Figure& figure = reading_.figures[claim.figure->value];
    const double value = figure.low.value_or(0);
    const bool adds = figure.unit.empty() && !figure.earlier && figure.part != Part::subset &&
                      value <= kLargestToll && std::floor(value) == value;
    if (adds && together.figures.insert(*claim.figure).second) together.counted += value;
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
    People here;
    if (!add_persons(here, claim)) return;
    const bool listed = is_listed(index);
    if (!listed && here.named.size() + here.single.size() < 2) ++people.alone;
    people.named.merge(here.named);
    people.single.merge(here.single);
    const auto same_list = [&](ClaimIndex other) { return is_of_one_verb(index, other.value); };
    if (!listed || std::ranges::none_of(people.claims, same_list)) people.claims.push_back({index});
    people.heading = people.heading || heading_[claim.sentence];
    people.lead = people.lead || lead_[claim.sentence];
    people.fresh = people.fresh || (reading_.sentences[claim.sentence].fresh && !claim.recalled);
  }
  // "Killed Aster, Brenn and a guard": each has a claim, and the verb is one.
  bool is_of_one_verb(uint32_t index, uint32_t other) const {
    const Claim &one = reading_.claims[index], &two = reading_.claims[other];
    return index != other && one.predicate == two.predicate && one.event_class == two.event_class;
  }
  bool is_listed(uint32_t index) const {
    for (uint32_t other = 0; other < reading_.claims.size(); ++other) {
      if (is_of_one_verb(index, other)) return true;
    }
    return false;
  }
  bool add_persons(People& people, const Claim& claim) const {
    const std::string_view role = takes_subject(claim) ? "subject" : "object";
    const std::optional<Span> counted =
        claim.figure ? std::optional(whole_of(reading_.figures[claim.figure->value])) : std::nullopt;
    bool any = false;
    for (const Argument& argument : claim.arguments) {
      if (counted && argument.span.begin < counted->end && counted->begin < argument.span.end) continue;
      if (argument.role == role) any = add_person(people, claim, argument) || any;
    }
    return any;
  }
  bool add_person(People& people, const Claim& claim, const Argument& argument) const {
    const std::vector<std::string> words = words_of(reading_, argument.span);
    if (words.empty()) return false;
    const std::string& head = words.back();
    if (is_reflexive(head)) {  // "and then himself": whoever acts
      for (const Argument& other : claim.arguments) {
        const std::vector<std::string> actor = words_of(reading_, other.span);
        if (other.role == "subject" && !actor.empty() && !is_reflexive(actor.back()))
          return add_person(people, claim, other);
      }
      people.single.insert(head);
      return true;
    }
    if (argument.entity) {
      if (reading_.entities[argument.entity->value].kind != NameKind::person) return false;
      people.named.insert(argument.entity->value);
      return true;
    }
    const bool by_age = head.ends_with("-old") || (head == "old" && words.size() > 2);  // "a 17 year old"
    const auto person = lexicon_.people.find(head);
    if (by_age || (person != lexicon_.people.end() && person->second.singular)) {
      people.single.insert(head);
      return true;
    }
    return one_of(head, {"he", "she", "him", "her"});
  }

  const Reading& reading_;
  const Lexicon& lexicon_;
  std::vector<bool> heading_, lead_, wide_, self_;  // beside the sentences
};

}  // namespace

Casualties casualties_of(const Reading& reading, const Lexicon& lexicon) {
  const Collector collector(reading, lexicon);
  return {collector.told({"killed"}), collector.told({"injured", "critical", "hospitalised"}),
          collector.told({"shot"})};
}

}  // namespace hearsay::reading
