// A report is its words weighed by rarity (Zipf frequencies of general English stand for document frequencies, so
// that five reports of one event do not make each other's words common), its names, and what its lead says happened
// where and when. Background sentences count little: two reports that share only background are not one story.
#include "group/features.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/hash.h"
#include "base/resource.h"
#include "language/lexicon.h"

namespace hearsay::grouping {
namespace {

/// Words this frequent (Zipf) say nothing about a story.
constexpr float kEmptyWord = 5.6F;
constexpr float kTitleWeight = 2.5F;
constexpr float kLeadWeight = 1.6F;
constexpr float kBackgroundWeight = 0.3F;
/// Sentences from the top, headings included, that make title and lead.
constexpr uint32_t kLeadSentences = 4;

/// Sentences that tell of the event itself, not yet of others: title and first sentence.
constexpr uint32_t kOpening = 2;

uint64_t key(std::string_view text) {
  return base::hash64(text);
}

Terms sorted(const std::unordered_map<uint64_t, float>& bag) {
  Terms terms(bag.begin(), bag.end());
  for (auto& [hash, weight] : terms) weight = std::sqrt(weight);  // a word said four times is not four words
  std::sort(terms.begin(), terms.end());
  return terms;
}

// "killed" and "struck" are one family, "deserted" another (data/lexicon/families.tsv); a class of none is its own.
std::string_view family_of(std::string_view event_class) {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> made;
    base::for_each_row("data/lexicon/families.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() >= 2) made.try_emplace(cells[0], cells[1]);
    });
    return made;
  }();
  const auto found = table.find(event_class);
  return found == table.end() ? event_class : found->second;
}

void keep_once(std::vector<uint64_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

float sentence_weight(const Reading& reading, uint32_t sentence) {
  if (!reading.sentences[sentence].fresh) return kBackgroundWeight;
  return sentence == 0 ? kTitleWeight : sentence < kLeadSentences ? kLeadWeight : 1.0F;
}

using Bag = std::unordered_map<uint64_t, float>;

void add_words(const Reading& reading, Bag& bag, Bag& lead) {
  uint32_t sentence = 0;
  for (const Token& token : reading.tokens) {
    while (sentence + 1 < reading.sentences.size() && token.span.begin >= reading.sentences[sentence].span.end)
      ++sentence;
    if (token.tag == "PUNCT" || token.tag == "NUM" || token.tag == "SYM") continue;
    const std::string lemma = language::fold_name(token.lemma);
    if (lemma.size() < 3) continue;
    const float zipf = language::zipf_of(lemma);
    if (zipf > kEmptyWord) continue;
    const float rarity = (7.0F - zipf) / 5.5F;
    bag[key(lemma)] += rarity * rarity * sentence_weight(reading, sentence);
    if (sentence < kLeadSentences) lead[key(lemma)] += rarity * rarity;
  }
}

bool in_lead(const Reading& reading, Span span) {
  const size_t last = std::min<size_t>(kLeadSentences, reading.sentences.size());
  return last > 0 && span.begin < reading.sentences[last - 1].span.end;
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

}  // namespace

void normalise(Terms& terms) {
  float sum = 0;
  for (const auto& [hash, weight] : terms) sum += weight * weight;
  if (sum <= 0) return;
  const float length = std::sqrt(sum);
  for (auto& [hash, weight] : terms) weight /= length;
}

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
  Features features;
  Bag words;
  Bag lead;
  add_words(reading, words, lead);
  features.words = sorted(words);
  normalise(features.words);
  features.lead = sorted(lead);
  normalise(features.lead);
  Bag names;
  for (const Name& name : reading.names) {
    const uint64_t hash = key(language::fold_name(reading.entities[name.entity.value].name));
    if (name.kind == NameKind::place || name.kind == NameKind::facility) {
      features.places.push_back(key(language::fold_name(reading.report.text.slice(name.span))));
    }
    names[hash] += in_lead(reading, name.span) ? kLeadWeight : 1.0F;
  }
  features.names = sorted(names);
  normalise(features.names);
  for (const Claim& claim : reading.claims) {
    if (!in_lead(reading, claim.span) || claim.open_class || !reading.sentences[claim.sentence].fresh) continue;
    features.lead_events.push_back(key(family_of(claim.event_class)));
    if (claim.place && claim.sentence < kOpening)
      features.lead_places.push_back(key(language::fold_name(reading.report.text.slice(*claim.place))));
    if (!claim.time) continue;
    const Time& time = reading.times[claim.time->value];
    if (claim.lemma == "toll" || tells_of_change(reading, claim)) continue;
    if (time.earliest && time.earliest == time.latest && (!features.event_day || *time.latest > *features.event_day))
      features.event_day = time.latest;
  }
  keep_once(features.lead_events);
  features.places.insert(features.places.end(), features.lead_places.begin(), features.lead_places.end());
  keep_once(features.lead_places);
  keep_once(features.places);
  if (reading.report.published.size() >= 10) {
    const auto number = [&](size_t at, size_t length) {
      return std::atoi(reading.report.published.substr(at, length).c_str());
    };
    const std::chrono::year_month_day day(std::chrono::year(number(0, 4)),
                                          std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                          std::chrono::day(static_cast<unsigned>(number(8, 2))));
    if (day.ok()) features.published = Day(day);
  }
  return features;
}

}  // namespace hearsay::grouping
