// Products with 8-bit dot products in registers of 64 bytes (AVX-512 VNNI).
#include <immintrin.h>

#define SET kernels_avx512_vnni
#define NAME "avx512-vnni"
#define BYTES 64
#include "language/model/kernels/vectors.inc"

namespace hearsay::language {
namespace {

constexpr size_t kRowsAtOnce = 12, kBlocksAtOnce = 2;

Panels pack(const int8_t* rows, size_t outputs, size_t inputs) {
  return packed_lines(rows, outputs, inputs);
}

template <size_t rows, size_t blocks>
void add_products(const Panels& panels, size_t block, const uint8_t* input, int32_t* sums) {
  const size_t inputs = panels.inputs;
  __m512i sum[rows][blocks];
#pragma GCC unroll 12
  for (size_t r = 0; r < rows; ++r) {
#pragma GCC unroll 2
    for (size_t b = 0; b < blocks; ++b) sum[r][b] = _mm512_setzero_si512();
  }
  const Panels::Line* line = panels.lines.data() + block * inputs / 4;
  for (size_t k = 0; k < inputs; k += 4, ++line) {
    __m512i w[blocks];
#pragma GCC unroll 2
    for (size_t b = 0; b < blocks; ++b) w[b] = _mm512_load_si512(line + b * inputs / 4);
#pragma GCC unroll 12
    for (size_t r = 0; r < rows; ++r) {
      const __m512i x = _mm512_set1_epi32(quad(input + r * inputs + k));
#pragma GCC unroll 2
      for (size_t b = 0; b < blocks; ++b) sum[r][b] = _mm512_dpbusd_epi32(sum[r][b], x, w[b]);
    }
  }
#pragma GCC unroll 12
  for (size_t r = 0; r < rows; ++r) {
#pragma GCC unroll 2
    for (size_t b = 0; b < blocks; ++b) store(sums + (r * blocks + b) * kLanes, reinterpret_cast<I>(sum[r][b]));
  }
}

}  // namespace
}  // namespace hearsay::language

#include "language/model/kernels/loops.inc"
