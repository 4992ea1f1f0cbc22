#include "language/model/kernels/kernels.h"

namespace hearsay::language {

// NOLINTNEXTLINE(readability-identifier-naming): the build makes these names
extern const Kernels kernels_baseline, kernels_avx2, kernels_avx512;

const Kernels& kernels() {
  static const Kernels& chosen = [] -> const Kernels& {
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
      return kernels_avx512;
    }
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? kernels_avx2 : kernels_baseline;
  }();
  return chosen;
}

}  // namespace hearsay::language
