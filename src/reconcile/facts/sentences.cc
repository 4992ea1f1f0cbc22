// A sentence can be shown when it is prose and names who says it: it is no caption, headline or prompt. How like two
// are is told by the words that few sentences of the story have.
#include "reconcile/facts/sentences.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "language/asides.h"
#include "language/phrases.h"
#include "reconcile/facts/furniture.h"
#include "reconcile/facts/merits.h"
#include "reconcile/facts/own_title.h"
#include "reconcile/facts/shared.h"
#include "reconcile/sources/bodies.h"

namespace hearsay::reconciling {
namespace {

/// Shorter ones say too little to compare, longer ones are lists or run together.
constexpr size_t kFewestWords = 8, kMostWords = 60, kFewestContentWords = 5;
/// In a story of fewer a word that two have is still a rare one.
constexpr double kFewSentences = 20;
/// News tells the most important first.
constexpr size_t kSentencesOfReport = 40;

/// The words of a sentence that carry content: which of them are numbers or names, and all as they stand.
struct Words {
  std::map<std::string, bool> exact;
  Lemmas lemmas;
};

bool is_content(std::string_view tag) {
  return tag == "NOUN" || tag == "VERB" || tag == "PROPN" || tag == "NUM" || tag == "ADJ";
}

// The sentences of one report with their words.
class Sentences {
 public:
  Sentences(const Reading& reading, uint32_t index, const StoryDays& days, const Unified& unified,
            const language::Lexicon& lexicon, const std::set<std::string>& titles)
      : reading_(reading), index_(index), days_(days), unified_(unified), lexicon_(lexicon), titles_(titles) {}

  template <class Found>
  void each(Found&& found) {
    if (!is_of_its_title(reading_, titles_)) return;
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
      if (reading_.sentences[s].why == language::kToldAside || !is_prose(span) || !is_whole(span) ||
          breaks_off(tokens) || leans_back(span, tokens) || is_furniture(reading_, tokens) || !is_told(tokens) ||
          repeats_title(tokens) || tokens.size() < kFewestWords || tokens.size() > kMostWords ||
          words.exact.size() < kFewestContentWords)
        continue;
      Unit unit;
      unit.told = {index_, s, std::nullopt, std::nullopt};
      set_statement(span, unit.told);
      // Nobody knows who says it, or another sentence does.
      if (unit.told.statement ? !says_who(unit.told) : is_mostly_quoted(tokens)) continue;
      unit.content = exact_copy_of(reading_.report.id);
      unit.place = place++;
      unit.fresh = days_.is_fresh(reading_, s);
      unit.meaning = reading_.sentences[s].meaning;
      set_own_merits(reading_, tokens, unified_, lexicon_, titles_, unit);
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
      if (!is_content(token.tag) || (!exact && token.lemma.size() < 2)) continue;
      words.lemmas.push_back(language::fold(token.lemma));
      words.exact[words.lemmas.back()] |= exact;
    }
    return verb ? words : Words{};
  }

  bool is_prose(Span span) const {
    return std::ranges::none_of(reading_.report.blocks, [&](const Block& block) {
      const bool other =
          block.kind == BlockKind::caption || block.kind == BlockKind::heading || block.kind == BlockKind::table;
      return other && block.span.overlaps(span);
    });
  }

  // It ends, and is written as sentences are: no line of a broadcast's script, no headline in the text.
  bool is_whole(Span span) const {
    std::string_view text = reading_.report.text.slice(span);
    size_t small = 0, capital = 0;
    for (const char c : text) {
      small += c >= 'a' && c <= 'z';
      capital += c >= 'A' && c <= 'Z';
    }
    for (const std::string_view close : {"\u201d", "\u2019", "\"", "'", ")", "]"}) {
      if (text.ends_with(close)) text.remove_suffix(close.size());
    }
    const bool ends = text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("\u2026");
    const bool begins = !text.empty() && (text.front() < 'a' || text.front() > 'z');
    return begins && ends && capital < small;
  }

  // "Shot with the .": cut before a number or a name.
  static bool breaks_off(std::span<const Token> tokens) {
    if (tokens.size() < 2 || tokens.back().tag != "PUNCT") return false;
    const std::string_view last = tokens[tokens.size() - 2].tag;
    return last == "DET" || last == "CCONJ";
  }

  // "Falk then shot three more people", "died an hour later", "the two were handling a gun": it cannot be understood
  // without the sentence before it.
  bool leans_back(Span span, std::span<const Token> tokens) const {
    if (!tokens.empty() && tokens.front().tag == "CCONJ") return true;
    if (points_back(tokens) || has_day_unknown(tokens)) return true;
    std::string text = " ";
    for (const Token& token : tokens) {
      if (token.quoted) continue;
      text += language::fold(reading_.report.text.slice(token.span)) + ' ';
      if ((token.tag == "ADV" && token.lemma == "then") || is_place_told_before(token, span, tokens)) return true;
    }
    return std::ranges::any_of(words_like("leans"),
                               [&](std::string_view words) { return text.find(words) != std::string::npos; });
  }

