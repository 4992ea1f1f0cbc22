// How many were aboard, and what bail was set for whom.
#include <algorithm>
#include <set>

#include "reconcile/disagreements/given_numbers.h"
#include "reconcile/facts/keys.h"

namespace hearsay::reconciling {
namespace {

bool says(const std::string& words, std::string_view what) {
  return beside_number(words).says == what;
}

// Whether one or two words from a place on say it, or the two and one before it.
bool says_from(const FoldedWords& words, size_t at, std::string_view what) {
  const std::string two = words[at] + ' ' + words[at + 1];
  return says(words[at], what) || says(two, what) || says(two + ' ' + words[at + 2], what);
}
bool says_until(const FoldedWords& words, size_t end, std::string_view what) {
  return says(words[end - 1], what) || says(words[end - 2] + ' ' + words[end - 1], what);
}

Quantity quantity_of(const Figure& figure) {
  return {figure.low, figure.high, figure.approximate, figure.unit, figure.vague, false};
}

// "on the coach"
bool is_on_vehicle(const FoldedWords& words, size_t at) {
  return (words[at] == "on" || words[at] == "in") && words.tag(at + 1) == "DET" && says(words[at + 2], "vehicle");
}

// "The bus was carrying 40 people", "with 40 people aboard", "40 people were on board"; not "three of those aboard".
bool is_aboard(const Figure& figure, const FoldedWords& words) {
  const size_t first = words.at(figure.span.begin), behind = words.at(figure.counted->end);
  if (says_until(words, first, "carrying")) return true;
  const bool was = words.tag(behind) == "AUX";
  const bool aboard = says_from(words, behind, "aboard") || (was && is_on_vehicle(words, behind + 1));
  return aboard && (was || says_until(words, first, "with"));
}

Span sentence_at(const Reading& reading, Span span) {
  const auto sentence =
      std::ranges::find_if(reading.sentences, [&](const Sentence& one) { return one.span.contains(span); });
  return sentence == reading.sentences.end() ? span : sentence->span;
}

// The one person whom a sentence names, by first and last name.
std::string only_person(const Reading& reading, Span sentence) {
  std::set<std::string> people;
  for (const Name& name : reading.names) {
    if (name.kind == NameKind::person && sentence.contains(name.span))
      people.insert(reading.entities[name.entity.value].name);
  }
  return people.size() == 1 && people.begin()->find(' ') != std::string::npos ? *people.begin() : std::string();
}

bool is_whole_bail(const Reading& reading, const FoldedWords& words, Span sentence) {
  bool bail = false;
  for (size_t i = words.at(sentence.begin); i < words.size() && reading.tokens[i].span.end <= sentence.end; ++i) {
    if (says(words[i], "partial")) return false;
    bail = bail || says(words[i], "bail");
  }
  return bail;
}

}  // namespace

void add_aboard(const Reading& reading, const language::Lexicon& lexicon, std::vector<GivenNumber>& given) {
  const FoldedWords words(reading);
  for (const Figure& figure : reading.figures) {
    const auto people = lexicon.people.find(figure.head);
    const bool whole = figure.vague.empty() && !figure.earlier && !figure.forecast && figure.part != Part::subset;
    if (!figure.counted || people == lexicon.people.end() || !whole || !is_aboard(figure, words)) continue;
    GivenNumber aboard;
    aboard.event = "aboard";
    aboard.thing = people->second.generic ? "people" : figure.head;
    if (!people->second.generic) aboard.about = reading.report.text.slice(*figure.counted);
    aboard.value = quantity_of(figure);
    aboard.span = figure.span;
    given.push_back(std::move(aboard));
  }
}

void add_bail(const Reading& reading, std::vector<GivenNumber>& given) {
  const FoldedWords words(reading);
  for (const Figure& figure : reading.figures) {
    if (!is_money(figure.unit) || !figure.vague.empty() || figure.earlier) continue;
    const Span sentence = sentence_at(reading, figure.span);
    const auto sums = std::ranges::count_if(
        reading.figures, [&](const Figure& one) { return is_money(one.unit) && sentence.contains(one.span); });
    const std::string whose = only_person(reading, sentence);
    if (sums != 1 || whose.empty() || !is_whole_bail(reading, words, sentence)) continue;
    GivenNumber bail;
    bail.question = Question::how_much_bail;
    bail.thing = language::fold_name(whose);
    bail.about = whose;
    bail.value = quantity_of(figure);
    bail.span = figure.span;
    given.push_back(std::move(bail));
  }
}

}  // namespace hearsay::reconciling
