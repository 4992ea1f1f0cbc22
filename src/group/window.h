// The reports at hand, all together.
#pragma once

#include <string_view>
#include <vector>

#include "group/trace.h"
#include "hearsay/story.h"

namespace hearsay::grouping {

/// Why a story is related to another.
inline constexpr std::string_view kRelatedWhy = "shares names and background, not the event";

/// Stories by their first report; indexes are places among `traces`. A copy stands with the story of the report it
/// was copied to. The result is the same for any order of the traces, but for the indexes.
std::vector<Story> group_traces(Traces traces, const GroupOptions& options = {});

}  // namespace hearsay::grouping
