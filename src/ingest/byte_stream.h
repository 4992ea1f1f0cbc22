// A file or standard input from front to back, with as much of it in memory as is looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "hearsay/error.h"

namespace hearsay::ingesting {

/// Not thread-safe. A view lives until the next call.
class ByteStream {
 public:
  /// "-" = standard input. Errors: not_found, unreadable.
  static Result<ByteStream> open(const std::string& path);
  ByteStream(ByteStream&& other) noexcept;
  ByteStream& operator=(ByteStream&&) = delete;
  ~ByteStream();

  /// What lies ahead: at least `want` bytes unless the input ends before.
  std::string_view peek(size_t want);
  /// Moves past bytes; past the end it stays there.
  void skip(uint64_t bytes);
  /// Place of what lies ahead, from the start of the input.
  uint64_t offset() const { return offset_; }
  /// All that lies ahead. Errors: unreadable, too_large (more than `max_bytes`).
  Result<std::string> all(uint64_t max_bytes);
  /// Why reading ended early, if it did.
  const std::optional<Error>& error() const { return error_; }

 private:
  explicit ByteStream(int file) : file_(file) {}
  void fill(size_t want);

  int file_;
  std::string buffer_;
  size_t begin_ = 0;  // of what lies ahead, in the buffer
  uint64_t offset_ = 0;
  bool ended_ = false;
  std::optional<Error> error_;
};

}  // namespace hearsay::ingesting
