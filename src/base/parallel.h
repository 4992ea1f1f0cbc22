// The one place that owns threads.
#pragma once

#include <cstddef>
#include <functional>

namespace hearsay::base {

/// Calls `work(i)` for each i in [0, count) on at most `threads` threads (0 = one per core), in no order. Work on
/// different i must not share what it writes, so results never depend on the thread count.
void for_each_index(size_t count, int threads, const std::function<void(size_t)>& work);

/// The same, and hands over what is done as soon as all before it is: `done(i)` is called from the calling thread,
/// for each i in order. When it gives false nothing more is begun or handed over.
void for_each_index_in_order(size_t count, int threads, const std::function<void(size_t)>& work,
                             const std::function<bool(size_t)>& done);

}  // namespace hearsay::base
