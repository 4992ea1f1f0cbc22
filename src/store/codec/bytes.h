// Numbers as bytes. A varint holds seven bits a byte, the lowest first, the last byte without the high bit; a signed
// one is folded first, 0 -1 1 -2 as 0 1 2 3.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace hearsay::storing {

/// What a record is made of: encode.cc says what each of them holds.
inline constexpr size_t kStreams = 7;
using Streams = std::array<std::string_view, kStreams>;

inline void put_varint(std::string& out, uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

constexpr uint64_t folded(int64_t value) {
  return (static_cast<uint64_t>(value) << 1) ^ static_cast<uint64_t>(value >> 63);
}
constexpr int64_t unfolded(uint64_t value) {
  return static_cast<int64_t>(value >> 1) ^ -static_cast<int64_t>(value & 1);
}

template <class Value>
void put_raw(std::string& out, Value value) {
  char bytes[sizeof(Value)];
  std::memcpy(bytes, &value, sizeof(Value));  // little-endian, as all machines that are built for
  out.append(bytes, sizeof(Value));
}

/// Takes numbers off the beginning of bytes. Past the end, or on what cannot be, it gives 0 and has failed.
class ByteSource {
 public:
  ByteSource() = default;
  explicit ByteSource(std::string_view bytes) : rest_(bytes) {}

  uint64_t varint() {
    uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const uint8_t byte = next();
      value |= static_cast<uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    fail();
    return 0;
  }

  template <class Value>
  Value raw() {
    const std::string_view bytes = take(sizeof(Value));
    Value value{};
    if (bytes.size() == sizeof(Value)) std::memcpy(&value, bytes.data(), sizeof(Value));
    return value;
  }

  uint8_t next() {
    const std::string_view byte = take(1);
    return byte.empty() ? 0 : static_cast<uint8_t>(byte.front());
  }

  std::string_view take(uint64_t count) {
    if (count > rest_.size()) {
      fail();
      return {};
    }
    const std::string_view bytes = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return bytes;
  }

  void fail() {
    failed_ = true;
    rest_ = {};
  }
  bool failed() const { return failed_; }
  size_t left() const { return rest_.size(); }

 private:
  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace hearsay::storing
