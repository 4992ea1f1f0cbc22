// Copies: text that stands in two reports, with its spans.
#pragma once

#include <cstdint>
#include <vector>

#include "group/trace.h"
#include "hearsay/story.h"

namespace hearsay::grouping {

struct FoundCopy {
  Copy copy;
  uint32_t longest_run = 0;  ///< most words alike one after another, those in quotation marks not counted
};

/// All copies, `from` before `to` in `order`; by (to, from). `order` lists the traces from first to last published.
std::vector<FoundCopy> find_copies(Traces traces, const std::vector<uint32_t>& order, int threads = 1);

}  // namespace hearsay::grouping
