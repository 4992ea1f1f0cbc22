// The reports at hand, all together.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "group/trace.h"
#include "hearsay/story.h"

namespace hearsay::grouping {

/// Why a story is related to another.
inline constexpr std::string_view kRelatedWhy = "shares names and background, not the event";

/// The titles of the stories that were found last, by the reports that each had.
using KnownTitles = std::unordered_map<uint64_t, std::string>;

/// How it is done; what comes of it is the same.
struct GroupWork {
  int threads = 1;
  /// Beside the traces: no two traces ever had the same. With `titles`, which are those of the last time.
  std::span<const uint64_t> serials;
  KnownTitles* titles = nullptr;
};

/// Stories by their first report; indexes are places among `traces`. A copy stands with the story of the report it
/// was copied to. The result is the same for any order of the traces, but for the indexes.
std::vector<Story> group_traces(Traces traces, const GroupOptions& options = {}, const GroupWork& work = {});

}  // namespace hearsay::grouping
