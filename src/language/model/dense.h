// One matrix of the encoder or its heads: rows in, rows out.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "language/model/floats.h"
#include "language/model/kernels/kernels.h"
#include "language/model/weights.h"

namespace hearsay::language {

/// Arithmetic of the matrix products. Everything between them is 32-bit floating point. f32 is slow: to measure by,
/// and for a matrix that 8 bits would harm.
enum class Precision : uint8_t { int8, f32 };

/// Rows that go through a matrix, and in the encoder through several, one after another: enough that the weights are
/// read seldom, few enough that what lies between stays in a core's second-level cache.
constexpr size_t kTileRows = 48;

/// Memory that one thread reuses from call to call.
struct DenseScratch {
  std::vector<uint8_t> input;  // one tile in small numbers
  std::vector<RowScale> scales;
};

/// y = activation(W x + b). int8: rows become small numbers one by one as they come, W by output channel; the
/// products are exact integers, so any batching and any instruction set give the same bits.
class Dense {
 public:
  /// "NAME.weight" [outputs, inputs] (s8 with "NAME.scale" [outputs], or f32) and, when there are such, "NAME.bias"
  /// [outputs] and "NAME.centre" [inputs]: what inputs are on average. int8 takes the small numbers of what they are
  /// beside it, as a few inputs are large always and would leave the others few steps. Kept packed for the kernels in
  /// use, real ones in place (`weights` must outlive it). Errors: bad_format when the matrix is missing or a shape is
  /// wrong.
  static Result<Dense> from(const Weights& weights, const std::string& name, Precision precision);
  /// The same; an error also where the matrix is not outputs × inputs.
  static Result<Dense> from(const Weights& weights, const std::string& name, size_t outputs, size_t inputs,
                            Precision precision);

  size_t inputs() const { return inputs_; }
  size_t outputs() const { return outputs_; }
  /// x: rows × inputs; y: rows × outputs, must not overlap x.
  void apply(const float* x, size_t rows, Activation activation, float* y, DenseScratch& scratch) const;

  /// Some of the outputs, from `begin` (a multiple of 16) to `end`, with an activation and a place of their own.
  struct Part {
    size_t begin, end;
    Activation activation;
    float* y;  ///< rows × (end - begin)
  };
  /// The same outputs as they are in the whole: what nobody needs is left out.
  void apply(const float* x, size_t rows, std::span<const Part> parts, DenseScratch& scratch) const;

 private:
  void move_to(const float* centre, const int8_t* rows);
  void apply_int8(const float* x, size_t rows, std::span<const Part> parts, DenseScratch& scratch) const;
  void apply_real(const float* x, size_t rows, const Part& part) const;

  size_t inputs_ = 0, outputs_ = 0;
  Precision precision_ = Precision::int8;
  const Kernels* loops_ = nullptr;
  Panels panels_;            // int8
  Floats scale_;             // by output channel, in whole lines of panels_
  Floats bias_;              // by output channel, likewise; in int8 with what the centre gives
  Floats centre_;            // by input; int8
  Array given_;              // f32: the matrix as it is
  std::vector<float> made_;  // f32: or made of small weights
};

/// Real weights as 8-bit numbers by row, or 8-bit weights as they are; `scale` gets one factor a row.
std::vector<int8_t> quantised_rows(const Array& weight, const Array* scales, Floats& scale);

}  // namespace hearsay::language
