// In order: every thread takes the next index, so those done stand close together, and the calling thread, which
// works as the others do, hands over between two of its own.
#include "base/parallel.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <vector>

namespace hearsay::base {
namespace {

class InOrder {
 public:
  InOrder(size_t count, const std::function<void(size_t)>& work, const std::function<bool(size_t)>& done)
      : count_(count), work_(work), done_(done), ready_(count) {}

  // On the calling thread; `helpers` others work along.
  void run(int helpers) {
    tbb::task_group others;
    for (int i = 0; i < helpers; ++i) {
      others.run([this] {
        while (work_one()) continue;
      });
    }
    try {
      while (work_one()) hand_over(false);
      hand_over(true);
    } catch (...) {
      over_ = true;
      others.wait();
      throw;
    }
    others.wait();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  bool work_one() {
    if (over_) return false;
    const size_t i = next_++;
    if (i >= count_) return false;
    std::exception_ptr failure;
    try {
      work_(i);
    } catch (...) {
      failure = std::current_exception();
    }
    const std::lock_guard guard(lock_);
    ready_[i] = true;
    if (failure) {
      over_ = true;
      failure_ = failure;
    }
    changed_.notify_one();
    return true;
  }

  // All that is ready now, or, waiting, all that was begun.
  void hand_over(bool waiting) {
    while (!over_ && handed_ < count_) {
      {
        std::unique_lock guard(lock_);
        if (waiting) changed_.wait(guard, [this] { return over_ || ready_[handed_]; });
        if (over_ || !ready_[handed_]) return;
      }
      if (!done_(handed_++)) over_ = true;
    }
  }

  const size_t count_;
  const std::function<void(size_t)>& work_;
  const std::function<bool(size_t)>& done_;
  std::mutex lock_;
  std::condition_variable changed_;
  std::vector<bool> ready_;     // guarded by lock_
  std::exception_ptr failure_;  // guarded by lock_ until all have ended
  size_t handed_ = 0;           // of the calling thread
  std::atomic<size_t> next_ = 0;
  std::atomic<bool> over_ = false;
};

// More threads than cores are had only where they are asked for, and TBB would say so on stderr.
struct Allowed {
  explicit Allowed(int threads)
      : control(tbb::global_control::max_allowed_parallelism,
                std::max<size_t>(static_cast<size_t>(std::max(threads, 1)),
                                 tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism))) {}
  tbb::global_control control;
};

}  // namespace

void for_each_index(size_t count, int threads, const std::function<void(size_t)>& work) {
  const Allowed allowed(threads);
  tbb::task_arena arena(threads > 0 ? threads : tbb::task_arena::automatic);
  arena.execute([&] { tbb::parallel_for(size_t{0}, count, work); });
}

void for_each_index_in_order(size_t count, int threads, const std::function<void(size_t)>& work,
                             const std::function<bool(size_t)>& done) {
  const Allowed allowed(threads);
  tbb::task_arena arena(threads > 0 ? threads : tbb::task_arena::automatic);
  arena.execute([&] { InOrder(count, work, done).run(arena.max_concurrency() - 1); });
}

}  // namespace hearsay::base
