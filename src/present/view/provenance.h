// What can be said in a few lines about the sources of a story: which of them stands behind several outlets, which
// goes by several names, and how many have none.
#pragma once

#include <string>
#include <vector>

#include "present/view/story_view.h"

namespace hearsay::present {

/// One source that several relays or outlets rest on.
struct SharedSource {
  SourceIndex source;
  bool origin = false;               ///< the end of those chains; else it passes on what others say
  std::vector<std::string> relays;   ///< those it speaks to, where not the outlets themselves; each once
  std::vector<std::string> outlets;  ///< whose reports it reaches; each once
};
/// Sources that reach the reports through two relays or in two outlets, the widest first. One that only passes on
/// is left out where its outlets are those of an origin already there. Background facts do not count.
std::vector<SharedSource> shared_sources(const StoryView& view);
/// "The Meridian Post and Coastline News rest on": what stands before the source's name.
std::string resting_in_words(const SharedSource& shared);

/// Sources of the story whose further names took evidence, a table or a spelling rule to join, with the reason.
struct Renamed {
  SourceIndex source;
  std::vector<Alias> aliases;
};
std::vector<Renamed> renamed_sources(const StoryView& view);

struct UnnamedOrigins {
  size_t all = 0;                    ///< origins of the story, outlets that speak for themselves not among them
  std::vector<std::string> unnamed;  ///< how those without a name are described
};
UnnamedOrigins unnamed_origins(const StoryView& view);
/// "2 of 7 origins have no name: hospital officials and a crew member".
std::string unnamed_in_words(const UnnamedOrigins& origins);

/// Everything that the story's facts (but background) and disagreements rest on, each once.
std::vector<EvidenceIndex> evidence_in(const Account& account);

}  // namespace hearsay::present
