// Example: before "told" in "…, the head of one of the schools in the valley told Dune Radio" the phrase is "the head
// of one of the schools in the valley": words are taken leftwards while they can be part of a noun phrase, up to a
// comma, a verb, a conjunction or a time. Counter-example: in "On Sunday police said" the time ends the phrase at
// "police".
#include "read/statements/noun_phrases.h"

namespace hearsay::reading {
namespace {

bool joins_phrases(std::string_view word) {
  return word == "of" || word == "for" || word == "in" || word == "at" || word == "from" || word == "with" ||
         word == "on" || word == "inside" || word == "within" || word == "by" || word == "to" || word == "near";
}

}  // namespace

// "people familiar with the matter", "officials close to the talks"
bool PhraseFinder::follows_noun(uint32_t word) const {
  return sheet.is(word, WordClass::informed);
}

bool PhraseFinder::nominal(uint32_t i) const {
  if (sheet.in_time(i)) return false;
  if (names.mention_at[i] >= 0) return true;
  const Word& word = sheet.words[i];
  switch (word.tag) {
    case Tag::noun:
    case Tag::propn:
    case Tag::adj:
    case Tag::num:
    case Tag::det:
      return true;
    case Tag::pron:
      return word.relation == Relation::nmod_poss || word.lower == "its" || word.lower == "their" ||
             word.lower == "his" || word.lower == "her";
    case Tag::part:
      return word.lower == "'s" || word.lower == "'";
    case Tag::verb:
      return word.relation == Relation::amod || word.relation == Relation::compound;
    default:
      return word.lower == "&";
  }
}

// "According to some reports | dockers were on board": no noun is told by the plural before it.
bool PhraseFinder::ends_in_reports(uint32_t next) const {
  const Word& before = sheet.words[next - 1];
  return before.tag == Tag::noun && sheet.words[next].tag == Tag::noun && before.lower != before.lemma &&
         sheet.lexicon().cue_nouns.contains(before.lemma) && names.mention_at[next] < 0;
}

Range PhraseFinder::after(uint32_t at) const {
  const auto count = static_cast<uint32_t>(sheet.words.size());
  if (at >= count) return {};
  const uint32_t end = sheet.sentence_of(at).words.last;
  const auto joins_two = [&](uint32_t i) { return sheet.lower(i) == "both" && sheet.words[i].tag == Tag::cconj; };
  while (at < end && (is_quote_mark(sheet.lower(at)) || joins_two(at))) ++at;
  if (at >= end) return {};
  if (sheet.words[at].tag == Tag::pron && sheet.words[at].relation != Relation::nmod_poss && !nominal(at))
    return {at, at + 1};
  uint32_t last = at;
  bool noun = false;
  bool quoted = false;  // within 'the so-called "Free Quay" rebels'
  while (last < end) {
    const bool opens = !quoted && !noun && last > at && last + 1 < end && nominal(last + 1);
    if (is_quote_mark(sheet.lower(last)) && (quoted || opens)) {
      quoted = !quoted;
      ++last;
    } else if (nominal(last)) {
      // A determiner after the noun opens a new phrase: "told reporters the fire …"
      const Tag tag = sheet.words[last].tag;
      if (noun && names.mention_at[last] < 0 &&
          (tag == Tag::det || tag == Tag::num || (tag == Tag::pron && last > at)))
        break;
      if (noun && ends_in_reports(last)) break;
      noun = noun || tag == Tag::noun || tag == Tag::propn || names.mention_at[last] >= 0;
      ++last;
    } else if (noun && last + 1 < end && (joins_phrases(sheet.lower(last)) || follows_noun(last)) &&
               (nominal(last + 1) || joins_phrases(sheet.lower(last + 1))) && !sheet.in_time(last + 1)) {
      ++last;
      noun = false;
    } else if (noun ? follows_noun(last) : last > at && sheet.in_time(last) && last + 1 < end && nominal(last + 1)) {
      ++last;  // "people familiar", "a Friday press release"
    } else {
      break;
    }
  }
  while (last > at && sheet.words[last - 1].tag == Tag::adp) --last;
  return {at, last};
}

Range PhraseFinder::before(uint32_t end) const {
  if (end == 0) return {};
  const uint32_t start = sheet.sentence_of(end - 1).words.first;
  uint32_t last = end;
  while (last > start && is_quote_mark(sheet.lower(last - 1))) --last;
  uint32_t first = last;
  if (first > start && sheet.words[first - 1].tag == Tag::pron && !nominal(first - 1)) return {first - 1, last};
  while (first > start) {
    const uint32_t i = first - 1;
    if (nominal(i) || is_quote_mark(sheet.lower(i))) {
      // A noun before a determiner is another phrase's: "struck the town | the governor said"
      const bool opens = sheet.words[first].tag == Tag::det && first < last && names.mention_at[first] < 0;
      if (opens && sheet.words[i].tag != Tag::det) break;
      first = i;
    } else if (first < last && i > start && (joins_phrases(sheet.lower(i)) || follows_noun(i)) &&
               (nominal(i - 1) || follows_noun(i - 1))) {
      first = i;
    } else {
      break;
    }
  }
  while (first < last && (sheet.words[first].tag == Tag::adp || is_quote_mark(sheet.lower(first)))) ++first;
  return {first, last};
}

// "Venn, who heads the union", "the banker, a cousin of his": what follows only describes. Not "her rival, Lene
// Sund": a name that the phrase ends with is whom it means.
bool PhraseFinder::opens_aside(uint32_t i, Range phrase) const {
  const std::string_view word = sheet.lower(i);
  if (word == "who" || word == "which" || word == "whose" || word == "(") return true;
  if (word != "," || i + 1 >= phrase.last) return false;
  const auto name = names.mention_covering(i + 1);
  if (!name || names.mentions[*name].kind == NameKind::place) return true;
  const uint32_t end = names.mentions[*name].words.last;
  return end < phrase.last && sheet.lower(end) != ",";
}

// "officials, doctors and nurses": a list goes on behind its commas.
Range PhraseFinder::core(Range phrase, uint32_t head) const {
  for (uint32_t i = head + 1; i < phrase.last; ++i) {
    if (names.mention_at[i] >= 0 || !opens_aside(i, phrase)) continue;
    const bool listed = sheet.lower(i) == "," && sheet.words[i + 1].tag != Tag::det && nominal(i + 1);
    if (!listed) return {phrase.first, i};
  }
  return phrase;
}

// "Dr." of "its director, Dr. Lena Sund"
bool PhraseFinder::is_of_a_title(uint32_t word) const {
  const auto& titles = sheet.lexicon().titles;
  return sheet.lower(word) == "." || titles.find(sheet.lower(word)) != nullptr ||
         titles.find(std::string(sheet.lower(word)) + ".") != nullptr;
}

std::optional<uint32_t> PhraseFinder::head(Range phrase) const {
  std::optional<uint32_t> found;
  for (uint32_t i = phrase.first; i < phrase.last; ++i) {
    const Tag tag = sheet.words[i].tag;
    const bool inside_name = names.mention_at[i] >= 0;
    if ((tag == Tag::adp || follows_noun(i) || opens_aside(i, phrase)) && found && !inside_name) break;
    if (found && names.mention_at[*found] >= 0 && sheet.lower(i) == ",") break;
    if (tag == Tag::noun || tag == Tag::propn || tag == Tag::pron || inside_name) found = i;
    if (tag == Tag::adj && !found && i + 1 == phrase.last) found = i;
  }
  return found;
}

Range PhraseFinder::with_name(Range phrase) const {
  const auto noun = head(phrase);
  if (!noun || names.mention_covering(*noun) || sheet.lower(phrase.last) != ",") return phrase;
  uint32_t first = phrase.last + 1;
  while (sheet.same_sentence(*noun, first) && !names.mention_covering(first) && is_of_a_title(first)) ++first;
  if (!sheet.same_sentence(*noun, first)) return phrase;
  const auto name = names.mention_covering(first);
  if (!name) return phrase;
  const NameMention& mention = names.mentions[*name];
  const std::string_view next = sheet.lower(mention.words.last);
  const bool closed = next == "," || next == "." || next == ":" || next == ";" || is_quote_mark(next);
  const bool body = (mention.kind == NameKind::organisation || mention.kind == NameKind::group) &&
                    (sheet.is(*noun, WordClass::body) || sheet.lower(*noun) == "owner");
  return (mention.kind == NameKind::person || body) && closed ? Range{phrase.first, mention.words.last} : phrase;
}

}  // namespace hearsay::reading
