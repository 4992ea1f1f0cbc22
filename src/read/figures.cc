// How many. A number is read from digits, words or both ("1.2 million", "two dozen", "tens of thousands"), then
// widened by the bound words round it into [low, high]: "more than 20" → [21, open), "at least 20" → [20, open), "up
// to 20" → (open, 20]. Then comes what is counted: the noun phrase after it ("20 soldiers", "two members of the
// police force"). Not figures: "3-2" (a score), "Article 5" (a label), "Lund, 35," (an age), anything inside a time
// expression. One pass over the words, constant work a word.
//
// Long because a figure takes its bound, unit, part and counted noun from the same words in turn.
#include "read/figures.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <unordered_map>

#include "base/resource.h"
#include "language/lexicon.h"

namespace hearsay::reading {
namespace {

using language::Bound;
using language::Lexicon;
using language::NumberKind;

/// "Lund, 35," is an age only up to the oldest person on record.
constexpr double kOldestAge = 122;
/// Both halves of a sports score or a vote in a small body stay below this.
constexpr double kLargestScore = 30;

struct Number {
  double low = 0;
  std::optional<double> high = 0;
  uint32_t length = 0;  ///< words
};

// "1,200", "1.5", "20+"; a trailing m/bn/k only after a currency sign, "£92m".
std::optional<double> digits_value(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c != ',') plain += c;
  }
  if (plain.empty() || plain.front() < '0' || plain.front() > '9') return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (error != std::errc() || end != plain.data() + plain.size()) return std::nullopt;
  return value;
}

class Finder {
 public:
  Finder(const Sheet& sheet, const std::vector<TimeMention>& times) : sheet_(sheet), lexicon_(Lexicon::get()) {
    in_time_.resize(sheet.words.size());
    for (const TimeMention& time : times) {
      for (uint32_t i = time.words.first; i < time.words.last; ++i) in_time_[i] = true;
    }
  }

  std::vector<FigureMention> run() {
    std::vector<FigureMention> all;
    for (uint32_t i = 0; i < sheet_.words.size();) {
      auto figure = in_time_[i] ? std::nullopt : match(i);
      if (!figure) {
        ++i;
        continue;
      }
      i = std::max(figure->words.last, i + 1);
      all.push_back(std::move(*figure));
    }
    return all;
  }

 private:
  std::string_view lower(uint32_t i) const {
    return i < sheet_.words.size() ? std::string_view(sheet_.words[i].lower) : "";
  }
  bool near(uint32_t a, uint32_t b) const {
    return b < sheet_.words.size() && sheet_.words[a].sentence == sheet_.words[b].sentence;
  }
  const language::NumberWord* number_word(uint32_t i) const {
    const auto found = lexicon_.numbers.find(lower(i));
    return found == lexicon_.numbers.end() ? nullptr : &found->second;
  }

  std::optional<FigureMention> match(uint32_t i) {
    if (auto nothing = match_nothing(i)) return nothing;
    std::optional<Number> number = parse_number(i);
    if (!number || is_label(i, *number) || is_age(i, *number) || is_score(i, *number)) return std::nullopt;
    FigureMention figure;
    figure.number = i;
    figure.words = {i, i + number->length};
    figure.low = number->low;
    figure.high = number->high;
    if (!number->high) figure.vague = vague_word(figure.words);
    take_range(figure);
    take_currency(figure);
    take_bound_before(figure);
    take_unit_after(figure);
    take_bound_after(figure);
    take_counted(figure);
    if (one_of_the_best(i)) return std::nullopt;
    if (sheet_.lower(i) == "one" && number->length == 1 && !figure.head && lower(i + 1) != "of") return std::nullopt;
    return figure;
  }

  std::string vague_word(Range words) const {
    for (uint32_t i = words.first; i < words.last; ++i) {
      const language::NumberWord* word = number_word(i);
      if (word != nullptr && !word->high) return std::string(lower(i));
    }
    return {};
  }

  // "one of the worst accidents", "one of its kind": no count.
  bool one_of_the_best(uint32_t i) const {
    if (lower(i) != "one" || lower(i + 1) != "of" || !near(i, i + 3)) return false;
    const std::string_view next = lower(i + 3);
    return lower(i + 2) == "its" || lower(i + 2) == "their" || next == "most" || next == "first" || next == "worst" ||
           next == "best" || next == "least" || next == "few" || next.ends_with("est");
  }

