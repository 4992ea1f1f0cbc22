// Sockets and HTTP.
#pragma once

#include <functional>
#include <stop_token>

#include "serve/service.h"

namespace hearsay::serving {

/// Answers connections until `stop`, then ends those that are idle and finishes the others. `ready` is told the port.
Result<void> run_server(Service& service, const ServeOptions& options, const std::stop_token& stop,
                        const std::function<void(uint16_t)>& ready);

}  // namespace hearsay::serving
