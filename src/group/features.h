// What a report is compared by.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "hearsay/reading.h"

namespace hearsay::grouping {

/// Sparse vector: (hash of a term, weight), by hash.
using Terms = std::vector<std::pair<uint64_t, float>>;

/// A word or name of a report: how much is made of it, and in what share of English reports it would stand anyway.
struct Term {
  uint64_t hash = 0;
  float weight = 0;
  float common = 0;
};

struct Features {
  std::vector<Term> words;                       ///< and names; by hash; title and lead count twice
  std::vector<Term> numbers;                     ///< as written
  std::vector<uint64_t> lead_places;             ///< named in title and lead; sorted, as all that follow
  std::vector<uint64_t> places;                  ///< named anywhere
  std::vector<int32_t> lead_days;                ///< days since 1970 that title and lead speak of
  std::vector<int32_t> days;                     ///< that the report speaks of
  std::vector<uint64_t> events;                  ///< families of the events that title and lead tell of
  std::vector<uint64_t> event_places;            ///< where title and first sentence say they happened
  std::optional<int32_t> event_day;              ///< the latest day that the lead gives for its events
  std::optional<int32_t> published;              ///< day since 1970
  std::array<std::optional<double>, 2> tolls{};  ///< killed, injured
  std::optional<uint32_t> duplicate_of;          ///< an exact duplicate's first printing: it goes where that goes
};

Features features_of(const Reading& reading);

/// REQUIRES: both by hash.
float cosine(const Terms& a, const Terms& b);

}  // namespace hearsay::grouping
