// A claim happens when and where its sentence says, nearest first. Example: "On Monday the weir at Pelm broke":
// Monday, Pelm. Counter-example: in "police said on Wednesday" Wednesday is the day of the words, not of the deed.
#include "read/claims/surroundings.h"

#include <algorithm>
#include <unordered_set>

#include "base/resource.h"
#include "read/background.h"
#include "read/figures/parts.h"

namespace hearsay::reading {
namespace {

/// Words of a clause kept to the right of its last part, so that evidence stays a line.
constexpr uint32_t kClauseTail = 14;

// "the Marovian town of Pelm": the first name only says which town.
bool describes(const Findings& findings, Range name) {
  const Sheet& sheet = findings.sheet;
  const Word& word = sheet.words[name.last - 1];
  const bool before_noun = word.head >= static_cast<int32_t>(name.last);
  return before_noun && (word.relation == Relation::amod || word.relation == Relation::compound);
}

// "the Yolm camp", "Varnik station": a site that is called by the place it is in.
std::optional<Range> site_of(const Sheet& sheet, Range name) {
  const Word& word = sheet.words[name.last - 1];
  const auto head = static_cast<uint32_t>(word.head);
  const bool called = word.head == static_cast<int32_t>(name.last) && word.relation == Relation::compound;
  if (!called || !sheet.lexicon().place_kinds.contains(sheet.lemma(head))) return std::nullopt;
  if (sheet.lower(head + 1) == "of") return std::nullopt;  // "the Norvish town of Tessel"
  return Range{name.first, head + 1};
}

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
    if (time.first > statement.cue.first && time.first <= end + kReach) return true;  // a cue may hold its time
    for (const SourceMention& source : statement.sources) {
      if (source.words.first > statement.cue.first && time.first >= source.words.last &&
          time.first <= source.words.last + kReach)
        return true;
    }
  }
  return false;
}

// "whether five had died", "asked if five had died": nobody says that it is so.
bool is_asked(const Sheet& sheet, uint32_t verb) {
  const auto mark = sheet.child(verb, Relation::mark);
  return mark && (sheet.lower(*mark) == "whether" ||
                  (sheet.lower(*mark) == "if" && sheet.words[verb].relation == Relation::ccomp));
}

// "The claim that 50 ships were sunk is wrong", "it is not true that 50 were": said, and denied.
bool is_called_untrue(const Sheet& sheet, uint32_t verb) {
  constexpr int kArcs = 5;
  int32_t at = static_cast<int32_t>(verb);
  for (int steps = 0; steps < kArcs && at >= 0; ++steps, at = sheet.words[static_cast<uint32_t>(at)].head) {
    const auto word = static_cast<uint32_t>(at);
    if (word == verb || !sheet.child(word, Relation::cop)) continue;
    if (sheet.is(word, WordClass::untrue)) return true;
    const auto negates = [&](uint32_t child) { return sheet.lower(child) == "not" || sheet.lower(child) == "n't"; };
    return sheet.lower(word) == "true" && std::ranges::any_of(sheet.children[word], negates);
  }
  return false;
}

// "sailors captured at Selm were killed": Selm belongs to another verb, in a clause that only describes.
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

// "vowed to kill", "vowed to catch and kill": a hedge that ends in "to" speaks of the verb right behind it and of
// those joined with it. Not "vowed to avenge those killed".
bool speaks_of(const Sheet& sheet, Range hedge, uint32_t verb) {
  if (sheet.lower(hedge.last - 1) != "to") return true;
  uint32_t at = hedge.last;
  while (at < verb && sheet.words[at].tag != Tag::verb) ++at;
  for (int32_t up = static_cast<int32_t>(verb); up >= static_cast<int32_t>(at);) {
    if (up == static_cast<int32_t>(at)) return true;
    const Word& word = sheet.words[static_cast<uint32_t>(up)];
    if (word.relation != Relation::conj && word.relation != Relation::xcomp) return false;
    up = word.head;
  }
  return false;
}

// "12 people, possibly more than 20": a hedge of the number alone.
bool doubts_the_number(const Sheet& sheet, const FigureMention& figure) {
  if (figure.words.first == 0 || !sheet.same_sentence(figure.words.first - 1, figure.number)) return false;
  const auto hedge = sheet.phrase(sheet.lexicon().hedges, figure.words.first - 1, figure.words.first);
  return hedge && *hedge->value == "possible";
}

