// Whether anybody still reads what the run prints.
#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <thread>

namespace hearsay::cli {

/// While it lives, and standard output is a pipe, calls `gone` when its reader goes away; when the run has not ended
/// within a second of that, the process ends, as nobody is left to be told anything.
class ReaderWatch {
 public:
  explicit ReaderWatch(std::function<void()> gone);
  ~ReaderWatch();
  ReaderWatch(const ReaderWatch&) = delete;
  ReaderWatch& operator=(const ReaderWatch&) = delete;

 private:
  void watch() const;

  std::function<void()> gone_;
  std::array<int, 2> wake_ = {-1, -1};  // a pipe: the destructor closes its second end
  std::thread watcher_;
};

}  // namespace hearsay::cli
