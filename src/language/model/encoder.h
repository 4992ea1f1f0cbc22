// The transformer encoder: windows of sub-words in, one vector for each sub-word out.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "language/model/dense.h"
#include "language/model/window.h"

namespace hearsay::language {

/// Memory that one thread reuses from batch to batch.
struct EncoderScratch {
  std::vector<float> wide, attention, mixed, inner;
  DenseScratch dense;
};

/// A BERT encoder (Devlin et al. 2019), post-norm, width 384, 12 heads, with an embedding of how a sub-word is
/// written beside those of what it is and where it stands. No window sees another. Immutable; any thread.
class Encoder {
 public:
  static Result<Encoder> from(const Weights& weights, Precision precision);

  /// Vectors of all sub-words of the windows, one after another: (sum of ids) × 384.
  void encode(std::span<const Window> windows, std::vector<float>& states, EncoderScratch& scratch) const;

 private:
  struct Norm {
    const float* gain;
    const float* bias;
  };
  struct Layer {
    Dense qkv, out, up, down;
    Norm norm1, norm2;
  };
  void embed(const Window& window, float* rows) const;
  /// What a layer does with each row alone, behind attention.
  static void finish_rows(const Layer& layer, const float* attended, size_t rows, float* states,
                          EncoderScratch& scratch);

  std::vector<Layer> layers_;
  Array pieces_;  // s8 or f32, [vocabulary, 384]
  const float* piece_scale_ = nullptr;
  const float* positions_ = nullptr;  // [kMaxWindowPieces, 384]
  const float* shapes_ = nullptr;     // [kShapeCount, 384]
  Norm norm_{};
};

}  // namespace hearsay::language
