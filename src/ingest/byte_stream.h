// Bytes from front to back, whatever they come from, with as much of them in memory as is looked at.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/error.h"

namespace hearsay::ingesting {

/// Not thread-safe. A view lives until the next call.
class ByteStream {
 public:
  /// Puts up to `size` (> 0) of the next bytes to `to` and returns their number; 0 = no more. What went wrong on the
  /// way is added to `errors`.
  using Source = std::move_only_function<size_t(char* to, size_t size, std::vector<Error>& errors)>;

  /// "-" = standard input. `idle` is called before bytes of a pipe are waited for; may be empty, must not throw.
  /// Errors: not_found, unreadable.
  static Result<ByteStream> open(const std::string& path, std::function<void()> idle = {});
  /// `size`: how many bytes will come, where that is known.
  explicit ByteStream(Source source, std::optional<uint64_t> size = {});
  /// Over bytes in memory, which the stream takes.
  static ByteStream over(std::string bytes);

  /// What lies ahead: at least `want` bytes unless the input ends before.
  std::string_view peek(size_t want);
  /// Moves past bytes; past the end it stays there.
  void skip(uint64_t bytes);
  /// Place of what lies ahead, from the start of the input.
  uint64_t offset() const { return offset_; }
  /// All that lies ahead. Error too_large: more than `max_bytes`.
  Result<std::string> all(uint64_t max_bytes);
  /// What went wrong in reading so far: the input may have ended early, or bytes in its middle are missing.
  const std::vector<Error>& errors() const { return errors_; }

 private:
  void fill(size_t want);
  size_t next_step() const;

  Source source_;
  std::optional<uint64_t> size_;
  std::string buffer_;
  size_t begin_ = 0;  // of what lies ahead, in the buffer
  uint64_t offset_ = 0;
  bool ended_ = false;
  std::vector<Error> errors_;
};

Error larger_than(uint64_t max_bytes);

}  // namespace hearsay::ingesting
