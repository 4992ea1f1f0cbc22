// What changed of the stories between two moments of a store.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "hearsay/store.h"

namespace hearsay::storing {

/// Stories and the readings they are about, at one moment.
struct Grouped {
  std::vector<Reading> readings;
  std::vector<Story> stories;
  std::vector<Decision> decisions;
  std::vector<std::vector<std::string>> of_names;  ///< what was decided of names, which may stand in any story
};

/// `replaced`: of reports that a later version took the place of, that version.
std::vector<StoryChange> changed_stories(const Grouped& before, const Grouped& after,
                                         const std::map<std::string, std::string>& replaced,
                                         const PipelineOptions& options);

}  // namespace hearsay::storing
