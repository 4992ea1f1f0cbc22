// Stories: which reports tell the same event.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "group/features.h"

namespace hearsay::grouping {

/// Two places among the reports given.
using Places = std::pair<uint32_t, uint32_t>;

struct Grouping {
  std::vector<uint32_t> story_of;  ///< beside the reports; stories are numbered by their first report
  std::vector<Places> related;     ///< stories on one topic that are not one event, the earlier first; sorted
  uint32_t count = 0;              ///< of stories
};

/// What somebody knows of reports.
struct Settled {
  std::vector<Places> together;
  std::vector<Places> apart;
};

/// Average linkage over the probabilities of likeness.h: the two closest stories are joined while all their reports
/// together are likelier than not to tell one event. `copied`: pairs of which the one holds much of the other's text.
Grouping group_stories(Reports reports, const std::vector<Places>& copied, const Settled& settled = {},
                       int threads = 1);

/// How much each report is like all the others; given the reports of one story, how near it is to the middle of it.
std::vector<float> centrality(Reports reports);

}  // namespace hearsay::grouping
