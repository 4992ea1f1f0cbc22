// What stands in one sentence with an event and is told of another: another item of a list, what the clause of
// another verb has, who does it. Counter-example: "nine were hurt when they were shot at" tells of the nine twice.
#include "read/events/elsewhere.h"

#include <algorithm>

namespace hearsay::reading {
namespace {

using language::Counted;

// "96 injured; one stand of 22 tons; 14 races": another item of a list.
bool is_of_another_item(const Sheet& sheet, uint32_t counted, uint32_t word) {
  if (sheet.words[counted].tag != Tag::noun || sheet.lexicon().people.contains(sheet.lemma(counted))) return false;
  const auto [first, last] = std::minmax(counted, word);
  for (uint32_t i = first; i < last; ++i) {
    if (sheet.lower(i) == ";") return true;
  }
  return false;
}

// "The firm, which earned 212 million, lays off 900": what the clause of another verb has for its object.
bool is_of_another_clause(const Sheet& sheet, uint32_t counted, uint32_t word) {
  uint32_t at = counted;
  while (sheet.words[at].relation == Relation::compound && sheet.words[at].head >= 0)
    at = static_cast<uint32_t>(sheet.words[at].head);  // "212" of "million"
  const Word& object = sheet.words[at];
  if (object.relation != Relation::obj || object.head < 0) return false;
  const auto verb = static_cast<uint32_t>(object.head);
  return sheet.words[verb].relation == Relation::acl_relcl && !sheet.subtree(verb).contains(word);
}

// "Seventeen broke out after a guard was killed": who does what is told above is not whom a verb below has for its
// own subject. Not "nine were hurt when they were shot at".
bool is_befallen_below(const Sheet& sheet, uint32_t counted, uint32_t word) {
  const auto subject = sheet.words[word].tag == Tag::verb ? sheet.child(word, Relation::nsubj_pass) : std::nullopt;
  if (!subject || *subject == counted || sheet.words[*subject].tag == Tag::pron) return false;
  const Word& who = sheet.words[counted];
  if (who.relation != Relation::nsubj && who.relation != Relation::nsubj_pass) return false;
  int32_t above = sheet.words[word].head;
  while (above >= 0 && above != who.head) above = sheet.words[static_cast<uint32_t>(above)].head;
  return above >= 0;
}

// "Cancelled 312 flights as the guards walked out": whoever does it stands there, and the counted are another verb's.
bool has_its_own_doers(const Sheet& sheet, uint32_t counted, uint32_t verb, const language::Event& event) {
  if (event.counted != Counted::subject || sheet.words[verb].tag != Tag::verb) return false;
  const auto subject = sheet.child(verb, Relation::nsubj);
  const Word& word = sheet.words[counted];
  if (!subject || sheet.words[*subject].tag == Tag::pron || word.relation != Relation::obj) return false;
  return word.head != static_cast<int32_t>(verb) && !sheet.subtree(*subject).contains(counted);
}

}  // namespace

bool is_told_elsewhere(const Sheet& sheet, uint32_t counted, uint32_t word, const language::Event* event) {
  return is_of_another_item(sheet, counted, word) || is_of_another_clause(sheet, counted, word) ||
         is_befallen_below(sheet, counted, word) ||
         (event != nullptr && has_its_own_doers(sheet, counted, word, *event));
}

}  // namespace hearsay::reading
