// Two sentences are alike by the words that few sentences of the story have. What several reports have alike is what
// they tell; the one sentence that is most like the others stands for them (as centroids do in summaries of many
// reports: Radev and others 2004), and what is like a chosen one is not chosen again (maximal marginal relevance:
// Carbonell and Goldstein 1998). "The order was signed on Saturday, Ri said" and "Kim signed the order to launch on
// Saturday" are alike; "Ri said the rocket reached orbit" is not like them. Cost: the sentences of a sample of
// reports compared by an inverted index, then the chosen ones with all.
#include "reconcile/facts/alike.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "language/phrases.h"

namespace hearsay::reconciling {
namespace {

/// Cosine from which sentences of two reports may tell the same; from which they do, whoever says so; from which they
/// do though two named speakers say it; and from which they are the same words.
constexpr float kAlike = 0.3F, kSame = 0.45F, kSameOfTwo = 0.6F, kVerbatim = 0.9F;
/// From which a sentence repeats a chosen one.
constexpr float kRepeats = 0.25F;
/// What makes a sentence one that a desk must have: that another report has other words for it, up to so many (the
/// same words again say nothing: outlets print one agency); that the report begins with it; that somebody says it;
/// that words are quoted; that it holds a number. Rounded from a logistic regression on six events whose findings
/// were listed by hand: with ten lines 28 of 58 are met, 21 by likeness alone.
constexpr float kOtherWords = 0.7F, kFirst = 0.5F, kSaid = 0.3F, kQuoted = 0.3F, kNumber = 0.7F;
constexpr size_t kMostOtherWords = 4;
/// What makes one unfit to stand by itself: a pronoun first, a speaker without a name, the present tense of a
/// caption, what is yet to come, what leans on the sentence before or is taken back by the next, each word past what
/// is read at ease.
constexpr float kPronoun = 1, kNameless = 0.3F, kPresent = 0.8F, kOfItsDay = 0.7F, kHanging = 0.7F, kLong = 0.01F;
constexpr size_t kReadable = 35;
/// A desk reads a handful of lines.
constexpr size_t kMostTellings = 8, kMostOfOneReport = 4;
/// Shorter ones say too little to compare, longer ones are lists or run together.
constexpr size_t kFewestWords = 8, kMostWords = 60, kFewestContentWords = 5;
/// In a story of fewer a word that two have is still a rare one.
constexpr double kFewSentences = 20;
/// News tells the most important first.
constexpr size_t kSentencesOfReport = 40;
/// Reports that choose what is told, evenly taken out of a story of more.
constexpr size_t kSample = 64;

struct Unit {
  ToldSentence told;
  std::string_view content;  ///< id that exact copies share
  size_t place = 0;          ///< among its report's units
  float fit = 0;             ///< to stand for what is told, by itself
  bool fresh = true;
  std::vector<std::pair<uint32_t, float>> words;  ///< number and weight, by number; of length 1
  std::vector<uint32_t> exact;                    ///< of these its numbers and names
};

/// The words of a sentence that carry content, and which of them are numbers or names.
using Words = std::map<std::string, bool>;

float likeness(const Unit& a, const Unit& b) {
  float sum = 0;
  auto other = b.words.begin();
  for (const auto& [word, weight] : a.words) {
    while (other != b.words.end() && other->first < word) ++other;
    if (other == b.words.end()) break;
    if (other->first == word) sum += weight * other->second;
  }
  return sum;
}

bool is_content(std::string_view tag) {
  return tag == "NOUN" || tag == "VERB" || tag == "PROPN" || tag == "NUM" || tag == "ADJ";
}

bool is_named(const Unified& unified, SourceIndex speaker) {
  const UnifiedSource& source = unified.sources()[speaker.value];
  return source.named && !source.anonymous;
}

// The sentences of one report with their words.
class Sentences {
 public:
  Sentences(const Reading& reading, uint32_t index, const Unified& unified, const language::Lexicon& lexicon)
      : reading_(reading), index_(index), unified_(unified), lexicon_(lexicon) {}

