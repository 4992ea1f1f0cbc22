// Stories: which reports tell the same event.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "group/features.h"
#include "hearsay/story.h"

namespace hearsay::grouping {

struct Likeness {
  float all = 0;       ///< 0..1: how much two reports tell one event
  float topic = 0;     ///< 0..1: how much they share words and names, whatever the event
  bool dated = false;  ///< both say on which day it happened
  bool clash = false;  ///< another day, in a place the other never names
};
Likeness likeness(const Features& a, const Features& b);

struct Grouping {
  std::vector<uint32_t> story_of;                      ///< beside the readings
  std::vector<std::pair<uint32_t, uint32_t>> related;  ///< stories on one topic that are not one event
  uint32_t count = 0;
};

/// Online clustering in `order`: each report joins the story it is most like, or opens one; stories may merge at the
/// end.
Grouping group_stories(const std::vector<Features>& features, const std::vector<uint32_t>& order,
                       const std::vector<Copy>& copies);

}  // namespace hearsay::grouping
