// Who did it, and what caused it: one deed to one object with two doers ("Ostria shelled the market", "Norland
// shelled it"), two parties blamed, one effect with two causes.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/resource.h"
#include "reconcile/disagreements/sides.h"
#include "reconcile/sources/bodies.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

/// Code points after "blamed" in which the one blamed is named.
constexpr uint32_t kNamedSoonAfter = 40;

std::string first_name_after(const Ground& ground, const Witness& witness, const Statement& statement) {
  for (const Name& name : ground.reading(witness).names) {
    if (name.span.begin < statement.cue.front().end || name.span.begin > statement.cue.front().end + kNamedSoonAfter)
      continue;
    return ground.unified.cluster_name(ground.unified.cluster(witness.reading, name.entity));
  }
  return {};
}

// "A blamed B": the objects of statements of blame.
void find_blamed(const Ground& ground, std::vector<Disagreement>& found) {
  Tellings parties;
  for (const Witness& witness : ground.witnesses) {
    const Claim& here = ground.claim(witness);
    if (!here.statement) continue;
    const Statement& statement = ground.reading(witness).statements[here.statement->value];
    if (statement.cue_class != "blame" && statement.cue_class != "accuse") continue;
    const std::string accused = first_name_after(ground, witness, statement);
    if (!accused.empty()) tell(parties, accused, accused, witness);
  }
  add_if_apart(found, Question::who_is_blamed, {}, {}, parties);
}

// One person of whom no name or nation is told.
bool is_anybody(const Ground& ground, const Witness& witness, const Argument& doer) {
  if (doer.entity || !can_act(ground, witness, doer) || !nation_of(ground, witness, doer).empty()) return false;
  return std::ranges::any_of(name_words(ground.text_of(witness, doer.span)), [&](const std::string& word) {
    const auto person = ground.lexicon.people.find(word);
    return person != ground.lexicon.people.end() && person->second.singular;
  });
}

// "It planted the bomb", "its members", said the group: whoever speaks.
const std::string* speaking(const Ground& ground, const Witness& witness, const Argument& doer) {
  const std::string words = language::fold(ground.text_of(witness, doer.span));
  const std::string first = words.substr(0, words.find(' '));
  const bool oneself = first == "it" || first == "we" || first == "its" || first == "our";
  return oneself && !witness.own ? &ground.source(witness.origin).name : nullptr;
}

// "Soldiers", where nothing says whose: the speaker's own, or nobody's.
bool is_of_whoever_speaks(const Ground& ground, const Witness& witness, const Argument& doer) {
  static const auto troops = [] {
    std::set<std::string_view> made;
    base::for_each_row("data/lexicon/populations.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() > 1 && cells[1] == "military") made.insert(cells[0]);
    });
    return made;
  }();
  return !doer.entity && troops.contains(noun_of(ground, witness, doer)) && nation_of(ground, witness, doer).empty();
}

// "Ostrian planes", "a rebel rocket": whose it is that strikes.
std::string owner_of(const Ground& ground, const Witness& witness, const Argument& doer) {
  if (doer.entity) return {};
  if (std::string nation = nation_of(ground, witness, doer); !nation.empty()) return nation;
  for (const std::string& word : name_words(ground.text_of(witness, doer.span))) {
    if (word == doer.head) break;
    if (ground.lexicon.people.contains(word)) return word;
    for (const UnifiedSource& source : ground.sources) {  // a land that no table knows
      const std::vector<std::string> names = name_words(source.name);
      if (names.size() == 1 && names.front() != word && of_one_place(names.front(), word)) return source.name;
    }
  }
  return {};
}

// Who did it; empty where nobody shows.
std::string doer_of(const Ground& ground, const Witness& witness, const Argument& doer) {
  if (const std::string* speaker = speaking(ground, witness, doer)) return *speaker;
  if (is_of_whoever_speaks(ground, witness, doer))
    return witness.own ? std::string() : ground.source(witness.origin).name;
  return can_act(ground, witness, doer) ? party(ground, witness, doer) : owner_of(ground, witness, doer);
}

// Whom or what it befell; "it" is what the same befell before, in this report.
std::string whom_of(const Ground& ground, const Witness& witness, const Argument& object) {
  std::string whom = party(ground, witness, object);
  if (!ground.lexicon.pronouns.contains(whom)) return whom;
  const Claim& here = ground.claim(witness);
  constexpr uint32_t kBefore = 1;  // sentences
  for (const Witness& other : ground.witnesses) {
    const Claim& before = ground.claim(other);
    const Argument* known = argument(before, "object");
    const bool near = other.reading == witness.reading && before.event_class == here.event_class &&
                      before.sentence < here.sentence && before.sentence + kBefore >= here.sentence;
    if (!near || known == nullptr) continue;
    std::string told = party(ground, other, *known);
    if (!ground.lexicon.pronouns.contains(told)) return told;
  }
  return whom;
}

