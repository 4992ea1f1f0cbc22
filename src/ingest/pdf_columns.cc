// pdftotext goes from one column to the other and back where their paragraphs stand side by side. A gutter is a place
// that few blocks run across, with running text on both sides; those few part the page into bands:
//
//   Five dead after bridge collapse, say officials     runs across: a band ends here
//   A fifth person has died   |  The eastern span      left column down to the band's end, then the right one
//   after a barge brought …   |  fell into the river …
#include "ingest/pdf_columns.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace hearsay::ingesting {
namespace {

constexpr size_t kMostBlocks = 400;       // of a page whose columns are looked for
constexpr size_t kFewestLines = 4;        // of a column
constexpr double kWordsOfALine = 4;       // of a column's lines: a table's cells have fewer
constexpr double kMostAcross = 0.4;       // of the lines that may run across a gutter
constexpr double kNarrowestGutter = 0.8;  // of a letter's height
constexpr int kMostCuts = 3;              // four columns at either side of the first gutter

// Neighbouring lines, with the rectangle around them.
struct Block {
  std::vector<PdfLine> lines;
  double left = 0, top = 0, right = 0;
  size_t words = 0;
};
using Blocks = std::vector<Block>;

Blocks blocks_of(std::vector<PdfLine> lines) {
  Blocks blocks;
  for (PdfLine& line : lines) {
    if (blocks.empty() || blocks.back().lines.back().block != line.block)
      blocks.push_back({{}, line.left, line.top, line.right, 0});
    Block& block = blocks.back();
    block.left = std::min(block.left, line.left);
    block.top = std::min(block.top, line.top);
    block.right = std::max(block.right, line.right);
    block.words += static_cast<size_t>(std::ranges::count(line.text, ' ')) + 1;
    block.lines.push_back(std::move(line));
  }
  return blocks;
}

// Lines and words at one side of a place.
struct Side {
  size_t lines = 0, words = 0;
  bool is_column() const {
    return lines >= kFewestLines && static_cast<double>(words) >= kWordsOfALine * static_cast<double>(lines);
  }
  void add(const Block& block) {
    lines += block.lines.size();
    words += block.words;
  }
};

// Where the column right of a gutter begins: few run across, and the smaller column is as large as can be.
std::optional<double> gutter_of(const Blocks& blocks) {
  std::optional<double> best;
  size_t fewest = 0, most = 0;
  for (const Block& candidate : blocks) {
    const double place = candidate.left;
    const double edge = place - kNarrowestGutter * candidate.lines.front().size;
    Side left, right, across;
    for (const Block& block : blocks) (block.right <= edge ? left : block.left >= place ? right : across).add(block);
    const size_t all = left.lines + right.lines + across.lines;
    if (!left.is_column() || !right.is_column()) continue;
    if (static_cast<double>(across.lines) > kMostAcross * static_cast<double>(all)) continue;
    const size_t smaller = std::min(left.lines, right.lines);
    if (best && (across.lines > fewest || (across.lines == fewest && smaller <= most))) continue;
    best = place;
    fewest = across.lines;
    most = smaller;
  }
  return best;
}

Blocks ordered(Blocks blocks, int cuts) {
  const std::optional<double> gutter = cuts > 0 ? gutter_of(blocks) : std::nullopt;
  if (!gutter) return blocks;
  std::ranges::stable_sort(blocks, {}, &Block::top);
  Blocks done, left, right;
  const auto end_band = [&] {
    for (Blocks* column : {&left, &right})
      std::ranges::move(ordered(std::exchange(*column, {}), cuts - 1), std::back_inserter(done));
  };
  for (Block& block : blocks) {
    const bool at_left = block.right < *gutter, at_right = block.left >= *gutter;
    if (!at_left && !at_right) end_band();
    (at_left ? left : at_right ? right : done).push_back(std::move(block));
  }
  end_band();
  return done;
}

}  // namespace

void order_columns(PdfPage& page) {
  Blocks blocks = blocks_of(std::move(page.lines));
  if (blocks.size() <= kMostBlocks) blocks = ordered(std::move(blocks), kMostCuts);
  page.lines.clear();
  for (Block& block : blocks) std::ranges::move(block.lines, std::back_inserter(page.lines));
}

}  // namespace hearsay::ingesting