  // "no one", "nobody", "no casualties": zero.
  std::optional<FigureMention> match_nothing(uint32_t i) {
    const bool nobody = lower(i) == "nobody" || lower(i) == "no-one" || (lower(i) == "no" && lower(i + 1) == "one");
    const bool none_of_kind = lower(i) == "no" && near(i, i + 1) && is_casualty_noun(skip_adjectives(i + 1));
    if (!nobody && !none_of_kind) return std::nullopt;
    FigureMention figure;
    figure.number = i;
    figure.low = 0;
    figure.high = 0;
    figure.words = {i, lower(i + 1) == "one" ? i + 2 : i + 1};
    if (none_of_kind) take_counted(figure);
    return figure;
  }
  uint32_t skip_adjectives(uint32_t i) const {
    while (near(i, i + 1) && sheet_.words[i].tag == Tag::adj) ++i;
    return i;
  }
  bool is_casualty_noun(uint32_t i) const {
    if (i >= sheet_.words.size()) return false;
    const auto found = lexicon_.event_nouns.find(sheet_.words[i].lemma);
    return found != lexicon_.event_nouns.end() && found->second.counted == language::Counted::self &&
           found->second.strong;
  }

  std::optional<Number> parse_number(uint32_t i) const {
    if (auto number = parse_digits(i)) return number;
    if (auto number = parse_hyphenated(i)) return number;
    if (auto number = parse_span(i)) return number;
    return parse_words(i);
  }

  std::optional<Number> parse_digits(uint32_t i) const {
    std::string_view text = lower(i);
    const bool open = text.size() > 1 && text.back() == '+';
    if (open) text.remove_suffix(1);
    double scale = 1;
    if (i > 0 && lexicon_.units_before.contains(sheet_.text(sheet_.words[i - 1]))) {
      if (text.ends_with("bn"))
        scale = 1e9;
      else if (text.ends_with("m"))
        scale = 1e6;
      else if (text.ends_with("k"))
        scale = 1e3;
      if (scale != 1) text.remove_suffix(scale == 1e9 ? 2 : 1);
    }
    const auto value = digits_value(text);
    if (!value) return std::nullopt;
    Number number{*value * scale, *value * scale, 1};
    multiply(i, number);
    if (open) number.high.reset();
    return number;
  }

  // Scale words after a number: "1.2 million", "two hundred thousand", "five dozen".
  void multiply(uint32_t i, Number& number) const {
    while (near(i, i + number.length)) {
      const language::NumberWord* next = number_word(i + number.length);
      if (next == nullptr || next->kind != NumberKind::scale) return;
      number.low *= next->low;
      if (number.high) *number.high *= next->low;
      ++number.length;
    }
  }

  // "15-20" as one word: a range when it rises and a noun follows; else a score.
  std::optional<Number> parse_span(uint32_t i) const {
    const std::string_view text = lower(i);
    const size_t hyphen = text.find_first_of("-\u2013");
    if (hyphen == std::string_view::npos || hyphen == 0) return std::nullopt;
    const auto low = digits_value(text.substr(0, hyphen));
    const size_t second = std::min(text.find_first_of("0123456789", hyphen), text.size());
    const auto high = digits_value(text.substr(second));
    const bool noun = near(i, i + 1) && (sheet_.words[i + 1].tag == Tag::noun || sheet_.words[i + 1].tag == Tag::adj);
    if (!low || !high || *low >= *high || !noun) return std::nullopt;
    return Number{*low, *high, 1};
  }

  // "twenty-one", one word.
  std::optional<Number> parse_hyphenated(uint32_t i) const {
    const std::string_view text = lower(i);
    const size_t hyphen = text.find('-');
    if (hyphen == std::string_view::npos) return std::nullopt;
    const auto ten = lexicon_.numbers.find(text.substr(0, hyphen));
    const auto digit = lexicon_.numbers.find(text.substr(hyphen + 1));
    if (ten == lexicon_.numbers.end() || digit == lexicon_.numbers.end() || ten->second.kind != NumberKind::ten)
      return std::nullopt;
    Number number{ten->second.low + digit->second.low, ten->second.low + digit->second.low, 1};
    multiply(i, number);
    return number;
  }

