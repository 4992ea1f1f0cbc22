// What the handlers work on: the store, today's edition of it, and what is known of the server.
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

#include "hearsay/serve.h"
#include "serve/edition.h"
#include "serve/metrics.h"
#include "serve/stores.h"

namespace hearsay::serving {

class Desk {
 public:
  explicit Desk(ServeOptions given) : options(std::move(given)), stores(options.store) {}
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  ~Desk() { stop(); }

  /// Null until the first is made.
  std::shared_ptr<const Edition> edition() const;
  /// Whether the store holds more than today's edition does.
  Result<bool> is_behind();
  /// Makes today's edition if the store has changed; whether there is a new one.
  Result<bool> refresh();
  /// Reads the oldest job that waits, puts its reports into the store and settles it; false when none waits.
  Result<bool> read_next_job();
  /// The job that is being read.
  std::string job_in_hand() const;

  /// Two threads that do these two whenever there is something to do, until stop().
  void start();
  void stop();
  /// There may be something to do: what was written is looked at now.
  void nudge();
  /// Called by any thread when there is something to tell.
  void when_news(std::function<void()> tell) { news_ = std::move(tell); }
  /// Why there is no edition of today; empty when there is.
  std::string trouble() const;

  /// What came in after a moment, as server-sent events, and the moment that they lead up to; `editions`: the number
  /// of the last edition told of.
  struct Place {
    int64_t stored = 0;  ///< microseconds
    uint64_t edition = 0;
  };
  std::string events_after(Place& place);

  const ServeOptions options;
  Stores stores;
  Metrics metrics;

 private:
  void watch(const std::stop_token& stop);
  void read_jobs(const std::stop_token& stop);
  void rest(const std::stop_token& stop, std::chrono::milliseconds time, uint64_t& seen);
  void tell(const Error& error);

  std::mutex making_;
  Press press_;
  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  uint64_t nudges_ = 0;
  std::shared_ptr<const Edition> edition_;
  std::string
      changed_stories_;  // JSON: of the edition's stories, those that the one before had not, or had otherwise
  std::string trouble_;
  std::string job_;
  std::function<void()> news_;
  std::stop_source stopping_;
  std::jthread watcher_;
  std::jthread reader_;
};

}  // namespace hearsay::serving
