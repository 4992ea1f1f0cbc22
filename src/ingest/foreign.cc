// By marks at fixed places (data/ingest/foreign_formats.tsv). Text may begin like one ("BZh", "ID3"), so what has a
// byte that text has not in its first few is foreign only.
#include "ingest/foreign.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/resource.h"

namespace hearsay::ingesting {
namespace {

constexpr size_t kLooked = 64;  // bytes in which a sign that no text has must stand

struct Mark {
  size_t place = 0;
  std::string bytes;
  std::string what;
};

std::string bytes_of(std::string_view hex) {
  std::string bytes;
  for (size_t at = 0; at + 1 < hex.size(); at += 2) {
    unsigned value = 0;
    std::from_chars(hex.data() + at, hex.data() + at + 2, value, 16);
    bytes += static_cast<char>(value);
  }
  return bytes;
}

const std::vector<Mark>& marks() {
  static const std::vector<Mark> all = [] {
    std::vector<Mark> made;
    base::for_each_row("data/ingest/foreign_formats.tsv", [&](const auto& cells) {
      if (cells.size() < 4) return;
      size_t place = 0;
      std::from_chars(cells[0].data(), cells[0].data() + cells[0].size(), place);
      made.push_back({place, bytes_of(cells[1]), std::string(cells[2]) + ": " + std::string(cells[3])});
    });
    return made;
  }();
  return all;
}

}  // namespace

std::string foreign_format(std::string_view start) {
  const bool text = std::ranges::none_of(start.substr(0, kLooked), [](unsigned char c) {
    return c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B;
  });
  for (const Mark& mark : marks()) {
    const bool at_place = start.size() > mark.place && start.substr(mark.place).starts_with(mark.bytes);
    const bool sure = mark.bytes.size() >= 5;
    if (at_place && (sure || !text)) return mark.what;
  }
  return {};
}

}  // namespace hearsay::ingesting
