// Small weights files made for tests: safetensors with a right checksum, or with what a test puts in its place.
#pragma once

#include <fmt/format.h>

#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "language/model/weights.h"

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

/// A copy of weights as `changed` leaves each array: (name, array, its bytes to be set) → whether it stays.
template <class Changed>
std::string copy_of(const Weights& weights, Changed changed) {
  InventedWeights copy;
  copy.fact("format", std::string(weights.metadata("format")));
  std::string labels;
  for (const char c : weights.metadata("labels")) {
    if (c == '"' || c == '\\') labels += '\\';
    labels += c;
  }
  copy.fact("labels", labels);
  for (const auto& [type, type_name] :
       {std::pair{ElementType::f32, "F32"}, std::pair{ElementType::s8, "I8"}, std::pair{ElementType::u8, "U8"}}) {
    for (const auto& [name, array] : weights.arrays()) {
      Array own = array;
      std::string bytes(array.bytes);
      if (array.type == type && changed(name, own.shape, bytes)) copy.bytes(name, type_name, own.shape, bytes);
    }
  }
  return copy.file();
}

/// The first layers of weights, and of each the first `inner` units of what lies between its last two matrices.
inline std::string file_of_shape(const Weights& weights, size_t layers, size_t inner) {
  constexpr std::string_view kLayer = "encoder.layers.";
  return copy_of(weights, [&](std::string_view name, std::vector<size_t>& shape, std::string& bytes) {
    if (!name.starts_with(kLayer)) return true;
    if (std::stoul(std::string(name.substr(kLayer.size()))) >= layers) return false;
    const bool up = name.find(".up.") != name.npos && !name.ends_with(".centre");
    if (up) {
      bytes.resize(bytes.size() / shape[0] * inner);
      shape[0] = inner;
    } else if (name.ends_with(".down.weight")) {
      const size_t unit = bytes.size() / shape[0] / shape[1];
      std::string cut;
      for (size_t row = 0; row < shape[0]; ++row) cut += bytes.substr(row * shape[1] * unit, inner * unit);
      bytes = std::move(cut);
      shape[1] = inner;
    }
    return true;
  });
}

}  // namespace hearsay::language
