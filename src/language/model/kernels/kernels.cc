// Which instruction set runs is decided by what the processor says of itself, once.
#include "language/model/kernels/kernels.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <ranges>

#ifdef HEARSAY_X86
#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace hearsay::language {

// NOLINTBEGIN(readability-identifier-naming): the build makes these names
extern const Kernels kernels_plain;
#ifdef HEARSAY_X86
extern const Kernels kernels_avx2, kernels_avx_vnni, kernels_avx512_vnni, kernels_amx;
#endif
// NOLINTEND(readability-identifier-naming)

namespace {

#ifdef HEARSAY_X86
// Compilers differ in whether they know the name.
bool has_avx_vnni() {
  unsigned a = 0, b = 0, c = 0, d = 0;
  return __get_cpuid_count(7, 1, &a, &b, &c, &d) != 0 && (a & 1U << 4) != 0;
}

// The processor has tiles and 8-bit products of them, and the system lets this process keep what is in them.
bool has_amx() {
  constexpr unsigned kTile = 1U << 24, kInt8 = 1U << 25;
  constexpr long kAskFor = 0x1023, kTileData = 18;  // ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA of Linux 5.16
  unsigned a = 0, b = 0, c = 0, d = 0;
  const bool there = __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (d & kTile) != 0 && (d & kInt8) != 0;
#ifdef SYS_arch_prctl
  return there && syscall(SYS_arch_prctl, kAskFor, kTileData) == 0;
#else
  return false;
#endif
}
#endif

std::atomic<const Kernels*>& in_use() {
  static std::atomic<const Kernels*> chosen = supported_kernels().back();
  return chosen;
}

}  // namespace

Panels packed_lines(const int8_t* rows, size_t outputs, size_t inputs) {
  Panels panels;
  panels.inputs = inputs;
  panels.outputs = outputs;
  const size_t quads = inputs / 4;
  panels.lines.resize(panels.blocks() * quads);
  panels.sums.assign(panels.blocks() * Panels::kOutputs, 0);
  for (size_t i = 0; i < outputs; ++i) {
    const int8_t* const row = rows + i * inputs;
    Panels::Line* const line = panels.lines.data() + i / Panels::kOutputs * quads;
    const size_t at = i % Panels::kOutputs * 4;
    for (size_t q = 0; q < quads; ++q) std::memcpy(line[q].weights.data() + at, row + q * 4, 4);
    for (size_t k = 0; k < inputs; ++k) panels.sums[i] += row[k];
  }
  return panels;
}

std::span<const Kernels* const> supported_kernels() {
  static const std::vector<const Kernels*> sets = [] {
    std::vector<const Kernels*> found = {&kernels_plain};
#ifdef HEARSAY_X86
    if (!__builtin_cpu_supports("avx2")) return found;
    found.push_back(&kernels_avx2);
    if (has_avx_vnni()) found.push_back(&kernels_avx_vnni);
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vnni")) {
      found.push_back(&kernels_avx512_vnni);
      if (has_amx()) found.push_back(&kernels_amx);
    }
#endif
    return found;
  }();
  return sets;
}

const Kernels& kernels() {
  return *in_use().load(std::memory_order_relaxed);
}

void set_kernels(const Kernels& others) {
  in_use() = &others;
}

const Kernels* kernels_named(std::string_view name) {
  for (const Kernels* const set : supported_kernels() | std::views::reverse) {
    if (set->name == name || (name == "vnni" && std::string_view(set->name).ends_with("-vnni"))) return set;
  }
  return nullptr;
}

}  // namespace hearsay::language