  std::optional<Number> parse_words(uint32_t i) const {
    const language::NumberWord* word = number_word(i);
    if ((lower(i) == "a" || lower(i) == "half") && near(i, i + 1)) return parse_after_article(i);
    if (word == nullptr) return std::nullopt;
    if (word->kind == NumberKind::vague) return parse_vague(i, *word);
    if (word->kind == NumberKind::vague_scale) return parse_vague_scale(i, *word);
    if (word->kind == NumberKind::scale) return std::nullopt;  // "million" alone belongs to what stands before it
    Number number{word->low, word->low, 1};
    multiply(i, number);
    // "one hundred and twenty", "two thousand five hundred"
    for (uint32_t at = i + number.length; number.length > 1 && near(i, at);) {
      if (lower(at) == "and") ++at;
      const language::NumberWord* next = number_word(at);
      if (next == nullptr || (next->kind != NumberKind::digit && next->kind != NumberKind::ten) ||
          next->low >= number.low)
        break;
      Number rest{next->low, next->low, 1};
      multiply(at, rest);
      number.low += rest.low;
      number.high = number.low;
      number.length = at + rest.length - i;
      at = i + number.length;
    }
    return number;
  }

  // "a dozen", "a hundred", "half a million", "a couple of", "a handful".
  std::optional<Number> parse_after_article(uint32_t i) const {
    const bool half = lower(i) == "half";
    const uint32_t at = half && lower(i + 1) == "a" ? i + 2 : i + 1;
    if (!near(i, at)) return std::nullopt;
    const language::NumberWord* word = number_word(at);
    if (word == nullptr || (half && word->kind != NumberKind::scale)) return std::nullopt;
    if (word->kind == NumberKind::scale) {
      Number number{half ? word->low / 2 : word->low, half ? word->low / 2 : word->low, at + 1 - i};
      multiply(i, number);
      return number;
    }
    if (word->kind != NumberKind::vague || half || lower(at) == "many" || lower(at) == "several") return std::nullopt;
    return Number{word->low, word->high, at + 1 - i};
  }

  // "several", "several hundred", "a few dozen". "Many" and "few" alone say too little to count.
  std::optional<Number> parse_vague(uint32_t i, const language::NumberWord& word) const {
    Number number{word.low, word.high, 1};
    const language::NumberWord* next = near(i, i + 1) ? number_word(i + 1) : nullptr;
    if (next != nullptr && next->kind == NumberKind::scale) {
      number = {word.low * next->low, std::nullopt, 2};
      return number;
    }
    if (lower(i) == "many" || lower(i) == "few" || lower(i) == "couple" || lower(i) == "pair" ||
        lower(i) == "handful")
      return std::nullopt;
    return number;
  }

  // "dozens", "hundreds", "tens of thousands", "hundreds of thousands".
  std::optional<Number> parse_vague_scale(uint32_t i, const language::NumberWord& word) const {
    Number number{word.low, std::nullopt, 1};
    if (near(i, i + 2) && lower(i + 1) == "of") {
      const language::NumberWord* next = number_word(i + 2);
      if (next != nullptr && next->kind == NumberKind::vague_scale) {
        number.low = word.low * next->low / 2;
        number.length = 3;
      }
    }
    if (lower(i) == "tens" && number.length == 1 && lower(i + 1) != "of") return std::nullopt;
    return number;
  }

  static bool labels(std::string_view word, std::string_view side) {
    static const auto table = [] {
      std::unordered_map<std::string_view, std::string_view> rows;
      base::for_each_row("data/lexicon/labels.tsv", [&](const std::vector<std::string_view>& cells) {
        if (cells.size() == 2) rows.emplace(cells[0], cells[1]);
      });
      return rows;
    }();
    const auto found = table.find(word);
    return found != table.end() && found->second == side;
  }

