#include "language/model/dense.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace hearsay::language {
namespace {

constexpr float kTopWeight = 127;

std::unexpected<Error> bad_layer(const Weights& weights, const std::string& name, const std::string& what) {
  return std::unexpected(Error{ErrorCode::bad_format, fmt::format("{}: not usable as model weights: layer \"{}\" {}",
                                                                  weights.name(), name, what)});
}

}  // namespace

std::vector<int8_t> quantised_rows(const Array& weight, const Array* scales, Floats& scale) {
  const size_t rows = weight.shape[0], columns = weight.shape[1];
  std::vector<int8_t> result(rows * columns);
  scale.resize(rows);
  if (weight.type == ElementType::s8) {
    std::memcpy(result.data(), weight.integers(), result.size());
    std::copy_n(scales->floats(), rows, scale.begin());
    return result;
  }
  for (size_t i = 0; i < rows; ++i) {
    const float* row = weight.floats() + i * columns;
    float reach = 0;
    for (size_t j = 0; j < columns; ++j) reach = std::max(reach, std::fabs(row[j]));
    scale[i] = reach > 0 ? reach / kTopWeight : 1.0F;
    for (size_t j = 0; j < columns; ++j)
      result[i * columns + j] = static_cast<int8_t>(std::lrintf(row[j] / scale[i]));
  }
  return result;
}

Result<Dense> Dense::from(const Weights& weights, const std::string& name, Precision precision) {
  const Array* const weight = weights.find(name + ".weight");
  const Array* const scales = weights.find(name + ".scale");
  const Array* const bias = weights.find(name + ".bias");
  if (weight == nullptr) return bad_layer(weights, name, "is missing");
  if (weight->shape.size() != 2 || weight->count() == 0 || weight->shape[1] % kSumLanes != 0 ||
      weight->shape[1] > kMaxInputs || weight->type == ElementType::u8) {
    return bad_layer(weights, name,
                     fmt::format("is {}, not a matrix of numbers with 16 to {} columns, a multiple of 16",
                                 fmt::join(weight->shape, " × "), kMaxInputs));
  }
  Dense dense;
  dense.outputs_ = weight->shape[0];
  dense.inputs_ = weight->shape[1];
  dense.precision_ = precision;
  dense.loops_ = &kernels();
  const bool scaled = weight->type == ElementType::f32 ||
                      (scales != nullptr && scales->type == ElementType::f32 && scales->count() == dense.outputs_);
  if (!scaled || (bias != nullptr && (bias->type != ElementType::f32 || bias->count() != dense.outputs_))) {
    return bad_layer(weights, name, fmt::format("has no {} scales or biases to its rows", dense.outputs_));
  }
  const Array* const centre = weights.find(name + ".centre");
  if (centre != nullptr && (centre->type != ElementType::f32 || centre->count() != dense.inputs_)) {
    return bad_layer(weights, name, fmt::format("has no {} centres to its columns", dense.inputs_));
  }
  const size_t padded = (dense.outputs_ + Panels::kOutputs - 1) / Panels::kOutputs * Panels::kOutputs;
  if (bias != nullptr) dense.bias_.assign(bias->floats(), bias->floats() + dense.outputs_);
  dense.bias_.resize(padded, 0.0F);
  if (precision == Precision::int8) {
    std::vector<int8_t> made;
    if (weight->type == ElementType::f32) made = quantised_rows(*weight, scales, dense.scale_);
    if (made.empty()) dense.scale_.assign(scales->floats(), scales->floats() + dense.outputs_);
    dense.scale_.resize(padded, 0.0F);
    const int8_t* const rows = made.empty() ? weight->integers() : made.data();
    dense.panels_ = dense.loops_->pack(rows, dense.outputs_, dense.inputs_);
    dense.centre_.assign(dense.inputs_, 0.0F);
    if (centre != nullptr) dense.move_to(centre->floats(), rows);
    return dense;
  }
  dense.given_ = *weight;
  if (weight->type == ElementType::f32) return dense;
  for (size_t i = 0; i < weight->count(); ++i) {
    dense.made_.push_back(static_cast<float>(weight->integers()[i]) * scales->floats()[i / dense.inputs_]);
  }
  return dense;
}

Result<Dense> Dense::from(const Weights& weights, const std::string& name, size_t outputs, size_t inputs,
                          Precision precision) {
  auto dense = from(weights, name, precision);
  if (dense && (dense->outputs() != outputs || dense->inputs() != inputs)) {
    return bad_layer(weights, name,
                     fmt::format("is {} × {} where this program takes {} × {}", dense->outputs(), dense->inputs(),
                                 outputs, inputs));
  }
  return dense;
}

void Dense::move_to(const float* centre, const int8_t* rows) {
  centre_.assign(centre, centre + inputs_);
  for (size_t i = 0; i < outputs_; ++i) {
    double given = 0;
    for (size_t k = 0; k < inputs_; ++k) given += static_cast<double>(rows[i * inputs_ + k]) * double{centre[k]};
    bias_[i] += static_cast<float>(given * double{scale_[i]});
  }
}

void Dense::apply(const float* x, size_t rows, Activation activation, float* y, DenseScratch& scratch) const {
  const Part whole{0, outputs_, activation, y};
  apply(x, rows, std::span(&whole, 1), scratch);
}

void Dense::apply(const float* x, size_t rows, std::span<const Part> parts, DenseScratch& scratch) const {
  if (precision_ == Precision::int8) return apply_int8(x, rows, parts, scratch);
  for (const Part& part : parts) apply_real(x, rows, part);
}

void Dense::apply_int8(const float* x, size_t rows, std::span<const Part> parts, DenseScratch& scratch) const {
  scratch.input.resize(std::max(scratch.input.size(), kTileRows * inputs_));
  scratch.scales.resize(kTileRows);
  for (size_t first = 0; first < rows; first += kTileRows) {
    const size_t count = std::min(kTileRows, rows - first);
    loops_->quantise(x + first * inputs_, count, centre_.data(), inputs_, scratch.input.data(),
                     scratch.scales.data());
    for (const Part& part : parts) {
      loops_->multiply({.panels = panels_,
                        .input = scratch.input.data(),
                        .scales = scratch.scales.data(),
                        .rows = count,
                        .column_scale = scale_.data(),
                        .bias = bias_.data(),
                        .activation = part.activation,
                        .begin = part.begin,
                        .end = part.end,
                        .out = part.y + first * (part.end - part.begin)});
    }
  }
}

void Dense::apply_real(const float* x, size_t rows, const Part& part) const {
  const float* const weights = (made_.empty() ? given_.floats() : made_.data()) + part.begin * inputs_;
  const size_t width = part.end - part.begin;
  loops_->products(x, inputs_, rows, weights, inputs_, width, inputs_, 1.0F, part.y);
  for (size_t i = 0; i < rows; ++i) {
    loops_->finish(part.y + i * width, bias_.data() + part.begin, width, part.activation);
  }
}

}  // namespace hearsay::language
