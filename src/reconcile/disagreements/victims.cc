// Who they were whom a deed befell: "the army said it killed 17 militants", "residents said that the 17 were
// herders". Only the same number of the same deed, and only by speakers of no one body. Counter-example: "four
// militants and two farmers died" counts both.
#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "base/resource.h"
#include "reconcile/disagreements/sides.h"

namespace hearsay::reconciling {
namespace {

/// Of fewer one may be meant here and another there.
constexpr double kFewest = 2;

std::string_view sort_of(const std::string& noun) {
  static const auto sorts = [] {
    std::unordered_map<std::string_view, std::string_view> made;
    base::for_each_row("data/reconcile/victims.tsv",
                       [&](const std::vector<std::string_view>& cells) { made.emplace(cells[0], cells[1]); });
    return made;
  }();
  const auto found = sorts.find(noun);
  return found == sorts.end() ? std::string_view() : found->second;
}

// "All the dead were herders", "the 17 men killed were herders": of those whom the deed befell.
bool is_of_the_dead(const Ground& ground, const Witness& witness, const Argument& subject) {
  return std::ranges::any_of(
      language::phrase_words(language::fold(ground.text_of(witness, subject.span))),
      [](const std::string& word) { return word == "dead" || word == "killed" || word == "victims"; });
}

void add_described(Ground& ground, Tellings& tellings) {
  for (Naming& naming : namings(ground)) {
    if (!is_of_the_dead(ground, naming.witness, *naming.subject)) continue;
    const std::string called = noun_of(ground, naming.witness, *naming.object);
    const std::string_view sort = sort_of(called);
    if (sort.empty()) continue;
    put_down(ground, naming.witness);
    tell(tellings, std::string(sort), called, naming.witness);
  }
}

}  // namespace

void find_victims(Ground& ground, std::vector<Disagreement>& found) {
  std::map<std::pair<std::string, double>, Tellings> deeds;  // of a class and number
  for (const Witness& witness : ground.witnesses) {
    const Claim& here = ground.claim(witness);
    if (ground.background(witness) || here.polarity < 0 || witness.own || here.open_class) continue;
    const Figure* figure = ground.figure(witness);
    if (figure == nullptr || !ground.lexicon.event_class(here.event_class).toll || figure->low != figure->high ||
        figure->low.value_or(0) < kFewest || figure->part == Part::subset)
      continue;
    const std::string_view sort = sort_of(figure->head);
    if (!sort.empty()) tell(deeds[{here.event_class, *figure->low}], std::string(sort), figure->head, witness);
  }
  if (deeds.size() == 1) add_described(ground, deeds.begin()->second);
  for (const auto& [deed, tellings] : deeds)
    add_if_said_apart(found, Question::who_they_were, deed.first, {}, tellings);
}

}  // namespace hearsay::reconciling
