// A name is a run of capitalised words, with small words between them where an organisation's name goes on ("Ministry
// of Foreign Affairs"). Titles are cut off and kept as description: "Sorland Defence Minister | Jon Aster",
// "Upper Brenna Police Chief | Nelo Tarenko". The kind comes from lists, from the words of the name, and from what
// stands beside it ("public broadcaster Dunevision"). Counter-example: a sentence's first word is capitalised and no
// name.
#include "read/names/name_runs.h"

#include <algorithm>

#include "read/names/kinds.h"

namespace hearsay::reading {
namespace {

/// A single word more frequent than this (Zipf) is no outlet's name without "the": "Time", "Post", "Sun".
constexpr float kCommonWord = 4.6F;
bool opens_sentence(const Sheet& sheet, uint32_t i) {
  const uint32_t first = sheet.sentence_of(i).words.first;
  if (i == first) return true;
  const std::string_view before = sheet.lower(i - 1);
  return is_quote_mark(before) || before == "\u2014" || before == ":" || before == ")";
}

uint32_t outlet_at(const Sheet& sheet, uint32_t i) {
  if (!sheet.words[i].capital || sheet.in_time(i)) return 0;
  const auto found = sheet.phrase(sheet.lexicon().outlets, i, sheet.sentence_of(i).words.last);
  if (!found) return 0;
  const auto length = static_cast<uint32_t>(found->length);
  const uint32_t last = i + length - 1;
  if (!sheet.words[last].capital && length > 1) return 0;
  if (length == 1 && !is_acronym(sheet, i)) {
    const bool article = i > 0 && sheet.same_sentence(i - 1, i) && sheet.lower(i - 1) == "the";
    if (sheet.lexicon().zipf_of(sheet.lower(i)) > kCommonWord && !article) return 0;
  }
  // "Wire" in "Wire-Sorland" is one word there; "Times Square", "Washington Post reporter Ann Lee" go on.
  if (length == 1 && sheet.same_sentence(i, i + 1) && sheet.words[i + 1].capital &&
      sheet.words[i + 1].tag == Tag::propn && !sheet.lexicon().titles.find(sheet.lower(i + 1)) &&
      sheet.sentence_of(i).block != BlockKind::heading) {
    return 0;
  }
  return length;
}

bool is_nameable(const Sheet& sheet, uint32_t i) {
  const Word& word = sheet.words[i];
  if (!word.capital || sheet.in_time(i)) return false;
  if (word.tag == Tag::propn || is_acronym(sheet, i)) return true;
  return word.tag == Tag::noun || word.tag == Tag::adj || word.tag == Tag::x || word.tag == Tag::num ||
         word.tag == Tag::verb;
}

bool is_known_place(const Sheet& sheet, uint32_t i) {
  const uint32_t end = sheet.sentence_of(i).words.last;
  return sheet.phrase(sheet.lexicon().places, i, end).has_value() ||
         sheet.phrase(sheet.lexicon().demonyms, i, end).has_value();
}

bool begins_name(const Sheet& sheet, uint32_t i) {
  const Word& word = sheet.words[i];
  if (!is_nameable(sheet, i) || word.lower == "i" || word.lower.ends_with("-old"))
    return false;  // "Ten-year-old Ada"
  if (sheet.sentence_of(i).block == BlockKind::heading) {
    return word.tag == Tag::propn && (sheet.lexicon().zipf_of(word.lower) < 5.0F || is_known_place(sheet, i));
  }
  if (!opens_sentence(sheet, i)) return word.tag != Tag::verb && !sheet.lexicon().numbers.contains(word.lower);
  if (is_known_place(sheet, i)) return true;
  // "Three Polish tourists"
  if (word.tag == Tag::num && sheet.lexicon().numbers.contains(word.lower) && sheet.same_sentence(i, i + 1) &&
      sheet.words[i + 1].tag == Tag::adj)
    return false;
  // "Eyewitnesses", "Critics": a sentence may open with whoever speaks.
  if (sheet.lexicon().source_nouns.find(word.lower) != nullptr &&
      !(sheet.same_sentence(i, i + 1) && is_nameable(sheet, i + 1)))
    return false;
  if (word.tag == Tag::propn && (is_acronym(sheet, i) || sheet.lexicon().zipf_of(word.lower) < kOpeningWord))
    return true;
  if (sheet.lexicon().given_names.contains(word.lower) && word.tag == Tag::propn) return true;
  return sheet.same_sentence(i, i + 1) && is_nameable(sheet, i + 1) && word.tag != Tag::verb &&
         word.tag != Tag::adv && word.tag != Tag::det;
}

// "Minister of Youth and Sports Zinedine …": a title goes on over its field.
bool is_portfolio(const Sheet& sheet, uint32_t first, uint32_t at) {
  if (sheet.lower(at) == "and" || sheet.lower(at) == "&")
    return at > first + 2 && (sheet.lower(at - 2) == "of" || sheet.lower(at - 2) == "for");
  return sheet.lexicon().titles.find(sheet.lower(at - 1)) != nullptr;
}

bool has_long_name(const Sheet& sheet, uint32_t first, uint32_t at) {
  const bool joins = sheet.lower(at) == "and" || sheet.lower(at) == "&";
  for (uint32_t i = first; i < at; ++i) {
    const auto found = sheet.lexicon().organisation_words.find(sheet.lower(i));
    if (found == sheet.lexicon().organisation_words.end()) continue;
    // "and" goes on inside "Ministry of Labour and Family", not after "… Police and"
    if (!joins || (i + 1 < at && sheet.lower(i + 1) == "of")) return true;
  }
  return false;
}

// "Harbour and Ferry Workers' Union (HFWU)": one name, as the letters behind it tell.
bool is_spelt_out(const Sheet& sheet, uint32_t first, uint32_t at) {
  constexpr uint32_t kWords = 7;
  std::string letters;
  for (uint32_t i = first; i < at + kWords && sheet.same_sentence(first, i + 1); ++i) {
    if (sheet.lower(i) == "(") return letters.size() > 1 && letters == sheet.lower(i + 1);
    if (sheet.words[i].capital && sheet.lower(i) != "the") letters += sheet.lower(i).front();
  }
  return false;
}

// Words between the parts of one name: "of", "for", "of the", "de", "al-", "bin".
uint32_t connector_at(const Sheet& sheet, uint32_t first, uint32_t at) {
  const std::string_view word = sheet.lower(at);
  if (sheet.is(at, WordClass::name_particle) && sheet.same_sentence(first, at + 1) && is_nameable(sheet, at + 1))
    return 2;
  if (word != "of" && word != "for" && word != "and" && word != "&") return 0;
  const bool goes_on =
      has_long_name(sheet, first, at) || is_portfolio(sheet, first, at) || is_spelt_out(sheet, first, at);
  if (!goes_on) return 0;
  // "the Ministry of Labour and [President …]", "… of Defence and [Norland]'s Mission"
  const auto begins_another = [&](uint32_t next) {
    return sheet.lexicon().titles.find(sheet.lower(next)) != nullptr || is_known_place(sheet, next);
  };
  if (sheet.same_sentence(first, at + 1) && is_nameable(sheet, at + 1))
    return word == "and" && begins_another(at + 1) ? 0 : 2;
  if (word != "and" && sheet.same_sentence(first, at + 2) && sheet.lower(at + 1) == "the" &&
      is_nameable(sheet, at + 2))
    return 3;
  return 0;
}

// "the Brenna County [Sheriff]'s [Office]", "[Lund]'s [Club]": a body or house named after somebody; not "the
// Minister's House", nor "Ostria's Parliament".
bool is_house_of(const Sheet& sheet, uint32_t first, uint32_t at) {
  const uint32_t house = at + 1;
  if (sheet.lower(at) != "'s" || !sheet.same_sentence(first, house) || !sheet.words[house].capital) return false;
  const auto kind = sheet.lexicon().organisation_words.find(sheet.lower(house));
  if (kind == sheet.lexicon().organisation_words.end()) return false;
  const bool office = sheet.lexicon().titles.find(sheet.lower(at - 1)) != nullptr;
  return kind->second == "official_body" ? office : !office && !is_known_place(sheet, at - 1);
}

// "the [People]'s [Front]".
bool is_peoples(const Sheet& sheet, uint32_t at) {
  return sheet.lower(at) == "'s" && sheet.lower(at - 1) == "people" && sheet.same_sentence(at - 1, at + 1) &&
         is_nameable(sheet, at + 1);
}

// "the [Dockers]' [Federation]": a body of many.
bool is_body_of_many(const Sheet& sheet, uint32_t at) {
  if (sheet.lower(at) != "'" || !sheet.lower(at - 1).ends_with('s') || !sheet.same_sentence(at - 1, at + 1))
    return false;
  const language::SourceNoun* noun = sheet.lexicon().source_nouns.find(sheet.lower(at + 1));
  return sheet.words[at + 1].capital && noun != nullptr && noun->kind == "organisation";
}

uint32_t end_of_name(const Sheet& sheet, uint32_t first) {
  uint32_t last = first + 1;
  while (sheet.same_sentence(first, last)) {
    if (is_nameable(sheet, last) && sheet.words[last].tag != Tag::verb) {
      ++last;
    } else if (is_house_of(sheet, first, last) || is_peoples(sheet, last) || is_body_of_many(sheet, last)) {
      last += 2;
    } else if (const uint32_t jump = connector_at(sheet, first, last)) {
      last += jump;
    } else {
      break;
    }
  }
  return last;
}

bool is_demonym(const Sheet& sheet, Range range) {
  const auto found = sheet.phrase(sheet.lexicon().demonyms, range.first, range.last);
  return found && found->length == range.size();
}

// The words of the noun phrase that lead up to a name: "[the Sorland Telegram channel] Barracks Swallow".
Range describe_before(const Sheet& sheet, Range run, std::optional<uint32_t> end = std::nullopt) {
  uint32_t first = run.first;
  const uint32_t start = sheet.sentence_of(run.first).words.first;
  if (!end && run.first > start && sheet.words[run.first - 1].tag != Tag::noun &&
      !is_quote_mark(sheet.lower(run.first - 1))) {
    return {};
  }
  while (first > start) {
    const Word& before = sheet.words[first - 1];
    const bool fits = before.tag == Tag::noun || before.tag == Tag::adj || before.tag == Tag::propn ||
                      before.lower == "'s" || is_quote_mark(before.lower);
    if (!fits || sheet.in_time(first - 1)) break;
    --first;
  }
  uint32_t last = end.value_or(run.first);
  while (last > first && is_quote_mark(sheet.lower(last - 1))) --last;
  return {first, last};
}

void classify(const Sheet& sheet, std::vector<NameMention>& found, Range run, Range description, bool titled) {
  while (!run.empty() && sheet.lower(run.first) == "the") ++run.first;
  if (run.empty() || is_demonym(sheet, run)) return;
  if (!titled && run.size() == 1 && sheet.lexicon().titles.find(sheet.lower(run.first))) return;
  found.push_back({run, kind_of(sheet, run, description, titled), 0, description});
}

// Cuts a run at its last title: left of it is an organisation or place of its own, right of it a person.
void split_titles(const Sheet& sheet, std::vector<NameMention>& found, Range run) {
  std::optional<Range> title;
  for (uint32_t i = run.first; i < run.last; ++i) {
    const auto known = sheet.phrase(sheet.lexicon().titles, i, run.last);
    if (!known) continue;
    if (is_house_of(sheet, run.first, i + static_cast<uint32_t>(known->length))) {
      found.push_back({run, NameKind::organisation, 0, {}});
      return;
    }
    title = Range{i, i + static_cast<uint32_t>(known->length)};
    i = title->last - 1;
  }
  if (!title) return classify(sheet, found, run, describe_before(sheet, run), false);
  Range left{run.first, title->first};
  // "Prime" of "Prime Minister" and stacked titles ("Maj. Gen.") belong to the title.
  while (!left.empty() && sheet.lexicon().titles.find(sheet.lower(left.last - 1))) --left.last;
  if (!left.empty() && !is_demonym(sheet, left)) classify(sheet, found, left, {}, false);
  Range person{title->last, run.last};
  if (person.empty()) return;
  // Behind "Minister of …" the last two words are the name, if the field leaves so many.
  if (sheet.lower(person.first) == "of" || sheet.lower(person.first) == "for") {
    constexpr uint32_t kNameWords = 2;
    if (person.size() < kNameWords + 2) return;
    person.first = person.last - kNameWords;
    title->last = person.first;
  }
  // "General Staff", "President Council": a body named after an office.
  if (person.size() == 1 && (sheet.lexicon().organisation_words.contains(sheet.lower(person.first)) ||
                             sheet.lexicon().source_nouns.find(sheet.lower(person.first)) != nullptr ||
                             sheet.lower(person.first) == "staff")) {
    return found.push_back({{title->first, run.last}, NameKind::organisation, 0, {}});
  }
  if (sheet.lexicon().places.find(sheet.text(person)) != nullptr) return classify(sheet, found, person, {}, false);
  classify(sheet, found, person, describe_before(sheet, {run.first, person.last}, title->last), true);
}

}  // namespace

std::vector<NameMention> find_name_runs(const Sheet& sheet) {
  std::vector<NameMention> found;

  for (uint32_t i = 0; i < sheet.words.size();) {
    if (const uint32_t length = outlet_at(sheet, i)) {
      found.push_back({{i, i + length}, NameKind::outlet, 0, {}});
      i += length;
      continue;
    }
    if (!begins_name(sheet, i)) {
      ++i;
      continue;
    }
    const uint32_t last = end_of_name(sheet, i);
    split_titles(sheet, found, {i, last});
    i = last;
  }
  return found;
}

}  // namespace hearsay::reading
