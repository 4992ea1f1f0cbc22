// What can be said in a few lines about the sources of a story: which of them stands behind several outlets, which
// goes by several names, and how many have none.
#pragma once

#include <string>
#include <vector>

#include "hearsay/digest.h"
#include "present/view/story_view.h"

namespace hearsay::present {

/// Sources that reach the reports through two relays or in two outlets, the widest first. One that only passes on
/// is left out where its outlets are those of an origin already there. Background facts do not count.
std::vector<SharedSource> shared_sources(const StoryView& view);
/// "The Meridian Post and Coastline News cite": what stands before the source's name.
std::string resting_in_words(const SharedSource& shared);

/// Of the story, each with the reasons.
std::vector<Renamed> renamed_sources(const StoryView& view);

UnnamedOrigins unnamed_origins(const StoryView& view);
/// "2 of 7 origins have no name: hospital officials and a crew member".
std::string unnamed_in_words(const UnnamedOrigins& origins);

}  // namespace hearsay::present
