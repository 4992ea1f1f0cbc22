// Products for any processor: inputs and weights of 16 bits, which compilers know to multiply and add in pairs.
#define SET kernels_plain
#define NAME "plain"
#define BYTES 16
#include "language/model/kernels/vectors.inc"

namespace hearsay::language {
namespace {

constexpr size_t kRowsAtOnce = 4, kBlocksAtOnce = 1;

// Row by row, two lines' room for each: the weights as numbers of 16 bits.
Panels pack(const int8_t* rows, size_t outputs, size_t inputs) {
  Panels panels = packed_lines(rows, outputs, inputs);
  panels.lines.assign(2 * panels.lines.size(), {});
  for (size_t i = 0; i < outputs * inputs; ++i) {
    const int16_t weight = rows[i];  // NOLINT(bugprone-signed-char-misuse): a number
    std::memcpy(reinterpret_cast<char*>(panels.lines.data()) + i * sizeof weight, &weight, sizeof weight);
  }
  return panels;
}

int32_t dot(const int16_t* a, const int16_t* b, size_t n) {
  int32_t sum = 0;
  // NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult): all n were written
  for (size_t k = 0; k < n; ++k) sum += a[k] * b[k];
  return sum;
}

template <size_t rows, size_t blocks>
void add_products(const Panels& panels, size_t block, const uint8_t* input, int32_t* sums) {
  const size_t inputs = panels.inputs;
  alignas(64) int16_t wide[rows * kMaxInputs];
  for (size_t i = 0; i < rows * inputs; ++i) wide[i] = input[i];
  const auto* const weights = reinterpret_cast<const int16_t*>(panels.lines.data());
  for (size_t r = 0; r < rows; ++r) {
    for (size_t i = 0; i < blocks * Panels::kOutputs; ++i) {
      sums[r * blocks * Panels::kOutputs + i] =
          dot(wide + r * inputs, weights + (block * Panels::kOutputs + i) * inputs, inputs);
    }
  }
}

}  // namespace
}  // namespace hearsay::language

#include "language/model/kernels/loops.inc"
