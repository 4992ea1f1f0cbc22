// Rows of all windows of a batch stand one below another, without padding: the matrix products see one tall matrix,
// attention sees each window's own rows. Behind attention a layer's rows go through all that is left of it tile by
// tile, so that what lies between its products stays in the second-level cache. Rows look at each other in attention
// alone: behind the last one only those go on whose vectors are wanted.
#include "language/model/encoder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

namespace hearsay::language {
namespace {

Result<const float*> floats(const Weights& weights, const std::string& name, size_t count) {
  const Array* const array = weights.find(name);
  if (array == nullptr || array->type != ElementType::f32 || array->count() != count) {
    return std::unexpected(
        Error{ErrorCode::bad_format, fmt::format("{}: not usable as model weights: array \"{}\" is missing or has "
                                                 "another shape",
                                                 weights.name(), name)});
  }
  return array->floats();
}

constexpr std::string_view kLayers = "encoder.layers.";
/// More layers than any compact encoder has: a bound for damaged files.
constexpr size_t kMaxLayers = 48;

// A sub-word's vector lies anywhere among millions of numbers: it is fetched while the one before is worked on.
void prefetch(const int8_t* vector) {
  constexpr size_t kLine = 64;
  for (size_t at = 0; at < kWidth; at += kLine) __builtin_prefetch(vector + at);
}

// One more than the last layer's number.
size_t layers_in(const Weights& weights) {
  size_t count = 0;
  for (auto at = weights.arrays().lower_bound(kLayers);
       at != weights.arrays().end() && at->first.starts_with(kLayers); ++at) {
    size_t layer = 0;
    std::from_chars(at->first.data() + kLayers.size(), at->first.data() + at->first.size(), layer);
    count = std::max(count, std::min(layer, kMaxLayers) + 1);
  }
  return count;
}

}  // namespace

Result<Encoder> Encoder::from(const Weights& weights, Precision precision) {
  Encoder encoder;
  Error error;
  bool good = true;
  const auto vector = [&](const std::string& name, size_t count) -> const float* {
    const auto found = floats(weights, name, count);
    if (found) return *found;
    if (good) error = found.error();
    good = false;
    return nullptr;
  };
  const auto norm = [&](const std::string& name) -> Norm {
    return {vector(name + ".weight", kWidth), vector(name + ".bias", kWidth)};
  };
  const auto dense = [&](const std::string& name, size_t inputs, size_t outputs) {
    auto found = Dense::from(weights, name, outputs, inputs, precision);
    if (found) return std::move(*found);
    if (good) error = found.error();
    good = false;
    return Dense();
  };
  const Array* const pieces = weights.find("encoder.piece.weight");
  const size_t rows = pieces == nullptr || pieces->shape.size() != 2 ? 0 : pieces->shape[0];
  if (rows == 0 || pieces->shape[1] != kWidth || pieces->type == ElementType::u8) {
    return std::unexpected(Error{ErrorCode::bad_format, fmt::format("{}: not usable as model weights: it holds no "
                                                                    "sub-word vectors of width {}",
                                                                    weights.name(), kWidth)});
  }
  encoder.pieces_ = *pieces;
  if (pieces->type == ElementType::s8) encoder.piece_scale_ = vector("encoder.piece.scale", rows);
  encoder.positions_ = vector("encoder.position.weight", kMaxWindowPieces * kWidth);
  encoder.shapes_ = vector("encoder.shape.weight", kShapeCount * kWidth);
  encoder.norm_ = norm("encoder.norm");
  const size_t layers = layers_in(weights);
  if (layers == 0) {
    return std::unexpected(Error{ErrorCode::bad_format, fmt::format("{}: not usable as model weights: it holds no "
                                                                    "layers of an encoder",
                                                                    weights.name())});
  }
  for (size_t i = 0; good && i < layers; ++i) {
    const std::string at = fmt::format("{}{}.", kLayers, i);
    const Array* const up = weights.find(at + "up.weight");  // how wide the inner layer is, training decides
    const size_t inner = up == nullptr || up->shape.empty() ? 0 : std::min(up->shape[0], 4 * kWidth);
    encoder.layers_.push_back({dense(at + "qkv", kWidth, 3 * kWidth), dense(at + "out", kWidth, kWidth),
                               dense(at + "up", kWidth, inner), dense(at + "down", inner, kWidth), norm(at + "norm1"),
                               norm(at + "norm2")});
  }
  if (!good) return std::unexpected(error);
  return encoder;
}

void Encoder::embed(const Window& window, float* rows) const {
  const auto known = [&](size_t i) { return std::min<size_t>(window.ids[i], pieces_.shape[0] - 1); };
  for (size_t i = 0; i < window.ids.size(); ++i) {
    float* const row = rows + i * kWidth;
    const size_t id = known(i);
    const float* const position = positions_ + i * kWidth;
    if (piece_scale_ != nullptr) {
      if (i + 1 < window.ids.size()) prefetch(pieces_.integers() + known(i + 1) * kWidth);
      const int8_t* const piece = pieces_.integers() + id * kWidth;
      const float scale = piece_scale_[id];
      for (size_t k = 0; k < kWidth; ++k) row[k] = static_cast<float>(piece[k]) * scale + position[k];
    } else {
      const float* const piece = pieces_.floats() + id * kWidth;
      for (size_t k = 0; k < kWidth; ++k) row[k] = piece[k] + position[k];
    }
    kernels().add_norm(row, shapes_ + window.shapes[i] * kWidth, norm_, 1, kWidth, row);
  }
}

void Encoder::encode(std::span<const Window> windows, Wanted wanted, Floats& states, EncoderScratch& scratch) const {
  size_t rows = 0, longest = 0;
  for (const Window& window : windows) {
    rows += window.ids.size();
    longest = std::max(longest, window.ids.size());
  }
  make_room(states, rows * kWidth);
  const auto at_least = [](Floats& room, size_t size) { make_room(room, std::max(room.size(), size)); };
  at_least(scratch.mixed, rows * kWidth);
  at_least(scratch.wide, rows * 3 * kWidth);
  at_least(scratch.inner, kTileRows * 5 * kWidth);
  at_least(scratch.attention, attention_scratch(longest));
  if (scratch.every.size() < longest) {
    scratch.every.resize(longest);
    std::iota(scratch.every.begin(), scratch.every.end(), uint16_t{0});
  }
  for (size_t w = 0, row = 0; w < windows.size(); row += windows[w].ids.size(), ++w) {
    embed(windows[w], states.data() + row * kWidth);
  }
  const size_t apart = rows * kHeadWidth;  // each head's part of queries, keys and values by itself
  std::array<Dense::Part, 3 * kHeads> heads;
  for (size_t i = 0; i < heads.size(); ++i) {
    heads[i] = {i * kHeadWidth, (i + 1) * kHeadWidth, Activation::none, scratch.wide.data() + i * apart};
  }
  for (const Layer& layer : layers_) {
    layer.qkv.apply(states.data(), rows, heads, scratch.dense);
    rows = attend(windows, &layer == &layers_.back() ? wanted : Wanted::pieces, states.data(), scratch);
    for (size_t first = 0; first < rows; first += kTileRows) {
      const size_t at = first * kWidth;
      finish_rows(layer, scratch.mixed.data() + at, std::min(kTileRows, rows - first), states.data() + at, scratch);
    }
  }
  states.resize(rows * kWidth);
}

size_t Encoder::attend(std::span<const Window> windows, Wanted wanted, float* states, EncoderScratch& scratch) {
  size_t row = 0, kept = 0, apart = 0;
  for (const Window& window : windows) apart += window.ids.size() * kHeadWidth;
  for (const Window& window : windows) {
    const size_t rows = window.ids.size();
    const std::span<const uint16_t> queries =
        wanted == Wanted::words ? std::span(window.first) : std::span(scratch.every).first(rows);
    kernels().attention(scratch.wide.data() + row * kHeadWidth, apart, rows, queries,
                        scratch.mixed.data() + kept * kWidth, scratch.attention.data());
    for (const uint16_t query : queries) {  // a row moves up or stays: each word has a first sub-word of its own
      if (row + query != kept) std::copy_n(states + (row + query) * kWidth, kWidth, states + kept * kWidth);
      ++kept;
    }
    row += rows;
  }
  return kept;
}

void Encoder::finish_rows(const Layer& layer, const float* attended, size_t rows, float* states,
                          EncoderScratch& scratch) {
  float* const inner = scratch.inner.data();
  float* const change = inner + rows * layer.up.outputs();
  const auto add_norm = [&](const Norm& norm) { kernels().add_norm(change, states, norm, rows, kWidth, states); };
  layer.out.apply(attended, rows, Activation::none, change, scratch.dense);
  add_norm(layer.norm1);
  layer.up.apply(states, rows, Activation::gelu, inner, scratch.dense);
  layer.down.apply(inner, rows, Activation::none, change, scratch.dense);
  add_norm(layer.norm2);
}

}  // namespace hearsay::language
