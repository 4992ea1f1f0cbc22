// Copies: text that stands in two reports, with its spans.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "hearsay/story.h"

namespace hearsay::grouping {

/// All copies, `from` before `to` in `order`; by (to, from). `order` lists the readings from first to last published.
std::vector<Copy> find_copies(std::span<const Reading> readings, const std::vector<uint32_t>& order);

}  // namespace hearsay::grouping