  template <class Found>
  void each(Found&& found) {
    size_t place = 0;
    auto first = reading_.tokens.begin();
    const auto blocks = reading_.report.blocks;
    for (uint32_t s = 0; s < reading_.sentences.size() && place < kSentencesOfReport; ++s) {
      const Span span = reading_.sentences[s].span;
      first = std::lower_bound(first, reading_.tokens.end(), span.begin,
                               [](const Token& token, uint32_t at) { return token.span.begin < at; });
      const auto last = std::lower_bound(first, reading_.tokens.end(), span.end,
                                         [](const Token& token, uint32_t at) { return token.span.begin < at; });
      const std::span<const Token> tokens(first, last);
      const Words words = words_of(tokens);
      if (!is_prose(span) || !is_told(tokens) || repeats_title(tokens) || tokens.size() < kFewestWords ||
          tokens.size() > kMostWords || words.size() < kFewestContentWords)
        continue;
      Unit unit;
      unit.told = {index_, s, std::nullopt, std::nullopt};
      set_statement(span, unit.told);
      // Nobody knows who says it, or another sentence does.
      if (unit.told.statement ? !says_who(unit.told) : is_mostly_quoted(tokens)) continue;
      unit.content = exact_copy_of(reading_.report.id);
      unit.place = place++;
      unit.fresh = reading_.sentences[s].fresh;
      unit.fit = fit_of(tokens, unit);
      found(std::move(unit), words);
    }
  }

 private:
  static Words words_of(std::span<const Token> tokens) {
    Words words;
    bool verb = false;
    for (const Token& token : tokens) {
      verb = verb || token.tag == "VERB" || token.tag == "AUX";
      const bool exact = token.tag == "NUM" || token.tag == "PROPN";
      if (is_content(token.tag) && (exact || token.lemma.size() > 1)) words[language::fold(token.lemma)] |= exact;
    }
    if (!verb) words.clear();
    return words;
  }

  bool is_prose(Span span) const {
    return std::ranges::none_of(reading_.report.blocks, [&](const Block& block) {
      const bool other =
          block.kind == BlockKind::caption || block.kind == BlockKind::heading || block.kind == BlockKind::table;
      return other && block.span.overlaps(span);
    });
  }

  // A headline that runs into the first words behind it, or stands alone.
  bool repeats_title(std::span<const Token> tokens) const {
    const std::string title = language::fold(reading_.report.title);
    if (title.empty() || tokens.empty()) return false;
    const std::string text =
        language::fold(reading_.report.text.slice(Span{tokens.front().span.begin, tokens.back().span.end}));
    return text.starts_with(title) || (text.ends_with(title) && text.size() < 2 * title.size());
  }

  // Somebody does something in it, and it does not lead to what follows: no "Click here", no "The statement said:".
  static bool is_told(std::span<const Token> tokens) {
    const auto subject = [](const Token& token) { return token.relation.starts_with("nsubj"); };
    const auto reader = [](const Token& token) { return !token.quoted && token.lemma == "you"; };
    return std::ranges::any_of(tokens, subject) && std::ranges::none_of(tokens, reader) && tokens.back().lemma != ":";
  }

  static bool is_mostly_quoted(std::span<const Token> tokens) {
    return 2 * std::ranges::count_if(tokens, &Token::quoted) > static_cast<std::ptrdiff_t>(tokens.size());
  }

  // "The group claimed the attack", "each blames the other": what they do, in the report's own words.
  static bool is_told_of(const Statement& statement) {
    constexpr std::array<std::string_view, 4> kDeeds = {"accuse", "blame", "claim", "deny"};
    return statement.kind == StatementKind::indirect &&
           std::ranges::find(kDeeds, statement.cue_class) != kDeeds.end();
  }