// "Police lowered the toll on Friday": when a number changed, which is not when people died.
bool dates_a_change(const Findings& findings, Range time, const ClaimMention& claim) {
  const Sheet& sheet = findings.sheet;
  if (sheet.words[claim.predicate.first].tag == Tag::verb) return false;
  const auto dated = dated_verb(sheet, time);
  if (!dated || !sheet.same_sentence(*dated, claim.predicate.first)) return false;
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
    return sheet.words[i].tag == Tag::adp && (word == "with" || word == "of" || word == "for" || word == "over");
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

// What has happened did not happen on a day to come: "offered 121 billion unless it is agreed by 6 March".
bool lies_ahead(const Sheet& sheet, const TimeMention& time, const ClaimMention& claim) {
  const auto day = anchor_of(*sheet.report).day;
  const bool happened = claim.modality == Modality::asserted || claim.modality == Modality::reported;
  return happened && day && time.earliest && *time.earliest > *day + std::chrono::days(1);
}

// "four in Sarn and [two in Halm]": the place right behind the number.
std::optional<Range> place_of_number(const Findings& findings, const ClaimMention& claim) {
  if (!claim.figure) return std::nullopt;
  const FigureMention& figure = findings.figures[*claim.figure];
  const uint32_t preposition = std::max(figure.words.last, figure.counted.last);
  const std::string_view word = findings.sheet.lower(preposition);
  if (word != "in" && word != "at" && word != "near") return std::nullopt;
  for (const NameMention& name : findings.names.mentions) {
    const bool place = name.kind == NameKind::place || name.kind == NameKind::facility;
    if (place && name.words.first == preposition + 1 && findings.sheet.same_sentence(preposition, figure.number) &&
        !describes(findings, name.words))
      return name.words;
  }
  return std::nullopt;
}

void set_modality(const Findings& findings, ClaimMention& claim, Range here) {
  const Sheet& sheet = findings.sheet;
  const uint32_t verb = claim.predicate.first;
  const uint32_t first = std::max(clause_first(sheet, verb), verb > 6 ? verb - 6 : 0);
  if (claim.statement) claim.modality = Modality::reported;
  if (is_asked(sheet, verb)) claim.modality = Modality::possible;
  for (uint32_t i = first; i < verb; ++i) {
    const std::string_view word = sheet.lower(i);
    if ((word == "not" || word == "n't" || word == "never") && verb - i <= 3) claim.polarity = -1;
    if (sheet.in_time(i)) continue;  // "On May 3"
    const auto hedge = sheet.phrase(sheet.lexicon().hedges, i, here.last);
    if (!hedge || !speaks_of(sheet, {i, i + static_cast<uint32_t>(hedge->length)}, verb)) continue;
    if (*hedge->value == "failed") claim.polarity = -1;
    if (*hedge->value == "reported") claim.modality = Modality::reported;
    if (*hedge->value == "possible" || *hedge->value == "forecast") claim.modality = Modality::possible;
    if (*hedge->value == "planned") claim.modality = Modality::planned;
  }
  if (claim.figure && doubts_the_number(sheet, findings.figures[*claim.figure])) claim.modality = Modality::possible;
  if (claim.statement && is_called_untrue(sheet, verb)) claim.modality = Modality::denied;
  for (auto at = claim.statement; at; at = findings.statements[*at].within) {
    if (findings.statements[*at].cue_class == "deny") claim.modality = Modality::denied;
  }
}

bool names_an_event(std::string_view lemma) {
  static const auto names = [] {
    std::unordered_set<std::string_view> table;
    base::for_each_row("data/lexicon/event_names.tsv",
                       [&](const std::vector<std::string_view>& cells) { table.insert(cells[0]); });
    return table;
  }();
  return names.contains(lemma);
}

// "The first shots were heard at 2 a.m. Sunday", "the shooting began on Sunday": told of the event itself.
bool is_of_the_event(const Sheet& sheet, const ClaimMention& claim) {
  if (sheet.lexicon().cue_verbs.contains(claim.lemma)) return false;
  return std::ranges::any_of(claim.arguments, [&](const ArgumentMention& argument) {
    const uint32_t noun = argument.words.last - 1;
    return argument.role == "subject" && sheet.words[noun].tag == Tag::noun &&
           (names_an_event(sheet.lemma(noun)) || sheet.lexicon().event_nouns.contains(sheet.lemma(noun)));
  });
}

uint32_t depth_of(const Findings& findings, uint32_t statement) {
  uint32_t depth = 0;
  for (auto at = findings.statements[statement].within; at; at = findings.statements[*at].within) ++depth;
  return depth;
}

}  // namespace

