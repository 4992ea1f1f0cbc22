// A figure is tied to the event word that fits best by position. What the word counts decides the side: "killed six"
// and "six were killed" (object), "six died" (subject), "six deaths" (self), "the deaths of six", "the toll rose to
// six" (of). The cost grows with the words between, and with commas, conjunctions, verbs and other numbers crossed; a
// link in the parse lowers it. Counter-example: in "12 were hurt and 3 killed" the comma-less "and" keeps 12 from
// "killed". Cost: figures × triggers of one sentence.
#include "read/events/events.h"

#include <algorithm>

#include "language/lemma.h"
#include "language/money.h"
#include "read/events/elsewhere.h"

namespace hearsay::reading {
namespace {

using language::Counted;
using language::Event;
using language::Lexicon;

/// Beyond this cost a figure and an event are in one sentence and no more.
constexpr double kDearest = 5.0;
/// A verb has its object near: "who sells tools, said he heard two explosions" sells none.
constexpr double kDearestObject = 4.2;
/// Words around a trigger in which its companion ("job" of "cut", "life" of "claim") must stand.
constexpr uint32_t kReach = 7;

/// "One of the injured": injured are the whole; taken only when the sentence says nothing else of the one.
constexpr double kWhole = 3.5;

// "Fired the coach", "Aster was hit"; not "fired at Aster", nor "hit and killed", where what came of it is told.
bool befalls_person(const Sheet& sheet, uint32_t verb) {
  const auto joined = sheet.child(verb, Relation::conj);
  if (joined && *joined == verb + 2 && sheet.words[*joined].tag == Tag::verb) return false;
  auto whom = sheet.child(verb, Relation::obj);
  if (whom && *whom < verb) return false;  // "11 officers in all fired tear gas", as it is parsed
  if (!whom) whom = sheet.child(verb, Relation::nsubj_pass);
  if (!whom) return false;
  const std::string_view word = sheet.lower(*whom);
  const auto named = [&](const Mark& mark) { return mark.kind == "PER" && mark.words.contains(*whom); };
  return word == "him" || word == "her" || word == "he" || word == "she" || sheet.lexicon().people.contains(word) ||
         std::ranges::any_of(sheet.name_marks, named);
}

bool companion_near(const Sheet& sheet, Range sentence, uint32_t word, std::string_view lemma) {
  if (lemma.empty()) return true;
  if (lemma == "(person)") return befalls_person(sheet, word);
  const uint32_t first = word > sentence.first + kReach ? word - kReach : sentence.first;
  const uint32_t last = std::min(sentence.last, word + kReach + 1);
  for (uint32_t i = first; i < last; ++i) {
    if (i == word || (sheet.words[i].lemma != lemma && sheet.words[i].lower != lemma)) continue;
    const bool beside =
        i + 1 == word || i == word + 1;  // where an adverb must stand: "shot, one fatally" is of another
    const Tag tag = sheet.words[i].tag;  // a name's too: "taken to Alder Medical Centre"
    const bool named = tag == Tag::propn || (tag == Tag::adj && sheet.words[i].capital);
    if (beside || named || tag == Tag::noun || tag == Tag::verb) return true;
  }
  // "sent ten men, most of them on charges of theft, to a prison's custody": however far, where it hangs on the word.
  return std::ranges::any_of(sheet.children[word], [&](uint32_t child) {
    return sentence.contains(child) && sheet.words[child].relation == Relation::obl &&
           sheet.words[child].lemma == lemma;
  });
}

// The best event of a lemma: one whose companion is there before one that needs none, strong before weak.
const Event* event_of(const base::WordMultimap<Event>& table, const Sheet& sheet, Range sentence, uint32_t word,
                      std::string_view key) {
  const Event* best = nullptr;
  const auto [first, last] = table.equal_range(key);
  for (auto at = first; at != last; ++at) {
    if (!companion_near(sheet, sentence, word, at->second.near)) continue;
    const auto rank = [](const Event& event) { return (event.strong ? 2 : 0) + (event.near.empty() ? 0 : 1); };
    const bool earlier_in_name =
        best != nullptr && rank(*best) == rank(at->second) && at->second.event_class < best->event_class;
    if (best == nullptr || rank(at->second) > rank(*best) || earlier_in_name) best = &at->second;
  }
  return best;
}

// "was beaten and robbed": a verb joined with a passive one, with no subject and no object of its own.
bool joins_passive(const Sheet& sheet, uint32_t verb) {
  const Word& word = sheet.words[verb];
  if (word.relation != Relation::conj || word.head < 0 || sheet.child(verb, Relation::obj) ||
      sheet.child(verb, Relation::nsubj))
    return false;
  return sheet.child(static_cast<uint32_t>(word.head), Relation::nsubj_pass).has_value();
}

bool is_passive(const Sheet& sheet, uint32_t verb, uint32_t start) {
  if (sheet.words[verb].lower.ends_with("ing")) return false;
  const bool past = sheet.words[verb].lower != sheet.words[verb].lemma;
  if (past && joins_passive(sheet, verb)) return true;
  uint32_t i = verb;
  while (i > start && (sheet.words[i - 1].tag == Tag::adv || sheet.words[i - 1].tag == Tag::part)) --i;
  if (i == start) return false;
  const Word& before = sheet.words[i - 1];
  return before.lemma == "be" || before.lower == "being" || before.lower == "been" || before.lemma == "get";
}

bool opens_phrase(const Sheet& sheet, uint32_t i) {
  const Word& word = sheet.words[i];
  if (sheet.lexicon().numbers.contains(word.lower)) return true;  // "wounding dozens", whatever the tag
  return word.tag == Tag::det || word.tag == Tag::num || word.tag == Tag::noun || word.tag == Tag::propn ||
         word.tag == Tag::adj || word.tag == Tag::pron || word.lower == "more" || word.lower == "at" ||
         word.lower == "nearly" || word.lower == "about" || word.lower == "some" || word.lower == "over" ||
         word.lower == "up" || word.lower == "almost" || word.lower == "around" || word.lower == "$";
}

const Event* event_at(const Sheet& sheet, Range sentence, uint32_t i) {
  const Lexicon& lexicon = sheet.lexicon();
  const Word& word = sheet.words[i];
  const bool heading = sheet.sentences[word.sentence].block == BlockKind::heading;
  if (word.tag == Tag::verb || heading) {
    // In a headline "Detained" may be tagged a name, whose lemma is itself.
    const bool capital = heading && word.tag != Tag::verb;
    const std::string lemma =
        capital ? language::lemma_of(word.lower, word.lower, Tag::verb, language::Inflection::past) : word.lemma;
    if (const Event* event = event_of(lexicon.event_verbs, sheet, sentence, i, lemma)) return event;
  }
  if (word.tag != Tag::verb || word.lower.ends_with("ing")) {
    if (const Event* event = event_of(lexicon.event_adjectives, sheet, sentence, i, word.lower)) return event;
  }
  // "murder charges", "homicide detectives" are no murder told of.
  const bool describes = word.relation == Relation::compound && word.head > static_cast<int32_t>(i) && !heading;
  if (!describes && (word.tag == Tag::noun || word.tag == Tag::propn || word.tag == Tag::adj)) {
    if (const Event* event = event_of(lexicon.event_nouns, sheet, sentence, i, word.lemma)) return event;
    if (const Event* event = event_of(lexicon.event_nouns, sheet, sentence, i, word.lower)) return event;
  }
  // A participle that the tagger took for an adjective.
  if (word.tag == Tag::adj && (word.lower.ends_with("ed") || word.lower.ends_with("t"))) {
    return event_of(lexicon.event_verbs, sheet, sentence, i, word.lemma);
  }
  return nullptr;
}

struct Crossing {
  double cost = 0;
  bool number = false;
};

// What lies between a figure and a trigger.
Crossing crossing(const Sheet& sheet, uint32_t first, uint32_t last) {
  Crossing crossed;
  for (uint32_t i = first; i < last; ++i) {
    const Word& word = sheet.words[i];
    crossed.cost += 0.15;
    if (word.lower == "," || word.lower == "(" || word.lower == ")") crossed.cost += 0.5;
    if (word.lower == ";" || word.lower == ":" || word.lower == "\u2014") crossed.cost += 2.0;
    if (word.tag == Tag::cconj) crossed.cost += 0.7;
    if (word.tag == Tag::sconj) crossed.cost += 1.0;
    if (word.tag == Tag::verb && word.relation != Relation::amod) crossed.cost += 0.7;
    if (word.tag == Tag::num) crossed.cost += 0.8;
  }
  return crossed;
}

bool linked(const Sheet& sheet, const FigureMention& figure, uint32_t trigger) {
  int32_t at = static_cast<int32_t>(figure.head.value_or(figure.number));
  for (int steps = 0; steps < 3 && at >= 0; ++steps) {
    at = sheet.words[static_cast<uint32_t>(at)].head;
    if (at == static_cast<int32_t>(trigger)) return true;
    if (at >= 0 && sheet.words[static_cast<uint32_t>(at)].tag == Tag::verb) break;
  }
  return false;
}

// "and up to four civilians, among them a child, were hurt": the parse says of what verb the counted are the patient,
// however far it stands.
bool is_patient(const Sheet& sheet, const FigureMention& figure, const Trigger& trigger) {
  const Word& counted = sheet.words[figure.head.value_or(figure.number)];
  if (counted.head != static_cast<int32_t>(trigger.word) || trigger.event->counted != Counted::object) return false;
  return counted.relation == Relation::nsubj_pass || (counted.relation == Relation::obj && !trigger.passive);
}

// "The number of people killed rose to 19 from 14", "police raised the number of missing from 6 to 11": the figure
// hangs on a verb of change, the trigger on what changes.
bool changed_by(const Sheet& sheet, const FigureMention& figure, uint32_t trigger) {
  constexpr int kArcs = 6;  // arcs between "missing" and "raised"
  const auto climb = [&](int32_t at, auto found) {
    for (int steps = 0; steps < kArcs && at >= 0; ++steps, at = sheet.words[static_cast<uint32_t>(at)].head) {
      if (found(static_cast<uint32_t>(at))) return std::optional(static_cast<uint32_t>(at));
    }
    return std::optional<uint32_t>();
  };
  const auto other_verb = [&](uint32_t at) {  // "… had risen to nine, and 20 were wounded": the 20 are not what rose
    const Word& word = sheet.words[at];
    return word.tag == Tag::verb && word.relation != Relation::amod;
  };
  const auto& changes = sheet.lexicon().changes;
  const auto verb = climb(static_cast<int32_t>(figure.number), other_verb);
  if (!verb) return false;
  const auto cue = sheet.lexicon().cue_verbs.find(sheet.words[*verb].lemma);
  const bool puts_at = cue != sheet.lexicon().cue_verbs.end() && cue->second.amount && figure.words.first > 0 &&
                       sheet.lower(figure.words.first - 1) == "at";  // "put the toll at 20"
  if (!puts_at && !changes.contains(sheet.words[*verb].lemma) && !changes.contains(sheet.words[*verb].lower))
    return false;
  return climb(static_cast<int32_t>(trigger),
               [&](uint32_t at) {
                 const Word& word = sheet.words[at];
                 return word.head == static_cast<int32_t>(*verb) &&
                        (word.relation == Relation::nsubj || word.relation == Relation::nsubj_pass ||
                         word.relation == Relation::obj);
               })
      .has_value();
}

bool companion_is_counted(const Sheet& sheet, const FigureMention& figure, const Event& event) {
  return figure.head && (sheet.words[*figure.head].lemma == event.near);
}

// "Two officers were among the dead", "two members … are among the victims".
bool among(const Sheet& sheet, uint32_t from, uint32_t trigger) {
  return trigger >= from + 1 && trigger <= from + 4 &&
         ((trigger >= 1 && sheet.lower(trigger - 1) == "among") ||
          (trigger >= 2 && sheet.lower(trigger - 2) == "among"));
}

double side_cost(const Sheet& sheet, const FigureMention& figure, const Trigger& trigger) {
  const Event& event = *trigger.event;
  const Range whole{figure.words.first, std::max(figure.words.last, figure.counted.last)};
  if (whole.contains(trigger.word)) {
    const bool is_head = figure.head && *figure.head == trigger.word;
    if (is_head && figure.part == Part::subset &&
        sheet.lexicon().event_adjectives.contains(sheet.lower(trigger.word)))
      return kWhole;  // "one of the injured"
    // "three injured passengers": the participle counts what it stands before.
    return is_head && event.counted != Counted::self && event.counted != Counted::of ? 1.5 : 0.0;
  }
  if (among(sheet, whole.last, trigger.word) && event.counted != Counted::object) return event.strong ? 0.5 : -1.0;
  const bool right = trigger.word < whole.first;  // the figure stands right of the trigger
  const Crossing between =
      right ? crossing(sheet, trigger.word + 1, whole.first) : crossing(sheet, whole.last, trigger.word);
  double cost = 1.0 + between.cost;
  const bool of = right && whole.first > 0 && sheet.lower(whole.first - 1) == "of" && trigger.word + 2 >= whole.first;
  switch (event.counted) {
    case Counted::subject:
      cost += right ? 3.0 : 0.0;
      break;
    case Counted::object:
      if (companion_is_counted(sheet, figure, event)) break;  // "131 lives were claimed", "claimed 131 lives"
      if (right)
        cost += trigger.active_object ? 0.0 : 2.5;
      else
        cost += trigger.active_object && !trigger.passive ? 3.0 : 0.0;
      break;
    case Counted::self:
      cost += of ? 0.0 : 3.0;
      break;
    case Counted::of:
      cost += of ? -0.5 : right ? 0.6 : 1.5;
      break;
  }
  return cost;
}

}  // namespace

namespace {

// "11 Held over Fire", "Six Detained": a headline leaves "were" out after a number.
bool headline_passive(const Sheet& sheet, Range sentence, uint32_t i) {
  if (sheet.sentences[sheet.words[i].sentence].block != BlockKind::heading || i == sentence.first) return false;
  const Word& before = sheet.words[i - 1];
  const bool number = before.tag == Tag::num || sheet.lexicon().numbers.contains(before.lower);
  const bool past = sheet.lower(i).ends_with("ed") || sheet.is(i, WordClass::headline_past);
  return number && past;
}

}  // namespace

std::vector<Trigger> find_triggers(const Sheet& sheet, Range sentence) {
  std::vector<Trigger> triggers;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Event* event = event_at(sheet, sentence, i);
    if (event == nullptr) continue;
    triggers.push_back(trigger_at(sheet, sentence, i, event));
  }
  return triggers;
}

