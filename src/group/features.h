// What a report is compared by.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "hearsay/reading.h"

namespace hearsay::grouping {

/// A word, name or place, by hash. In a window of a million different ones about a hundred share theirs with another,
/// which no comparison of hundreds of terms notices.
using TermHash = uint32_t;

/// Length of a lead vector in whole numbers.
inline constexpr float kWholeLength = 127;

/// Sparse vector: (number of a term, weight), by number.
using Terms = std::vector<std::pair<uint32_t, float>>;

/// A word or name of a report: how much is made of it, and in what share of English reports it would stand anyway.
struct Term {
  TermHash hash = 0;
  float weight = 0;
  float common = 0;
};

struct Features {
  std::vector<Term> words;             ///< and names; by hash; title and lead count twice
  std::vector<Term> numbers;           ///< as written
  std::vector<TermHash> lead_places;   ///< named in title and lead; sorted, as all that follow
  std::vector<TermHash> places;        ///< named anywhere
  std::vector<int32_t> lead_days;      ///< days since 1970 that title and lead speak of
  std::vector<int32_t> days;           ///< that the report speaks of
  std::vector<TermHash> events;        ///< families of the events that title and lead tell of
  std::vector<TermHash> event_places;  ///< where title and first sentence say they happened
  std::optional<int32_t> event_day;    ///< the latest day that the lead gives for its events
  std::optional<int32_t> published;    ///< day since 1970
  bool counts_anew = false;            ///< title or first sentence tell of more of a kind: "9,000 more jobs"
  std::vector<std::pair<int32_t, int32_t>> looked_back_to;  ///< days, long before, that title and lead speak of
  std::array<std::optional<double>, 2> tolls{};             ///< killed, injured
  std::vector<TermHash> befallen;                           ///< people by first and last name, whom it befell
  std::vector<TermHash> answering;                          ///< who are said to have done it or stand before a court
  std::vector<TermHash> people;                             ///< all whose first and last name it gives
  std::vector<Term> names;          ///< of people, places and bodies; weight: how seldom, 0 to 1
  std::vector<Term> lead_names;     ///< of these, what title and lead name
  std::vector<Term> steady_names;   ///< of these, what title and lead name, or two sentences
  std::vector<int8_t> lead_vector;  ///< that of the reading, 127 for 1
};

/// The reports of a collection, from first to last published; exact duplicates left out.
using Reports = std::span<const Features* const>;

Features features_of(const Reading& reading);

/// REQUIRES: both by number.
float cosine(const Terms& a, const Terms& b);

}  // namespace hearsay::grouping