void set_surroundings(const Findings& findings, ClaimMention& claim) {
  const Sheet& sheet = findings.sheet;
  const Range here = sheet.sentences[claim.sentence].words;
  set_modality(findings, claim, here);
  for (uint32_t i = 0; i < findings.times.size(); ++i) {
    const TimeMention& time = findings.times[i];
    if (!here.contains(time.words) || !dates_a_deed(time)) continue;
    if (dates_a_change(findings, time.words, claim) || dates_a_verdict(findings, time.words, claim) ||
        lies_ahead(sheet, time, claim))
      continue;
    const bool nearer =
        !claim.time || distance(time.words, claim) < distance(findings.times[*claim.time].words, claim);
    if (nearer && !dates_the_saying(findings, time.words, claim.predicate.first) &&
        !dates_the_charge(findings, time, claim))
      claim.time = i;
  }
  claim.place = place_of_number(findings, claim);
  for (const NameMention& name : findings.names.mentions) {
    const bool place = name.kind == NameKind::place || name.kind == NameKind::facility;
    const bool elsewhere = is_of_another_verb(sheet, name.words.first, claim.predicate.first);
    if (!place || !here.contains(name.words) || claim.place || elsewhere) continue;
    if (const auto site = site_of(sheet, name.words)) {
      claim.place = site;
    } else if (name.words.first > here.first && !describes(findings, name.words)) {
      const std::string_view before = sheet.lower(name.words.first - 1);
      if (before == "in" || before == "at" || before == "near" || before == "the" || before == "of" || before == "on")
        claim.place = name.words;
    }
  }
}

// "Nine people died. Two of them were children.": told on, of one deed, in the sentences behind the one that dates
// it. What the report opens with is what it goes on to tell, until another time is named; what is told as background
// is not.
void carry_times(const Findings& findings, const std::vector<bool>& background, std::vector<ClaimMention>& claims) {
  constexpr uint32_t kOpening = 4;       // sentences that may say when the main event was
  constexpr uint32_t kToldOn = 2;        // sentences a time of another event reaches
  constexpr std::chrono::days kDeed{7};  // a longer stretch dates no deed
  std::optional<uint32_t> main, said;
  uint32_t said_in = 0;
  const auto short_enough = [&](uint32_t time) {
    const TimeMention& mention = findings.times[time];
    return mention.earliest && mention.latest && *mention.latest - *mention.earliest <= kDeed;
  };
  const auto of_a_court = [&](const ClaimMention& claim) {  // whose day is not the deed's
    return findings.sheet.lexicon().event_class(claim.event_class).family == "justice";
  };
  for (const ClaimMention& claim : claims) {
    if (claim.open_class || !claim.time || background[claim.sentence] || claim.recalled || of_a_court(claim) ||
        !short_enough(*claim.time))
      continue;
    if (claim.sentence < kOpening) main = claim.time;
    break;
  }
  for (const ClaimMention& claim : claims) {
    if (main || claim.sentence >= kOpening) break;
    const bool dated = claim.open_class && claim.time && !background[claim.sentence] && short_enough(*claim.time);
    if (dated && is_of_the_event(findings.sheet, claim)) main = claim.time;
  }
  for (ClaimMention& claim : claims) {
    if (claim.open_class || claim.recalled) continue;
    if (claim.time && of_a_court(claim)) continue;
    if (claim.time) {
      said = short_enough(*claim.time) ? claim.time : std::nullopt;
      said_in = claim.sentence;
    } else if (!background[claim.sentence] && claim.modality != Modality::planned) {
      const bool told_on = said && claim.sentence >= said_in && claim.sentence <= said_in + kToldOn;
      claim.carried_time = told_on ? said : main;
    }
  }
}

// The statement whose content holds the word most tightly.
std::optional<uint32_t> statement_of(const Findings& findings, uint32_t word) {
  std::optional<uint32_t> best;
  uint32_t depth = 0;
  uint32_t size = 0;
  for (uint32_t i = 0; i < findings.statements.size(); ++i) {
    const StatementMention& statement = findings.statements[i];
    if (!statement.says) continue;
    const auto holds = std::find_if(statement.content.begin(), statement.content.end(),
                                    [&](Range range) { return range.contains(word); });
    if (holds == statement.content.end()) continue;
    const uint32_t here = depth_of(findings, i);
    if (best && (here < depth || (here == depth && holds->size() >= size))) continue;
    best = i;
    depth = here;
    size = holds->size();
  }
  return best;
}

// From the parts out to the nearest comma or end: what a reader needs to see.
Range clause_of(const Sheet& sheet, Range parts, Range here) {
  uint32_t first = parts.first;
  while (first > here.first && sheet.lower(first - 1) != "," && sheet.lower(first - 1) != ";" &&
         sheet.lower(first - 1) != ":" && sheet.lower(first - 1) != "\u2014")
    --first;
  uint32_t last = parts.last;
  while (last < here.last && last - parts.last < kClauseTail && sheet.lower(last) != "," && sheet.lower(last) != ";")
    ++last;
  return {first, last};
}

Range trim(const Sheet& sheet, Range range) {
  while (range.last > range.first + 1 &&
         (sheet.lower(range.last - 1) == "." || is_quote_mark(sheet.lower(range.last - 1))))
    --range.last;
  while (range.last > range.first + 1 && is_quote_mark(sheet.lower(range.first))) ++range.first;
  return range;
}

}  // namespace hearsay::reading