  // "That money was spent": which, the sentence before says. Not "this week".
  bool points_back(std::span<const Token> tokens) const {
    if (tokens.size() < 2 || tokens[1].tag != "NOUN" || tokens.front().quoted) return false;
    const auto& pointers = words_like("points");
    const bool points = std::ranges::find(pointers, tokens.front().lemma) != pointers.end();
    return points &&
           std::ranges::none_of(reading_.times, [&](const Time& time) { return time.span.overlaps(tokens[1].span); });
  }

  // "He was arrested yesterday", where nobody knows on which day the report was written.
  bool has_day_unknown(std::span<const Token> tokens) const {
    if (reading_.report.published) return false;
    const auto& days = words_like("day");
    return std::ranges::any_of(tokens, [&](const Token& token) {
      return !token.quoted &&
             std::ranges::find(days, language::fold(reading_.report.text.slice(token.span))) != days.end();
    });
  }

  // "Brook praised the importance of the area": of which, no place named before it says. Not "the harbour area".
  bool is_place_told_before(const Token& noun, Span sentence, std::span<const Token> tokens) const {
    const auto& nouns = words_like("place");
    if (noun.tag != "NOUN" || std::ranges::find(nouns, noun.lemma) == nouns.end()) return false;
    const auto index = static_cast<size_t>(&noun - reading_.tokens.data());
    if (index == 0 || language::fold(reading_.report.text.slice(reading_.tokens[index - 1].span)) != "the")
      return false;
    const bool goes_on = std::ranges::any_of(tokens, [&](const Token& token) {
      const bool tells_which = token.relation.starts_with("nmod") || token.relation.starts_with("acl");
      return token.head == static_cast<int32_t>(index) && tells_which;
    });
    return !goes_on && std::ranges::none_of(reading_.names, [&](const Name& name) {
      const bool place = name.kind == NameKind::place || name.kind == NameKind::facility;
      return place && sentence.contains(name.span) && name.span.begin < noun.span.begin;
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
      // "Lunt told the Herald": who tells it is within what the Herald passes on.
      const bool inner = statement.within && told.statement == statement.within && here > span.size() / 5;
      if ((here <= most && !inner) || statement.cue_class.empty() || statement.sources.empty() ||
          is_told_of(statement))
        continue;
      most = here;
      told.statement = StatementIndex{i};
      told.speaker = unified_.source(index_, statement.sources.back());
    }
  }

  // Whether the speaker stands in the sentence, by more than a pronoun; beside words quoted alone, in one next to it.
  bool says_who(const ToldSentence& told) const {
    const Statement& statement = reading_.statements[told.statement->value];
    if (is_media_at_large(statement.sources.back().name, lexicon_)) return false;  // "according to reports"
    const uint32_t first = told.sentence == 0 ? 0 : told.sentence - 1;
    const auto last = std::min<size_t>(told.sentence + 1, reading_.sentences.size() - 1);
    const Span own = reading_.sentences[told.sentence].span;
    const bool quoted = statement.kind == StatementKind::direct;
    const Span near = quoted ? Span{reading_.sentences[first].span.begin, reading_.sentences[last].span.end} : own;
    return std::ranges::any_of(statement.sources.back().spans, [&](Span span) {
      return near.contains(span) && !lexicon_.pronouns.contains(language::fold(reading_.report.text.slice(span)));
    });
  }

  const Reading& reading_;
  uint32_t index_;
  const StoryDays& days_;
  const Unified& unified_;
  const language::Lexicon& lexicon_;
  const std::set<std::string>& titles_;  // the words of all reports' titles
};

}  // namespace

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

float meaning_likeness(const Unit& a, const Unit& b) {
  int apart = 0;
  for (size_t i = 0; i < a.meaning.size(); ++i) apart += std::popcount(a.meaning[i] ^ b.meaning[i]);
  return 1 - static_cast<float>(apart) / static_cast<float>(32 * a.meaning.size());
}

// All units with their words' weights.
std::vector<Unit> units_of(std::span<const Reading> readings, const std::vector<uint32_t>& reports,
                           const StoryDays& days, const Unified& unified, const language::Lexicon& lexicon) {
  std::vector<Unit> units;
  std::vector<std::map<std::string, bool>> words;
  std::vector<Lemmas> lemmas;
  std::set<std::string> titles;
  for (const uint32_t report : reports) titles.merge(title_words(readings[report].report));
  std::map<std::string, std::pair<uint32_t, size_t>> known;  // → number, sentences that have it
  for (const uint32_t report : reports) {
    Sentences(readings[report], report, days, unified, lexicon, titles).each([&](Unit unit, const Words& own) {
      units.push_back(std::move(unit));
      words.push_back(own.exact);
      lemmas.push_back(own.lemmas);
      for (const auto& [word, exact] : own.exact) ++known[word].second;
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
  set_shared(lemmas, units);
  return units;
}

}  // namespace hearsay::reconciling
