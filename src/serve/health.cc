// Whether the server is well, for machines that ask: it answers, it has read the store, how much it has done.
#include <fmt/format.h>

#include "hearsay/version.h"
#include "serve/json.h"
#include "serve/problem.h"
#include "serve/routes.h"

namespace hearsay::serving {

Response get_healthz(Desk& /*desk*/, const Call& /*call*/) {
  return {.body = fmt::format(R"({{"status":"ok","version":{}}})", json_text(version()))};
}

Response get_readyz(Desk& desk, const Call& /*call*/) {
  if (!desk.trouble().empty()) return problem(503, "the store cannot be read; the server's log says why");
  if (desk.edition() == nullptr) return problem(503, "the store is being read", {{"Retry-After", "1"}});
  return {.body = fmt::format(R"({{"status":"ok","version":{}}})", json_text(version()))};
}

Response get_metrics(Desk& desk, const Call& /*call*/) {
  std::string text = desk.metrics.text();
  const auto waiting = desk.stores.reading([](const Store& store) { return store.waiting(); });
  if (waiting)
    text += metric("hearsay_jobs_waiting", "gauge", "Jobs that are yet to be read", static_cast<double>(*waiting));
  if (const auto edition = desk.edition()) {
    text += metric("hearsay_reports", "gauge", "Reports served", static_cast<double>(edition->reports.size()));
    text += metric("hearsay_stories", "gauge", "Stories served", static_cast<double>(edition->stories.size()));
    const auto at = std::chrono::floor<std::chrono::seconds>(edition->at).time_since_epoch().count();
    text += metric("hearsay_edition_seconds", "gauge", "Moment of the store that is served", static_cast<double>(at));
  }
  return {.type = "text/plain; version=0.0.4; charset=utf-8", .body = std::move(text)};
}

Response get_openapi(Desk& /*desk*/, const Call& /*call*/) {
  return {.body = openapi()};
}

}  // namespace hearsay::serving
