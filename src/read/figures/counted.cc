// The noun phrase behind a number: "[six] Sorland naval officers", "[two] members of the police force", "[dozens] of
// fans". Counter-example: in "79 dead" and "20 injured in the crash" the word behind is said of the counted, and is
// not counted.
#include "read/figures/counted.h"

#include "language/money.h"
#include "read/figures/numerals.h"

namespace hearsay::reading {
namespace {

bool is_in_phrase(const Word& word) {
  return word.tag == Tag::adj || word.tag == Tag::noun || word.tag == Tag::propn || word.tag == Tag::num ||
         (word.tag == Tag::verb && (word.relation == Relation::amod || word.relation == Relation::compound)) ||
         word.lower == "other" || word.lower == "more" || word.lower == "'s" || word.lower == "'";
}

// "officers from North Korea": where they are from tells whom is counted.
void extend_over_origin(const Sheet& sheet, FigureMention& figure) {
  const uint32_t from = figure.counted.last;
  if (!sheet.same_sentence(figure.number, from + 1) || sheet.lower(from) != "from" || !sheet.words[from + 1].capital)
    return;
  uint32_t at = from + 1;
  while (sheet.same_sentence(figure.number, at) && sheet.words[at].tag == Tag::propn && !sheet.in_time(at)) ++at;
  if (at > from + 1) figure.counted.last = at;
}

// "1,200 casualties daily", "$200 a day": a rate is no total.
void set_rate(const Sheet& sheet, FigureMention& figure, uint32_t at) {
  const bool money = language::is_money(figure.unit);
  if (!sheet.same_sentence(figure.number, at) || (!figure.unit.empty() && !money)) return;
  const bool per = sheet.lower(at) == "per" || (sheet.lower(at) == "in" && sheet.lower(at + 1) == "every");
  const auto of = per ? parse_numeral(sheet, sheet.lower(at) == "per" ? at + 1 : at + 2) : std::nullopt;
  if (of) figure.unit = "in " + std::to_string(static_cast<long long>(of->low));  // "one per 1,000 inhabitants"
  const auto rate = sheet.phrase(sheet.lexicon().rates, at, sheet.sentence(at).last);
  if (!rate || (money && rate->value->ends_with("year"))) return;  // "costs $2bn a year": of each year a sum
  figure.unit = money ? figure.unit + " " + std::string(*rate->value) : std::string(*rate->value);
}

// "20 of them children", "six of them were officers": what the members are.
void set_members(const Sheet& sheet, FigureMention& figure, uint32_t at) {
  while (sheet.same_sentence(figure.number, at) &&
         (sheet.words[at].tag == Tag::aux || sheet.words[at].tag == Tag::det))
    ++at;
  Range phrase{at, at};
  for (; sheet.same_sentence(figure.number, at) && is_in_phrase(sheet.words[at]) && !sheet.in_time(at); ++at) {
    if (sheet.words[at].tag == Tag::noun || sheet.words[at].tag == Tag::propn) figure.head = at;
  }
  if (!figure.head) return;
  phrase.last = *figure.head + 1;
  figure.counted = phrase;
  extend_over_origin(sheet, figure);
}

// "the husband of one of them", "one of them had phoned": no part of whom something befell is told of.
bool tells_something_else(const Sheet& sheet, const FigureMention& figure) {
  const uint32_t first = figure.words.first;
  const auto in_sentence = [&](uint32_t back) { return first >= back && sheet.same_sentence(first - back, first); };
  if (in_sentence(2) && sheet.lower(first - 1) == "of" && sheet.words[first - 2].tag == Tag::noun) return true;
  const Word& number = sheet.words[figure.number];
  if (number.relation != Relation::nsubj || number.head < 0) return false;
  const Word& verb = sheet.words[static_cast<uint32_t>(number.head)];
  return verb.tag == Tag::verb && !sheet.lexicon().event_verbs.contains(verb.lemma);
}

// "a mother of [one of the victims]": told of somebody else.
bool is_of_a_person(const Sheet& sheet, uint32_t first) {
  return first >= 2 && sheet.same_sentence(first - 2, first) && sheet.lower(first - 1) == "of" &&
         sheet.lexicon().people.contains(sheet.lemma(first - 2));
}

// "79 Dead", "20 injured in": the predicate of the number, not what is counted; "20 dead soldiers" goes on.
bool stops_phrase(const Sheet& sheet, uint32_t at, Range phrase) {
  const Word& word = sheet.words[at];
  const bool predicate = sheet.lexicon().event_adjectives.contains(word.lower) || sheet.is(at, WordClass::befallen);
  if (!predicate) return false;
  const bool noun_follows = sheet.same_sentence(at, at + 1) && sheet.words[at + 1].tag == Tag::noun;
  return !noun_follows || phrase.first != at;
}

void extend_over_of(const Sheet& sheet, FigureMention& figure) {
  uint32_t at = figure.counted.last + 1;
  while (sheet.same_sentence(figure.number, at) &&
         (sheet.words[at].tag == Tag::det || is_in_phrase(sheet.words[at])) && !sheet.in_time(at))
    ++at;
  figure.counted.last = at;
}

}  // namespace

// What is counted: "[six] Sorland naval officers", "[two] members of the police force", "[dozens] of fans".
void set_counted(const Sheet& sheet, FigureMention& figure) {
  uint32_t at = figure.words.last;
  if (!sheet.same_sentence(figure.number, at)) return;
  const bool of = sheet.lower(at) == "of";
  if (of) ++at;
  if (of && (sheet.lower(at) == "them" || sheet.lower(at) == "whom" || sheet.lower(at) == "which" ||
             sheet.lower(at) == "those" || sheet.lower(at) == "these")) {
    figure.part = Part::subset;
    set_members(sheet, figure, at + 1);
    if (!figure.head && tells_something_else(sheet, figure)) figure.part = Part::unknown;
    return;
  }
  if (of && sheet.same_sentence(figure.number, at) &&
      (sheet.lower(at) == "the" || sheet.words[at].relation == Relation::nmod_poss)) {
    figure.part = is_of_a_person(sheet, figure.words.first) ? Part::unknown : Part::subset;
    ++at;
  }
  if (figure.part == Part::subset && sheet.same_sentence(figure.number, at) &&
      sheet.lexicon().event_adjectives.contains(sheet.lower(at)) &&
      !(sheet.same_sentence(figure.number, at + 1) && sheet.words[at + 1].tag == Tag::noun)) {
    figure.head = at;  // "one of the injured"
    figure.counted = {at, at + 1};
    return;
  }
  Range phrase{at, at};
  for (; sheet.same_sentence(figure.number, at) && is_in_phrase(sheet.words[at]) && !sheet.in_time(at); ++at) {
    if (sheet.lower(at) == "more" || sheet.lower(at) == "additional" || sheet.lower(at) == "further")
      figure.change = Change::fresh;
    if (stops_phrase(sheet, at, phrase)) break;
    if (sheet.words[at].tag == Tag::noun || sheet.words[at].tag == Tag::propn || sheet.words[at].lower == "others")
      figure.head = at;
  }
  if (!figure.head) {
    if (language::is_money(figure.unit)) set_rate(sheet, figure, figure.words.last);  // "$200 a day"
    return;
  }
  phrase.last = *figure.head + 1;
  figure.counted = phrase;
  if (sheet.same_sentence(phrase.first, phrase.last + 1) && sheet.lower(phrase.last) == "of")
    extend_over_of(sheet, figure);
  extend_over_origin(sheet, figure);
  set_rate(sheet, figure, figure.counted.last);
}

}  // namespace hearsay::reading
