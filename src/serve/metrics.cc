#include "serve/metrics.h"

#include <fmt/format.h>

namespace hearsay::serving {

std::string metric(const char* name, const char* type, const char* help, double value) {
  return fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, help, type, value);
}

void Metrics::add(const Served& served) {
  const std::scoped_lock lock(mutex_);
  Route& route = routes_[{served.method, served.route, served.status}];
  ++route.requests;
  route.bytes += served.bytes;
  route.seconds += served.milliseconds / 1000;
}

std::string Metrics::text() const {
  std::string requests = "# HELP hearsay_requests_total Requests answered\n# TYPE hearsay_requests_total counter\n";
  std::string seconds =
      "# HELP hearsay_request_seconds_total Time spent on them\n# TYPE hearsay_request_seconds_total counter\n";
  {
    const std::scoped_lock lock(mutex_);
    for (const auto& [what, route] : routes_) {
      const auto& [method, path, status] = what;
      const std::string labels = fmt::format(R"({{method="{}",route="{}",status="{}"}})", method, path, status);
      requests += fmt::format("hearsay_requests_total{} {}\n", labels, route.requests);
      seconds += fmt::format("hearsay_request_seconds_total{} {:.6f}\n", labels, route.seconds);
    }
  }
  const auto now = [](const std::atomic<uint64_t>& count) { return static_cast<double>(count.load()); };
  return requests + seconds + metric("hearsay_connections", "gauge", "Connections open", now(counts.connections)) +
         metric("hearsay_streams", "gauge", "Streams of events open", now(counts.streams)) +
         metric("hearsay_waiting", "gauge", "Requests being answered or waiting for it", now(counts.waiting)) +
         metric("hearsay_connections_refused_total", "counter", "Connections turned away", now(counts.refused));
}

}  // namespace hearsay::serving
