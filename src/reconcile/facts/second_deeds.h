// Second deeds: a story of one strike tells of the answer to it too, and each has its own toll.
#pragma once

#include <vector>

#include "reconcile/facts/keys.h"

namespace hearsay::reconciling {

/// Gives what befell people at another place on another day than the story's main deed keys of their own.
void set_apart_second_deeds(const Ground& ground, std::vector<Keyed>& keys);

}  // namespace hearsay::reconciling
