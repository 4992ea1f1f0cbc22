// "A powerful quake struck in September, killing seven" in a report of today's: month, no day, far down, another
// event. Plain readings of a claim's sentence are weighed in one sum that readers' judgements taught
// (train/events/other.py). Counter-example: "the October shooting that killed her mother" in a report of the trial is
// the report's own event, for its first sentences name her. Cost: linear in the words of sentences that have claims.
#include "read/other_events.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

#include "base/resource.h"
#include "base/weights.h"
#include "language/asides.h"
#include "language/phrases.h"
#include "read/background.h"

namespace hearsay::reading {
namespace {

/// Sentences that tell what the report is about.
constexpr uint32_t kLead = 2;
/// Words from the event's that are close by.
constexpr uint32_t kNear = 6;
/// A stretch of time is longer than this.
constexpr std::chrono::days kStretch{20};
/// Names in full for this many words, and no more.
constexpr float kMostNames = 3;
constexpr uint32_t kDeepest = 6;
/// Likelihood from which a sentence's claims are of another event, and below which they are of none, whatever the
/// sentence's words and times say by themselves. One claim in five is of another; lower finds more of these and costs
/// as many own ones.
constexpr float kOther = 0.2F, kOwn = 0.15F;

using Phrases = language::PhraseTable<std::string_view>;

const Phrases& phrases() {
  static const Phrases table = [] {
    Phrases made;
    base::for_each_row("data/lexicon/other_events.tsv",
                       [&](const std::vector<std::string_view>& cells) { made.add(cells[0], cells[1]); });
    return made;
  }();
  return table;
}

const std::unordered_set<std::string_view>& event_names() {
  static const auto names = base::words_of("data/lexicon/event_names.tsv");
  return names;
}

const base::Weights<kOtherSigns>& weights() {
  static const base::Weights<kOtherSigns> all("data/read/other_events.tsv");
  return all;
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// A sentence with what of it all its claims share.
struct Seen {
  uint32_t first = 0, last = 0;  // tokens
  std::vector<std::string> words;
  std::vector<std::pair<uint32_t, std::string_view>> phrases;  // token and kind
  bool year = false, month = false, stretch = false, ago = false, last_time = false, timed = false, had = false,
       events = false;

  bool has(std::string_view kind) const {
    return std::ranges::any_of(phrases, [&](const auto& phrase) { return phrase.second == kind; });
  }
  bool has_near(std::string_view kind, uint32_t word) const {
    return std::ranges::any_of(phrases, [&](const auto& phrase) {
      return phrase.second == kind && phrase.first + kNear >= word && phrase.first <= word + kNear;
    });
  }
};

class Weigher {
 public:
  Weigher(const Reading& reading, const language::Lexicon& lexicon) : r_(reading), lexicon_(lexicon) {
    find_sentences();
    find_lead();
    const auto letters = std::ranges::count_if(r_.report.text.utf8(), [](char c) { return c >= 'a' && c <= 'z'; });
    const auto capitals = std::ranges::count_if(r_.report.text.utf8(), [](char c) { return c >= 'A' && c <= 'Z'; });
    in_capitals_ = capitals > letters;
  }

  std::vector<OtherEvidence> all() {
    std::vector<OtherEvidence> found;
    for (uint32_t i = 0; i < r_.claims.size(); ++i) {
      if (r_.claims[i].open_class) continue;
      found.push_back({ClaimIndex{i}, {}});
      weigh(r_.claims[i], found.back().signs);
    }
    return found;
  }

 private:
  using Signs = std::array<float, kOtherSigns>;
  static float& at(Signs& signs, OtherSign sign) { return signs[static_cast<size_t>(sign)]; }
  static void set(Signs& signs, OtherSign sign, bool is) { at(signs, sign) = is ? 1.F : 0.F; }

  std::string word(const Token& token) const { return language::fold(r_.report.text.slice(token.span)); }
  bool in_lead(uint32_t sentence) const { return sentence <= last_lead_; }

  void find_sentences() {
    firsts_.resize(r_.sentences.size() + 1, static_cast<uint32_t>(r_.tokens.size()));
    uint32_t token = 0;
    for (size_t s = 0; s < r_.sentences.size(); ++s) {
      while (token < r_.tokens.size() && r_.tokens[token].span.begin < r_.sentences[s].span.begin) ++token;
      firsts_[s] = token;
    }
    uint32_t place = 0;
    for (size_t s = 0, block = 0; s < r_.sentences.size(); ++s) {
      while (block + 1 < r_.report.blocks.size() && r_.report.blocks[block].span.end <= r_.sentences[s].span.begin)
        ++block;
      const bool paragraph = block < r_.report.blocks.size() && r_.report.blocks[block].kind == BlockKind::paragraph;
      heading_.push_back(block < r_.report.blocks.size() && r_.report.blocks[block].kind == BlockKind::heading);
      place_.push_back(place);
      if (paragraph && place < kLead) last_lead_ = static_cast<uint32_t>(s);
      place += paragraph ? 1 : 0;
    }
  }

  void find_lead() {
    for (uint32_t s = 0; s <= last_lead_ && s < r_.sentences.size(); ++s) {
      for (uint32_t t = firsts_[s]; t < firsts_[s + 1]; ++t) {
        if (r_.tokens[t].tag == "PROPN") lead_names_.insert(word(r_.tokens[t]));
      }
    }
    for (const Name& name : r_.names) {
      if (last_lead_ < r_.sentences.size() && name.span.begin < r_.sentences[last_lead_].span.end)
        lead_entities_.insert(name.entity.value);
    }
    for (const Claim& claim : r_.claims) {
      if (!claim.open_class && in_lead(claim.sentence)) lead_claims_.push_back(&claim);
    }
  }

  const Seen& see(uint32_t sentence) {
    const auto [found, made] = seen_.try_emplace(sentence);
    Seen& seen = found->second;
    if (!made) return seen;
    seen.first = firsts_[sentence];
    seen.last = firsts_[sentence + 1];
    for (uint32_t t = seen.first; t < seen.last; ++t) seen.words.push_back(word(r_.tokens[t]));
    const auto lower = [&](size_t i) { return std::string_view(seen.words[i]); };
    for (uint32_t i = 0; i < seen.words.size(); ++i) {
      const Token& token = r_.tokens[seen.first + i];
      if (const auto phrase = phrases().longest(i, seen.words.size(), lower))
        seen.phrases.emplace_back(seen.first + i, *phrase->value);
      seen.had = seen.had || (token.tag == "AUX" && seen.words[i] == "had");
      seen.events =
          seen.events || (token.tag == "NOUN" && seen.words[i].ends_with('s') && event_names().contains(token.lemma));
    }
    const Span span = r_.sentences[sentence].span;
    auto time = std::ranges::lower_bound(r_.times, span.begin, {}, [](const Time& one) { return one.span.begin; });
    for (; time != r_.times.end() && time->span.begin < span.end; ++time) see_time(*time, seen);
    return seen;
  }

  void see_time(const Time& time, Seen& seen) const {
    seen.timed = true;
    const auto& published = r_.report.published;
    if (published && time.earliest && *time.earliest > published->day) return;  // "by the end of next year"
    seen.year = seen.year || (time.type == TimeType::date && time.value.size() == 4);
    seen.month = seen.month || (time.type == TimeType::date && time.value.size() == 7 && time.value[5] != 'W');
    seen.stretch = seen.stretch || is_stretch(time);
    for (const auto& [token, kind] : seen.phrases) {
      if (!time.span.contains(r_.tokens[token].span)) continue;
      seen.ago = seen.ago || kind == "ago" || kind == "before";
      seen.last_time = seen.last_time || kind == "last";
    }
  }
  static bool is_stretch(const Time& time) {
    return time.earliest && (!time.latest || *time.latest - *time.earliest > kStretch);
  }

  void weigh(const Claim& claim, Signs& signs) {
    const Seen& seen = see(claim.sentence);
    weigh_place(claim.sentence, signs);
    weigh_times(claim, seen, signs);
    weigh_words(claim, seen, signs);
    weigh_lead(claim, seen, signs);
    weigh_figure(claim, seen, signs);
    weigh_class(claim, signs);
  }

  void weigh_place(uint32_t s, Signs& signs) {
    set(signs, OtherSign::old, !r_.sentences[s].fresh);
    set(signs, OtherSign::old_before, s > 0 && !r_.sentences[s - 1].fresh);
    set(signs, OtherSign::lead, in_lead(s));
    set(signs, OtherSign::first, place_[s] == 0 && !heading_[s]);
    set(signs, OtherSign::heading, heading_[s]);
    at(signs, OtherSign::late) = std::log1p(static_cast<float>(place_[s])) / 3;
    at(signs, OtherSign::lateness) = static_cast<float>(s) / static_cast<float>(r_.sentences.size());
    set(signs, OtherSign::titled, !r_.report.title.empty());
    set(signs, OtherSign::capitals, in_capitals_);
  }

  void weigh_times(const Claim& claim, const Seen& seen, Signs& signs) {
    set(signs, OtherSign::day, seen.has("day"));
    set(signs, OtherSign::no_time, !seen.timed);
    set(signs, OtherSign::stretch, seen.stretch);
    set(signs, OtherSign::own_stretch, claim.time && is_stretch(r_.times[claim.time->value]));
    set(signs, OtherSign::year, seen.year);
    set(signs, OtherSign::month, seen.month);
    set(signs, OtherSign::period, seen.has("period"));
    set(signs, OtherSign::ago, seen.ago);
    set(signs, OtherSign::last, seen.last_time);
    if (claim.sentence == 0) return;
    const Seen& before = see(claim.sentence - 1);
    set(signs, OtherSign::year_before, before.year);
    set(signs, OtherSign::month_before, before.month);
  }

  void weigh_words(const Claim& claim, const Seen& seen, Signs& signs) const {
    const uint32_t predicate = predicate_of(claim, seen);
    for (const auto& [sign, kind] : {std::pair{OtherSign::before, "before"},
                                     {OtherSign::like, "like"},
                                     {OtherSign::all, "all"},
                                     {OtherSign::since, "since"},
                                     {OtherSign::habit, "habit"},
                                     {OtherSign::record, "record"}})
      set(signs, sign, seen.has(kind));
    for (const auto& [sign, kind] :
         {std::pair{OtherSign::all_near, "all"}, {OtherSign::another_near, "another"}, {OtherSign::war_near, "war"}})
      set(signs, sign, seen.has_near(kind, predicate));
    set(signs, OtherSign::events, seen.events);
    weigh_tree(predicate, seen, signs);
  }

  // The last verb of the predicate, or its first word.
  uint32_t predicate_of(const Claim& claim, const Seen& seen) const {
    const auto begins = [](const Token& token) { return token.span.begin; };
    const auto found = std::ranges::lower_bound(r_.tokens, claim.predicate.begin, {}, begins);
    auto predicate = std::min(static_cast<uint32_t>(found - r_.tokens.begin()), seen.last - 1);
    for (uint32_t t = predicate; t < seen.last && r_.tokens[t].span.begin < claim.predicate.end; ++t) {
      if (r_.tokens[t].tag == "VERB") predicate = t;
    }
    return predicate;
  }

  void weigh_tree(uint32_t predicate, const Seen& seen, Signs& signs) const {
    const std::string_view relation = r_.tokens[predicate].relation;
    set(signs, OtherSign::relative, relation.starts_with("acl"));
    set(signs, OtherSign::clause, relation == "acl:relcl");
    set(signs, OtherSign::had_somewhere, seen.had);
    for (uint32_t t = seen.first; t < seen.last; ++t) {
      const Token& token = r_.tokens[t];
      if (token.head != static_cast<int32_t>(predicate) || token.tag != "AUX") continue;
      const std::string& helper = seen.words[t - seen.first];
      if (helper == "had") set(signs, OtherSign::had, true);
      if (helper == "has" || helper == "have") set(signs, OtherSign::have, true);
    }
    uint32_t depth = 0;
    for (auto at = static_cast<int32_t>(predicate); at >= 0 && depth < 2 * kDeepest; ++depth) {
      weigh_marks(static_cast<uint32_t>(at), seen, signs);
      at = r_.tokens[static_cast<size_t>(at)].head;
    }
    at(signs, OtherSign::depth) = static_cast<float>(std::min(depth, kDeepest)) / kDeepest;
  }
  void weigh_marks(uint32_t head, const Seen& seen, Signs& signs) const {
    const bool noun = r_.tokens[head].tag == "NOUN" || r_.tokens[head].tag == "PROPN";
    for (uint32_t t = seen.first; t < seen.last; ++t) {
      const Token& token = r_.tokens[t];
      if (token.head != static_cast<int32_t>(head) || (token.relation != "case" && token.relation != "mark"))
        continue;
      const std::string& mark = seen.words[t - seen.first];
      if (one_of(mark, {"after", "following", "since"})) set(signs, OtherSign::after, true);
      if (noun && one_of(mark, {"of", "in", "for", "over", "to", "with", "about"}))
        set(signs, OtherSign::within, true);
    }
  }

  void weigh_lead(const Claim& claim, const Seen& seen, Signs& signs) const {
    const auto family = [&](const Claim& of) { return lexicon_.event_class(of.event_class).family == "justice"; };
    const bool court = family(claim);
    const auto courts =
        static_cast<size_t>(std::ranges::count_if(lead_claims_, [&](const Claim* lead) { return family(*lead); }));
    set(signs, OtherSign::court_in_lead, courts > 0 && courts == lead_claims_.size() && !court);
    set(signs, OtherSign::harm_in_lead, courts == 0 && !lead_claims_.empty() && court);
    for (const Argument& argument : claim.arguments) {
      const std::string text = language::fold(r_.report.text.slice(argument.span));
      if (one_of(text, {"he", "she", "they", "him", "her", "them", "i", "we"}))
        set(signs, OtherSign::who_pronoun, true);
    }
    if (in_lead(claim.sentence)) return;
    set(signs, OtherSign::class_in_lead,
        std::ranges::any_of(lead_claims_, [&](const Claim* lead) { return lead->event_class == claim.event_class; }));
    set(signs, OtherSign::family_in_lead, court ? courts > 0 : courts < lead_claims_.size());
    for (const Argument& argument : claim.arguments) {
      if (!argument.entity) continue;
      const bool known = lead_entities_.contains(argument.entity->value);
      set(signs, known ? OtherSign::who_in_lead : OtherSign::who_new, true);
    }
    weigh_names(claim.sentence, seen, signs);
  }
  void weigh_names(uint32_t sentence, const Seen& seen, Signs& signs) const {
    std::unordered_set<std::string_view> fresh;
    for (uint32_t t = seen.first; t < seen.last; ++t) {
      const std::string& name = seen.words[t - seen.first];
      if (r_.tokens[t].tag == "PROPN" && !lead_names_.contains(name)) fresh.insert(name);
    }
    at(signs, OtherSign::new_names) = std::min(static_cast<float>(fresh.size()), kMostNames) / kMostNames;
    const Span span = r_.sentences[sentence].span;
    auto name = std::ranges::lower_bound(r_.names, span.begin, {}, [](const Name& one) { return one.span.begin; });
    for (; name != r_.names.end() && name->span.begin < span.end; ++name) {
      if (name->kind == NameKind::place && !lead_entities_.contains(name->entity.value))
        set(signs, OtherSign::new_place, true);
    }
  }

  void weigh_figure(const Claim& claim, const Seen& seen, Signs& signs) const {
    set(signs, OtherSign::figure, claim.figure.has_value());
    if (!claim.figure) {
      const uint32_t behind = predicate_of(claim, seen) + 1;
      for (uint32_t t = behind; t < seen.last && t < behind + 3; ++t) {
        if (r_.tokens[t].tag == "NOUN" && seen.words[t - seen.first].ends_with('s'))
          set(signs, OtherSign::plural, true);
      }
      return;
    }
    const Figure& figure = r_.figures[claim.figure->value];
    const double low = figure.low.value_or(0);
    set(signs, OtherSign::hundred, low >= 100);
    set(signs, OtherSign::vague, !figure.vague.empty());
    double most = -1;
    for (const Claim* lead : lead_claims_) {
      if (!lead->figure || lead->event_class != claim.event_class) continue;
      most = std::max(most, r_.figures[lead->figure->value].low.value_or(0));
    }
    set(signs, OtherSign::larger, most >= 0 && low > 2 * most);
  }

  void weigh_class(const Claim& claim, Signs& signs) const {
    set(signs, OtherSign::planned, claim.modality == Modality::planned);
    for (const auto& [sign, name] : {std::pair{OtherSign::killed, "killed"},
                                     {OtherSign::sick, "infected"},
                                     {OtherSign::detained, "detained"},
                                     {OtherSign::charged, "charged"},
                                     {OtherSign::convicted, "convicted"},
                                     {OtherSign::sentenced, "sentenced"}})
      set(signs, sign, claim.event_class == name);
    set(signs, OtherSign::seldom,
        !one_of(claim.event_class, {"killed", "injured", "missing", "detained", "charged", "convicted", "sentenced",
                                    "released", "shot", "attacked", "paid"}));
  }

  const Reading& r_;
  const language::Lexicon& lexicon_;
  std::vector<uint32_t> firsts_, place_;  // by sentence
  std::vector<bool> heading_;
  uint32_t last_lead_ = 0;
  bool in_capitals_ = false;
  std::unordered_set<std::string> lead_names_;
  std::unordered_set<uint32_t> lead_entities_;
  std::vector<const Claim*> lead_claims_;
  std::map<uint32_t, Seen> seen_;
};

}  // namespace

std::vector<OtherEvidence> other_evidence(const Reading& reading, const language::Lexicon& lexicon) {
  return Weigher(reading, lexicon).all();
}

std::vector<std::string_view> other_sign_names() {
  return weights().names();
}

void tell_other_events(Reading& reading, const language::Lexicon& lexicon) {
  std::map<uint32_t, std::pair<float, float>> by_sentence;  // sum of likelihoods, claims
  for (const OtherEvidence& evidence : other_evidence(reading, lexicon)) {
    auto& [sum, claims] = by_sentence[reading.claims[evidence.claim.value].sentence];
    sum += weights().likelihood(evidence.signs);
    ++claims;
  }
  for (const auto& [s, likely] : by_sentence) {
    Sentence& sentence = reading.sentences[s];
    if (sentence.why == kLooksBack || sentence.why == language::kToldAside) continue;
    const bool other = likely.first > (sentence.fresh ? kOther : kOwn) * likely.second;
    if (other == !sentence.fresh) continue;
    sentence.fresh = !other;
    sentence.why = other ? "tells of another event" : "";
  }
}

}  // namespace hearsay::reading
