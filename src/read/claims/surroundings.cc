// A claim happens where its sentence says, nearest first, and as surely as the words before its verb say. Example:
// "may have killed two at Pelm": possible, Pelm. Counter-example: in "sailors captured at Selm were killed" Selm is
// of the capture. Days have a file of their own (days.cc).
#include "read/claims/surroundings.h"

#include <algorithm>

#include "read/claims/days.h"
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

// "whether five had died", "asked if five had died": nobody says that it is so.
bool is_asked(const Sheet& sheet, uint32_t verb) {
  const auto mark = sheet.child(verb, Relation::mark);
  return mark && (sheet.lower(*mark) == "whether" ||
                  (sheet.lower(*mark) == "if" && sheet.words[verb].relation == Relation::ccomp));
}

// "a false report that 12 had died", "a hoax call that nine had": not "the false alarm, which killed two".
bool hangs_on_an_untruth(const Sheet& sheet, uint32_t clause, uint32_t noun) {
  if (sheet.words[clause].relation == Relation::acl_relcl || sheet.words[noun].tag != Tag::noun) return false;
  return std::ranges::any_of(sheet.children[noun], [&](uint32_t child) {
    const Relation relation = sheet.words[child].relation;
    return (relation == Relation::amod || relation == Relation::compound) && sheet.is(child, WordClass::untrue);
  });
}

// "Rumours that 12 had died [proved unfounded]": what is said of the noun right behind its clause.
bool is_untrue_behind(const Sheet& sheet, uint32_t clause, uint32_t noun) {
  constexpr uint32_t kFewWords = 5;
  if (sheet.words[clause].relation != Relation::acl || sheet.words[noun].tag != Tag::noun) return false;
  const uint32_t verb = sheet.subtree(clause).last;
  if (!sheet.same_sentence(noun, verb)) return false;
  if (sheet.words[verb].tag != Tag::verb && sheet.words[verb].tag != Tag::aux) return false;
  for (uint32_t i = verb; i < verb + kFewWords && sheet.same_sentence(noun, i) && sheet.lower(i) != ","; ++i) {
    if (sheet.is(i, WordClass::untrue)) return true;
  }
  return false;
}

// "The claim that 50 ships were sunk is wrong", "turned out to be a hoax", "it is not true that 50 were": said, and
// denied.
bool is_called_untrue(const Sheet& sheet, uint32_t verb) {
  constexpr int kArcs = 5;
  uint32_t below = verb;
  int32_t at = sheet.words[verb].head;
  for (int steps = 1; steps < kArcs && at >= 0; ++steps, at = sheet.words[below].head) {
    const auto word = static_cast<uint32_t>(at);
    if (hangs_on_an_untruth(sheet, below, word) || is_untrue_behind(sheet, below, word)) return true;
    const bool is_subject =
        sheet.words[below].relation == Relation::nsubj || sheet.words[below].relation == Relation::nsubj_pass;
    const auto turned_out = sheet.child(word, Relation::xcomp);
    if (is_subject && turned_out && sheet.is(*turned_out, WordClass::untrue)) return true;
    below = word;
    if (!sheet.child(word, Relation::cop)) continue;
    if (sheet.is(word, WordClass::untrue)) return true;
    const auto negates = [&](uint32_t child) { return sheet.lower(child) == "not" || sheet.lower(child) == "n't"; };
    return sheet.lower(word) == "true" && std::ranges::any_of(sheet.children[word], negates);
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
    if ((word == "nearly" || word == "almost") && i + 1 == verb) claim.modality = Modality::planned;  // it did not
    if (sheet.in_time(i)) continue;                                                                   // "On May 3"
    const auto hedge = sheet.phrase(sheet.lexicon().hedges, i, here.last);
    if (!hedge || !speaks_of(sheet, {i, i + static_cast<uint32_t>(hedge->length)}, verb)) continue;
    if (*hedge->value == "failed") claim.polarity = -1;
    if (*hedge->value == "reported") claim.modality = Modality::reported;
    if (*hedge->value == "possible" || *hedge->value == "forecast") claim.modality = Modality::possible;
    if (*hedge->value == "planned") claim.modality = Modality::planned;
  }
  if (claim.figure && doubts_the_number(sheet, findings.figures[*claim.figure])) claim.modality = Modality::possible;
  if (sheet.is(verb, WordClass::unharmed)) claim.polarity = -1;
  if (is_called_untrue(sheet, verb)) claim.modality = Modality::denied;
  for (auto at = claim.statement; at; at = findings.statements[*at].within) {
    if (findings.statements[*at].cue_class == "deny") claim.modality = Modality::denied;
  }
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
  set_time(findings, claim);
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
