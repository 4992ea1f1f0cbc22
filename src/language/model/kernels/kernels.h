// The encoder's arithmetic: products of 8-bit matrices and the loops over vectors between them, written once for each
// instruction set.
//
// Every set gives the same bits. Products are sums of integers, which are exact. Floating point is done in one order
// everywhere: a multiplication and an addition stay two operations (no set fuses them), sums over a row run in
// kSumLanes lanes whatever a register holds, and the lanes are added in one fixed tree. A row's result depends on
// that row alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hearsay::language {

enum class Activation : uint8_t { none, relu, gelu };

/// Lanes of a sum over a row; rows of all loops but `finish` are multiples of it.
constexpr size_t kSumLanes = 16;

/// Inputs of a product are 0 … 127: with weights of 8 bits a pair of products fits into 16 bits, which is what
/// processors without 8-bit dot products add them in.
constexpr int kTopLevel = 127;

/// A row of small numbers: x is nearly (level - zero) * scale.
struct RowScale {
  float scale = 1.0F;
  int32_t zero = 0;
};

/// 8-bit weights as one instruction set's `multiply` reads them.
struct Panels {
  static constexpr size_t kOutputs = 16;  // of a line
  /// Four weights of each of sixteen outputs: one register of AVX-512, two of AVX2.
  struct alignas(64) Line {
    std::array<int8_t, kOutputs * 4> weights;
  };
  /// A line whose sums could leave 16 bits beside those of its neighbour, and so are added alone.
  struct Apart {
    size_t at;  // four inputs from here on
    Line line;
  };
  size_t inputs = 0, outputs = 0;
  std::vector<Line> lines;    // sixteen outputs after sixteen: inputs / 4 lines each; `plain` has an order of its own
  std::vector<int32_t> sums;  // of each output's weights; in whole lines, as all that is by output
  std::vector<Apart> apart;   // avx2
  std::vector<size_t> behind;  // avx2: for each sixteen outputs where their lines in `apart` end

  size_t blocks() const { return (outputs + kOutputs - 1) / kOutputs; }
};

/// rows × outputs = rows × inputs times the weights, made real numbers, plus bias, then the activation; of the
/// outputs those from `begin` to `end` alone.
struct Product {
  const Panels& panels;
  const uint8_t* input;
  const RowScale* scales;  ///< of the rows
  size_t rows;
  const float* column_scale;  ///< by output, in whole lines, as the bias
  const float* bias;
  Activation activation;
  size_t begin, end;  ///< begin is a whole number of lines
  float* out;         ///< rows of end - begin
};

/// Of a layer norm, n of each.
struct Norm {
  const float* gain;
  const float* bias;
};

/// One instruction set. `n` is the length of a row in floats. Pure; any thread.
struct Kernels {
  const char* name;
  /// Orders weights [outputs][inputs] for `multiply`. REQUIRES: inputs a multiple of 16, at most kMaxInputs.
  Panels (*pack)(const int8_t* rows, size_t outputs, size_t inputs);
  void (*multiply)(const Product& product);
  /// Small numbers of x - centre, between a row's least and its greatest (or 0) in steps of 1 / kTopLevel, and what
  /// they are of, for each of `rows` rows.
  void (*quantise)(const float* x, size_t rows, const float* centre, size_t n, uint8_t* out, RowScale* scales);
  /// The activation alone, after adding the bias, in place; any n. `gelu` is the tanh form (Hendrycks & Gimpel 2016).
  void (*finish)(float* x, const float* bias, size_t n, Activation activation);
  /// out = layer norm of (x + residual) (Ba et al. 2016), of each of `rows` rows. `out` may be `x` or `residual`.
  void (*add_norm)(const float* x, const float* residual, const Norm& norm, size_t rows, size_t n, float* out);
  /// Attention of one window, to rows of 384, one for each of `queries`, which are numbers of rows. `qkv`: rows of 32
  /// for each of 12 heads' queries, then keys, then values, each head's `apart` floats behind the last one's.
  /// `scratch` holds attention_scratch(rows) floats.
  void (*attention)(const float* qkv, size_t apart, size_t rows, std::span<const uint16_t> queries, float* out,
                    float* scratch);
  /// out[i][j] = a_i · b_j * scale, for a of `rows` and b of `columns` rows of n floats.
  void (*products)(const float* a, size_t a_stride, size_t rows, const float* b, size_t b_stride, size_t columns,
                   size_t n, float scale, float* out);
  /// out = the sum of vectors of any n numbers, added in their order. REQUIRES: one vector at least; `out` may be it.
  void (*add_up)(std::span<const float* const> vectors, size_t n, float* out);
  /// Adds to each of kWeighed sums x_i times its number of column i, for all x above zero, in their order; for `rows`
  /// rows of x, n numbers each, and as many of sums.
  void (*weigh)(const float* x, size_t rows, size_t n, const float* columns, float* sums);
};

constexpr size_t kWeighed = 32;
constexpr size_t kHeads = 12;
constexpr size_t kHeadWidth = 32;
constexpr size_t kWidth = kHeads * kHeadWidth;  // 384
constexpr size_t kMaxInputs = 4 * kWidth;       // of a matrix
constexpr float kNormEpsilon = 1e-12F;          // BERT's
constexpr size_t kMostQueries = 8;              // rows that attention works on at once

constexpr size_t attention_scratch(size_t rows) {
  const size_t padded = (rows + kSumLanes - 1) / kSumLanes * kSumLanes;
  return (kHeadWidth + kMostQueries) * padded;  // keys, rows of scores
}

/// Weights in lines, and their sums.
Panels packed_lines(const int8_t* rows, size_t outputs, size_t inputs);

/// All that this machine can run, the plainest first.
std::span<const Kernels* const> supported_kernels();
/// Those in use: the last of them, if not set_kernels() said otherwise.
const Kernels& kernels();
/// Others from now on; not while something is read elsewhere. A matrix keeps those that it was packed for.
void set_kernels(const Kernels& others);
/// The widest of that name or family ("vnni" is any with 8-bit dot products); null when the machine has none.
const Kernels* kernels_named(std::string_view name);

/// While it lives others are in use, so that one set can be held against another. One at a time.
class WithKernels {
 public:
  explicit WithKernels(const Kernels& others) : before_(kernels()) { set_kernels(others); }
  ~WithKernels() { set_kernels(before_); }
  WithKernels(const WithKernels&) = delete;
  WithKernels& operator=(const WithKernels&) = delete;

 private:
  const Kernels& before_;
};

}  // namespace hearsay::language
