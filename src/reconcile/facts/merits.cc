// Each merit is a plain reading of the sentence or a count over its fellows, between 0 and about 1. Weights are
// learned from sentences that readers chose for a desk (train/tellings/train.py), as those of extractive summaries
// are (Kupiec, Pedersen and Chen 1995: place, cue words, length, names; here also who says it and how many reports
// have it alike).
#include "reconcile/facts/merits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/resource.h"
#include "base/weights.h"
#include "language/phrases.h"
#include "reconcile/facts/keys.h"
#include "reconcile/facts/merit.h"

namespace hearsay::reconciling {

namespace {

/// Merits told by words of data/reconcile/sentence_words.tsv.
constexpr std::array<std::pair<merit::Merit, std::string_view>, 13> kPhrases = {{{merit::answers, "answers"},
                                                                                 {merit::supposed, "supposed"},
                                                                                 {merit::before, "before"},
                                                                                 {merit::colour, "colour"},
                                                                                 {merit::defence, "defence"},
                                                                                 {merit::identified, "identified"},
                                                                                 {merit::account, "account"},
                                                                                 {merit::whereabouts, "whereabouts"},
                                                                                 {merit::clock, "clock"},
                                                                                 {merit::charged, "charged"},
                                                                                 {merit::verdict, "verdict"},
                                                                                 {merit::decided, "decided"},
                                                                                 {merit::since, "since"}}};
/// What is read at ease, and what says little.
constexpr float kReadable = 35, kLittle = 14;
/// Days before the report from which what is told is of another time.
constexpr int kLongAgoDays = 21;
/// Reports that have it in other words are counted up to here, as are numbers and the same words again.
constexpr float kMostAlike = 5, kMostVerbatim = 3, kMostNumbers = 4;

// The sentence's own.
class Own {
 public:
  Own(const Reading& reading, std::span<const Token> tokens, const Unified& unified, const language::Lexicon& lexicon,
      const std::set<std::string>& titles, Unit& unit)
      : reading_(reading),
        tokens_(tokens),
        unified_(unified),
        lexicon_(lexicon),
        titles_(titles),
        unit_(unit),
        m_(unit.merits) {}

  void set() {
    set_place();
    set_speaker();
    set_words();
    set_phrases();
    set_opening();
    set_tense();
    set_times();
    set_claims();
    set_title();
  }

 private:
  std::string_view text(const Token& token) const { return reading_.report.text.slice(token.span); }
  std::string word(const Token& token) const { return language::fold(text(token)); }
  Span span() const { return reading_.sentences[unit_.told.sentence].span; }

  void set_place() {
    const auto place = static_cast<float>(unit_.place);
    m_[merit::first] = unit_.place == 0 ? 1.F : 0.F;
    m_[merit::early] = 1 / (1 + place);
    m_[merit::late] = std::log1p(place) / 3;
    m_[merit::old] = unit_.fresh ? 0 : 1;
  }

  void set_speaker() {
    const auto quoted = static_cast<float>(std::ranges::count_if(tokens_, &Token::quoted));
    m_[merit::quoted] = quoted > 0 ? 1.F : 0.F;
    m_[merit::all_quoted] = quoted > 0.8F * static_cast<float>(tokens_.size()) ? 1.F : 0.F;
    m_[merit::torn] = is_torn() ? 1.F : 0.F;
    if (!unit_.told.statement) return;
    const Statement& statement = reading_.statements[unit_.told.statement->value];
    m_[merit::said] = 1;
    m_[merit::plain_cue] = statement.cue_class == "say" ? 1.F : 0.F;
    m_[merit::said_elsewhere] =
        std::ranges::none_of(statement.sources.back().spans, [&](Span source) { return span().contains(source); });
    m_[merit::official] = statement.sources.back().kind == SourceKind::official ? 1.F : 0.F;
    if (unit_.told.speaker) {
      const bool named = is_named(unified_, *unit_.told.speaker);
      m_[named ? merit::named_speaker : merit::nameless] = 1;
    }
  }

  // One of its quotation marks has its other in another sentence.
  bool is_torn() const {
    size_t open = 0, close = 0, either = 0;
    for (const Token& token : tokens_) {
      const std::string_view mark = text(token);
      open += mark == "\u201c" || mark == "``";
      close += mark == "\u201d" || mark == "''";
      either += mark == "\"";
    }
    return open != close || either % 2 == 1;
  }

