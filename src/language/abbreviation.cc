// "Sen." is always followed by a name; "Inc." by anything. So each abbreviation has a kind
// (data/language/abbreviations.tsv), and for the open kinds the next word decides: "Inc. The" ends, "Inc. Vice" does
// not. Letters with full stops between them ("K.L.M.") need no entry.
#include "language/abbreviation.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/resource.h"
#include "language/character.h"

namespace hearsay::language {
namespace {

using std::string_view;

enum class AbbreviationKind { none, title, place, date, time, number };

AbbreviationKind kind_named(string_view name) {
  if (name == "title") return AbbreviationKind::title;
  if (name == "date") return AbbreviationKind::date;
  if (name == "time") return AbbreviationKind::time;
  return name == "number" ? AbbreviationKind::number : AbbreviationKind::place;
}

AbbreviationKind kind_of(string_view abbreviation) {
  static const auto kinds = [] {
    std::unordered_map<string_view, AbbreviationKind> rows;
    base::for_each_row("data/language/abbreviations.tsv", [&](const auto& cells) {
      if (cells.size() > 1) rows.emplace(cells[0], kind_named(cells[1]));
    });
    return rows;
  }();
  const auto found = kinds.find(abbreviation);
  return found == kinds.end() ? AbbreviationKind::none : found->second;
}

std::unordered_set<string_view> words_in(string_view path) {
  std::unordered_set<string_view> words;
  base::for_each_row(path, [&](const auto& cells) { words.insert(cells[0]); });
  return words;
}

bool opens_sentences(string_view word) {
  static const auto words = words_in("data/language/sentence_openers.tsv");
  return words.contains(lower_case(word));
}

bool names_a_time(string_view word) {
  static const auto words = words_in("data/language/time_nouns.tsv");
  return words.contains(lower_case(word));
}

// Single letters with full stops between: "U.S", "J".
bool is_initials(string_view word) {
  bool letter_next = true;
  for (size_t at = 0; at < word.size();) {
    const Character c = character_at(word, at);
    if (letter_next ? c.kind != CharacterKind::letter : word[at] != '.') return false;
    letter_next = !letter_next;
    at += c.length;
  }
  return !letter_next;
}

// The first character behind `at` that is no blank.
Character next_visible(string_view text, size_t at) {
  while (at < text.size() && character_at(text, at).kind == CharacterKind::space && text[at] != '\n') {
    at += character_at(text, at).length;
  }
  return character_at(text, at);
}

}  // namespace

bool takes_full_stop(string_view text, size_t begin, size_t stop) {
  const string_view word = text.substr(begin, stop - begin);
  const Character next = next_visible(text, stop + 1);
  if (is_initials(word)) {
    const bool single = word.find('.') == string_view::npos;
    return !single || (character_at(word, 0).upper && word != "I" && next.upper);
  }
  const AbbreviationKind kind = kind_of(text.substr(begin, stop + 1 - begin));
  return kind == AbbreviationKind::number ? next.kind == CharacterKind::digit : kind != AbbreviationKind::none;
}

bool abbreviation_ends(string_view abbreviation, string_view next) {
  const Character c = character_at(next, 0);
  if (c.kind == CharacterKind::letter && !c.upper) return false;
  const bool initial = abbreviation.find('.') == abbreviation.size() - 1 &&
                       is_initials(abbreviation.substr(0, abbreviation.size() - 1));
  const bool quote = next == "“" || next == "\"" || next == "‘";
  switch (kind_of(abbreviation)) {
    case AbbreviationKind::title:
    case AbbreviationKind::number:
      return false;
    case AbbreviationKind::time:
      return quote || (c.upper && !names_a_time(next) && next != upper_ascii(next));
    case AbbreviationKind::none:
      if (initial) return false;
      [[fallthrough]];
    case AbbreviationKind::date:
    case AbbreviationKind::place:
      return quote || (c.upper && opens_sentences(next));
  }
  return false;
}

}  // namespace hearsay::language
