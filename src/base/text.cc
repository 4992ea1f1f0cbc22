// Code points in UTF-8. An offset is found from a table of every 64th code point (or byte) and at most 63 steps, so
// both directions take constant time and the tables cost an eighth of the text. Text of ASCII only has no tables.
#include "hearsay/text.h"

#include <algorithm>

#include "base/counting.h"
#include "base/utf8.h"

namespace hearsay {
namespace {
constexpr uint32_t kBlock = 64;
}

Text::Text(std::string utf8) : utf8_(std::move(utf8)) {
  ascii_ = base::count_where(0, utf8_.size(), [&](size_t i) { return (utf8_[i] & 0x80) != 0; }) == 0;
  if (ascii_) {
    size_ = static_cast<uint32_t>(utf8_.size());
    return;
  }
  for (size_t block = 0; block < utf8_.size(); block += kBlock) {
    code_point_of_block_.push_back(size_);
    const size_t end = std::min(block + kBlock, utf8_.size());
    const auto leads = [&](size_t i) { return base::is_lead_byte(utf8_[i]); };
    const uint32_t next = size_ + static_cast<uint32_t>(base::count_where(block, end, leads));
    // A block of bytes holds at most one code point whose number is a whole number of blocks.
    if (const uint32_t whole = (size_ + kBlock - 1) / kBlock * kBlock; whole < next) {
      size_t byte = block;
      for (uint32_t before = whole - size_; before > 0 || !leads(byte); ++byte) before -= leads(byte) ? 1 : 0;
      byte_of_block_.push_back(static_cast<uint32_t>(byte));
    }
    size_ = next;
  }
  if (utf8_.size() % kBlock == 0) code_point_of_block_.push_back(size_);
}

std::string_view Text::slice(Span span) const {
  const size_t begin = byte_of(span.begin);
  return std::string_view(utf8_).substr(begin, byte_of(span.end) - begin);
}

size_t Text::byte_of(uint32_t code_point) const {
  if (ascii_) return code_point;
  if (code_point >= size_) return utf8_.size();
  size_t byte = byte_of_block_[code_point / kBlock];
  for (uint32_t left = code_point % kBlock; left > 0; --left) byte += base::sequence_length(utf8_[byte]);
  return byte;
}

uint32_t Text::code_point_of(size_t byte) const {
  if (ascii_) return static_cast<uint32_t>(byte);
  uint32_t code_point = code_point_of_block_[byte / kBlock];
  for (size_t at = byte / kBlock * kBlock; at < byte; ++at) code_point += base::is_lead_byte(utf8_[at]) ? 1 : 0;
  return code_point;
}

}  // namespace hearsay
