// For tests: how long is too long. A verdict by the clock would differ between machines, so the limit is far above
// what the slowest needs, even under sanitizers; what it catches is a cost that does not end.
#pragma once

#include <chrono>

namespace hearsay::base {

constexpr std::chrono::seconds kHang{300};

}  // namespace hearsay::base