// The party told of before that the words name too: "the Ostrians" where Ostria is, "the army" where the Ostrian army
// is.
std::string as_known(const Tellings& tellings, const std::string& who, const std::string& words) {
  const std::vector<std::string> names = name_words(words);
  const auto all_in = [](const std::vector<std::string>& some, const std::vector<std::string>& of) {
    return !some.empty() && std::ranges::all_of(some, [&](const std::string& word) {
      return std::ranges::find(of, word) != of.end();
    });
  };
  for (const auto& [known, told] : tellings) {
    const std::vector<std::string> known_words = name_words(known), own = name_words(who);
    if (all_in(own, known_words) || all_in(known_words, own)) return known;
    const bool same = std::ranges::any_of(name_words(known), [&](const std::string& word) {
      return std::ranges::any_of(names, [&](const std::string& name) { return of_one_place(word, name); });
    });
    if (same) return known;
  }
  return who;
}

}  // namespace

// Two doers of one deed to one object: who shelled the market. "The driver" and "a man" may be one.
void find_doers(const Ground& ground, std::vector<Disagreement>& found) {
  std::map<Deed, Tellings> doers;
  for (const Witness& witness : ground.witnesses) {
    const Claim& here = ground.claim(witness);
    const bool deed = ground.lexicon.event_class(here.event_class).deed;
    if (!deed || ground.background(witness) || here.polarity < 0) continue;
    const Argument* doer = argument(here, "subject");
    const Argument* object = argument(here, "object");
    if (doer == nullptr || object == nullptr) continue;
    const std::string who = doer_of(ground, witness, *doer);
    const std::string whom = whom_of(ground, witness, *object);
    if (who.empty() || whom.empty() || who == whom || is_anybody(ground, witness, *doer)) continue;
    Tellings& tellings = doers[{here.event_class, whom}];
    tell(tellings, as_known(tellings, who, ground.text_of(witness, doer->span)), ground.text_of(witness, doer->span),
         witness);
  }
  for (const auto& [deed, tellings] : doers)
    add_if_said_apart(found, Question::who_did_it, deed.first, deed.second, tellings);
  find_blamed(ground, found);
}

namespace {

// "The cause was ice on the line."
void add_called_causes(Ground& ground, Tellings& tellings) {
  for (Naming& naming : namings(ground)) {
    if (naming.subject->head != "cause") continue;
    const std::string key = party(ground, naming.witness, *naming.object);
    if (key.empty() || ground.lexicon.pronouns.contains(key)) continue;
    put_down(ground, naming.witness);
    tell(tellings, key, ground.text_of(naming.witness, naming.object->span), naming.witness);
  }
}

}  // namespace

// One effect, two causes: "was caused by a gas leak", "by a candle". "The explosion", "the blast", "it" and "the
// cause was a candle" are of the event that the story tells; what is itself an effect ("the fire that the blast
// caused") is no cause beside its own.
void find_causes(Ground& ground, std::vector<Disagreement>& found) {
  static const auto events = base::words_of("data/lexicon/event_names.tsv");
  const std::string kEvent;
  std::map<std::string, Tellings> causes;  // by effect
  std::map<std::string, size_t> called;    // the event
  for (const Witness& witness : ground.witnesses) {
    const Claim& here = ground.claim(witness);
    const Argument* cause = argument(here, "subject");
    const Argument* effect = argument(here, "object");
    if (cause == nullptr || ground.background(witness) || here.polarity < 0 || here.event_class != "caused") continue;
    const std::string key = party(ground, witness, *cause);
    if (key.empty() || ground.lexicon.pronouns.contains(key)) continue;
    std::string of = effect == nullptr ? kEvent : party(ground, witness, *effect);
    if (events.contains(of)) {
      ++called[of];
      of = kEvent;
    } else if (ground.lexicon.pronouns.contains(of)) {
      of = kEvent;
    }
    tell(causes[of], key, ground.text_of(witness, cause->span), witness);
  }
  if (causes.contains(kEvent)) add_called_causes(ground, causes[kEvent]);
  for (auto& [effect, tellings] : causes) {
    std::string about = effect;
    if (effect == kEvent) {
      if (called.empty()) continue;
      about = std::ranges::max_element(called, {}, [](const auto& one) { return one.second; })->first;
      std::erase_if(tellings, [&](const auto& telling) { return called.contains(telling.first); });
    }
    add_if_said_apart(found, Question::what_caused_it, {}, about, tellings);
  }
}

}  // namespace hearsay::reconciling
