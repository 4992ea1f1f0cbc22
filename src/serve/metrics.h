// Counts for /metrics, in the text form of Prometheus.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <tuple>

#include "hearsay/serve.h"

namespace hearsay::serving {

struct Counts {
  std::atomic<uint64_t> connections = 0;  ///< now
  std::atomic<uint64_t> streams = 0;      ///< now
  std::atomic<uint64_t> waiting = 0;      ///< requests that are answered or wait for it
  std::atomic<uint64_t> refused = 0;      ///< connections turned away
};

class Metrics {
 public:
  void add(const Served& served);
  /// What was counted, as lines.
  std::string text() const;
  Counts counts;

 private:
  struct Route {
    uint64_t requests = 0;
    uint64_t bytes = 0;
    double seconds = 0;
  };
  mutable std::mutex mutex_;
  std::map<std::tuple<std::string, std::string, int>, Route> routes_;  // by method, route and status
};

/// "# HELP …", "# TYPE …" and the value.
std::string metric(const char* name, const char* type, const char* help, double value);

}  // namespace hearsay::serving
