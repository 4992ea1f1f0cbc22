// What a report is compared by.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "hearsay/reading.h"

namespace hearsay::grouping {

/// Sparse vector: (hash of a term, weight), by hash. Of length 1 once `normalise`d.
using Terms = std::vector<std::pair<uint64_t, float>>;

struct Features {
  Terms words;                           ///< rare words weigh more; title and lead more; background less
  Terms lead;                            ///< the same of title and lead alone: what the report is about
  Terms names;                           ///< of people, bodies and places
  std::vector<uint64_t> lead_events;     ///< families of the events of title and lead, by hash, each once
  std::vector<uint64_t> lead_places;     ///< where the lead says its events happened
  std::vector<uint64_t> places;          ///< every place named anywhere in the report
  std::optional<uint32_t> duplicate_of;  ///< an exact duplicate's first printing: it goes where that goes
  std::optional<Day> published;
  std::optional<Day> event_day;  ///< the latest day that the lead gives for its events
};

Features features_of(const Reading& reading);

void normalise(Terms& terms);
float cosine(const Terms& a, const Terms& b);

}  // namespace hearsay::grouping