  // The innermost statement that has most of the sentence as its content, and who says it.
  void set_statement(Span span, ToldSentence& told) const {
    uint32_t most = span.size() * 2 / 5;
    for (uint32_t i = 0; i < reading_.statements.size(); ++i) {
      const Statement& statement = reading_.statements[i];
      uint32_t here = 0;
      for (const Span content : statement.content) {
        if (content.overlaps(span)) here += std::min(content.end, span.end) - std::max(content.begin, span.begin);
      }
      if (here <= most || statement.cue_class.empty() || statement.sources.empty() || is_told_of(statement)) continue;
      most = here;
      told.statement = StatementIndex{i};
      told.speaker = unified_.source(index_, statement.sources.back());
    }
  }

  // Whether the speaker stands in the sentence, by more than a pronoun; beside words quoted alone, in one next to it.
  bool says_who(const ToldSentence& told) const {
    const Statement& statement = reading_.statements[told.statement->value];
    const uint32_t first = told.sentence == 0 ? 0 : told.sentence - 1;
    const auto last = std::min<size_t>(told.sentence + 1, reading_.sentences.size() - 1);
    const Span own = reading_.sentences[told.sentence].span;
    const bool quoted = statement.kind == StatementKind::direct;
    const Span near = quoted ? Span{reading_.sentences[first].span.begin, reading_.sentences[last].span.end} : own;
    return std::ranges::any_of(statement.sources.back().spans, [&](Span span) {
      return near.contains(span) && !lexicon_.pronouns.contains(language::fold(reading_.report.text.slice(span)));
    });
  }

  float fit_of(std::span<const Token> tokens, const Unit& unit) const {
    float fit = kFirst / static_cast<float>(1 + unit.place);
    if (unit.told.statement) fit += kSaid;
    if (std::ranges::any_of(tokens, &Token::quoted)) fit += kQuoted;
    if (std::ranges::any_of(tokens, [](const Token& token) { return token.tag == "NUM"; })) fit += kNumber;
    if (begins_with_pronoun(tokens)) fit -= kPronoun;
    if (unit.told.speaker && !is_named(unified_, *unit.told.speaker)) fit -= kNameless;
    if (!unit.told.statement && is_present(tokens)) fit -= kPresent;
    if (is_of_its_day(tokens)) fit -= kOfItsDay;
    if (hangs(tokens, unit.told.sentence)) fit -= kHanging;
    return fit - kLong * static_cast<float>(tokens.size() - std::min(tokens.size(), kReadable));
  }

  // "Will also", "then conducted", "his lawyer" before anybody is named; "But …" right behind it.
  bool hangs(std::span<const Token> tokens, uint32_t sentence) const {
    for (const Token& token : tokens) {
      if (token.quoted) continue;
      if (token.tag == "ADV" && (token.lemma == "also" || token.lemma == "then" || token.lemma == "again"))
        return true;
    }
    for (const Token& token : tokens) {
      if (token.tag == "PROPN") break;
      const bool third =
          token.tag == "PRON" &&
          (token.lemma == "he" || token.lemma == "she" || token.lemma == "his" || token.lemma == "her" ||
           token.lemma == "they" || token.lemma == "their" || token.lemma == "its");
      if (third && !token.quoted) return true;
    }
    if (sentence + 1 >= reading_.sentences.size()) return false;
    return reading_.report.text.slice(reading_.sentences[sentence + 1].span).starts_with("But ");
  }

  // "Will be arraigned", "is expected to": a later report has it otherwise.
  bool is_of_its_day(std::span<const Token> tokens) const {
    const auto word = [&](size_t i) { return language::fold(reading_.report.text.slice(tokens[i].span)); };
    for (size_t i = 0; i < tokens.size(); ++i) {
      const auto hedge = lexicon_.hedges.longest(i, tokens.size(), word);
      if (hedge && !tokens[i].quoted && (*hedge->value == "planned" || *hedge->value == "forecast")) return true;
    }
    return false;
  }

