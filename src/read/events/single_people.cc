// "A child was killed" counts one child. The noun has to be nearer to the event than a number must: "a man told" is
// everywhere. Counter-example: "a doctor said 12 were killed" counts no doctor.
#include "read/events/single_people.h"

#include <algorithm>

#include "base/resource.h"
#include "read/events/events.h"
#include "read/figures/numerals.h"

namespace hearsay::reading {
namespace {

// "A girl was burnt" harms her as much as a house.
bool is_casualty(const Sheet& sheet, const Trigger& trigger) {
  const language::EventClass& event_class = sheet.lexicon().event_class(trigger.event->event_class);
  return event_class.casualty || event_class.kind == "damaged";
}

bool is_article(std::string_view word) {
  return word == "a" || word == "an" || word == "another";
}

// "a 16-year-old Brooklyn resident": the noun that the article belongs to, by the parse, or else the one behind its
// adjectives.
uint32_t noun_of(const Sheet& sheet, uint32_t article) {
  constexpr int32_t kLongestPhrase = 8;
  const int32_t parsed = sheet.words[article].head;
  const auto first = static_cast<int32_t>(article);
  if (parsed > first && parsed <= first + kLongestPhrase &&
      sheet.same_sentence(article, static_cast<uint32_t>(parsed)))
    return static_cast<uint32_t>(parsed);
  uint32_t head = article + 1;
  while (
      sheet.same_sentence(article, head + 1) &&
      (sheet.words[head].tag == Tag::adj || sheet.words[head].tag == Tag::num || sheet.lower(head).ends_with("-old")))
    ++head;
  return head;
}

// The figure of one that an article before a person makes, if an event takes it.
std::optional<FigureMention> single_at(const Sheet& sheet, uint32_t article, const std::vector<Trigger>& triggers) {
  const Range here = sheet.sentence(article);
  const uint32_t head = noun_of(sheet, article);
  if (!is_one_person(sheet, head)) return std::nullopt;
  FigureMention figure = counted_once(sheet, article, head);
  const auto attached = attach(sheet, figure, triggers);
  constexpr double kSure = 2.2;
  const bool listed =
      sheet.lower(head + 1) == "among" || (article > here.first && sheet.lower(article - 1) == "including");
  const bool befallen = attached && attached->cost <= kSure && is_casualty(sheet, attached->trigger);
  if (!listed && !befallen) return std::nullopt;
  if (attached && attached->trigger.word == head) return std::nullopt;
  return figure;
}

}  // namespace

double members_of(const Sheet& sheet, uint32_t noun) {
  const language::NumberWord* const number = number_word(sheet.lexicon(), sheet.lower(noun));
  return number != nullptr && number->kind == language::NumberKind::vague && number->low == number->high ? number->low
                                                                                                         : 1;
}

bool is_one_person(const Sheet& sheet, uint32_t noun) {
  const auto& people = sheet.lexicon().people;
  const auto found = people.find(sheet.lower(noun));
  return sheet.words[noun].tag == Tag::noun && found != people.end() && found->second.singular;
}

FigureMention counted_once(const Sheet& sheet, uint32_t article, uint32_t noun) {
  static const auto ordinals = base::words_of("data/lexicon/ordinals.tsv");
  FigureMention figure;
  figure.words = {article, article + 1};
  figure.number = article;
  figure.low = figure.high = members_of(sheet, noun);
  if (noun > article) {
    figure.counted = {article + 1, noun + 1};
    figure.head = noun;
  }
  if (ordinals.contains(sheet.lower(article + 1))) figure.change = Change::fresh;
  return figure;
}

std::vector<FigureMention> with_single_people(const Sheet& sheet, std::vector<FigureMention> figures) {
  for (const SheetSentence& sentence : sheet.sentences) {
    const std::vector<Trigger> triggers = find_triggers(sheet, sentence.words);
    const auto befalls = [&](const Trigger& trigger) { return is_casualty(sheet, trigger); };
    if (std::ranges::none_of(triggers, befalls)) continue;
    for (uint32_t i = sentence.words.first; i + 1 < sentence.words.last; ++i) {
      const auto single = is_article(sheet.lower(i)) ? single_at(sheet, i, triggers) : std::nullopt;
      if (!single) continue;
      const auto after = std::ranges::find_if(figures, [&](const FigureMention& other) { return other.number >= i; });
      if (after != figures.end() && after->words.overlaps({i, single->counted.last})) continue;
      figures.insert(after, *single);
    }
  }
  return figures;
}

}  // namespace hearsay::reading