  void set_words() {
    float numbers = 0, names = 0;
    bool verb_before = false;
    for (const Token& token : tokens_) {
      numbers += token.tag == "NUM" ? 1.F : 0.F;
      names += token.tag == "PROPN" ? 1.F : 0.F;
      verb_before = verb_before || token.tag == "VERB";
      const bool first = token.tag == "PRON" && (token.lemma == "i" || token.lemma == "we" || token.lemma == "my");
      if (first) m_[merit::first_person] = 1;
      if (token.lemma == "?") m_[merit::question] = 1;
      if (token.lemma == "not" || token.lemma == "no" || token.lemma == "never") m_[merit::denied] = 1;
    }
    // "Ada Lind, 34,": who it is.
    for (size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (tokens_[i].tag != "PROPN") continue;
      if (tokens_[i + 1].tag == "PROPN" && !tokens_[i].quoted) m_[merit::full_name] = 1;
      if (i + 2 < tokens_.size() && tokens_[i + 1].lemma == "," && tokens_[i + 2].tag == "NUM")
        m_[merit::named_age] = 1;
    }
    const auto words = static_cast<float>(tokens_.size());
    m_[merit::number] = numbers > 0 ? 1.F : 0.F;
    m_[merit::numbers] = std::min(numbers, kMostNumbers) / kMostNumbers;
    m_[merit::names] = names / words;
    m_[merit::no_name] = names == 0 ? 1.F : 0.F;
    m_[merit::long_one] = std::max(0.F, words - kReadable) / 20;
    m_[merit::short_one] = std::max(0.F, kLittle - words) / kLittle;
    for (const Figure& figure : reading_.figures) {
      if (span().contains(figure.span) && is_money(figure.unit)) m_[merit::money] = 1;
    }
  }

  void set_phrases() {
    const std::string folded = ' ' + language::fold(reading_.report.text.slice(span()));
    const auto has = [&](std::string_view kind) {
      return std::ranges::any_of(words_like(kind),
                                 [&](std::string_view words) { return folded.find(words) != std::string::npos; });
    };
    for (const auto& [merit, kind] : kPhrases) m_[merit] = has(kind) ? 1.F : 0.F;
  }

  // "He said"; "the boy was"; "But the army"; "this is why".
  void set_opening() {
    const auto opens = std::ranges::find_if(tokens_, [](const Token& token) { return token.tag != "PUNCT"; });
    if (opens == tokens_.end()) return;
    if (opens->tag == "PRON" && opens->lemma != "i" && opens->lemma != "we") m_[merit::pronoun_first] = 1;
    if (opens->tag == "CCONJ") m_[merit::joined] = 1;
    if (opens->lemma == "this" || opens->lemma == "that" || opens->lemma == "these" || opens->lemma == "those")
      m_[merit::hangs] = 1;
    bool named = false;
    for (const Token& token : tokens_) {
      named = named || token.tag == "PROPN";
      const bool again = std::ranges::find(words_like("links_back"), token.lemma) != words_like("links_back").end();
      if (token.tag == "ADV" && again && !token.quoted) m_[merit::hangs] = 1;
      if (token.tag == "PRON" && !named && !token.quoted &&
          std::ranges::find(words_like("third"), token.lemma) != words_like("third").end())
        m_[merit::pronoun_early] = 1;
      if (token.relation.starts_with("nsubj") && token.tag == "NOUN" && !named && has_article(token))
        m_[merit::definite_first] = 1;
    }
    const uint32_t next = unit_.told.sentence + 1;
    if (next < reading_.sentences.size() &&
        reading_.report.text.slice(reading_.sentences[next].span).starts_with("But "))
      m_[merit::taken_back] = 1;
  }

  bool has_article(const Token& noun) const {
    const auto index = static_cast<int32_t>(&noun - reading_.tokens.data());
    return std::ranges::any_of(tokens_, [&](const Token& token) {
      return token.head == index && token.relation == "det" &&
             (token.lemma == "the" || token.lemma == "that" || token.lemma == "those" || token.lemma == "this");
    });
  }

  void set_tense() {
    const auto at = [&](size_t i) { return word(tokens_[i]); };
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (word(tokens_[i]) == "had" && tokens_[i].tag == "AUX") m_[merit::had] = 1;
      const auto hedge = lexicon_.hedges.longest(i, tokens_.size(), at);
      if (!hedge) continue;
      if (*hedge->value == "planned" || *hedge->value == "forecast") m_[merit::planned] = 1;
      if (*hedge->value == "possible") m_[merit::possible] = 1;
    }
    const auto root = std::ranges::find(tokens_, "root", &Token::relation);
    if (root == tokens_.end() || root->tag != "VERB") return;
    const auto index = static_cast<int32_t>(&*root - reading_.tokens.data());
    const bool helped =
        std::ranges::any_of(tokens_, [&](const Token& token) { return token.head == index && token.tag == "AUX"; });
    const std::string form = word(*root);
    m_[merit::present] = !helped && (form == root->lemma || form == root->lemma + "s" || form == root->lemma + "es");
  }

  void set_times() {
    for (const Time& time : reading_.times) {
      if (!span().contains(time.span) || time.type != TimeType::date) continue;
      m_[merit::dated] = 1;
      if (time.latest && reading_.report.published && !unit_.fresh &&
          (reading_.report.published->day - *time.latest).count() > kLongAgoDays)
        m_[merit::long_ago] = 1;
    }
  }

  void set_claims() {
    for (const Claim& claim : reading_.claims) {
      if (claim.sentence != unit_.told.sentence || claim.open_class) continue;
      const language::EventClass& kind = lexicon_.event_class(claim.event_class);
      if (kind.toll) m_[merit::toll] = 1;
      if (kind.deed) m_[merit::deed] = 1;
      m_[kind.family == "harm" ? merit::harm : kind.family == "justice" ? merit::justice : merit::other_class] = 1;
    }
  }

