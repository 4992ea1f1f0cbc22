// Which loops run is decided by what the processor says of itself, once.
#include "language/model/kernels/kernels.h"

#include <atomic>
#include <vector>

namespace hearsay::language {

// NOLINTNEXTLINE(readability-identifier-naming): the build makes these names
extern const Kernels kernels_baseline, kernels_avx2, kernels_avx512;

namespace {

std::atomic<const Kernels*>& in_use() {
  static std::atomic<const Kernels*> chosen = supported_kernels().back();
  return chosen;
}

}  // namespace

std::span<const Kernels* const> supported_kernels() {
  static const std::vector<const Kernels*> sets = [] {
    std::vector<const Kernels*> found = {&kernels_baseline};
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) found.push_back(&kernels_avx2);
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
      found.push_back(&kernels_avx512);
    }
    return found;
  }();
  return sets;
}

const Kernels& kernels() {
  return *in_use().load(std::memory_order_relaxed);
}

WithKernels::WithKernels(const Kernels& others) {
  in_use() = &others;
}
WithKernels::~WithKernels() {
  in_use() = supported_kernels().back();
}

}  // namespace hearsay::language
