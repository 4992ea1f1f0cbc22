// How many. A number is read from digits, words or both ("1.2 million", "two dozen", "tens of thousands"), then
// widened by the bound words round it into [low, high]: "more than 20" → [21, open), "at least 20" → [20, open), "up
// to 20" → (open, 20]. Then comes what is counted: the noun phrase after it ("20 soldiers", "two members of the
// police force"). Not figures: "3-2" (a score), "Article 5" (a label), "Lund, 35," (an age), anything inside a time
// expression. One pass over the words, constant work a word.
//
// Long because a figure takes its bound, unit, part and counted noun from the same words in turn.
#include "read/figures/figures.h"

#include <algorithm>
#include <cmath>

#include "language/lexicon.h"
#include "read/figures/no_counts.h"

namespace hearsay::reading {
namespace {

using language::Bound;
using language::Lexicon;

class Finder {
 public:
  explicit Finder(const Sheet& sheet) : sheet_(sheet), lexicon_(sheet.lexicon()) {}

  std::vector<FigureMention> run() {
    std::vector<FigureMention> all;
    for (uint32_t i = 0; i < sheet_.words.size();) {
      auto figure = sheet_.in_time(i) ? std::nullopt : match(i);
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
  std::optional<FigureMention> match(uint32_t i) {
    if (auto nothing = match_nothing(i)) return nothing;
    const std::optional<Numeral> number = parse_numeral(sheet_, i);
    if (!number || counts_nothing(sheet_, i, *number)) return std::nullopt;
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
    if (sheet_.lower(i) == "one" && number->length == 1 && !figure.head && sheet_.lower(i + 1) != "of")
      return std::nullopt;
    return figure;
  }

  std::string vague_word(Range words) const {
    for (uint32_t i = words.first; i < words.last; ++i) {
      const language::NumberWord* word = number_word(lexicon_, sheet_.lower(i));
      if (word != nullptr && !word->high) return std::string(sheet_.lower(i));
    }
    return {};
  }

  // "one of the worst accidents", "one of its kind": no count.
  bool one_of_the_best(uint32_t i) const {
    if (sheet_.lower(i) != "one" || sheet_.lower(i + 1) != "of" || !sheet_.same_sentence(i, i + 3)) return false;
    const std::string_view next = sheet_.lower(i + 3);
    return sheet_.lower(i + 2) == "its" || sheet_.lower(i + 2) == "their" || next == "most" || next == "first" ||
           next == "worst" || next == "best" || next == "least" || next == "few" || next.ends_with("est");
  }

  // "no one", "nobody", "no casualties": zero.
  std::optional<FigureMention> match_nothing(uint32_t i) {
    const bool nobody = sheet_.lower(i) == "nobody" || sheet_.lower(i) == "no-one" ||
                        (sheet_.lower(i) == "no" && sheet_.lower(i + 1) == "one");
    const bool none_of_kind =
        sheet_.lower(i) == "no" && sheet_.same_sentence(i, i + 1) && is_casualty_noun(skip_adjectives(i + 1));
    if (!nobody && !none_of_kind) return std::nullopt;
    FigureMention figure;
    figure.number = i;
    figure.low = 0;
    figure.high = 0;
    figure.words = {i, sheet_.lower(i + 1) == "one" ? i + 2 : i + 1};
    if (none_of_kind) take_counted(figure);
    return figure;
  }
  uint32_t skip_adjectives(uint32_t i) const {
    while (sheet_.same_sentence(i, i + 1) && sheet_.words[i].tag == Tag::adj) ++i;
    return i;
  }
  bool is_casualty_noun(uint32_t i) const {
    if (i >= sheet_.words.size()) return false;
    const auto found = lexicon_.event_nouns.find(sheet_.words[i].lemma);
    return found != lexicon_.event_nouns.end() && found->second.counted == language::Counted::self &&
           found->second.strong;
  }

  // "60-70" (one word or three), "60 to 70", "between 60 and 70"; not "from 60 to 70", which is a change.
  void take_range(FigureMention& figure) {
    const uint32_t i = figure.number;
    const uint32_t joint = figure.words.last;
    if (!sheet_.same_sentence(i, joint + 1) || !figure.low) return;
    const bool between = i > 0 && sheet_.lower(i - 1) == "between" && sheet_.lower(joint) == "and";
    const bool dash = sheet_.lower(joint) == "-" || sheet_.lower(joint) == "\u2013";
    const bool to = sheet_.lower(joint) == "to" && !(i > 0 && sheet_.lower(i - 1) == "from");
    const bool either = sheet_.lower(joint) == "or";  // "four or five houses"
    if (!between && !dash && !to && !either) return;
    const std::optional<Numeral> upper = sheet_.in_time(joint + 1) ? std::nullopt : parse_numeral(sheet_, joint + 1);
    if (!upper || upper->low <= *figure.low) return;
    figure.high = upper->low;
    figure.words.last = joint + 1 + upper->length;
    if (between) figure.words.first = i - 1;
  }

  void take_currency(FigureMention& figure) {
    const uint32_t first = figure.words.first;
    if (first == 0 || !sheet_.same_sentence(first - 1, first)) return;
    const auto found = lexicon_.units_before.find(sheet_.text(sheet_.words[first - 1]));
    if (found == lexicon_.units_before.end()) return;
    figure.unit = found->second;
    figure.words.first = first - 1;
  }

  void take_bound_before(FigureMention& figure) {
    constexpr uint32_t kLongestBound = 4;
    uint32_t end = figure.words.first;
    // "at least another 12", "more than a further 20"
    while (end > 0 && sheet_.same_sentence(end - 1, end) &&
           (sheet_.lower(end - 1) == "another" || sheet_.lower(end - 1) == "further" ||
            sheet_.lower(end - 1) == "additional")) {
      figure.change = Change::fresh;
      --end;
      if (end > 0 && sheet_.lower(end) == "further" && sheet_.lower(end - 1) == "a") --end;
    }
    for (uint32_t length = std::min(kLongestBound, end); length > 0; --length) {
      const uint32_t start = end - length;
      if (!sheet_.same_sentence(start, end == sheet_.words.size() ? end - 1 : figure.number)) continue;
      const auto found = sheet_.phrase(lexicon_.bounds, start, end);
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
    if (at == 0 || !sheet_.same_sentence(at - 1, at) || !figure.unit.empty()) return;
    const auto lemma = [&](size_t i) {
      return i < sheet_.words.size() ? std::string_view(sheet_.words[i].lemma) : std::string_view();
    };
    auto found = lexicon_.units_after.longest(at, sheet_.words.size(), lemma);
    if (!found) found = sheet_.phrase(lexicon_.units_after, at, sheet_.words.size());
    if (!found) return;
    figure.unit = found->value->unit;
    figure.words.last = at + static_cast<uint32_t>(found->length);
  }

  void take_bound_after(FigureMention& figure) {
    const uint32_t at = figure.words.last;
    if (at == 0 || !sheet_.same_sentence(at - 1, at) || !figure.low) return;
    const auto found = sheet_.phrase(lexicon_.bounds, at, sheet_.words.size());
    if (!found || !found->value->after || sheet_.lower(at) == "at") return;
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
    if (!sheet_.same_sentence(figure.number, at)) return;
    const bool of = sheet_.lower(at) == "of";
    if (of) ++at;
    if (of && (sheet_.lower(at) == "them" || sheet_.lower(at) == "whom" || sheet_.lower(at) == "which" ||
               sheet_.lower(at) == "those" || sheet_.lower(at) == "these")) {
      figure.part = Part::subset;
      take_members(figure, at + 1);
      return;
    }
    if (of && sheet_.same_sentence(figure.number, at) &&
        (sheet_.lower(at) == "the" || sheet_.words[at].relation == Relation::nmod_poss)) {
      figure.part = Part::subset;
      ++at;
    }
    if (figure.part == Part::subset && sheet_.same_sentence(figure.number, at) &&
        lexicon_.event_adjectives.contains(sheet_.lower(at)) &&
        !(sheet_.same_sentence(figure.number, at + 1) && sheet_.words[at + 1].tag == Tag::noun)) {
      figure.head = at;  // "one of the injured"
      figure.counted = {at, at + 1};
      return;
    }
    Range phrase{at, at};
    for (; sheet_.same_sentence(figure.number, at) && in_phrase(sheet_.words[at]) && !sheet_.in_time(at); ++at) {
      if (sheet_.lower(at) == "more" || sheet_.lower(at) == "additional" || sheet_.lower(at) == "further")
        figure.change = Change::fresh;
      if (stops_phrase(at, phrase)) break;
      if (sheet_.words[at].tag == Tag::noun || sheet_.words[at].tag == Tag::propn ||
          sheet_.words[at].lower == "others")
        figure.head = at;
    }
    if (!figure.head) return;
    phrase.last = *figure.head + 1;
    figure.counted = phrase;
    if (sheet_.same_sentence(phrase.first, phrase.last + 1) && sheet_.lower(phrase.last) == "of")
      extend_over_of(figure);
    extend_over_origin(figure);
    take_rate(figure);
  }
  // "officers from North Korea": where they are from tells whom is counted.
  void extend_over_origin(FigureMention& figure) {
    const uint32_t from = figure.counted.last;
    if (!sheet_.same_sentence(figure.number, from + 1) || sheet_.lower(from) != "from" ||
        !sheet_.words[from + 1].capital)
      return;
    uint32_t at = from + 1;
    while (sheet_.same_sentence(figure.number, at) && sheet_.words[at].tag == Tag::propn && !sheet_.in_time(at)) ++at;
    if (at > from + 1) figure.counted.last = at;
  }
  // "1,200 casualties daily": a rate is no total.
  void take_rate(FigureMention& figure) {
    const uint32_t at = figure.counted.last;
    if (!sheet_.same_sentence(figure.number, at) || !figure.unit.empty()) return;
    const std::string_view word = sheet_.lower(at);
    const std::string_view next =
        sheet_.same_sentence(figure.number, at + 1) ? sheet_.lower(at + 1) : std::string_view();
    const bool each = word == "a" || word == "per" || word == "each" || word == "every";
    if (word == "daily" || (each && next == "day")) figure.unit = "per day";
    if (word == "weekly" || (each && next == "week")) figure.unit = "per week";
    if (word == "monthly" || (each && next == "month")) figure.unit = "per month";
    if (word == "annually" || word == "yearly" || (each && next == "year")) figure.unit = "per year";
  }
  // "20 of them children", "six of them were officers": what the members are.
  void take_members(FigureMention& figure, uint32_t at) {
    while (sheet_.same_sentence(figure.number, at) &&
           (sheet_.words[at].tag == Tag::aux || sheet_.words[at].tag == Tag::det))
      ++at;
    Range phrase{at, at};
    for (; sheet_.same_sentence(figure.number, at) && in_phrase(sheet_.words[at]) && !sheet_.in_time(at); ++at) {
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
    const bool noun_follows = sheet_.same_sentence(at, at + 1) && sheet_.words[at + 1].tag == Tag::noun;
    return !noun_follows || phrase.first != at;
  }
  void extend_over_of(FigureMention& figure) {
    uint32_t at = figure.counted.last + 1;
    while (sheet_.same_sentence(figure.number, at) &&
           (sheet_.words[at].tag == Tag::det || in_phrase(sheet_.words[at])) && !sheet_.in_time(at))
      ++at;
    figure.counted.last = at;
  }

  const Sheet& sheet_;
  const Lexicon& lexicon_;
};

}  // namespace

std::vector<FigureMention> find_figures(const Sheet& sheet) {
  return Finder(sheet).run();
}

}  // namespace hearsay::reading