  // How much of it stands in its own report's title, and in any.
  void set_title() {
    const std::set<std::string> own = title_words(reading_.report);
    float all = 0, in_own = 0, in_any = 0;
    for (const Token& token : tokens_) {
      if (token.tag != "NOUN" && token.tag != "VERB" && token.tag != "PROPN" && token.tag != "NUM") continue;
      const auto stands_in = [&](const std::set<std::string>& words) {
        return words.contains(word(token)) || words.contains(token.lemma);
      };
      ++all;
      in_own += stands_in(own) ? 1.F : 0.F;
      in_any += stands_in(titles_) ? 1.F : 0.F;
    }
    if (all == 0) return;
    m_[merit::own_title] = in_own / all;
    m_[merit::titles] = in_any / all;
  }

  const Reading& reading_;
  std::span<const Token> tokens_;
  const Unified& unified_;
  const language::Lexicon& lexicon_;
  const std::set<std::string>& titles_;
  Unit& unit_;
  Merits& m_;
};

const base::Weights<kMerits>& weights() {
  static const base::Weights<kMerits> all("data/reconcile/merits.tsv");
  return all;
}

}  // namespace

std::set<std::string> title_words(const Report& report) {
  const std::vector<std::string> words = language::phrase_words(language::fold(report.title));
  return {words.begin(), words.end()};
}

void set_own_merits(const Reading& reading, std::span<const Token> tokens, const Unified& unified,
                    const language::Lexicon& lexicon, const std::set<std::string>& titles, Unit& unit) {
  Own(reading, tokens, unified, lexicon, titles, unit).set();
}

void set_shared_merits(std::span<const Reading> readings, const std::vector<uint32_t>& reports,
                       const Unified& unified, const std::vector<Fellows>& fellows, std::vector<Unit>& units) {
  // In how many reports a speaker says something, and a word stands.
  std::map<SourceIndex, std::set<uint32_t>> speaks;
  std::optional<Day> newest, oldest;
  for (const uint32_t report : reports) {
    for (const Statement& statement : readings[report].statements) {
      if (statement.cue_class.empty()) continue;
      for (const Source& source : statement.sources) speaks[unified.source(report, source)].insert(report);
    }
    if (const auto& published = readings[report].report.published) {
      newest = std::max(newest.value_or(published->day), published->day);
      oldest = std::min(oldest.value_or(published->day), published->day);
    }
  }
  std::map<uint32_t, std::set<std::string_view>> having;
  std::map<std::string_view, std::pair<float, float>> central;  // of a report: sum, units
  for (size_t u = 0; u < units.size(); ++u) {
    for (const uint32_t name : units[u].exact) having[name].insert(units[u].content);
    auto& sum = central[units[u].content];
    sum.first += fellows[u].central;
    ++sum.second;
  }
  const auto count = static_cast<float>(central.size());
  for (size_t u = 0; u < units.size(); ++u) {
    Unit& unit = units[u];
    const Fellows& its = fellows[u];
    Merits& m = unit.merits;
    const auto& published = readings[unit.told.reading].report.published;
    m[merit::newest] = published && newest != oldest && published->day == *newest ? 1.F : 0.F;
    m[merit::newest_first] = m[merit::newest] * m[merit::first];
    if (unit.told.speaker) m[merit::speaks_often] = static_cast<float>(speaks[*unit.told.speaker].size() - 1) / count;
    size_t most = 0;
    for (const uint32_t name : unit.exact) most = std::max(most, having[name].size());
    m[merit::main_name] = static_cast<float>(most) / count;
    m[merit::alike] = std::min(static_cast<float>(its.words), kMostAlike) / kMostAlike;
    m[merit::verbatim] = std::min(static_cast<float>(its.verbatim), kMostVerbatim) / kMostVerbatim;
    m[merit::likest] = its.likest;
    m[merit::central] = its.central;
    const auto others = static_cast<float>(std::max(its.reports, 1U));
    m[merit::meant] = static_cast<float>(its.meant) / others;
    m[merit::near] = static_cast<float>(its.near) / others;
    m[merit::likest_meaning] = its.likest_meaning;
    m[merit::central_meaning] = its.central_meaning;
    m[merit::lead_meaning] = its.lead_meaning;
    const auto& sum = central[unit.content];
    m[merit::central_report] = sum.first / sum.second;
    m[merit::few_reports] = 1 / count;
  }
}

float worth(const Merits& merits) {
  return weights().likelihood(merits);
}

std::vector<std::string_view> merit_names() {
  return weights().names();
}

const std::vector<std::string_view>& words_like(std::string_view kind) {
  static const std::map<std::string_view, std::vector<std::string_view>> all = [] {
    std::map<std::string_view, std::vector<std::string_view>> kinds;
    base::for_each_row("data/reconcile/sentence_words.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() > 1) kinds[cells[0]].push_back(cells[1]);
    });
    return kinds;
  }();
  return all.at(kind);
}

}  // namespace hearsay::reconciling
