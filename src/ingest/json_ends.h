// Where a JSON record ends.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace hearsay::ingesting {

// Both look for the end of a record in one stretch of bytes after another, and return its place in the last one.
class LineEnd {
 public:
  static std::optional<size_t> find(std::string_view bytes) {
    const size_t found = bytes.find('\n');
    return found == std::string_view::npos ? std::nullopt : std::optional(found + 1);
  }
};

// By matching brackets outside strings.
class ObjectEnd {
 public:
  std::optional<size_t> find(std::string_view bytes) {
    for (size_t at = 0; at < bytes.size(); ++at) {
      if (in_string_) {
        at = string_end(bytes, at);
        if (at == bytes.size()) return std::nullopt;
        in_string_ = false;
        continue;
      }
      const char c = bytes[at];
      if (c == '"') {
        in_string_ = true;
      } else if (c == '{' || c == '[') {
        ++depth_;
      } else if ((c == '}' || c == ']') && --depth_ == 0) {
        return at + 1;
      }
    }
    return std::nullopt;
  }

 private:
  // The quote that ends the string these bytes begin in, or their end.
  size_t string_end(std::string_view bytes, size_t begin) {
    for (size_t at = begin; at < bytes.size(); ++at) {
      at = std::min(bytes.find('"', at), bytes.size());
      size_t slashes = 0;
      while (at - slashes > begin && bytes[at - slashes - 1] == '\\') ++slashes;
      // Those that end the bytes before go on here.
      const bool escaped = (slashes + (at - slashes == begin && escaped_ ? 1 : 0)) % 2 == 1;
      if (at == bytes.size()) {
        escaped_ = escaped;
        return at;
      }
      if (!escaped) {
        escaped_ = false;
        return at;
      }
    }
    escaped_ = false;
    return bytes.size();
  }

  size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;  // the next byte
};

}  // namespace hearsay::ingesting
