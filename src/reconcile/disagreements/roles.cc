// Who did what to whom: two reports put the same parties on opposite sides of one verb ("Russian soldiers showed
// Koreans", "Koreans came as instructors").
#include <map>

#include "reconcile/disagreements/sides.h"

namespace hearsay::reconciling {
namespace {

/// Deeds of one class compared pairwise: beyond it the first ones stand for all.
constexpr size_t kMostDeedsCompared = 200;

const std::string kTrained = "trained";

struct Act {
  const Witness* witness;
  std::string doer;
  std::string object;
};

Tellings swapped(const std::vector<Act>& acts) {
  Tellings sides;
  for (const Act& a : acts) {
    for (const Act& b : acts) {
      if (a.doer.empty() || a.object.empty() || a.doer != b.object || a.object != b.doer || a.doer == a.object)
        continue;
      tell(sides, a.doer, Roles{a.doer, a.object}, *a.witness);
    }
  }
  return sides;
}

}  // namespace

void find_roles(const Ground& ground, std::vector<Disagreement>& found) {
  std::map<std::string, std::vector<Act>> deeds;
  Tellings trainers;  // nations named as those who train
  for (const Witness& witness : ground.witnesses) {
    const Claim& here = ground.claim(witness);
    const Argument* doer = argument(here, "subject");
    const Argument* object = argument(here, "object");
    if (here.open_class || doer == nullptr) continue;
    const std::string nation = here.event_class == kTrained ? nation_of(ground, witness, *doer) : std::string();
    if (!nation.empty()) tell(trainers, nation, ground.text_of(witness, doer->span), witness);
    if (object != nullptr && deeds[here.event_class].size() < kMostDeedsCompared)
      deeds[here.event_class].push_back({&witness, party(ground, witness, *doer), party(ground, witness, *object)});
  }
  for (const auto& [event_class, acts] : deeds)
    add_if_apart(found, Question::who_to_whom, event_class, {}, swapped(acts));
  add_if_apart(found, Question::who_to_whom, kTrained, {}, trainers);
}

}  // namespace hearsay::reconciling
