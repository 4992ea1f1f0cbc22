// Up from the deed's word to a verb of justice ("arrested", "charged") whose patient is linked, or straight from
// "charges against". Counter-example: "an attack against three nurses" befalls them. Cost: a few arcs.
#include "read/claims/held_for.h"

#include <algorithm>

#include "base/resource.h"

namespace hearsay::reading {
namespace {

bool is_justice(const Sheet& sheet, const std::vector<Trigger>& triggers, uint32_t verb) {
  const auto found = std::ranges::find(triggers, verb, &Trigger::word);
  return sheet.words[verb].tag == Tag::verb && found != triggers.end() &&
         sheet.lexicon().event_class(found->event->event_class).family == "justice";
}

// "Charges against three nurses over the deaths of six": what "against" joins to a charge.
bool is_charged(const Sheet& sheet, const Link& link) {
  const Word& head = sheet.words[link.head];
  const auto preposition = sheet.child(link.head, Relation::case_marking);
  if (head.head < 0 || !preposition || sheet.lower(*preposition) != "against") return false;
  const auto cue = sheet.lexicon().cue_nouns.find(sheet.lemma(static_cast<uint32_t>(head.head)));
  return cue != sheet.lexicon().cue_nouns.end() && cue->second.cue_class == "accuse";
}

}  // namespace

bool befell_in_the_deed(const Sheet& sheet, const std::vector<Trigger>& triggers, uint32_t whom,
                        const Trigger& trigger) {
  static const auto deeds = base::words_of("data/lexicon/deed_nouns.tsv");
  if (sheet.lexicon().event_class(trigger.event->event_class).family != "justice") return false;
  int32_t at = sheet.words[whom].head;
  while (at >= 0 && at != static_cast<int32_t>(trigger.word)) {
    const auto word = static_cast<uint32_t>(at);
    at = sheet.words[word].head;
    const auto deed = std::ranges::find(triggers, word, &Trigger::word);
    const bool harm =
        deed != triggers.end() && sheet.lexicon().event_class(deed->event->event_class).family == "harm";
    if (harm || deeds.contains(sheet.lemma(word))) return at >= 0;
  }
  return false;
}

bool is_held_for(const Sheet& sheet, const std::vector<Trigger>& triggers, const Link& link) {
  constexpr int kArcs = 4;
  if (sheet.lexicon().event_class(link.trigger.event->event_class).family == "justice")
    return befell_in_the_deed(sheet, triggers, link.head, link.trigger);
  if (is_charged(sheet, link)) return true;
  int32_t at = sheet.words[link.trigger.word].head;
  for (int steps = 0; steps < kArcs && at >= 0; ++steps) {
    const auto verb = static_cast<uint32_t>(at);
    at = sheet.words[verb].head;
    if (!is_justice(sheet, triggers, verb)) continue;
    const Word& head = sheet.words[link.head];
    const bool patient = head.head == static_cast<int32_t>(verb) &&
                         (head.relation == Relation::nsubj_pass || head.relation == Relation::obj);
    const bool described = sheet.words[verb].relation == Relation::acl && !sheet.subtree(verb).contains(link.head);
    return patient || described;
  }
  return false;
}

}  // namespace hearsay::reading
