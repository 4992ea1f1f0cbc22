// The toll that reports mainly tell: of all claims the surest, as each report was read for it as a whole.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

/// What the report mainly counts; null where it counts none.
const Toll* toll_in(const Reading& reading, std::string_view event_class);

/// How many were killed (injured) by what most reports of the story mainly count, where two do and none of a later
/// day counts others. Of incidents whose tolls are known nine of ten such are theirs.
std::optional<double> agreed_toll(const Ground& ground, std::string_view event_class);

/// Brings the claims that reports mainly count by to the story's fact of that toll, from facts that hold them as a
/// part or by another word ("victims"). Leaves no fact without evidence.
void gather_agreed_tolls(const Ground& ground, std::vector<Fact>& facts);

}  // namespace hearsay::reconciling