  // "She said", "“They did not"; what "I" and "we" are the speaker's name tells.
  static bool begins_with_pronoun(std::span<const Token> tokens) {
    const auto word = std::ranges::find_if(tokens, [](const Token& token) { return token.tag != "PUNCT"; });
    return word != tokens.end() && word->tag == "PRON" && word->lemma != "i" && word->lemma != "we";
  }

  // "Police cordon off the area", "Smoke rises over the port".
  bool is_present(std::span<const Token> tokens) const {
    const auto root = std::ranges::find(tokens, "root", &Token::relation);
    if (root == tokens.end() || root->tag != "VERB") return false;
    const int32_t index = static_cast<int32_t>(&*root - reading_.tokens.data());
    const bool helped =
        std::ranges::any_of(tokens, [&](const Token& token) { return token.head == index && token.tag == "AUX"; });
    const std::string word = language::fold(reading_.report.text.slice(root->span));
    return !helped && (word == root->lemma || word == root->lemma + "s" || word == root->lemma + "es");
  }

  const Reading& reading_;
  uint32_t index_;
  const Unified& unified_;
  const language::Lexicon& lexicon_;
};

// All units with their words' weights.
std::vector<Unit> units_of(std::span<const Reading> readings, const std::vector<uint32_t>& reports,
                           const Unified& unified, const language::Lexicon& lexicon) {
  std::vector<Unit> units;
  std::vector<Words> words;
  std::map<std::string, std::pair<uint32_t, size_t>> known;  // → number, sentences that have it
  for (const uint32_t report : reports) {
    Sentences(readings[report], report, unified, lexicon).each([&](Unit unit, const Words& own) {
      units.push_back(std::move(unit));
      words.push_back(own);
      for (const auto& [word, exact] : own) ++known[word].second;
    });
  }
  uint32_t number = 0;
  for (auto& [word, entry] : known) entry.first = number++;
  const double sentences = std::max(static_cast<double>(units.size()), kFewSentences);
  for (size_t u = 0; u < units.size(); ++u) {
    double length = 0;
    for (const auto& [word, exact] : words[u]) {
      const auto& [id, count] = known.at(word);
      if (exact) units[u].exact.push_back(id);
      const double weight = std::log((sentences + 1) / (static_cast<double>(count) + 0.5));
      units[u].words.emplace_back(id, static_cast<float>(weight));
      length += weight * weight;
    }
    for (auto& [id, weight] : units[u].words) weight /= static_cast<float>(std::max(std::sqrt(length), 1e-9));
  }
  return units;
}

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

class Chooser {
 public:
  Chooser(const std::vector<Unit>& units, const Unified& unified) : units_(units), unified_(unified) {
    for (uint32_t u = 0; u < units.size(); ++u) {
      for (const auto& [word, weight] : units[u].words) {
        if (word >= having_.size()) having_.resize(word + 1);
        having_[word].emplace_back(u, weight);
      }
    }
    for (uint32_t u = 0; u < units.size(); ++u) compare(u);
  }

  /// Units that stand for something told, with what is like each.
  std::vector<uint32_t> choose() const {
    std::set<std::string_view> reports;
    for (const Unit& unit : units_) reports.insert(unit.content);
    const bool one = reports.size() < 2;
    std::vector<uint32_t> chosen;
    if (const auto lead = best_lead()) chosen.push_back(*lead);
    std::vector<uint32_t> order;
    for (uint32_t u = 0; u < units_.size(); ++u) {
      if ((is_of_a_name(units_[u]) || !alike_[u].empty()) && units_[u].fresh) order.push_back(u);
    }
    std::ranges::stable_sort(order, std::greater<>(), [&](uint32_t u) { return support_[u] + units_[u].fit; });
    for (const uint32_t u : order) {
      if (chosen.size() >= (one ? kMostOfOneReport : kMostTellings)) break;
      if (std::ranges::none_of(chosen, [&](uint32_t other) { return repeats(u, other); })) chosen.push_back(u);
    }
    return chosen;
  }