  bool is_label(uint32_t i, const Number& number) const {
    // "the 3500 block", "five counts of theft"
    if (number.length == 1 && near(i, i + 1) && labels(sheet_.words[i + 1].lemma, "after")) return true;
    if (i == 0 || !near(i - 1, i) || number.length > 1) return false;
    const Word& before = sheet_.words[i - 1];
    const bool follows_noun =
        near(i, i + 1) && (sheet_.words[i + 1].tag == Tag::noun || sheet_.words[i + 1].tag == Tag::adj ||
                           sheet_.words[i + 1].tag == Tag::propn);
    if (labels(before.lower, "before")) return true;
    // "Image 2 of 8"
    const bool of_label = before.lower == "of" && i > 2 && labels(lower(i - 3), "before");
    if (of_label) return true;
    const bool address = before.lower == "at" && near(i, i + 1) && sheet_.words[i + 1].capital && near(i, i + 2) &&
                         sheet_.words[i + 2].capital;
    if (address) return true;
    if (!before.capital || before.tag != Tag::propn || follows_noun) return false;
    return !lexicon_.event_verbs.contains(before.lemma) && !lexicon_.outlets.find(before.lower) &&
           digits_value(lower(i)).has_value();
  }

  bool is_age(uint32_t i, const Number& number) const {
    // "11 year-old", "11 years old"
    const std::string_view next = near(i, i + 1) ? lower(i + 1) : std::string_view();
    if (next.ends_with("-old") || ((next == "year" || next == "years") && lower(i + 2) == "old")) return true;
    if (i == 0 || !near(i - 1, i)) return false;
    // "He was 34 when …"
    const bool was = sheet_.words[i - 1].lemma == "be" && i > 1 && sheet_.words[i - 2].tag == Tag::pron;
    if (was && (lower(i + 1) == "when" || lower(i + 1) == "." || lower(i + 1) == ",") && number.low <= kOldestAge &&
        (lower(i - 2) == "he" || lower(i - 2) == "she")) {
      return true;
    }
    const bool second = i > 3 && (lower(i - 1) == "to" || lower(i - 1) == "and") && lower(i - 3) == "ages";
    if (second || sheet_.words[i - 1].lower == "aged" || sheet_.words[i - 1].lower == "age" ||
        sheet_.words[i - 1].lower == "ages") {
      return true;
    }
    const bool between_commas = sheet_.words[i - 1].lower == "," && (!near(i, i + 1) || lower(i + 1) == "," ||
                                                                     lower(i + 1) == "." || lower(i + 1) == "and");
    // "Lund, 35,", "boy, 6,"
    const bool after_name = i > 1 && (sheet_.words[i - 2].tag == Tag::propn ||
                                      (sheet_.words[i - 2].tag == Tag::noun && lower(i + 1) == ","));
    return between_commas && after_name && number.low <= kOldestAge;
  }

  // "3-2", "3:2", "2-3".
  bool is_score(uint32_t i, const Number&) const {
    if (i > 0 && near(i - 1, i) && (lower(i - 1) == "-" || lower(i - 1) == ":") && i > 1 &&
        digits_value(lower(i - 2)))
      return true;
    if (near(i, i + 2) && (lower(i + 1) == "-" || lower(i + 1) == ":") && !range_follows(i))
      return digits_value(lower(i + 2)).has_value();
    return false;
  }
  bool range_follows(uint32_t i) const {
    const auto a = digits_value(lower(i));
    const auto b = digits_value(lower(i + 2));
    return a && b && *a < *b && (*b > kLargestScore || (near(i, i + 3) && sheet_.words[i + 3].tag == Tag::noun));
  }

  // "60-70" (one word or three), "60 to 70", "between 60 and 70"; not "from 60 to 70", which is a change.
  void take_range(FigureMention& figure) {
    const uint32_t i = figure.number;
    const uint32_t joint = figure.words.last;
    if (!near(i, joint + 1) || !figure.low) return;
    const bool between = i > 0 && lower(i - 1) == "between" && lower(joint) == "and";
    const bool dash = lower(joint) == "-" || lower(joint) == "\u2013";
    const bool to = lower(joint) == "to" && !(i > 0 && lower(i - 1) == "from");
    const bool either = lower(joint) == "or";  // "four or five houses"
    if (!between && !dash && !to && !either) return;
    const std::optional<Number> upper = in_time_[joint + 1] ? std::nullopt : parse_number(joint + 1);
    if (!upper || upper->low <= *figure.low) return;
    figure.high = upper->low;
    figure.words.last = joint + 1 + upper->length;
    if (between) figure.words.first = i - 1;
  }

