// The transformer encoder: windows of sub-words in, one vector for each sub-word out.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "language/model/dense.h"
#include "language/model/window.h"

namespace hearsay::language {

/// Whose vectors are wanted: those of all sub-words, or those of the words' first ones alone.
enum class Wanted : uint8_t { pieces, words };

/// Memory that one thread reuses from batch to batch.
struct EncoderScratch {
  Floats wide, attention, mixed, inner;
  std::vector<uint16_t> every;  // 0, 1, 2 …: all rows of the longest window
  DenseScratch dense;
};

/// A BERT encoder (Devlin et al. 2019), post-norm, width 384, 12 heads, with an embedding of how a sub-word is
/// written beside those of what it is and where it stands. No window sees another. Immutable; any thread.
class Encoder {
 public:
  static Result<Encoder> from(const Weights& weights, Precision precision);

  /// Vectors of sub-words of the windows, one after another, 384 numbers each: (sum of ids) or (sum of words) of
  /// them. A vector is the same whatever others are wanted.
  void encode(std::span<const Window> windows, Wanted wanted, Floats& states, EncoderScratch& scratch) const;

 private:
  struct Layer {
    Dense qkv, out, up, down;
    Norm norm1, norm2;
  };
  void embed(const Window& window, float* rows) const;
  /// Attention of all windows, for the rows that go on: `states` keeps these, one below another. Gives their number.
  static size_t attend(std::span<const Window> windows, Wanted wanted, float* states, EncoderScratch& scratch);
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
