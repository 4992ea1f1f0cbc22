#include "language/model/dense.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <oneapi/dnnl/dnnl.hpp>

// Of the OpenMP runtime that oneDNN was built with (GNU's); its header is not everywhere where the library is.
extern "C" void omp_set_num_threads(int count);

namespace hearsay::language {
namespace {

// Inputs are 1 … 2 · levels + 1. Libraries without 8-bit dot products add two products in 16 bits, which 7-bit inputs
// never overflow: 2 · 127 · 127 < 2^15.
constexpr int kLevels8 = 127;
constexpr int kLevels7 = 63;

dnnl::engine& engine() {
  static dnnl::engine cpu(dnnl::engine::kind::cpu, 0);
  return cpu;
}

dnnl::stream& stream() {
  thread_local dnnl::stream own = [] {
    omp_set_num_threads(1);  // reports are read side by side, so one product uses one core
    return dnnl::stream(engine());
  }();
  return own;
}

dnnl::memory::data_type data_type(Precision precision) {
  return precision == Precision::bf16 ? dnnl::memory::data_type::bf16 : dnnl::memory::data_type::f32;
}

int input_levels() {
  static const int levels = has_integer_dot_products() ? kLevels8 : kLevels7;
  return levels;
}

// Rounds to the nearest bfloat16, ties to even.
uint16_t to_bf16(float x) {
  uint32_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  return static_cast<uint16_t>((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
}

std::unexpected<Error> missing(const Weights& weights, const std::string& name) {
  return std::unexpected(Error{ErrorCode::bad_format, fmt::format("{}: not usable as model weights: layer \"{}\" is "
                                                                  "missing or has another shape",
                                                                  weights.name(), name)});
}

}  // namespace

// The library's primitive for one tile and the weights in its layout.
struct Dense::Product {
  struct Types {
    dnnl::memory::data_type input, weight, output;
  };

  dnnl::matmul primitive;
  dnnl::memory::desc input, output, scratch;
  dnnl::memory weights;

  /// `same` may have the weights in this product's layout already.
  Product(const Types& types, size_t tile, size_t inputs, size_t outputs, const void* rows, const Product* same) {
    using Tag = dnnl::memory::format_tag;
    const auto n = static_cast<dnnl::memory::dim>(outputs), k = static_cast<dnnl::memory::dim>(inputs);
    const auto m = static_cast<dnnl::memory::dim>(tile);
    input = {{m, k}, types.input, Tag::ab};
    output = {{m, n}, types.output, Tag::ab};
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    const dnnl::memory::desc any({k, n}, types.weight, Tag::any);
#if DNNL_VERSION_MAJOR >= 3  // Debian 12 has version 2
    const dnnl::matmul::primitive_desc plan(engine(), input, any, output, attributes);
#else
    const dnnl::matmul::primitive_desc plan({input, any, output}, attributes, engine());
#endif
    primitive = dnnl::matmul(plan);
    scratch = plan.scratchpad_desc();
    if (same != nullptr && same->weights.get_desc() == plan.weights_desc()) {
      weights = same->weights;
      return;
    }
    weights = dnnl::memory(plan.weights_desc(), engine());
    dnnl::memory given({{k, n}, types.weight, Tag::ba}, engine(), const_cast<void*>(rows));
    dnnl::reorder(given, weights).execute(stream(), given, weights);
    stream().wait();
  }

  void multiply(void* in, void* out, std::vector<uint8_t>& room) const {
    room.resize(std::max(room.size(), scratch.get_size()));
    primitive.execute(stream(), {{DNNL_ARG_SRC, {input, engine(), in}},
                                 {DNNL_ARG_WEIGHTS, weights},
                                 {DNNL_ARG_DST, {output, engine(), out}},
                                 {DNNL_ARG_SCRATCHPAD, {scratch, engine(), room.data()}}});
    stream().wait();
  }
};

bool has_integer_dot_products() {
  constexpr int kVnniBits =
      (static_cast<int>(dnnl::cpu_isa::avx512_core_vnni) & ~static_cast<int>(dnnl::cpu_isa::avx512_core)) |
      (static_cast<int>(dnnl::cpu_isa::avx2_vnni) & ~static_cast<int>(dnnl::cpu_isa::avx2));
  return (static_cast<int>(dnnl::get_effective_cpu_isa()) & kVnniBits) != 0;
}

std::vector<int8_t> quantised_rows(const Array& weight, const Array* scales, std::vector<float>& scale) {
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
    scale[i] = reach > 0 ? reach / kLevels8 : 1.0F;
    for (size_t j = 0; j < columns; ++j)
      result[i * columns + j] = static_cast<int8_t>(std::lrintf(row[j] / scale[i]));
  }
  return result;
}

Result<Dense> Dense::from(const Weights& weights, const std::string& name, Precision precision) {
  const Array* const weight = weights.find(name + ".weight");
  const Array* const scales = weights.find(name + ".scale");
  const Array* const bias = weights.find(name + ".bias");
  if (weight == nullptr || weight->shape.size() != 2 || weight->count() == 0 || weight->shape[1] % 16 != 0 ||
      weight->type == ElementType::u8) {
    return missing(weights, name);
  }
  Dense dense;
  dense.precision_ = precision;
  dense.outputs_ = weight->shape[0];
  dense.inputs_ = weight->shape[1];
  const bool scaled = weight->type == ElementType::f32 ||
                      (scales != nullptr && scales->type == ElementType::f32 && scales->count() == dense.outputs_);
  if (!scaled || (bias != nullptr && (bias->type != ElementType::f32 || bias->count() != dense.outputs_))) {
    return missing(weights, name);
  }
  dense.bias_.assign(dense.outputs_, 0.0F);
  if (bias != nullptr) std::copy_n(bias->floats(), dense.outputs_, dense.bias_.begin());
  using Type = dnnl::memory::data_type;
  if (precision == Precision::int8) {
    const std::vector<int8_t> rows = quantised_rows(*weight, scales, dense.scale_);
    dense.offsets_.resize(dense.outputs_);
    for (size_t i = 0; i < dense.outputs_; ++i) {
      int32_t sum = 0;
      for (size_t j = 0; j < dense.inputs_; ++j) sum += rows[i * dense.inputs_ + j];
      dense.offsets_[i] = sum * (input_levels() + 1);
    }
    dense.make_products(static_cast<int>(Type::u8), static_cast<int>(Type::s8), static_cast<int>(Type::s32),
                        rows.data());
    return dense;
  }
  std::vector<float> rows(weight->count());
  for (size_t i = 0; i < rows.size(); ++i) {
    rows[i] = weight->type == ElementType::f32
                  ? weight->floats()[i]
                  : static_cast<float>(weight->integers()[i]) * scales->floats()[i / dense.inputs_];
  }
  std::vector<uint16_t> halves;
  if (precision == Precision::bf16) {
    for (const float x : rows) halves.push_back(to_bf16(x));
  }
  const void* const bytes = halves.empty() ? static_cast<const void*>(rows.data()) : halves.data();
  const auto in = data_type(precision);
  try {
    dense.make_products(static_cast<int>(in), static_cast<int>(in), static_cast<int>(Type::f32), bytes);
  } catch (const dnnl::error& failure) {  // bf16 where the processor has none
    return std::unexpected(Error{ErrorCode::bad_usage, fmt::format("{}: this processor cannot multiply in that "
                                                                   "precision: {}",
                                                                   weights.name(), failure.message)});
  }
  return dense;
}

void Dense::make_products(int input, int weight, int output, const void* rows) {
  using Type = dnnl::memory::data_type;
  const Product::Types types{static_cast<Type>(input), static_cast<Type>(weight), static_cast<Type>(output)};
  product_ = std::make_shared<const Product>(types, kTileRows, inputs_, outputs_, rows, nullptr);
  small_product_ = std::make_shared<const Product>(types, kSmallTileRows, inputs_, outputs_, rows, product_.get());
}

Dense::Tile Dense::next_tile(size_t rows_left) const {
  // Three small tiles cost less than a large one, four as much.
  const bool small = rows_left <= kTileRows - kSmallTileRows;
  const size_t rows = small ? kSmallTileRows : kTileRows;
  return {small ? small_product_.get() : product_.get(), rows, std::min(rows, rows_left)};
}

void Dense::apply(const float* x, size_t rows, Activation activation, float* y, DenseScratch& scratch) const {
  if (precision_ == Precision::int8) {
    apply_int8(x, rows, activation, y, scratch);
  } else {
    apply_real(x, rows, activation, y, scratch);
  }
}

void Dense::apply_int8(const float* x, size_t rows, Activation activation, float* y, DenseScratch& scratch) const {
  const Kernels& loops = kernels();
  scratch.input.resize(std::max(scratch.input.size(), kTileRows * inputs_));
  scratch.sums.resize(std::max(scratch.sums.size(), kTileRows * outputs_));
  scratch.scales.resize(kTileRows);
  for (size_t first = 0; first < rows;) {
    const Tile tile = next_tile(rows - first);
    for (size_t i = 0; i < tile.count; ++i) {
      scratch.scales[i] =
          loops.quantise(x + (first + i) * inputs_, inputs_, input_levels(), scratch.input.data() + i * inputs_);
    }
    std::memset(scratch.input.data() + tile.count * inputs_, 0, (tile.rows - tile.count) * inputs_);
    tile.product->multiply(scratch.input.data(), scratch.sums.data(), scratch.library);
    for (size_t i = 0; i < tile.count; ++i) {
      loops.finish_sums({scratch.sums.data() + i * outputs_, offsets_.data(), scale_.data(), scratch.scales[i]},
                        bias_.data(), outputs_, activation, y + (first + i) * outputs_);
    }
    first += tile.count;
  }
}

void Dense::apply_real(const float* x, size_t rows, Activation activation, float* y, DenseScratch& scratch) const {
  const size_t size = precision_ == Precision::bf16 ? sizeof(uint16_t) : sizeof(float);
  scratch.input.resize(std::max(scratch.input.size(), kTileRows * inputs_ * size));
  scratch.sums.resize(std::max(scratch.sums.size(), kTileRows * outputs_));
  auto* const out = reinterpret_cast<float*>(scratch.sums.data());
  for (size_t first = 0; first < rows;) {
    const Tile tile = next_tile(rows - first);
    const float* const from = x + first * inputs_;
    std::memset(scratch.input.data(), 0, tile.rows * inputs_ * size);
    if (precision_ == Precision::bf16) {
      auto* const halves = reinterpret_cast<uint16_t*>(scratch.input.data());
      for (size_t i = 0; i < tile.count * inputs_; ++i) halves[i] = to_bf16(from[i]);
    } else {
      std::memcpy(scratch.input.data(), from, tile.count * inputs_ * size);
    }
    tile.product->multiply(scratch.input.data(), out, scratch.library);
    for (size_t i = 0; i < tile.count; ++i) {
      float* const row = y + (first + i) * outputs_;
      std::memcpy(row, out + i * outputs_, outputs_ * sizeof(float));
      kernels().finish(row, bias_.data(), outputs_, activation);
    }
    first += tile.count;
  }
}

}  // namespace hearsay::language
