// The loops over vectors that stand between the encoder's matrix products, compiled once for each instruction set.
//
// Every function reads and writes plain rows of floats; sums run in one fixed order, so a row's result depends on
// that row alone. Between instruction sets results differ by rounding only (fused multiply-add).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace hearsay::language {

enum class Activation : uint8_t { none, relu, gelu };

/// A row of sums of products of 8-bit numbers, and what makes real numbers of it.
struct SumRow {
  const int32_t* sums;
  const int32_t* offsets;     ///< per column: what the input's zero point adds to the sum
  const float* column_scale;  ///< per column
  float row_scale;
};

/// One instruction set's loops. `n` is the length of a row in floats, a multiple of 16 but for finish_sums and
/// finish. Pure; any thread.
struct Kernels {
  const char* name;
  /// Symmetric small numbers of a row: round(x / scale) + levels + 1, with |x / scale| at most `levels`. Returns the
  /// scale.
  float (*quantise)(const float* x, size_t n, int levels, uint8_t* out);
  /// (sums - offsets) * scales + bias, then the activation. `gelu` is the tanh form (Hendrycks & Gimpel 2016).
  void (*finish_sums)(const SumRow& row, const float* bias, size_t n, Activation activation, float* out);
  /// The activation alone, after adding the bias, in place.
  void (*finish)(float* x, const float* bias, size_t n, Activation activation);
  /// out = layer norm of (x + residual) (Ba et al. 2016). `out` may be `residual`.
  void (*add_norm)(const float* x, const float* residual, size_t n, const float* gain, const float* bias, float* out);
  /// Attention of one window: rows of [query | key | value], each 12 heads of 32, to rows of 384. `scratch` holds
  /// attention_scratch(rows) floats.
  void (*attention)(const float* qkv, size_t rows, float* out, float* scratch);
  /// out[i][j] = a_i · b_j * scale, for a of `rows` and b of `columns` rows of n floats.
  void (*products)(const float* a, size_t a_stride, size_t rows, const float* b, size_t b_stride, size_t columns,
                   size_t n, float scale, float* out);
};

constexpr size_t kHeads = 12;
constexpr size_t kHeadWidth = 32;
constexpr size_t kWidth = kHeads * kHeadWidth;  // 384
constexpr float kNormEpsilon = 1e-12F;          // BERT's

constexpr size_t attention_scratch(size_t rows) {
  const size_t padded = (rows + 15) / 16 * 16;
  return 2 * kHeadWidth * padded + 4 * padded;  // keys, values, four rows of scores
}

/// All that this machine can run, the plainest first.
std::span<const Kernels* const> supported_kernels();
/// Those in use: the last of them.
const Kernels& kernels();

/// While it lives others are in use, so that one set can be held against another. One at a time, and not while
/// something is read elsewhere.
class WithKernels {
 public:
  explicit WithKernels(const Kernels& others);
  ~WithKernels();
  WithKernels(const WithKernels&) = delete;
  WithKernels& operator=(const WithKernels&) = delete;
};

}  // namespace hearsay::language
