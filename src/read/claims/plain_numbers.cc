// Some forms leave nothing to judge: "nine sailors drowned at sea and four more in port" (the verb is shared), "12
// migrants drowned and 30 were rescued" (what befell the twelve stands right behind them, whatever the parse says),
// "the arrest of 12 men", "17 are now known to have died" (the verb below the one that is said), "killed 14 in Pelm
// and nine in Tessel" (the verb is left out). Counter-example: "killed 14 in Pelm and nine in Tessel were hurt".
#include "read/claims/plain_numbers.h"

#include <algorithm>

namespace hearsay::reading {
namespace {

using language::Counted;

Range whole_of(const FigureMention& figure) {
  return {figure.words.first, std::max(figure.words.last, figure.counted.last)};
}

}  // namespace

std::optional<Trigger> PlainNumbers::surely(uint32_t figure, const std::vector<Trigger>& triggers) const {
  if (auto verb = shared_verb(figure)) return verb;
  return right_behind(figure, triggers);
}

std::optional<Trigger> PlainNumbers::otherwise(uint32_t figure, const std::vector<Trigger>& triggers,
                                               const std::vector<ClaimMention>& claims) const {
  if (auto noun = noun_before_of(f_.figures[figure], triggers)) return noun;
  if (auto verb = raised(f_.figures[figure], triggers)) return verb;
  if (auto verb = governed(f_.figures[figure], triggers)) return verb;
  if (auto noun = there(f_.figures[figure], triggers)) return noun;
  if (auto vote = same_word(figure, triggers, claims)) return vote;
  return left_out(figure, triggers, claims);
}

// "Nine sailors drowned at sea and four more in port": the verb of the number before, where the parse joins
// this one to it and it has none of its own.
std::optional<Trigger> PlainNumbers::shared_verb(uint32_t index) const {
  const FigureMention& figure = f_.figures[index];
  const Word& counted = sheet_.words[figure.head.value_or(figure.number)];
  if (counted.relation != Relation::conj || counted.head < 0) return std::nullopt;
  const auto verb = static_cast<uint32_t>(counted.head);
  if (verb > figure.number || sheet_.words[verb].tag != Tag::verb) return std::nullopt;
  const auto own = [&](const Link& link) {
    return link.figure == index && !sheet_.child(link.trigger.word, Relation::case_marking);
  };
  const auto first = [&](const Link& link) { return link.figure && link.trigger.word == verb; };
  const auto& links = f_.links.links;
  const auto found = std::ranges::find_if(links, first);
  if (found == links.end() || std::ranges::any_of(links, own)) return std::nullopt;
  return found->trigger;
}

// "Twelve migrants drowned and 30 were rescued": a verb of what befalls its subject, right behind the number, where
// what the heads have for it stands beyond another number, or they have nothing for whom it befell.
std::optional<Trigger> PlainNumbers::right_behind(uint32_t index, const std::vector<Trigger>& triggers) const {
  const FigureMention& figure = f_.figures[index];
  const auto found = std::ranges::find(triggers, whole_of(figure).last, &Trigger::word);
  if (found == triggers.end() || !found->event->strong || found->event->counted != Counted::subject)
    return std::nullopt;
  const Word& verb = sheet_.words[found->word];
  if (verb.tag != Tag::verb || verb.lower.ends_with("ing")) return std::nullopt;
  const auto beyond = [&](const Link& link) {
    return link.figure == index && std::ranges::any_of(f_.figures, [&](const FigureMention& other) {
             return found->word < other.number && other.number < link.trigger.word;
           });
  };
  const auto own = [&](const Link& link) { return link.figure == index; };
  const bool unknown =
      sheet_.lexicon().event_class(found->event->event_class).toll && std::ranges::none_of(f_.links.links, own);
  return unknown || std::ranges::any_of(f_.links.links, beyond) ? std::optional(*found) : std::nullopt;
}

// "A recall of 36,000 dryers", "the arrest of 12 men": what "of" joins to a number needs no judging.
std::optional<Trigger> PlainNumbers::noun_before_of(const FigureMention& figure,
                                                    const std::vector<Trigger>& triggers) const {
  const uint32_t first = figure.words.first;
  if (first < 2 || sheet_.lower(first - 1) != "of") return std::nullopt;
  const auto found = std::ranges::find(triggers, first - 2, &Trigger::word);
  if (found == triggers.end() || !found->event->strong || found->event->money) return std::nullopt;
  const bool counts = found->event->counted == Counted::of || found->event->counted == Counted::self;
  return counts && sheet_.words[found->word].tag == Tag::noun ? std::optional(*found) : std::nullopt;
}

// "The vote was 6-1": the other side of what stands in one word.
std::optional<Trigger> PlainNumbers::same_word(uint32_t index, const std::vector<Trigger>& triggers,
                                               const std::vector<ClaimMention>& claims) const {
  if (index == 0 || f_.figures[index - 1].words != f_.figures[index].words) return std::nullopt;
  const auto first = std::ranges::find_if(
      claims, [&](const ClaimMention& claim) { return claim.figure == index - 1 && !claim.open_class; });
  if (first == claims.end()) return std::nullopt;
  const auto found = std::ranges::find(triggers, first->predicate.first, &Trigger::word);
  return found == triggers.end() ? std::nullopt : std::optional(*found);
}

// "there were a dozen people on the scene"
std::optional<Trigger> PlainNumbers::there(const FigureMention& figure, const std::vector<Trigger>& triggers) const {
  const Word& counted = sheet_.words[figure.head.value_or(figure.number)];
  if (counted.relation != Relation::nsubj || counted.head < 0) return std::nullopt;
  const auto verb = static_cast<uint32_t>(counted.head);
  if (sheet_.lemma(verb) != "be" || !sheet_.child(verb, Relation::expl)) return std::nullopt;
  const auto known = [&](std::optional<uint32_t> place) {
    const auto found = place ? std::ranges::find(triggers, *place, &Trigger::word) : triggers.end();
    return found != triggers.end() && found->event->counted == Counted::subject ? std::optional(*found)
                                                                                : std::nullopt;
  };
  const auto where = known(sheet_.child(verb, Relation::obl));
  return where || !figure.head ? where : known(sheet_.child(*figure.head, Relation::nmod));
}

// "apprehending 26 pirates", "twenty guards joined the search": the number is the verb's own subject or object.
std::optional<Trigger> PlainNumbers::governed(const FigureMention& figure,
                                              const std::vector<Trigger>& triggers) const {
  const Word& counted = sheet_.words[figure.head.value_or(figure.number)];
  const auto found = std::ranges::find(triggers, static_cast<uint32_t>(counted.head), &Trigger::word);
  if (counted.head < 0 || found == triggers.end() || !found->event->strong || !figure.unit.empty())
    return std::nullopt;
  if (sheet_.words[found->word].tag != Tag::verb) return std::nullopt;
  const bool object = counted.relation == Relation::obj || counted.relation == Relation::nsubj_pass;
  const bool subject = counted.relation == Relation::nsubj && !found->passive;
  const bool fits =
      found->event->counted == Counted::object ? object : found->event->counted == Counted::subject && subject;
  return fits ? std::optional(*found) : std::nullopt;
}

// "Seventeen people are now known to have died"
std::optional<Trigger> PlainNumbers::raised(const FigureMention& figure, const std::vector<Trigger>& triggers) const {
  const Word& counted = sheet_.words[figure.head.value_or(figure.number)];
  if (counted.relation != Relation::nsubj_pass || counted.head < 0) return std::nullopt;
  const auto below = sheet_.child(static_cast<uint32_t>(counted.head), Relation::xcomp);
  const auto found = below ? std::ranges::find(triggers, *below, &Trigger::word) : triggers.end();
  return found != triggers.end() && found->event->strong ? std::optional(*found) : std::nullopt;
}

bool PlainNumbers::has_verb(Range words) const {
  for (uint32_t i = words.first; i < words.last; ++i) {
    if (!sheet_.in_time(i) && (sheet_.words[i].tag == Tag::verb || sheet_.words[i].tag == Tag::aux)) return true;
  }
  return false;
}

// "the army said that 30 had died, [the rebels 50]"
bool PlainNumbers::is_of_second_speaker(const FigureMention& figure) const {
  return std::ranges::any_of(f_.statements, [&](const StatementMention& statement) {
    const Range said = statement.content.front();
    constexpr uint32_t kBareNumber = 4;  // words
    return said.contains(figure.number) && (sheet_.lower(statement.cue.first) == "," || said.size() <= kBareNumber);
  });
}

// "killed 14 people in Pelm and nine in Tessel", "arrested 40 men on Monday and 12 on Tuesday": a bare number before
// another place or day is of the same event.
std::optional<Trigger> PlainNumbers::left_out(uint32_t index, const std::vector<Trigger>& triggers,
                                              const std::vector<ClaimMention>& claims) const {
  constexpr uint32_t kFewWords = 6;  // that a place or day takes
  const FigureMention& figure = f_.figures[index];
  const uint32_t first = figure.words.first, last = figure.words.last;
  if (index == 0 || figure.head || !figure.unit.empty() || !sheet_.same_sentence(first, last)) return std::nullopt;
  const auto before = std::ranges::find_if(claims, [&](const ClaimMention& claim) {
    return claim.figure == index - 1 && !claim.open_class && sheet_.same_sentence(claim.predicate.first, first);
  });
  if (before == claims.end()) return std::nullopt;
  const auto found = std::ranges::find(triggers, before->predicate.first, &Trigger::word);
  if (found == triggers.end()) return std::nullopt;
  if (is_of_second_speaker(figure)) return *found;
  const Range gap{std::max(whole_of(f_.figures[index - 1]).last, before->predicate.last), first};
  if (gap.size() < 2 || has_verb(gap) || (sheet_.lower(first - 1) != "and" && sheet_.lower(first - 1) != ","))
    return std::nullopt;
  const auto leads = [&](uint32_t i) {
    const std::string_view word = sheet_.lower(i);
    return sheet_.in_time(i) || word == "in" || word == "at" || word == "near" || word == "on";
  };
  if (!leads(gap.first) || !leads(last)) return std::nullopt;
  uint32_t end = last;
  while (sheet_.same_sentence(first, end) && end < last + kFewWords && sheet_.lower(end) != "," &&
         sheet_.lower(end) != "and")
    ++end;
  return has_verb({last, end}) ? std::nullopt : std::optional(*found);
}

}  // namespace hearsay::reading
