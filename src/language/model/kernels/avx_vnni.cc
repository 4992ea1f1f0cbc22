// Products with 8-bit dot products in registers of 32 bytes (AVX-VNNI).
#include <immintrin.h>

#define SET kernels_avx_vnni
#define NAME "avx-vnni"
#define BYTES 32
#include "language/model/kernels/vectors.inc"

namespace hearsay::language {
namespace {

constexpr size_t kRowsAtOnce = 6, kBlocksAtOnce = 1;

Panels pack(const int8_t* rows, size_t outputs, size_t inputs) {
  return packed_lines(rows, outputs, inputs);
}

// The instruction itself: around its intrinsic g++ 12 copies and spills the sums.
inline void add_dot(__m256i& sum, __m256i x, __m256i w) {
  asm("%{vex%} vpdpbusd %2, %1, %0" : "+x"(sum) : "x"(x), "x"(w));
}

template <size_t rows, size_t blocks>
void add_products(const Panels& panels, size_t block, const uint8_t* input, int32_t* sums) {
  static_assert(blocks == 1);
  const size_t inputs = panels.inputs;
  __m256i left[rows], right[rows];
#pragma GCC unroll 6
  for (size_t r = 0; r < rows; ++r) left[r] = right[r] = _mm256_setzero_si256();
  const auto* line = reinterpret_cast<const __m256i*>(panels.lines.data() + block * inputs / 4);
  for (size_t k = 0; k < inputs; k += 4, line += 2) {
    const __m256i w0 = _mm256_load_si256(line), w1 = _mm256_load_si256(line + 1);
#pragma GCC unroll 6
    for (size_t r = 0; r < rows; ++r) {
      const __m256i x = _mm256_set1_epi32(quad(input + r * inputs + k));
      add_dot(left[r], x, w0);
      add_dot(right[r], x, w1);
    }
  }
#pragma GCC unroll 6
  for (size_t r = 0; r < rows; ++r) {
    store(sums + r * Panels::kOutputs, reinterpret_cast<I>(left[r]));
    store(sums + r * Panels::kOutputs + kLanes, reinterpret_cast<I>(right[r]));
  }
}

}  // namespace
}  // namespace hearsay::language

#include "language/model/kernels/loops.inc"
