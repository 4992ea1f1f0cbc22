// Where it happened: one deed in two towns, told by reports of which none knows the other's town.
#include <algorithm>
#include <map>

#include "reconcile/disagreements/sides.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

// "Kanstad", "Kannstad": one place in two spellings.
bool spelt_elsewhere(const std::string& place, const Tellings& tellings) {
  return std::ranges::any_of(tellings, [&](const auto& telling) {
    return telling.first < place && same_spelling(name_words(telling.first), name_words(place));
  });
}

bool known_elsewhere(const Ground& ground, const std::string& place, const Told& told, const Tellings& tellings) {
  for (const auto& [other, side] : tellings) {
    if (other == place) continue;
    for (const uint32_t report : told.reports) {
      if (language::fold_name(ground.readings[report].report.text.utf8()).find(other) != std::string::npos)
        return true;
    }
  }
  return false;
}

}  // namespace

// One deed to one subject in two towns, when no report knows of the other's town.
void find_places(const Ground& ground, std::vector<Disagreement>& found) {
  std::map<Deed, Tellings> deeds;
  for (const Witness& witness : ground.witnesses) {
    const Claim& here = ground.claim(witness);
    if (here.open_class || here.figure || !here.place || ground.background(witness) || here.arguments.empty())
      continue;
    const std::string place(ground.reading(witness).report.text.slice(*here.place));
    const language::Place* known = ground.lexicon.places.find(place);
    if (known != nullptr && (known->country.empty() || known->name == place))
      continue;  // a country or region holds towns
    const std::string whom = party(ground, witness, here.arguments.front());
    if (!whom.empty()) tell(deeds[{here.event_class, whom}], language::fold_name(place), place, witness);
  }
  for (auto& [deed, tellings] : deeds) {
    std::erase_if(tellings, [&](const auto& side) { return spelt_elsewhere(side.first, tellings); });
    std::erase_if(tellings,
                  [&](const auto& side) { return known_elsewhere(ground, side.first, side.second, tellings); });
    add_if_apart(found, Question::where, deed.first, deed.second, tellings);
  }
}

}  // namespace hearsay::reconciling