  void take_currency(FigureMention& figure) {
    const uint32_t first = figure.words.first;
    if (first == 0 || !near(first - 1, first)) return;
    const auto found = lexicon_.units_before.find(sheet_.text(sheet_.words[first - 1]));
    if (found == lexicon_.units_before.end()) return;
    figure.unit = found->second;
    figure.words.first = first - 1;
  }

  void take_bound_before(FigureMention& figure) {
    constexpr uint32_t kLongestBound = 4;
    uint32_t end = figure.words.first;
    // "at least another 12", "more than a further 20"
    while (end > 0 && near(end - 1, end) &&
           (lower(end - 1) == "another" || lower(end - 1) == "further" || lower(end - 1) == "additional")) {
      figure.change = Change::fresh;
      --end;
      if (end > 0 && lower(end) == "further" && lower(end - 1) == "a") --end;
    }
    for (uint32_t length = std::min(kLongestBound, end); length > 0; --length) {
      const uint32_t start = end - length;
      if (!near(start, end == sheet_.words.size() ? end - 1 : figure.number)) continue;
      const auto found =
          lexicon_.bounds.longest(start, end, [&](size_t at) { return lower(static_cast<uint32_t>(at)); });
      if (!found || found->length != length || found->value->after) continue;
      figure.words.first = start;
      apply(figure, found->value->bound);
      return;
    }
  }
  void apply(FigureMention& figure, Bound bound) {
    const double value = *figure.low;
    switch (bound) {
      case Bound::min:
        figure.high.reset();
        break;
      case Bound::more:
        // More than a vague "dozens" is still dozens.
        if (figure.high) figure.low = value + (std::floor(value) == value && figure.unit != "percent" ? 1 : 0);
        figure.high.reset();
        break;
      case Bound::max:
        figure.high = value;
        figure.low.reset();
        break;
      case Bound::less:
        figure.high = value - 1;
        figure.low.reset();
        break;
      case Bound::about:
        figure.approximate = true;
        break;
      case Bound::exact:
        break;
    }
  }

  void take_unit_after(FigureMention& figure) {
    const uint32_t at = figure.words.last;
    if (at == 0 || !near(at - 1, at) || !figure.unit.empty()) return;
    const auto lemma = [&](size_t i) {
      return i < sheet_.words.size() ? std::string_view(sheet_.words[i].lemma) : std::string_view();
    };
    auto found = lexicon_.units_after.longest(at, sheet_.words.size(), lemma);
    if (!found)
      found = lexicon_.units_after.longest(at, sheet_.words.size(),
                                           [&](size_t i) { return lower(static_cast<uint32_t>(i)); });
    if (!found) return;
    figure.unit = found->value->unit;
    figure.words.last = at + static_cast<uint32_t>(found->length);
  }

  void take_bound_after(FigureMention& figure) {
    const uint32_t at = figure.words.last;
    if (at == 0 || !near(at - 1, at) || !figure.low) return;
    const auto found =
        lexicon_.bounds.longest(at, sheet_.words.size(), [&](size_t i) { return lower(static_cast<uint32_t>(i)); });
    if (!found || !found->value->after || lower(at) == "at") return;
    figure.words.last = at + static_cast<uint32_t>(found->length);
    apply(figure, found->value->bound);
  }

  bool in_phrase(const Word& word) const {
    return word.tag == Tag::adj || word.tag == Tag::noun || word.tag == Tag::propn || word.tag == Tag::num ||
           (word.tag == Tag::verb && (word.relation == Relation::amod || word.relation == Relation::compound)) ||
           word.lower == "other" || word.lower == "more" || word.lower == "'s" || word.lower == "'";
  }

