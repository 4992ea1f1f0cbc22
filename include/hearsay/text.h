// Text and spans: the one place that knows how code points lie in UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// Half-open range of Unicode code points, [begin, end), into one report's `text`.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  auto operator<=>(const Span&) const = default;
  uint32_t size() const { return end - begin; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
};

/// Valid UTF-8 that can be addressed by code point. Immutable, so any number of threads may read it.
/// A slice views the text and lives as long as it. Both conversions take constant time.
class Text {
 public:
  Text() = default;
  /// REQUIRES: `utf8` is valid UTF-8 (ingest makes it so).
  explicit Text(std::string utf8);

  std::string_view utf8() const { return utf8_; }
  uint32_t size() const { return size_; }  ///< in code points
  bool empty() const { return utf8_.empty(); }

  /// REQUIRES: span.begin <= span.end <= size().
  std::string_view slice(Span span) const;
  /// Byte offset of a code point; REQUIRES: code_point <= size().
  size_t byte_of(uint32_t code_point) const;
  /// Code point that starts at a byte; REQUIRES: byte <= utf8().size() and on a code point's first byte.
  uint32_t code_point_of(size_t byte) const;
  /// The span of code points that covers the bytes [begin, end).
  Span span_of(size_t begin, size_t end) const { return {code_point_of(begin), code_point_of(end)}; }

 private:
  std::string utf8_;
  uint32_t size_ = 0;
  bool ascii_ = true;                          // then both offsets are one and no table is kept
  std::vector<uint32_t> byte_of_block_;        // byte of every 64th code point
  std::vector<uint32_t> code_point_of_block_;  // code points before every 64th byte
};

}  // namespace hearsay
