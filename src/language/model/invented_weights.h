// Small weights files made for tests: safetensors with a right checksum, or with what a test puts in its place.
#pragma once

#include <fmt/format.h>

#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace hearsay::language {

inline std::string checksum_of(std::string_view data) {
  return fmt::format("{:016x}", base::hash64(data));
}

/// Length, header and data, as a file has them; the header is filled up with blanks so that the data are aligned.
inline std::string weights_file(std::string header, std::string_view data) {
  header.resize((header.size() + 7) / 8 * 8, ' ');
  const uint64_t size = header.size();
  std::string file(sizeof size, '\0');
  std::memcpy(file.data(), &size, sizeof size);
  return file.append(header).append(data);
}

inline std::vector<float> random_floats(size_t count, float spread, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> numbers(0.0F, spread);
  std::vector<float> all(count);
  for (float& x : all) x = numbers(random);
  return all;
}

/// Arrays are laid out as they are added; 4-byte ones first keeps them aligned.
class InventedWeights {
 public:
  InventedWeights& floats(const std::string& name, const std::vector<size_t>& shape,
                          const std::vector<float>& values) {
    return bytes(name, "F32", shape, {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)});
  }
  InventedWeights& integers(const std::string& name, const std::vector<size_t>& shape,
                            const std::vector<int8_t>& values) {
    return bytes(name, "I8", shape, {reinterpret_cast<const char*>(values.data()), values.size()});
  }
  InventedWeights& bytes(const std::string& name, const std::string& type, const std::vector<size_t>& shape,
                         std::string_view values) {
    std::string sizes;
    for (const size_t size : shape) sizes += fmt::format("{}{}", sizes.empty() ? "" : ",", size);
    entries_ += fmt::format(R"(,"{}":{{"dtype":"{}","shape":[{}],"data_offsets":[{},{}]}})", name, type, sizes,
                            data_.size(), data_.size() + values.size());
    data_ += values;
    return *this;
  }
  /// `text` as JSON writes it between its quotes.
  InventedWeights& fact(const std::string& name, const std::string& text) {
    facts_ += fmt::format(R"(,"{}":"{}")", name, text);
    return *this;
  }
  std::string file() const {
    return weights_file(
        fmt::format(R"({{"__metadata__":{{"checksum":"{}"{}}}{}}})", checksum_of(data_), facts_, entries_), data_);
  }

 private:
  std::string entries_, facts_, data_;
};

}  // namespace hearsay::language
