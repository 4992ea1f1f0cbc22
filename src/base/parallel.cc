#include "base/parallel.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

namespace hearsay::base {

void for_each_index(size_t count, int threads, const std::function<void(size_t)>& work) {
  tbb::task_arena arena(threads > 0 ? threads : tbb::task_arena::automatic);
  arena.execute([&] { tbb::parallel_for(size_t{0}, count, work); });
}

}  // namespace hearsay::base
