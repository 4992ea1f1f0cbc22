// A report is the words and names it makes much of, the numbers it gives, and the places and days that title and lead
// speak of. Words of the title and the lead count twice, background half, names half again beside their words. How
// rare a term is, which makes the weight it has in a comparison, is the collection's to say (rarity.h).
#include "group/features.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/hash.h"
#include "language/lexicon.h"

namespace hearsay::grouping {
namespace {

/// Words this frequent (Zipf) say nothing about a story.
constexpr float kEmptyWord = 6.0F;
/// Of a word that the frequency list does not know, and of a number.
constexpr float kUnknownWord = 2.0F;
constexpr float kNumber = 4.0F;
constexpr float kTitle = 2.0F;
constexpr float kLead = 2.0F;
constexpr float kBackground = 0.5F;
constexpr float kName = 0.5F;
constexpr size_t kShortestWord = 3;
/// A name whose rarest word is this frequent tells nothing of which event it is.
constexpr float kCommonName = 5.0F;
/// Names of a report that are kept, so that a list of thousands costs no more than a report.
constexpr size_t kMostNames = 64;
/// Sentences from the top, headings included, that make title and lead.
constexpr size_t kLeadSentences = 4;
/// Sentences that tell of the event itself, not yet of others: title and first sentence.
constexpr uint32_t kOpening = 2;
/// Words of a usual report.
constexpr float kReportWords = 400;

struct Count {
  float weight = 0;
  float zipf = 0;
};
using Bag = std::unordered_map<TermHash, Count>;

TermHash hash_of(std::string_view term) {
  return static_cast<TermHash>(base::hash64(term));
}

void add(Bag& bag, std::string_view term, float weight, float zipf) {
  Count& count = bag[hash_of(term)];
  count.weight += weight;
  count.zipf = zipf;
}

// The share of English reports with a word of that frequency in them.
float commonness(float zipf) {
  return 1 - std::exp(-kReportWords * std::pow(10.0F, zipf - 9));
}

// A word said four times is not four words.
std::vector<Term> damped(const Bag& bag) {
  std::vector<Term> terms;
  terms.reserve(bag.size());
  for (const auto& [hash, count] : bag) {
    const float weight = count.weight >= 1 ? 1 + std::log(count.weight) : count.weight;
    terms.push_back({hash, weight, commonness(count.zipf)});
  }
  std::ranges::sort(terms, {}, &Term::hash);
  return terms;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

void add_word(Bag& bag, const std::string& word, float weight) {
  const bool number = !word.empty() && is_digit(word[0]);
  if (word.size() < kShortestWord && !number) return;
  const float known = language::Lexicon::get().zipf_of(word);
  if (known > kEmptyWord) return;
  add(bag, word, weight, known > 0 ? known : number ? kNumber : kUnknownWord);
}

// Runs of letters, digits and what is beyond ASCII.
template <class Take>
void split(std::string_view text, const Take& take) {
  const auto is_part = [](char c) {
    return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-' || (c & 0x80) != 0;
  };
  for (size_t at = 0; at < text.size();) {
    while (at < text.size() && !is_part(text[at])) ++at;
    const size_t begin = at;
    while (at < text.size() && is_part(text[at])) ++at;
    if (at > begin) take(text.substr(begin, at - begin));
  }
}

// "killed" and "struck" are one family, "deserted" another; a class of none is its own.
std::string_view family_of(std::string_view event_class) {
  const std::string_view family = language::Lexicon::get().event_class(event_class).family;
  return family.empty() ? event_class : family;
}

// "On Sunday the agency corrected the toll": the day is that of the counting.
bool tells_of_change(const Reading& reading, const Claim& claim) {
  const Span sentence = reading.sentences[claim.sentence].span;
  const auto first = std::lower_bound(reading.tokens.begin(), reading.tokens.end(), sentence.begin,
                                      [](const Token& token, uint32_t at) { return token.span.begin < at; });
  const auto& changes = language::Lexicon::get().changes;
  return std::any_of(first, reading.tokens.end(), [&](const Token& token) {
    return token.span.end <= sentence.end && changes.contains(token.lemma);
  });
}

template <class T>
void keep_once(std::vector<T>& values) {
  std::ranges::sort(values);
  const auto doubled = std::ranges::unique(values);
  values.erase(doubled.begin(), doubled.end());
}

// 1 for a name of a word that no list has, 0 where all its words are everywhere ("London").
float seldomness(const std::string& name) {
  float rarest = kCommonName;
  split(name, [&](std::string_view word) {
    if (word.size() < kShortestWord) return;
    const float known = language::Lexicon::get().zipf_of(word);
    rarest = std::min(rarest, known > 0 ? known : kUnknownWord);
  });
  return std::clamp((kCommonName - rarest) / (kCommonName - kUnknownWord), 0.0F, 1.0F);
}

// A name that few reports have, and what is made of it.
struct Seldom {
  TermHash hash = 0;
  float weight = 0;
  std::optional<size_t> sentence = std::nullopt;  // the first that has it
  bool leads = false;                             // stands in title or lead
  bool again = false;                             // stands in another sentence too

  void add(size_t in, bool lead) {
    leads = leads || lead;
    again = again || (sentence && *sentence != in);
    sentence = sentence.value_or(in);
  }
  void add(const Seldom& other) {
    leads = leads || other.leads;
    again = again || other.again || (sentence && other.sentence && *sentence != *other.sentence);
    sentence = sentence ? sentence : other.sentence;
  }
};

class Maker {
 public:
  explicit Maker(const Reading& reading) : reading_(reading) {
    const size_t last = std::min(kLeadSentences, reading.sentences.size());
    lead_end_ = last == 0 ? 0 : reading.sentences[last - 1].span.end;
  }

  // What is not read is like nothing.
  Features make() {
    features_.published = published();
    if (!reading_.report.readable()) return std::move(features_);
    split(reading_.report.title, [&](std::string_view word) { add_word(words_, language::fold_name(word), kTitle); });
    add_tokens();
    add_names();
    add_seldom_names();
    add_days();
    add_looks_back();
    add_events();
    add_people();
    features_.words = damped(words_);
    features_.numbers = damped(numbers_);
    for (const Toll& toll : reading_.tolls) {
      if (is_by_ordinal(toll)) continue;
      if (toll.event_class == "killed") features_.tolls[0] = toll.count;
      if (toll.event_class == "injured") features_.tolls[1] = toll.count;
    }
    for (const float x : reading_.lead_vector) {
      features_.lead_vector.push_back(static_cast<int8_t>(std::lround(x * kWholeLength)));
    }
    return std::move(features_);
  }

 private:
  // "A third victim died": three by the ordinal alone, where reports of the days before count two.
  bool is_by_ordinal(const Toll& toll) const {
    return toll.count > static_cast<double>(toll.claims.size()) &&
           std::ranges::all_of(toll.claims, [&](ClaimIndex claim) {
             const auto& figure = reading_.claims[claim.value].figure;
             return figure && reading_.figures[figure->value].low == 1.0 &&
                    reading_.figures[figure->value].high == 1.0;
           });
  }

  bool in_lead(Span span) const { return span.begin < lead_end_; }

  void add_tokens() {
    uint32_t sentence = 0;
    for (const Token& token : reading_.tokens) {
      while (sentence + 1 < reading_.sentences.size() && token.span.begin >= reading_.sentences[sentence].span.end) {
        ++sentence;
      }
      if (token.tag == "PUNCT" || token.tag == "SYM") continue;
      const bool fresh = sentence < reading_.sentences.size() && reading_.sentences[sentence].fresh;
      const float weight = (fresh ? 1.0F : kBackground) * (in_lead(token.span) ? kLead : 1.0F);
      add_word(words_, language::fold_name(token.lemma), weight);
      if (token.tag == "NUM") add(numbers_, reading_.report.text.slice(token.span), 1, kNumber);
    }
  }

  // A name counts as a whole and by its last word, which is what is said of people the second time.
  void add_names() {
    for (const Name& name : reading_.names) {
      const std::string whole = "name " + language::fold_name(reading_.entities[name.entity.value].name);
      add(words_, whole, kName, kUnknownWord);
      const size_t blank = whole.rfind(' ');
      if (blank != 4) add(words_, "name" + whole.substr(blank), kName, kUnknownWord);
      if (name.kind != NameKind::place && name.kind != NameKind::facility) continue;
      const TermHash place = hash_of(language::fold_name(reading_.report.text.slice(name.span)));
      features_.places.push_back(place);
      if (in_lead(name.span)) features_.lead_places.push_back(place);
    }
    keep_once(features_.places);
    keep_once(features_.lead_places);
  }

  // What it names that few reports would: a surname, the name of a place or a body by its rarest word.
  void add_seldom_names() {
    std::map<TermHash, Seldom> names;
    std::vector<Seldom> of_entities;
    for (const Entity& entity : reading_.entities) {
      const bool medium = entity.kind == NameKind::outlet || entity.kind == NameKind::channel;
      const std::string name = medium ? "" : language::fold_name(entity.name);
      const std::string own = entity.kind == NameKind::person ? name.substr(name.rfind(' ') + 1) : name;
      of_entities.push_back({hash_of(own), seldomness(own)});
    }
    for (const Name& name : reading_.names)
      of_entities[name.entity.value].add(sentence_of(name.span), in_lead(name.span));
    for (const Seldom& one : of_entities) {
      if (one.weight > 0) names.try_emplace(one.hash, one).first->second.add(one);
    }
    for (const auto& [hash, one] : names) {
      if (features_.names.size() == kMostNames) break;
      const Term term{hash, one.weight, 0};
      features_.names.push_back(term);
      if (one.leads) features_.lead_names.push_back(term);
      if (one.leads || one.again) features_.steady_names.push_back(term);
    }
  }

  size_t sentence_of(Span span) const {
    return static_cast<size_t>(
        std::ranges::upper_bound(reading_.sentences, span.begin, {}, [](const Sentence& s) { return s.span.begin; }) -
        reading_.sentences.begin());
  }

  void add_days() {
    for (const Time& time : reading_.times) {
      const bool day = time.type == TimeType::date || time.type == TimeType::time;
      if (!day || !time.earliest || time.earliest != time.latest) continue;
      const auto number = static_cast<int32_t>(time.earliest->time_since_epoch().count());
      features_.days.push_back(number);
      if (in_lead(time.span)) features_.lead_days.push_back(number);
    }
    keep_once(features_.days);
    keep_once(features_.lead_days);
  }

  // "Six weeks ago", "on 2 May" in June.
  void add_looks_back() {
    constexpr int kLongBefore = 7, kLongest = 31;
    for (const Time& time : reading_.times) {
      if (!features_.published || !in_lead(time.span) || !time.earliest || !time.latest) continue;
      const auto from = static_cast<int32_t>(time.earliest->time_since_epoch().count());
      const auto to = static_cast<int32_t>(time.latest->time_since_epoch().count());
      if (to < *features_.published - kLongBefore && to - from <= kLongest)
        features_.looked_back_to.emplace_back(from, to);
    }
  }

  // A verdict months later names them still.
  void add_people() {
    for (const Entity& entity : reading_.entities) {
      if (const auto name = full_name(entity)) features_.people.push_back(*name);
    }
    for (const Claim& claim : reading_.claims) {
      const std::string_view family = family_of(claim.event_class);
      if (claim.open_class || (family != "harm" && family != "justice")) continue;
      const bool object = std::ranges::any_of(claim.arguments, [](const Argument& a) { return a.role == "object"; });
      for (const Argument& argument : claim.arguments) {
        const bool core = argument.role == "object" || argument.role == "subject";
        const auto name =
            argument.entity && core ? full_name(reading_.entities[argument.entity->value]) : std::nullopt;
        if (!name) continue;
        const bool befell = family == "harm" && argument.role == (object ? "object" : "subject");
        (befell ? features_.befallen : features_.answering).push_back(*name);
      }
    }
    for (auto* names : {&features_.people, &features_.befallen, &features_.answering}) keep_once(*names);
  }

  // "Jo M. Lind" is "Jo Lind"; nothing of who goes by one name.
  static std::optional<TermHash> full_name(const Entity& entity) {
    const std::string name = language::fold_name(entity.name);
    const size_t first = name.find(' ');
    if (entity.kind != NameKind::person || first == std::string::npos) return std::nullopt;
    return hash_of(name.substr(0, first) + name.substr(name.rfind(' ')));
  }

  // "9,000 more jobs", not "two more bodies", which are of the event that the others are of.
  bool counts_anew(const Claim& claim) const {
    if (!claim.figure || claim.sentence >= kOpening) return false;
    return reading_.figures[claim.figure->value].change == Change::fresh &&
           !language::Lexicon::get().event_class(claim.event_class).toll;
  }

  void add_events() {
    for (const Claim& claim : reading_.claims) {
      if (!in_lead(claim.span) || claim.open_class || claim.recalled || !reading_.sentences[claim.sentence].fresh)
        continue;
      features_.events.push_back(hash_of(family_of(claim.event_class)));
      features_.counts_anew = features_.counts_anew || counts_anew(claim);
      if (claim.place && claim.sentence < kOpening) {
        const TermHash place = hash_of(language::fold_name(reading_.report.text.slice(*claim.place)));
        features_.event_places.push_back(place);
        features_.places.push_back(place);
      }
      if (!claim.time || claim.lemma == "toll" || tells_of_change(reading_, claim)) continue;
      const Time& time = reading_.times[claim.time->value];
      if (!time.earliest || time.earliest != time.latest) continue;
      const auto day = static_cast<int32_t>(time.latest->time_since_epoch().count());
      features_.event_day = std::max(features_.event_day.value_or(day), day);
    }
    keep_once(features_.events);
    keep_once(features_.event_places);
    keep_once(features_.places);
  }

  std::optional<int32_t> published() const {
    const std::optional<Date>& date = reading_.report.published;
    if (!date || !date->has_day()) return std::nullopt;
    return static_cast<int32_t>(date->day.time_since_epoch().count());
  }

  const Reading& reading_;
  uint32_t lead_end_ = 0;
  Bag words_;
  Bag numbers_;
  Features features_;
};

}  // namespace

float cosine(const Terms& a, const Terms& b) {
  float sum = 0;
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i].first < b[k].first) {
      ++i;
    } else if (b[k].first < a[i].first) {
      ++k;
    } else {
      sum += a[i++].second * b[k++].second;
    }
  }
  return sum;
}

Features features_of(const Reading& reading) {
  return Maker(reading).make();
}

}  // namespace hearsay::grouping
