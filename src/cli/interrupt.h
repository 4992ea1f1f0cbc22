// SIGINT and SIGTERM as a stop token.
#pragma once

#include <pthread.h>

#include <atomic>
#include <chrono>
#include <stop_token>
#include <thread>

namespace hearsay::cli {

/// While it lives, the first signal asks for a stop; when the run has not ended within `grace`, or at a second
/// signal, unfinished files are removed and the process ends with 130. Make it before any other thread.
class Interrupt {
 public:
  explicit Interrupt(std::chrono::seconds grace);
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  std::stop_token token() const { return source_.get_token(); }

 private:
  void wait();

  std::chrono::seconds grace_;
  std::stop_source source_;
  std::atomic<bool> over_ = false;
  std::thread waiter_;
};

}  // namespace hearsay::cli
