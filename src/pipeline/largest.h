// The stories that most reports tell.
#pragma once

#include <cstddef>
#include <vector>

#include "hearsay/story.h"

namespace hearsay::pipeline {

/// Keeps `most` stories, of equals the earlier, in their order, and the readings of their reports. What refers to the
/// others goes.
void keep_largest(size_t most, std::vector<Story>& stories, std::vector<Reading>& readings);

}  // namespace hearsay::pipeline
