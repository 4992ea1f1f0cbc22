// The one place that owns threads.
#pragma once

#include <cstddef>
#include <functional>

namespace hearsay::base {

/// Calls `work(i)` for each i in [0, count) on at most `threads` threads (0 = one per core), in no order. Work on
/// different i must not share what it writes, so results never depend on the thread count.
void for_each_index(size_t count, int threads, const std::function<void(size_t)>& work);

}  // namespace hearsay::base
