// How many. A number is read from digits, words or both ("1.2 million", "two dozen", "tens of thousands"), then
// widened by the bound words round it into [low, high]: "more than 20" → [21, open), "at least 20" → [20, open), "up
// to 20" → (open, 20]. Then comes what is counted: the noun phrase after it ("20 soldiers", "two members of the
// police force"). Not figures: "3-2" (a score), "Article 5" (a label), "Lund, 35," (an age), anything inside a time
// expression. One pass over the words, constant work a word.
#include "read/figures/figures.h"

#include <algorithm>

#include "read/figures/bounds.h"
#include "read/figures/counted.h"
#include "read/figures/decisions.h"
#include "read/figures/no_counts.h"

namespace hearsay::reading {
namespace {

std::string vague_word(const Sheet& sheet, Range words) {
  for (uint32_t i = words.first; i < words.last; ++i) {
    const language::NumberWord* word = number_word(sheet.lexicon(), sheet.lower(i));
    if (word != nullptr && !word->high) return std::string(sheet.lower(i));
  }
  return {};
}

// "one of the worst accidents", "one of its kind": no count.
bool is_one_of_the_best(const Sheet& sheet, uint32_t i) {
  if (sheet.lower(i) != "one" || sheet.lower(i + 1) != "of" || !sheet.same_sentence(i, i + 3)) return false;
  return sheet.lower(i + 2) == "its" || sheet.lower(i + 2) == "their" || sheet.is(i + 3, WordClass::best) ||
         sheet.lower(i + 3).ends_with("est");
}

uint32_t skip_adjectives(const Sheet& sheet, uint32_t i) {
  while (sheet.same_sentence(i, i + 1) && sheet.words[i].tag == Tag::adj) ++i;
  return i;
}

bool is_casualty_noun(const Sheet& sheet, uint32_t i) {
  if (i >= sheet.words.size()) return false;
  const auto found = sheet.lexicon().event_nouns.find(sheet.words[i].lemma);
  return found != sheet.lexicon().event_nouns.end() && found->second.counted == language::Counted::self &&
         found->second.strong;
}

// "none of the 12 passengers", "neither of the two": zero of what is counted.
std::optional<FigureMention> none_of(const Sheet& sheet, uint32_t i) {
  if ((sheet.lower(i) != "none" && sheet.lower(i) != "neither") || sheet.lower(i + 1) != "of") return std::nullopt;
  const uint32_t at = i + 3;  // behind "the", "its"
  const std::optional<Numeral> number = sheet.same_sentence(i, at) ? parse_numeral(sheet, at) : std::nullopt;
  if (!number) return std::nullopt;
  FigureMention figure;
  figure.number = at;
  figure.low = 0;
  figure.high = 0;
  figure.words = {i, at + number->length};
  set_counted(sheet, figure);
  return figure;
}

// "all but three of the 48": those who are left, of whom the rest is said.
std::optional<FigureMention> all_but(const Sheet& sheet, uint32_t i) {
  if (sheet.lower(i) != "all" || !is_exception(sheet.lower(i + 1)) || !sheet.same_sentence(i, i + 2))
    return std::nullopt;
  const std::optional<Numeral> left = parse_numeral(sheet, i + 2);
  const uint32_t of = left ? i + 2 + left->length : i;
  const uint32_t at = of + 2;  // behind "of the"
  if (!left || sheet.lower(of) != "of" || !sheet.same_sentence(i, at)) return std::nullopt;
  const std::optional<Numeral> all = parse_numeral(sheet, at);
  if (!all || all->low <= left->low) return std::nullopt;
  FigureMention figure;
  figure.number = at;
  figure.words = {i, at + all->length};
  figure.low = figure.high = all->low - left->low;
  set_counted(sheet, figure);
  return figure;
}

// "one in five of the guests", "one in three people": a share. Not "two in five villages".
std::optional<FigureMention> share_at(const Sheet& sheet, uint32_t i) {
  constexpr double kLargest = 100;
  const std::optional<Numeral> some = parse_numeral(sheet, i);
  uint32_t in = some ? i + some->length : i;
  if (!some || sheet.lower(in) != "in") return std::nullopt;
  if (sheet.lower(in + 1) == "every") ++in;
  if (!sheet.same_sentence(i, in + 2) || sheet.in_time(in + 1)) return std::nullopt;
  const std::optional<Numeral> all = parse_numeral(sheet, in + 1);
  if (!all || !all->high || all->low <= some->low || all->low > kLargest || !some->high) return std::nullopt;
  const uint32_t end = in + 1 + all->length;
  if (!sheet.same_sentence(i, end)) return std::nullopt;
  const Tag tag = sheet.words[end].tag;
  const bool people = sheet.lexicon().people.contains(sheet.lemma(skip_adjectives(sheet, end)));
  if (sheet.lower(end) != "of" && !people && tag != Tag::verb && tag != Tag::aux) return std::nullopt;
  FigureMention figure;
  figure.number = i;
  figure.words = {i, end};
  figure.low = figure.high = 100 * some->low / all->low;
  figure.unit = "percent";
  set_counted(sheet, figure);
  return figure;
}

// "no one", "nobody", "no casualties": zero.
std::optional<FigureMention> nothing_at(const Sheet& sheet, uint32_t i) {
  if (auto none = none_of(sheet, i)) return none;
  const bool nobody = sheet.lower(i) == "nobody" || sheet.lower(i) == "no-one" ||
                      (sheet.lower(i) == "no" && sheet.lower(i + 1) == "one");
  uint32_t kind = skip_adjectives(sheet, i + 1);
  const bool reports = sheet.lemma(kind) == "report" && sheet.lower(kind + 1) == "of";  // "no reports of casualties"
  if (reports) kind = skip_adjectives(sheet, kind + 2);
  const bool none_of_kind = sheet.lower(i) == "no" && sheet.same_sentence(i, kind) && is_casualty_noun(sheet, kind);
  if (!nobody && !none_of_kind) return std::nullopt;
  FigureMention figure;
  figure.number = i;
  figure.low = 0;
  figure.high = 0;
  figure.words = {i, sheet.lower(i + 1) == "one" ? i + 2 : i + 1};
  if (none_of_kind) set_counted(sheet, figure);
  if (none_of_kind && reports) {
    figure.counted = {kind, kind + 1};
    figure.head = kind;
  }
  return figure;
}

// "One killed, five injured": what befell the one stands right behind.
bool befallen(const Sheet& sheet, uint32_t i) {
  if (!sheet.same_sentence(i - 1, i)) return false;
  return sheet.lexicon().event_adjectives.contains(sheet.lower(i)) ||
         (sheet.lower(i).ends_with("ed") && sheet.lexicon().event_verbs.contains(sheet.words[i].lemma));
}

// "Voted 54-31", "a 54-31 vote", "the vote was 54-31": who was for it and who against, told in one word.
std::vector<FigureMention> vote_at(const Sheet& sheet, uint32_t i) {
  const std::string_view word = sheet.lower(i);
  const size_t dash = word.find_first_not_of("0123456789");
  if (dash == std::string_view::npos || dash == 0) return {};
  const std::string_view behind = word.substr(dash);
  const size_t mark = behind.starts_with("-") ? 1 : behind.starts_with("\u2013") ? 3 : 0;
  const auto yes = digits_value(word.substr(0, dash));
  const auto no = mark == 0 ? std::nullopt : digits_value(behind.substr(mark));
  if (!yes || !no || (!is_of_votes(sheet, i) && !decision_in(sheet, sheet.sentence(i)))) return {};
  FigureMention figure;
  figure.number = i;
  figure.words = {i, i + 1};
  std::vector<FigureMention> sides;
  for (const auto& side : {yes, no}) {
    figure.low = figure.high = side;
    if (*side > 0) sides.push_back(figure);
  }
  return sides;
}

std::optional<FigureMention> figure_at(const Sheet& sheet, uint32_t i) {
  if (auto nothing = nothing_at(sheet, i)) return nothing;
  if (auto most = all_but(sheet, i)) return most;
  if (auto share = share_at(sheet, i)) return share;
  const std::optional<Numeral> number = parse_numeral(sheet, i);
  if (!number || counts_nothing(sheet, i, *number)) return std::nullopt;
  FigureMention figure;
  figure.number = i;
  figure.words = {i, i + number->length};
  figure.low = number->low;
  figure.high = number->high;
  figure.approximate = number->approximate;
  if (!number->high) figure.vague = vague_word(sheet, figure.words);
  set_range(sheet, figure);
  set_currency(sheet, figure);
  set_bound_before(sheet, figure);
  set_unit_after(sheet, figure);
  set_bound_after(sheet, figure);
  set_counted(sheet, figure);
  if (sheet.lower(i) == "both" && figure.part == Part::subset) figure.part = Part::unknown;  // all of them
  if (is_one_of_the_best(sheet, i)) return std::nullopt;
  if (sheet.lower(i) == "one" && number->length == 1 && !figure.head && sheet.lower(i + 1) != "of" &&
      !befallen(sheet, i + 1))
    return std::nullopt;
  return figure;
}

}  // namespace

std::vector<FigureMention> find_figures(const Sheet& sheet) {
  std::vector<FigureMention> all;
  for (uint32_t i = 0; i < sheet.words.size();) {
    std::vector<FigureMention> sides = vote_at(sheet, i);
    std::ranges::move(sides, std::back_inserter(all));
    auto figure = sheet.in_time(i) || !sides.empty() ? std::nullopt : figure_at(sheet, i);
    if (!figure) {
      ++i;
      continue;
    }
    i = std::max(figure->words.last, i + 1);
    all.push_back(std::move(*figure));
  }
  return all;
}

}  // namespace hearsay::reading