 private:
  void compare(uint32_t u) {
    std::vector<float>& sums = sums_;
    sums.assign(units_.size(), 0);
    for (const auto& [word, weight] : units_[u].words) {
      for (const auto& [other, own] : having_[word]) sums[other] += weight * own;
    }
    std::map<std::string_view, std::pair<float, uint32_t>> best;
    for (uint32_t other = 0; other < units_.size(); ++other) {
      if (units_[other].content == units_[u].content) continue;
      auto& known = best[units_[other].content];
      if (sums[other] > known.first) known = {sums[other], other};
    }
    size_t other_words = 0;
    float all = 0;
    std::vector<uint32_t> alike;
    for (const auto& [content, found] : best) {
      all += found.first;
      if (found.first < kAlike) continue;
      alike.push_back(found.second);
      other_words += found.first < kVerbatim ? 1 : 0;
    }
    alike_.push_back(std::move(alike));
    support_.push_back(kOtherWords * static_cast<float>(std::min(other_words, kMostOtherWords)));
    all_.push_back(all);
  }

  // The first sentence that is most like what the others tell.
  std::optional<uint32_t> best_lead() const {
    std::optional<uint32_t> best;
    for (uint32_t u = 0; u < units_.size(); ++u) {
      if (units_[u].place == 0 && (!best || all_[u] > all_[*best])) best = u;
    }
    return best;
  }

  bool is_of_a_name(const Unit& unit) const { return unit.told.speaker && is_named(unified_, *unit.told.speaker); }

  bool repeats(uint32_t u, uint32_t chosen) const {
    return u == chosen || likeness(units_[u], units_[chosen]) > kRepeats ||
           std::ranges::find(alike_[chosen], u) != alike_[chosen].end();
  }

  const std::vector<Unit>& units_;
  const Unified& unified_;
  std::vector<std::vector<std::pair<uint32_t, float>>> having_;  ///< of each word
  std::vector<std::vector<uint32_t>> alike_;                     ///< beside the units: the likest of other reports
  std::vector<float> support_, all_, sums_;
};

bool has(const Unit& unit, uint32_t word) {
  return std::ranges::binary_search(unit.words, word, {}, &std::pair<uint32_t, float>::first);
}

// Who tells the same has its numbers and names, or nearly all its words.
bool tells_the_same(const Unit& a, const Unit& b) {
  const float like = likeness(a, b);
  if (like < kSameOfTwo && !std::ranges::all_of(a.exact, [&](uint32_t word) { return has(b, word); })) return false;
  if (a.told.speaker && b.told.speaker && a.told.speaker == b.told.speaker) return like >= kAlike;
  return like >= (a.told.speaker && b.told.speaker ? kSameOfTwo : kSame);
}

}  // namespace

std::vector<Telling> find_tellings(std::span<const Reading> readings, const Story& story, const Unified& unified,
                                   const language::Lexicon& lexicon) {
  const std::vector<Unit> sample = units_of(readings, sample_of(readings, story), unified, lexicon);
  std::vector<Telling> tellings;
  for (const uint32_t chosen : Chooser(sample, unified).choose()) {
    Telling telling = {sample[chosen].told};
    std::map<uint32_t, std::pair<float, const Unit*>> best;  // of each other report
    for (const Unit& unit : sample) {
      if (unit.content == sample[chosen].content || !tells_the_same(sample[chosen], unit)) continue;
      auto& known = best[unit.told.reading];
      const float like = likeness(sample[chosen], unit);
      if (known.second == nullptr || like > known.first) known = {like, &unit};
    }
    for (const auto& [reading, found] : best) telling.push_back(found.second->told);
    tellings.push_back(std::move(telling));
  }
  return tellings;
}

}  // namespace hearsay::reconciling
