#include "base/hash.h"
#include "group/trace.h"
#include "group/window.h"
#include "hearsay/story.h"

namespace hearsay {

std::vector<Story> group(std::span<const Reading> readings, const GroupOptions& options) {
  std::vector<grouping::Trace> traces;
  traces.reserve(readings.size());
  for (const Reading& reading : readings) traces.push_back(grouping::trace_of(reading));
  std::vector<const grouping::Trace*> all;
  for (const grouping::Trace& trace : traces) all.push_back(&trace);
  return grouping::group_traces(all, options);
}

// All printings of a text share the name's first part, and stand in one story.
std::string story_id_of(std::string_view report) {
  return base::content_id('t', exact_copy_of(report));
}

}  // namespace hearsay
