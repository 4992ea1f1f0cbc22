// A file of named arrays in the safetensors format, used in place.
//
// Layout: 8 bytes little endian = length of the header; the header, JSON; then the arrays' bytes. Beside each array's
// type, shape and place the header has "__metadata__", strings only; "checksum" in it is the XXH3 hash, in hex, of
// all bytes behind the header, and "labels" the label code (JSON) that training and reading share.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/error.h"

namespace hearsay::language {

enum class ElementType : uint8_t { f32, s8, u8 };

/// A view of one array.
struct Array {
  ElementType type = ElementType::f32;
  std::vector<size_t> shape;
  std::string_view bytes;

  size_t count() const;
  const float* floats() const { return reinterpret_cast<const float*>(bytes.data()); }
  const int8_t* integers() const { return reinterpret_cast<const int8_t*>(bytes.data()); }
};

/// Named arrays. Immutable; any thread.
class Weights {
 public:
  /// Maps the file. Errors: not_found, unreadable, bad_format (not safetensors, cut short, wrong checksum), each
  /// naming the file and what is wrong with it.
  static Result<Weights> open(const std::string& path);
  /// The same over bytes that outlive it; `name` is for messages. REQUIRES: bytes aligned to 8.
  static Result<Weights> from(std::string_view bytes, const std::string& name);

  const Array* find(std::string_view name) const;
  const std::map<std::string, Array, std::less<>>& arrays() const { return arrays_; }
  /// Empty when there is none of that name.
  std::string_view metadata(std::string_view name) const;
  const std::string& name() const { return name_; }
  /// Gives back the memory of all arrays, if a file holds them: what is read again comes from there.
  void let_go() const;

 private:
  std::map<std::string, Array, std::less<>> arrays_;
  std::map<std::string, std::string, std::less<>> metadata_;
  std::string name_;
  std::string_view data_;  // all arrays
  std::shared_ptr<void> mapping_;
};

}  // namespace hearsay::language
