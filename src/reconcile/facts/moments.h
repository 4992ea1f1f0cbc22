// When a value was told: by the day on which somebody said it, where the report names one, else by the report's.
#pragma once

#include <chrono>
#include <optional>

#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

using Moment = std::chrono::seconds;  ///< since 1970

struct Told {
  Moment first, first_ends;  ///< the first telling's day, or its minute
  Moment last;
};

/// Of one piece of evidence; nothing where neither the words nor the report have a day.
std::optional<Told> told(const Ground& ground, EvidenceIndex evidence);
/// From the first to the last; nothing when one of them is undated.
std::optional<Told> told(const Ground& ground, const Value& value);
/// The same of those that are dated; nothing when none is.
std::optional<Told> told_where_dated(const Ground& ground, const Value& value);

}  // namespace hearsay::reconciling
