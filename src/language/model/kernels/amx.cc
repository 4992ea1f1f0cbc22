// Products in tiles of 16 rows, 16 outputs and 64 inputs (AMX-INT8: 4th generation Xeon and later); everything else
// as with AVX-512. A tile of weights is sixteen lines as they lie, a tile of inputs sixteen rows. Inputs behind the
// last whole tile go through a copy that ends in zeros, beside which it does not matter what stands behind the
// weights.
#include <immintrin.h>

#define SET kernels_amx
#define NAME "amx"
#define BYTES 64
#include "language/model/kernels/vectors.inc"

namespace hearsay::language {
namespace {

constexpr size_t kTileRows = 16, kTileBytes = 64;
constexpr size_t kTileLines = kTileBytes / 4;
constexpr size_t kRowsAtOnce = 2 * kTileRows, kBlocksAtOnce = 2;

// As LDTILECFG reads it (Intel Software Developer's Manual, volume 1, 18.3).
struct alignas(64) Tiles {
  uint8_t palette = 1, start_row = 0;
  std::array<uint8_t, 14> reserved{};
  std::array<uint16_t, 16> row_bytes{};
  std::array<uint8_t, 16> rows{};
};
static_assert(sizeof(Tiles) == 64);

// Registers of tiles, by number, as g++ 12 writes their names from the text: sums (upper and lower rows, first and
// next sixteen outputs), inputs, weights.
#define UPPER 0
#define UPPER_NEXT 1
#define LOWER 2
#define LOWER_NEXT 3
#define INPUT 4
#define LOWER_INPUT 5
#define WEIGHTS 6
#define NEXT_WEIGHTS 7

constexpr Tiles tiles_for(size_t rows) {
  const auto upper = static_cast<uint8_t>(rows < kTileRows ? rows : kTileRows);
  const auto lower = static_cast<uint8_t>(rows - upper);
  Tiles tiles;
  const auto set = [&](size_t tile, uint8_t count) {
    tiles.rows[tile] = count;
    tiles.row_bytes[tile] = count == 0 ? uint16_t{0} : static_cast<uint16_t>(kTileBytes);
  };
  for (const size_t tile : std::initializer_list<size_t>{UPPER, UPPER_NEXT, INPUT}) set(tile, upper);
  for (const size_t tile : std::initializer_list<size_t>{LOWER, LOWER_NEXT, LOWER_INPUT}) set(tile, lower);
  for (const size_t tile : std::initializer_list<size_t>{WEIGHTS, NEXT_WEIGHTS})
    set(tile, static_cast<uint8_t>(kTileLines));
  return tiles;
}

Panels pack(const int8_t* rows, size_t outputs, size_t inputs) {
  Panels panels = packed_lines(rows, outputs, inputs);
  panels.lines.resize(panels.lines.size() + kTileLines);  // what a last tile reads beyond
  return panels;
}

// Sums of one tile of inputs, each row `stride` bytes behind the last.
template <size_t rows, size_t blocks>
void add_tile(const uint8_t* input, size_t stride, const Panels::Line* weights, const Panels::Line* next) {
  _tile_loadd(INPUT, input, stride);
  _tile_loadd(WEIGHTS, weights, kTileBytes);
  _tile_dpbusd(UPPER, INPUT, WEIGHTS);
  if constexpr (blocks > 1) {
    _tile_loadd(NEXT_WEIGHTS, next, kTileBytes);
    _tile_dpbusd(UPPER_NEXT, INPUT, NEXT_WEIGHTS);
  }
  if constexpr (rows > kTileRows) {
    _tile_loadd(LOWER_INPUT, input + kTileRows * stride, stride);
    _tile_dpbusd(LOWER, LOWER_INPUT, WEIGHTS);
    if constexpr (blocks > 1) _tile_dpbusd(LOWER_NEXT, LOWER_INPUT, NEXT_WEIGHTS);
  }
}

template <size_t rows, size_t blocks>
void add_products(const Panels& panels, size_t block, const uint8_t* input, int32_t* sums) {
  static constexpr Tiles kTiles = tiles_for(rows);
  const size_t inputs = panels.inputs, quads = inputs / 4, width = blocks * Panels::kOutputs * sizeof(int32_t);
  const Panels::Line* line = panels.lines.data() + block * quads;
  _tile_loadconfig(&kTiles);  // and all tiles are zero
  size_t k = 0;
  for (; k + kTileBytes <= inputs; k += kTileBytes, line += kTileLines)
    add_tile<rows, blocks>(input + k, inputs, line, line + quads);
  if (k < inputs) {
    alignas(64) uint8_t rest[kRowsAtOnce * kTileBytes] = {};
    for (size_t r = 0; r < rows; ++r) std::memcpy(rest + r * kTileBytes, input + r * inputs + k, inputs - k);
    add_tile<rows, blocks>(rest, kTileBytes, line, line + quads);
  }
  _tile_stored(UPPER, sums, width);
  if constexpr (blocks > 1) _tile_stored(UPPER_NEXT, sums + Panels::kOutputs, width);
  if constexpr (rows > kTileRows) {
    int32_t* const lower = sums + kTileRows * blocks * Panels::kOutputs;
    _tile_stored(LOWER, lower, width);
    if constexpr (blocks > 1) _tile_stored(LOWER_NEXT, lower + Panels::kOutputs, width);
  }
  _tile_release();
}

}  // namespace
}  // namespace hearsay::language

#include "language/model/kernels/loops.inc"
