// The words right before a figure, and those of its clause, say how it stands to others: "including" makes it a part,
// "from" before a verb of change or "to" a former value. Counter-example: "12 people from Tessel" is no former value.
#include "read/figures/parts.h"

#include <algorithm>

#include "read/figures/numerals.h"

namespace hearsay::reading {
namespace {

// "47 people were brought in by boats of the island [alone]". Not "47 people who live alone".
bool is_of_one_place_alone(const Sheet& sheet, uint32_t last, Range here) {
  for (uint32_t i = last; i < here.last && sheet.lower(i) != "," && sheet.words[i].tag != Tag::num; ++i) {
    const bool of_it = i > last && (sheet.words[i - 1].tag == Tag::noun || sheet.words[i - 1].tag == Tag::propn);
    if (of_it && sheet.lower(i) == "alone") return true;
  }
  return false;
}

// "The airline said it [alone] had cancelled 96", "in Tessel [alone], 180".
bool comes_behind_alone(const Sheet& sheet, uint32_t first, Range here) {
  constexpr uint32_t kNear = 6;
  for (uint32_t i = first; i > here.first + 1 && first - i < kNear && sheet.words[i - 1].tag != Tag::num; --i) {
    const Tag before = sheet.words[i - 2].tag;
    const bool of_it = before == Tag::noun || before == Tag::propn || sheet.lower(i - 2) == "it";
    if (of_it && sheet.lower(i - 1) == "alone") return true;
  }
  return false;
}

// "including six", "among them two", "a child among them", "two of whom".
void mark_part(const Sheet& sheet, FigureMention& figure, Range here) {
  uint32_t first = figure.words.first;
  const auto before = [&](uint32_t back) {
    return first >= here.first + back ? sheet.lower(first - back) : std::string_view();
  };
  const uint32_t last = std::max(figure.words.last, figure.counted.last);
  // "The names of eleven are known"; not "the names of the eleven".
  const bool known = before(1) == "of" && first >= here.first + 2 && sheet.is(first - 2, WordClass::said_of_some);
  if (before(1) == "the" || before(1) == "these") --first;  // "including the six"
  const bool including = before(1) == "including" || (before(1) == "them" && before(2) == "among") ||
                         (before(1) == "whom" && before(2) == "of");
  // "Among those killed were three guards"
  const bool led = sheet.lower(here.first) == "among" && first > here.first && sheet.words[first - 1].lemma == "be";
  const bool among =
      led || sheet.lower(last) == "among" ||
      (sheet.lower(last + 1) == "among" && last < sheet.words.size() && sheet.words[last].lemma == "be");
  // "Out of the 125 who died, 32 were children"
  const uint32_t of = sheet.lower(here.first) == "out" ? here.first + 1 : here.first;
  const bool fronted = sheet.lower(of) == "of" && before(1) == "," && parse_numeral(sheet, of + 2) && of + 3 < first;
  if (including || among || fronted || known || is_of_one_place_alone(sheet, last, here) ||
      comes_behind_alone(sheet, figure.words.first, here))
    figure.part = Part::subset;
}

// "lowering its number from 34": a verb of change close before "from".
bool changed_before(const Sheet& sheet, uint32_t from, Range here) {
  constexpr uint32_t kNear = 6;
  for (uint32_t i = from; i > here.first && from - i < kNear; --i) {
    if (sheet.lexicon().changes.contains(sheet.words[i - 1].lemma) ||
        sheet.lexicon().changes.contains(sheet.lower(i - 1)))
      return true;
  }
  return false;
}

// "lowered … to 11 from 14", "to 11 dead from 14": a number that "to" leads to, right before "from".
bool follows_a_new_value(const Sheet& sheet, uint32_t from, Range here) {
  constexpr uint32_t kWords = 4;
  for (uint32_t i = from; i > here.first && from - i < kWords; --i) {
    const auto number = sheet.lower(i - 1) == "to" ? parse_numeral(sheet, i) : std::nullopt;
    if (number) return i + number->length + 1 >= from;
  }
  return false;
}

// "early reports of 40 dead"
bool told_early(const Sheet& sheet, uint32_t number, Range here) {
  constexpr uint32_t kWords = 4;
  for (uint32_t i = number; i > here.first + 1 && number - i < kWords; --i) {
    const auto& nouns = sheet.lexicon().cue_nouns;
    const bool told = nouns.contains(sheet.words[i - 1].lemma) || sheet.is(i - 1, WordClass::amount_told);
    if (told && sheet.is(i - 2, WordClass::early)) return true;
  }
  return false;
}

// "until Monday the office had put it at 40", "earlier on Monday the office had put it at 40"
bool ended(const Sheet& sheet, Range here) {
  bool until = false;
  bool had = false;
  for (uint32_t i = here.first; i < here.last; ++i) {
    until = until || (sheet.lower(i) == "until" && (sheet.in_time(i) || sheet.in_time(i + 1))) ||
            sheet.is(i, WordClass::former);
    had = had || (sheet.lower(i) == "had" && sheet.words[i].tag == Tag::aux);
  }
  return until && had;
}

// "The shot a few hours [earlier] that killed two": when, and no former number.
bool is_a_while(const Sheet& sheet, uint32_t earlier) {
  const auto lemma = [&](size_t i) -> std::string_view { return sheet.words[i].lemma; };
  return earlier > 0 && sheet.lexicon().units_after.longest(earlier - 1, earlier, lemma).has_value();
}

// "from 174 to 125" (174 is former), "up from 63", "had earlier said 127", "could reach 20,000".
void mark_change(const Sheet& sheet, FigureMention& figure, Range here) {
  const uint32_t first = figure.words.first;
  if (first > here.first && sheet.lower(first - 1) == "from") {
    const uint32_t last = std::max(figure.words.last, figure.counted.last);
    const bool up_from =
        first > here.first + 1 && (sheet.lower(first - 2) == "up" || sheet.lower(first - 2) == "down");
    const bool to_from = follows_a_new_value(sheet, first - 1, here);
    figure.earlier = up_from || to_from || sheet.lower(last) == "to" || changed_before(sheet, first - 1, here);
  }
  figure.earlier = figure.earlier || told_early(sheet, first, here) || ended(sheet, here);
  const uint32_t clause = clause_first(sheet, first);
  for (uint32_t i = clause; i < first; ++i) {
    if (!sheet.in_time(i) && sheet.is(i, WordClass::former) && !is_a_while(sheet, i)) figure.earlier = true;
    const bool first_told = sheet.is(i + 1, WordClass::first_told) || (i > 0 && sheet.lower(i - 1) == "at");
    if (sheet.lower(i) == "first" && first_told) figure.earlier = true;
    const auto hedge = sheet.phrase(sheet.lexicon().hedges, i, first);
    if (hedge && *hedge->value == "forecast") figure.forecast = true;
  }
}

bool is_person(const Sheet& sheet, uint32_t word) {
  return sheet.words[word].tag == Tag::propn || sheet.lexicon().people.contains(sheet.lower(word)) ||
         sheet.lexicon().titles.find(sheet.words[word].lemma) != nullptr;
}

// "[Ada Brook]", "[Sergeant Ada Brook]"
bool is_named(const Sheet& sheet, uint32_t word) {
  const bool titled = sheet.lexicon().titles.find(sheet.words[word].lemma) != nullptr;
  return sheet.words[word].tag == Tag::propn ||
         (titled && sheet.same_sentence(word, word + 1) && sheet.words[word + 1].tag == Tag::propn);
}

// "[a guard]", "[her son]": one more. Not "two men and [women]".
bool is_one_more(const Sheet& sheet, uint32_t noun) {
  return is_person(sheet, noun) && (sheet.child(noun, Relation::det) || sheet.child(noun, Relation::nmod_poss));
}

// Who is joined to those a figure counts.
struct Joined {
  double named = 0, more = 0;
};

Joined joined_to(const Sheet& sheet, uint32_t word) {
  Joined all;
  for (const uint32_t child : sheet.children[word]) {
    const bool joined = sheet.words[child].relation == Relation::conj;
    const bool named = is_named(sheet, child);
    if (child < word || (!joined && (!named || sheet.words[child].relation != Relation::appos))) continue;
    const Joined further = joined_to(sheet, child);
    all.named += further.named + (named ? 1 : 0);
    all.more += further.more + (!named && is_one_more(sheet, child) ? 1 : 0);  // not "12, a child among them"
  }
  return all;
}

// "Two clerks and [a guard]", "and [Ada Brook]", "and [two guards]": at once behind those counted.
bool is_and_others(const Sheet& sheet, uint32_t head) {
  if (!sheet.same_sentence(head, head + 2) || sheet.lower(head + 1) != "and") return false;
  return std::ranges::any_of(sheet.children[head], [&](uint32_t child) {
    return sheet.words[child].relation == Relation::conj &&
           (is_named(sheet, child) || is_one_more(sheet, child) ||
            (is_person(sheet, child) && sheet.child(child, Relation::nummod)));
  });
}

// "A clerk and [two] guards". Not "one person dead and [two] others hurt".
bool follows_people(const Sheet& sheet, uint32_t number, int32_t before) {
  if (before < 0 || number < 2 || !is_person(sheet, static_cast<uint32_t>(before))) return false;
  const std::string_view joint = sheet.lower(number - 1);
  return (joint == "and" || joint == ",") && static_cast<uint32_t>(before) + 2 == number;
}

// People whom one verb befalls with others: each number is a part. "Two clerks, Ada Brook and Jon Aster" are two, and
// "six people, four men and two women" are six.
bool is_listed(const Sheet& sheet, const FigureMention& figure) {
  if (!figure.head || !is_person(sheet, *figure.head)) return false;
  if (is_and_others(sheet, *figure.head)) return true;
  // "Two of his aunts and a cook": the parse joins the cook to the two.
  for (const uint32_t one : {*figure.head, figure.number}) {
    const Word& word = sheet.words[one];
    if (word.relation == Relation::conj && follows_people(sheet, figure.words.first, word.head)) return true;
    const Joined others = joined_to(sheet, one);
    if (others.more > 0 || others.named > figure.high.value_or(others.named)) return true;
  }
  return false;
}

}  // namespace

// "Twelve of the 40 passengers", "twelve out of 40": the 40 are whom the twelve are of, and the event is not theirs.
bool is_base(const Sheet& sheet, const std::vector<FigureMention>& figures, size_t index) {
  if (index == 0) return false;
  const FigureMention& figure = figures[index];
  const FigureMention& part = figures[index - 1];
  uint32_t at = figure.words.first;
  const auto of_the_owner = [&](uint32_t word) {  // "seven of the [depot's] 20 tanks"
    const Word& before = sheet.words[word];
    return before.tag == Tag::det || before.tag == Tag::part || before.relation == Relation::nmod_poss;
  };
  while (at > 0 && of_the_owner(at - 1)) --at;
  if (at == 0 || sheet.lower(at - 1) != "of") return false;
  const uint32_t of = at > 1 && sheet.lower(at - 2) == "out" ? at - 2 : at - 1;
  return part.words.last == of && sheet.words[part.number].sentence == sheet.words[figure.number].sentence;
}

uint32_t clause_first(const Sheet& sheet, uint32_t word) {
  const Range here = sheet.sentence(word);
  for (uint32_t i = word; i > here.first; --i) {
    const std::string_view before = sheet.lower(i - 1);
    if (before == ";" || before == "," || before == ":" || before == "but") return i;
  }
  return here.first;
}

std::vector<FigureMention> mark_parts(const Sheet& sheet, std::vector<FigureMention> figures) {
  for (size_t i = 0; i < figures.size(); ++i) {
    if (!figures[i].countable() || is_base(sheet, figures, i)) continue;
    const Range here = sheet.sentence(figures[i].number);
    mark_part(sheet, figures[i], here);
    if (is_listed(sheet, figures[i])) figures[i].part = Part::subset;
    mark_change(sheet, figures[i], here);
  }
  return figures;
}

}  // namespace hearsay::reading
