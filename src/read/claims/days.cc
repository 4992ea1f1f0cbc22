// A claim happens on the day that its sentence says, nearest first, unless that day is of something else: of the
// words for it, of a verdict, of a change of its number, of what somebody is described by. Example: "On Monday the
// weir broke": Monday. Counter-example: in "police said on Wednesday" Wednesday is the day of the words, not of the
// deed.
#include "read/claims/days.h"

#include <algorithm>

#include "base/resource.h"
#include "read/background.h"
#include "read/times/words.h"

namespace hearsay::reading {
namespace {

uint32_t distance(Range a, const ClaimMention& claim) {
  return a.first > claim.predicate.first ? a.first - claim.predicate.first : claim.predicate.first - a.first;
}

// "On Monday", "last night"; not "for two days", "every night", "now", nor a weekday that nothing dates.
bool dates_a_deed(const TimeMention& time) {
  const bool point = time.type == TimeType::date || (time.type == TimeType::time && time.earliest == time.latest);
  return point && (time.earliest || time.latest) && !time.dateline && time.value != "PRESENT_REF";
}

// The verb that a time hangs on.
std::optional<uint32_t> dated_verb(const Sheet& sheet, Range time) {
  int32_t at = sheet.words[time.last - 1].head;
  while (at >= 0 &&
         (time.contains(static_cast<uint32_t>(at)) || sheet.words[static_cast<uint32_t>(at)].tag != Tag::verb))
    at = sheet.words[static_cast<uint32_t>(at)].head;
  return at < 0 ? std::nullopt : std::optional(static_cast<uint32_t>(at));
}

// "On Friday the harbour office announced that 9 had drowned": the time hangs on a verb above the clause that tells
// of it.
bool dates_a_verb_above(const Sheet& sheet, Range time, uint32_t predicate) {
  const auto dated = dated_verb(sheet, time);
  if (!dated || *dated == predicate) return false;
  bool told = false;
  for (auto at = static_cast<int32_t>(predicate); at >= 0; at = sheet.words[static_cast<uint32_t>(at)].head) {
    const auto place = static_cast<uint32_t>(at);
    if (place == *dated) return told;
    const auto mark = sheet.child(place, Relation::mark);
    told = told || (sheet.words[place].relation == Relation::ccomp && mark && sheet.lower(*mark) == "that");
  }
  return false;
}

// "said on Wednesday": the time of the words, not of the deed.
bool dates_the_saying(const Findings& findings, Range time, uint32_t predicate) {
  if (dates_a_verb_above(findings.sheet, time, predicate)) return true;
  for (const StatementMention& statement : findings.statements) {
    const uint32_t end = statement.cue.last;
    constexpr uint32_t kReach = 4;  // "said early on Sunday (Oct 2)"
    if (!findings.sheet.same_sentence(statement.cue.first, time.first)) continue;
    if (findings.sheet.words[end - 1].tag == Tag::punct) continue;                    // "[Quist] On Monday"
    if (time.first > statement.cue.first && time.first <= end + kReach) return true;  // a cue may hold its time
    for (const SourceMention& source : statement.sources) {
      if (source.words.first > statement.cue.first && time.first >= source.words.last &&
          time.first <= source.words.last + kReach)
        return true;
    }
  }
  return false;
}

bool names_an_event(std::string_view lemma) {
  static const auto names = base::words_of("data/lexicon/event_names.tsv");
  return names.contains(lemma);
}

// "Police lowered the toll on Friday": when a number changed, which is not when people died.
bool dates_a_change(const Findings& findings, Range time, const ClaimMention& claim) {
  const Sheet& sheet = findings.sheet;
  const auto dated = dated_verb(sheet, time);
  if (!dated || !sheet.same_sentence(*dated, claim.predicate.first)) return false;
  // "The number of people killed rose on Friday": the verb is said of those that the number is of.
  const auto subject = sheet.child(*dated, Relation::nsubj);
  const bool of_subject = subject && sheet.subtree(*subject).contains(claim.predicate.first);
  if (sheet.words[claim.predicate.first].tag == Tag::verb && !of_subject) return false;
  const auto& changes = sheet.lexicon().changes;
  const Word& verb = sheet.words[*dated];
  return changes.contains(verb.lemma) || changes.contains(verb.lower);
}

// "Charged with fraud between 2011 and 2015", "convicted of the murder of a nurse in May": what is long past is the
// time of what somebody is to have done.
bool dates_the_charge(const Findings& findings, const TimeMention& time, const ClaimMention& claim) {
  constexpr std::string_view kJustice = "justice";
  const Sheet& sheet = findings.sheet;
  if (sheet.lexicon().event_class(claim.event_class).family != kJustice || time.words.first < claim.predicate.first)
    return false;
  const bool stretch = time.earliest != time.latest;
  const auto names_a_deed = [&](uint32_t i) {
    const std::string_view word = sheet.lower(i);
    const Tag tag = sheet.words[i].tag;  // "of murdering": a conjunction
    return (tag == Tag::adp || tag == Tag::sconj) &&
           (word == "with" || word == "of" || word == "for" || word == "over");
  };
  if (!stretch && !is_old(time, news_day(sheet, findings.times))) return false;
  for (uint32_t i = claim.predicate.last; i < time.words.first; ++i) {
    if (names_a_deed(i)) return true;
  }
  return false;
}

// "Was charged on Monday with killing two", "a court on Monday sentenced the man who killed two": the day is the
// court's.
bool dates_a_verdict(const Findings& findings, Range time, const ClaimMention& claim) {
  const Sheet& sheet = findings.sheet;
  const auto dated = dated_verb(sheet, time);
  if (!dated || *dated == claim.predicate.first) return false;
  if (sheet.lexicon().event_class(claim.event_class).family != "harm") return false;
  const auto [first, last] = sheet.lexicon().event_verbs.equal_range(sheet.lemma(*dated));
  return std::any_of(first, last, [&](const auto& event) {
    return event.second.strong && sheet.lexicon().event_class(event.second.event_class).family == "justice";
  });
}

// "The boiler that burst on Monday, killing five, was old": what burst killed, and at that time.
bool goes_on_with(const Sheet& sheet, Range description, uint32_t predicate) {
  uint32_t at = description.last;
  while (at < predicate && sheet.words[at].tag == Tag::punct) ++at;
  return at == predicate && sheet.lower(predicate).ends_with("ing");
}

// "Arrested a man who had fled on Monday": the day of what somebody is described by. Not "a fire that broke out on
// Monday killed three", which are one event.
bool dates_a_description(const Sheet& sheet, Range time, uint32_t predicate) {
  const auto dated = dated_verb(sheet, time);
  if (!dated || *dated == predicate || !is_of_another_verb(sheet, time.first, predicate)) return false;
  if (goes_on_with(sheet, sheet.subtree(*dated), predicate)) return false;
  for (auto at = static_cast<int32_t>(*dated); at >= 0; at = sheet.words[static_cast<uint32_t>(at)].head) {
    const Word& word = sheet.words[static_cast<uint32_t>(at)];
    if (word.relation != Relation::acl && word.relation != Relation::acl_relcl) continue;
    return word.head >= 0 && !names_an_event(sheet.lemma(static_cast<uint32_t>(word.head)));
  }
  return false;
}

// "A protest over the killing", "the arrests after the raid", "marched on Sunday over the deaths", "held a vigil for
// the dead": what another event is about.
bool is_reason_of_another(const Sheet& sheet, uint32_t predicate) {
  static const auto reactions = base::words_of("data/lexicon/reactions.tsv");
  const Word& word = sheet.words[predicate];
  const auto preposition = sheet.child(predicate, Relation::case_marking);
  const auto mark = preposition ? preposition : sheet.child(predicate, Relation::mark);
  if (word.head < 0 || !mark) return false;
  const auto above_it = static_cast<uint32_t>(word.head);
  const std::string_view about = sheet.lower(*mark);
  if (about == "over" || about == "about" || about == "against") return true;
  const auto object = sheet.child(above_it, Relation::obj);
  const bool done = word.relation == Relation::obl && object && *object < predicate;
  if (reactions.contains(sheet.lemma(done ? *object : above_it))) return true;
  if (word.tag != Tag::noun || word.relation != Relation::nmod) return false;
  const auto family = [&](uint32_t noun) -> std::string_view {
    const auto found = sheet.lexicon().event_nouns.find(sheet.lemma(noun));
    if (found == sheet.lexicon().event_nouns.end()) return {};
    return sheet.lexicon().event_class(found->second.event_class).family;
  };
  const std::string_view above = family(above_it);
  return !above.empty() && above != family(predicate);
}

// "A man charged with arson died on Monday", "released the names of two victims on Monday": the day of a verb above
// the words that only describe its subject, or that say of whom something is. Not "the crash that killed five was on
// Monday".
bool dates_a_verb_of_whom(const Sheet& sheet, Range time, uint32_t predicate) {
  const auto dated = dated_verb(sheet, time);
  if (!dated || *dated == predicate) return false;
  bool described = false;
  uint32_t top = predicate;
  while (sheet.words[top].head >= 0 && sheet.words[top].head != static_cast<int32_t>(*dated)) {
    const Relation relation = sheet.words[top].relation;
    described = described || relation == Relation::acl || relation == Relation::acl_relcl;
    top = static_cast<uint32_t>(sheet.words[top].head);
  }
  const Word& noun = sheet.words[top];
  const bool told_of = top != predicate && noun.head >= 0 && !names_an_event(noun.lemma) &&
                       !sheet.lexicon().event_nouns.contains(noun.lemma);
  const bool subject = noun.relation == Relation::nsubj || noun.relation == Relation::nsubj_pass;
  const Word& word = sheet.words[predicate];
  const bool of_whom = word.tag == Tag::noun && word.relation == Relation::nmod && !names_an_event(word.lemma);
  return told_of && ((described && subject) || (of_whom && (subject || noun.relation == Relation::obj)));
}

// "Her comments Tuesday on the shooting", "on Tuesday he condemned the killing", "in force since February", "bills
// from 2009": the day of the words, or how long it has been, or what a thing is of.
bool dates_no_deed(const Findings& findings, const TimeMention& time, uint32_t predicate) {
  const Sheet& sheet = findings.sheet;
  uint32_t root = time.words.last - 1;
  while (sheet.words[root].head >= 0 && time.words.contains(static_cast<uint32_t>(sheet.words[root].head)))
    root = static_cast<uint32_t>(sheet.words[root].head);
  const int32_t host = sheet.words[root].head;
  if (host < 0 || host == static_cast<int32_t>(predicate)) return false;
  const auto on = static_cast<uint32_t>(host);
  if (sheet.is(on, WordClass::remarks) || is_reason_of_another(sheet, predicate)) return true;
  const auto dated = dated_verb(sheet, time.words);
  const auto cue = dated ? sheet.lexicon().cue_verbs.find(sheet.lemma(*dated)) : sheet.lexicon().cue_verbs.end();
  const bool judges = cue != sheet.lexicon().cue_verbs.end() && cue->second.cue_class == "judge";
  if (judges && sheet.subtree(*dated).contains(predicate) && time.words.first < predicate) return true;
  const bool stretch = time.earliest != time.latest;
  const bool since = root > 0 && (sheet.lower(root - 1) == "since" || sheet.lower(time.words.first) == "since");
  if (stretch && since && dated != predicate) return true;
  constexpr std::chrono::days kMonth{27};
  const bool long_stretch = time.earliest && time.latest && *time.latest - *time.earliest > kMonth;
  const auto preposition = sheet.child(on, Relation::case_marking);  // "in May's flood"
  const bool within = sheet.words[root].relation == Relation::nmod_poss && preposition &&
                      (sheet.lower(*preposition) == "in" || sheet.lower(*preposition) == "during");
  // "Killed two guards in May 2027": hung on whom it befell.
  const bool befallen = sheet.words[on].relation == Relation::obj || sheet.words[on].relation == Relation::nmod;
  const bool of_whom = preposition && sheet.lower(*preposition) == "in" && befallen &&
                       sheet.words[on].head == static_cast<int32_t>(predicate);
  return long_stretch && sheet.words[on].tag == Tag::noun && dated != predicate && !within && !of_whom;
}

// What has happened did not happen on a day to come: "offered 121 billion unless it is agreed by 6 March".
bool lies_ahead(const Sheet& sheet, const TimeMention& time, const ClaimMention& claim) {
  const auto day = anchor_of(*sheet.report).day;
  const bool happened = claim.modality == Modality::asserted || claim.modality == Modality::reported;
  return happened && day && time.earliest && *time.earliest > *day + std::chrono::days(1);
}

// "The first shots were heard at 2 a.m. Sunday", "thieves pulled off a raid on Sunday": told of the event itself.
bool is_of_the_event(const Sheet& sheet, const ClaimMention& claim) {
  if (sheet.lexicon().cue_verbs.contains(claim.lemma)) return false;
  const auto is_event = [&](const ArgumentMention& argument) {
    uint32_t noun = argument.words.first;
    while (noun + 1 < argument.words.last && argument.words.contains(static_cast<uint32_t>(sheet.words[noun].head)))
      ++noun;  // to the word that the others hang on: "a raid on a bank"
    return sheet.words[noun].tag == Tag::noun &&
           (names_an_event(sheet.lemma(noun)) || sheet.lexicon().event_nouns.contains(sheet.lemma(noun)));
  };
  return std::ranges::any_of(claim.arguments, is_event);
}

}  // namespace

bool is_of_another_verb(const Sheet& sheet, uint32_t place, uint32_t verb) {
  for (int32_t at = static_cast<int32_t>(place); at >= 0; at = sheet.words[static_cast<uint32_t>(at)].head) {
    const auto word = static_cast<uint32_t>(at);
    if (word == verb) return false;
    const Relation relation = sheet.words[word].relation;
    const bool describes = relation == Relation::acl || relation == Relation::acl_relcl;
    if (describes && sheet.words[word].tag == Tag::verb && !sheet.subtree(word).contains(verb)) return true;
  }
  return false;
}

void set_time(const Findings& findings, ClaimMention& claim) {
  const Sheet& sheet = findings.sheet;
  const Range here = sheet.sentences[claim.sentence].words;
  for (uint32_t i = 0; i < findings.times.size(); ++i) {
    const TimeMention& time = findings.times[i];
    if (!here.contains(time.words) || !dates_a_deed(time)) continue;
    if (dates_a_change(findings, time.words, claim) || dates_a_verdict(findings, time.words, claim) ||
        lies_ahead(sheet, time, claim) || dates_a_description(sheet, time.words, claim.predicate.first) ||
        dates_no_deed(findings, time, claim.predicate.first) ||
        dates_a_verb_of_whom(sheet, time.words, claim.predicate.first))
      continue;
    const bool nearer =
        !claim.time || distance(time.words, claim) < distance(findings.times[*claim.time].words, claim);
    if (nearer && !dates_the_saying(findings, time.words, claim.predicate.first) &&
        !dates_the_charge(findings, time, claim))
      claim.time = i;
  }
}

// "The raid came a week after twelve were killed", "died two days before the bridge fell": days from what is told.
bool is_days_apart(const Sheet& sheet, uint32_t predicate) {
  for (auto at = static_cast<int32_t>(predicate); at >= 0; at = sheet.words[static_cast<uint32_t>(at)].head) {
    const auto clause = static_cast<uint32_t>(at);
    const uint32_t first = sheet.subtree(clause).first;
    const std::string_view mark = sheet.lower(first);
    if (first <= sheet.sentence(predicate).first || (mark != "after" && mark != "before")) continue;
    const TimeWord* unit = time_word(sheet.lower(first - 1));
    if (unit != nullptr && unit->kind == "unit" && !unit->text.starts_with('T')) return true;
  }
  return false;
}

// "Nine people died. Two of them were children.": told on, of one deed, in the sentences behind the one that dates
// it. What the report opens with is what it goes on to tell, until another time is named; what is told as background
// is not.
void carry_times(const Findings& findings, const std::vector<bool>& background, std::vector<ClaimMention>& claims) {
  constexpr uint32_t kOpening = 6;       // sentences that may say when the main event was
  constexpr uint32_t kToldOn = 2;        // sentences a time of another event reaches
  constexpr std::chrono::days kDeed{1};  // a longer stretch dates no deed
  std::optional<uint32_t> main, said;
  uint32_t said_in = 0;
  const auto short_enough = [&](uint32_t time) {
    const TimeMention& mention = findings.times[time];
    return !mention.open_day && mention.earliest && mention.latest && *mention.latest - *mention.earliest <= kDeed;
  };
  const auto of_a_court = [&](const ClaimMention& claim) {  // whose day is not the deed's
    return findings.sheet.lexicon().event_class(claim.event_class).family == "justice";
  };
  const auto dates_news = [&](const ClaimMention& claim) {  // a post that is shown tells of itself
    return claim.time && !background[claim.sentence] && short_enough(*claim.time) &&
           findings.sheet.sentences[claim.sentence].block != BlockKind::quote;
  };
  for (const ClaimMention& claim : claims) {
    if (claim.open_class || !dates_news(claim) || claim.recalled || of_a_court(claim)) continue;
    if (claim.sentence < kOpening) main = claim.time;
    break;
  }
  for (const ClaimMention& claim : claims) {
    if (main || claim.sentence >= kOpening) break;
    if (claim.open_class && dates_news(claim) && is_of_the_event(findings.sheet, claim)) main = claim.time;
  }
  for (ClaimMention& claim : claims) {
    if (claim.open_class || claim.recalled) continue;
    if (claim.time && main && findings.times[*claim.time].open_day) claim.time.reset();
    if (claim.time && of_a_court(claim)) continue;
    if (claim.time) {
      said = short_enough(*claim.time) ? claim.time : std::nullopt;
      said_in = claim.sentence;
    } else if (!background[claim.sentence] && claim.modality != Modality::planned &&
               !is_days_apart(findings.sheet, claim.predicate.first) &&
               !is_reason_of_another(findings.sheet, claim.predicate.first)) {
      const bool told_on = said && claim.sentence >= said_in && claim.sentence <= said_in + kToldOn;
      claim.carried_time = told_on ? said : main;
    }
  }
}

}  // namespace hearsay::reading
