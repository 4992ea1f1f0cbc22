// One matrix of the encoder or its heads: rows in, rows out, by oneDNN.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "language/model/kernels/kernels.h"
#include "language/model/weights.h"

namespace hearsay::language {

/// Arithmetic of the matrix products. Everything between them is 32-bit floating point.
enum class Precision : uint8_t { int8, bf16, f32 };

/// Rows that one call of the library multiplies: large enough that the weights are read seldom, small enough that a
/// tile's sums stay in a core's second-level cache. The last rows of a batch go in small tiles, padded. That both are
/// fixed makes a row's result independent of the rows it shares a batch with.
constexpr size_t kTileRows = 64;
constexpr size_t kSmallTileRows = 16;

/// Memory that one thread reuses from call to call.
struct DenseScratch {
  std::vector<uint8_t> input;  // one tile in the precision of the product
  std::vector<int32_t> sums;
  std::vector<float> scales;  // of the tile's rows
  std::vector<uint8_t> library;
};

/// y = activation(W x + b). int8: rows are quantised one by one as they come (symmetric), W by output channel; the
/// products are exact integers, so any batching and any instruction set with 8-bit dot products give the same bits.
class Dense {
 public:
  /// "NAME.weight" [outputs, inputs] (s8 with "NAME.scale" [outputs], or f32) and, when there is
  /// one, "NAME.bias" [outputs]. Errors: bad_format when the matrix is missing or a shape is wrong; bad_usage when
  /// the processor lacks the precision (bf16).
  static Result<Dense> from(const Weights& weights, const std::string& name, Precision precision);

  size_t inputs() const { return inputs_; }
  size_t outputs() const { return outputs_; }
  /// x: rows × inputs; y: rows × outputs, must not overlap x.
  void apply(const float* x, size_t rows, Activation activation, float* y, DenseScratch& scratch) const;

 private:
  struct Product;
  struct Tile {
    const Product* product;
    size_t rows;   // that the product multiplies
    size_t count;  // of them that are there
  };
  void make_products(int input_type, int weight_type, int output_type, const void* rows);
  Tile next_tile(size_t rows_left) const;
  void apply_int8(const float* x, size_t rows, Activation activation, float* y, DenseScratch& scratch) const;
  void apply_real(const float* x, size_t rows, Activation activation, float* y, DenseScratch& scratch) const;

  size_t inputs_ = 0, outputs_ = 0;
  Precision precision_ = Precision::int8;
  std::vector<float> scale_;      // by output channel
  std::vector<float> bias_;       // by output channel
  std::vector<int32_t> offsets_;  // by output channel: the sum of its weights times the inputs' zero point
  std::shared_ptr<const Product> product_, small_product_;
};

/// Has the library 8-bit dot products here? Without them sums of pairs must fit into 16 bits, and inputs get 7 bits.
bool has_integer_dot_products();

/// Real weights as 8-bit numbers by row, or 8-bit weights as they are; `scale` gets one factor a row.
std::vector<int8_t> quantised_rows(const Array& weight, const Array* scales, std::vector<float>& scale);

}  // namespace hearsay::language
