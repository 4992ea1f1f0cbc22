// Stories: which reports tell the same event.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "group/features.h"
#include "hearsay/story.h"

namespace hearsay::grouping {

struct Grouping {
  std::vector<uint32_t> story_of;                      ///< beside the readings
  std::vector<float> centrality;                       ///< the same: how much the rest of the story is like it
  std::vector<std::pair<uint32_t, uint32_t>> related;  ///< stories on one topic that are not one event
  uint32_t count = 0;
};

/// Average linkage over the probabilities of likeness.h: the two closest stories are joined while all their reports
/// together are likelier than not to tell one event. Reports of which the one copies much of the other tell one.
/// `order` lists the readings from first to last published; stories are numbered by their first report. The result
/// depends on the set of readings alone.
Grouping group_stories(const std::vector<Features>& features, const std::vector<uint32_t>& order,
                       const std::vector<Copy>& copies);

}  // namespace hearsay::grouping