  // What is counted: "[six] Sorland naval officers", "[two] members of the police force", "[dozens] of fans".
  void take_counted(FigureMention& figure) {
    uint32_t at = figure.words.last;
    if (!near(figure.number, at)) return;
    const bool of = lower(at) == "of";
    if (of) ++at;
    if (of && (lower(at) == "them" || lower(at) == "whom" || lower(at) == "which" || lower(at) == "those" ||
               lower(at) == "these")) {
      figure.part = Part::subset;
      take_members(figure, at + 1);
      return;
    }
    if (of && near(figure.number, at) && (lower(at) == "the" || sheet_.words[at].relation == Relation::nmod_poss)) {
      figure.part = Part::subset;
      ++at;
    }
    if (figure.part == Part::subset && near(figure.number, at) && lexicon_.event_adjectives.contains(lower(at)) &&
        !(near(figure.number, at + 1) && sheet_.words[at + 1].tag == Tag::noun)) {
      figure.head = at;  // "one of the injured"
      figure.counted = {at, at + 1};
      return;
    }
    Range phrase{at, at};
    for (; near(figure.number, at) && in_phrase(sheet_.words[at]) && !in_time_[at]; ++at) {
      if (lower(at) == "more" || lower(at) == "additional" || lower(at) == "further") figure.change = Change::fresh;
      if (stops_phrase(at, phrase)) break;
      if (sheet_.words[at].tag == Tag::noun || sheet_.words[at].tag == Tag::propn ||
          sheet_.words[at].lower == "others")
        figure.head = at;
    }
    if (!figure.head) return;
    phrase.last = *figure.head + 1;
    figure.counted = phrase;
    if (near(phrase.first, phrase.last + 1) && lower(phrase.last) == "of") extend_over_of(figure);
    extend_over_origin(figure);
    take_rate(figure);
  }
  // "officers from North Korea": where they are from tells whom is counted.
  void extend_over_origin(FigureMention& figure) {
    const uint32_t from = figure.counted.last;
    if (!near(figure.number, from + 1) || lower(from) != "from" || !sheet_.words[from + 1].capital) return;
    uint32_t at = from + 1;
    while (near(figure.number, at) && sheet_.words[at].tag == Tag::propn && !in_time_[at]) ++at;
    if (at > from + 1) figure.counted.last = at;
  }
  // "1,200 casualties daily": a rate is no total.
  void take_rate(FigureMention& figure) {
    const uint32_t at = figure.counted.last;
    if (!near(figure.number, at) || !figure.unit.empty()) return;
    const std::string_view word = lower(at);
    const std::string_view next = near(figure.number, at + 1) ? lower(at + 1) : std::string_view();
    const bool each = word == "a" || word == "per" || word == "each" || word == "every";
    if (word == "daily" || (each && next == "day")) figure.unit = "per day";
    if (word == "weekly" || (each && next == "week")) figure.unit = "per week";
    if (word == "monthly" || (each && next == "month")) figure.unit = "per month";
    if (word == "annually" || word == "yearly" || (each && next == "year")) figure.unit = "per year";
  }
  // "20 of them children", "six of them were officers": what the members are.
  void take_members(FigureMention& figure, uint32_t at) {
    while (near(figure.number, at) && (sheet_.words[at].tag == Tag::aux || sheet_.words[at].tag == Tag::det)) ++at;
    Range phrase{at, at};
    for (; near(figure.number, at) && in_phrase(sheet_.words[at]) && !in_time_[at]; ++at) {
      if (sheet_.words[at].tag == Tag::noun || sheet_.words[at].tag == Tag::propn) figure.head = at;
    }
    if (!figure.head) return;
    phrase.last = *figure.head + 1;
    figure.counted = phrase;
    extend_over_origin(figure);
  }
  // "79 Dead", "20 injured in": the predicate of the number, not what is counted; "20 dead soldiers" goes on.
  bool stops_phrase(uint32_t at, Range phrase) const {
    const Word& word = sheet_.words[at];
    const bool predicate = lexicon_.event_adjectives.contains(word.lower) || word.lower == "killed" ||
                           word.lower == "detained" || word.lower == "arrested" || word.lower == "held";
    if (!predicate) return false;
    const bool noun_follows = near(at, at + 1) && sheet_.words[at + 1].tag == Tag::noun;
    return !noun_follows || phrase.first != at;
  }
  void extend_over_of(FigureMention& figure) {
    uint32_t at = figure.counted.last + 1;
    while (near(figure.number, at) && (sheet_.words[at].tag == Tag::det || in_phrase(sheet_.words[at])) &&
           !in_time_[at])
      ++at;
    figure.counted.last = at;
  }

  const Sheet& sheet_;
  const Lexicon& lexicon_;
  std::vector<bool> in_time_;
};

}  // namespace

std::vector<FigureMention> find_figures(const Sheet& sheet, const std::vector<TimeMention>& times) {
  return Finder(sheet, times).run();
}

}  // namespace hearsay::reading