Trigger trigger_at(const Sheet& sheet, Range sentence, uint32_t i, const Event* event) {
  Trigger trigger{i, event, is_passive(sheet, i, sentence.first) || headline_passive(sheet, sentence, i), false};
  const bool follows = i + 1 < sentence.last && opens_phrase(sheet, i + 1);
  const bool particle = i + 2 < sentence.last && (sheet.lower(i + 1) == "off" || sheet.lower(i + 1) == "go") &&
                        opens_phrase(sheet, i + 2);
  trigger.active_object = !trigger.passive && (follows || particle);
  return trigger;
}

namespace {

// "officers", "Norlanders", "4 of the Rask family": a noun for people, or a name.
bool counts_people(const Sheet& sheet, uint32_t head) {
  const Lexicon& lexicon = sheet.lexicon();
  const Word& word = sheet.words[head];
  return word.tag != Tag::noun || lexicon.people.contains(word.lemma) || lexicon.people.contains(word.lower) ||
         lexicon.event_nouns.contains(word.lemma) || lexicon.event_adjectives.contains(word.lower) ||
         lexicon.doers.contains(word.lemma);
}

}  // namespace

std::optional<Attachment> attach(const Sheet& sheet, const FigureMention& figure,
                                 const std::vector<Trigger>& triggers) {
  constexpr double kWeak = 1.5;
  constexpr double kParsed = 1.2;
  constexpr double kSure = 0.5;
  std::optional<Attachment> best;
  const bool money = language::is_money(figure.unit);
  const bool thing = figure.head && sheet.lexicon().things.contains(sheet.words[*figure.head].lemma);
  const bool stranger = figure.head && !counts_people(sheet, *figure.head);
  const bool doer = figure.head && sheet.lexicon().doers.contains(sheet.words[*figure.head].lemma);
  for (const Trigger& trigger : triggers) {
    const uint32_t counted = figure.head.value_or(figure.number);
    if (is_told_elsewhere(sheet, counted, trigger.word, trigger.event)) continue;
    const bool befalls_people = sheet.lexicon().event_class(trigger.event->event_class).people;
    if (thing && befalls_people) continue;  // "killing nine and burying dozens of houses"
    // "mourned in several posts": whoever is counted has to be somebody, or the parse be sure.
    if (stranger && befalls_people && !linked(sheet, figure, trigger.word) &&
        !changed_by(sheet, figure, trigger.word))
      continue;
    // "Two suspects in custody for murder"
    if (doer && befalls_people && !linked(sheet, figure, trigger.word)) continue;
    // "Nobody was warned before the fire killed eleven": none is said of what the word hangs on alone.
    if (figure.high == 0.0 && !linked(sheet, figure, trigger.word) && side_cost(sheet, figure, trigger) > 0) continue;
    if (money ? !trigger.event->money : trigger.event->only_money) continue;
    double cost = side_cost(sheet, figure, trigger);
    if (!trigger.event->strong) cost += kWeak;
    const bool changed = changed_by(sheet, figure, trigger.word);
    if (changed) cost = 0;  // however far
    if (linked(sheet, figure, trigger.word)) cost -= kParsed;
    if (is_patient(sheet, figure, trigger)) cost = std::min(cost, kSure);
    const bool object =
        trigger.active_object && trigger.event->counted == Counted::object && trigger.word < figure.words.first;
    if (cost > (object ? kDearestObject : kDearest) || (best && cost >= best->cost)) continue;
    best = Attachment{trigger, cost, linked(sheet, figure, trigger.word), changed};
  }
  return best;
}

std::optional<Trigger> governing_verb(const Sheet& sheet, const FigureMention& figure) {
  if (!figure.head) return std::nullopt;
  const Lexicon& lexicon = sheet.lexicon();
  int32_t at = static_cast<int32_t>(*figure.head);
  for (int steps = 0; steps < 3; ++steps) {
    const Word& word = sheet.words[static_cast<uint32_t>(at)];
    const bool argument =
        word.relation == Relation::nsubj || word.relation == Relation::nsubj_pass || word.relation == Relation::obj;
    const bool onward =
        word.relation == Relation::conj || word.relation == Relation::nmod || word.relation == Relation::compound;
    if (word.head < 0 || (!argument && !onward)) return std::nullopt;
    at = word.head;
    if (!argument) continue;
    const auto verb = static_cast<uint32_t>(at);
    const Word& found = sheet.words[verb];
    if (found.tag != Tag::verb || lexicon.cue_verbs.contains(found.lemma) || found.lemma == "have" ||
        found.lemma == "be")
      return std::nullopt;
    return Trigger{verb, nullptr, word.relation == Relation::nsubj_pass, word.relation == Relation::obj};
  }
  return std::nullopt;
}

}  // namespace hearsay::reading
