// Products without 8-bit dot products. `maddubs` adds two products of 8-bit numbers in 16 bits, which inputs of 7
// bits never overflow; two such sums fit beside each other almost always, as few weights are large, and then one
// `madd` brings four products to 32 bits for the price of two. The lines of four weights that might overflow beside
// their neighbours stand apart, and their place among the others holds zeros.
#include <immintrin.h>

#define SET kernels_avx2
#define NAME "avx2"
#define BYTES 32
#include "language/model/kernels/vectors.inc"

namespace hearsay::language {
namespace {

constexpr size_t kRowsAtOnce = 4, kBlocksAtOnce = 1;
constexpr size_t kHalf = sizeof(__m256i);

inline __m256i weights_at(const Panels::Line& line, size_t half) {
  return _mm256_load_si256(reinterpret_cast<const __m256i*>(line.weights.data() + half * kHalf));
}

// Could a sum of two products of each line, both added, leave 16 bits? All inputs are positive, so it is furthest
// from zero where the weights of one sign meet the greatest inputs, and those of the other zeros.
bool may_overflow(const Panels::Line& one, const Panels::Line& other) {
  constexpr int16_t kMost = INT16_MAX / kTopLevel;
  const __m256i ones = _mm256_set1_epi8(1), zero = _mm256_setzero_si256();
  const auto sum = [&](__m256i a, __m256i b) {
    return _mm256_add_epi16(_mm256_maddubs_epi16(ones, a), _mm256_maddubs_epi16(ones, b));
  };
  __m256i beyond = zero;
  for (size_t half = 0; half < 2; ++half) {
    const __m256i a = weights_at(one, half), b = weights_at(other, half);
    const __m256i above = sum(_mm256_max_epi8(a, zero), _mm256_max_epi8(b, zero));
    const __m256i below = sum(_mm256_min_epi8(a, zero), _mm256_min_epi8(b, zero));
    beyond = _mm256_or_si256(beyond, _mm256_or_si256(_mm256_cmpgt_epi16(above, _mm256_set1_epi16(kMost)),
                                                     _mm256_cmpgt_epi16(_mm256_set1_epi16(-kMost), below)));
  }
  return _mm256_testz_si256(beyond, beyond) == 0;
}

Panels pack(const int8_t* rows, size_t outputs, size_t inputs) {
  Panels panels = packed_lines(rows, outputs, inputs);
  const size_t quads = inputs / 4;
  for (size_t block = 0; block < panels.blocks(); ++block) {
    for (size_t q = 0; q < quads; q += 2) {
      Panels::Line* const pair = panels.lines.data() + block * quads + q;
      if (!may_overflow(pair[0], pair[1])) continue;
      panels.apart.push_back({(q + 1) * 4, pair[1]});
      pair[1] = {};
    }
    panels.behind.push_back(panels.apart.size());
  }
  return panels;
}

template <size_t rows, size_t blocks>
void add_products(const Panels& panels, size_t block, const uint8_t* input, int32_t* sums) {
  static_assert(blocks == 1);
  const size_t inputs = panels.inputs;
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i left[rows], right[rows];
#pragma GCC unroll 4
  for (size_t r = 0; r < rows; ++r) left[r] = right[r] = _mm256_setzero_si256();
  const Panels::Line* line = panels.lines.data() + block * inputs / 4;
  for (size_t k = 0; k < inputs; k += 8, line += 2) {
    const __m256i w0 = weights_at(line[0], 0), w1 = weights_at(line[0], 1);
    const __m256i w2 = weights_at(line[1], 0), w3 = weights_at(line[1], 1);
#pragma GCC unroll 4
    for (size_t r = 0; r < rows; ++r) {
      const __m256i x = _mm256_set1_epi32(quad(input + r * inputs + k));
      const __m256i y = _mm256_set1_epi32(quad(input + r * inputs + k + 4));
      const __m256i a = _mm256_add_epi16(_mm256_maddubs_epi16(x, w0), _mm256_maddubs_epi16(y, w2));
      const __m256i b = _mm256_add_epi16(_mm256_maddubs_epi16(x, w1), _mm256_maddubs_epi16(y, w3));
      left[r] = _mm256_add_epi32(left[r], _mm256_madd_epi16(a, ones));
      right[r] = _mm256_add_epi32(right[r], _mm256_madd_epi16(b, ones));
    }
  }
  for (size_t i = block == 0 ? 0 : panels.behind[block - 1]; i < panels.behind[block]; ++i) {
    const Panels::Apart& apart = panels.apart[i];
#pragma GCC unroll 4
    for (size_t r = 0; r < rows; ++r) {
      const __m256i x = _mm256_set1_epi32(quad(input + r * inputs + apart.at));
      const __m256i a = _mm256_maddubs_epi16(x, weights_at(apart.line, 0));
      const __m256i b = _mm256_maddubs_epi16(x, weights_at(apart.line, 1));
      left[r] = _mm256_add_epi32(left[r], _mm256_madd_epi16(a, ones));
      right[r] = _mm256_add_epi32(right[r], _mm256_madd_epi16(b, ones));
    }
  }
#pragma GCC unroll 4
  for (size_t r = 0; r < rows; ++r) {
    store(sums + r * Panels::kOutputs, reinterpret_cast<I>(left[r]));
    store(sums + r * Panels::kOutputs + kLanes, reinterpret_cast<I>(right[r]));
  }
}

}  // namespace
}  // namespace hearsay::language

#include "language/model/kernels/loops.inc"
