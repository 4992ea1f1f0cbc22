// Weights become 10 bits, one scale for each classifier: within one only differences matter. The scale takes the
// 99.9th percentile of the weights to the largest number, heavier ones are cut.
#include "linear/model_writer.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/hash.h"

namespace hearsay::train {
namespace {

constexpr double kLoad = 0.75;  // of the slots: probing stays short

double largest_kept(const std::vector<AveragedRow>& rows) {
  std::vector<double> sizes;
  for (const AveragedRow& row : rows) {
    for (const double weight : row.weights) {
      if (weight != 0) sizes.push_back(std::abs(weight));
    }
  }
  if (sizes.empty()) return 1;
  const size_t at = sizes.size() - 1 - sizes.size() / 1000;
  std::ranges::nth_element(sizes, sizes.begin() + static_cast<ptrdiff_t>(at));
  return sizes[at];
}

struct Section {
  std::vector<language::Slot> slots;
  std::vector<language::PackedWeight> weights;
};

int rounded(double weight, double unit, int largest) {
  return static_cast<int>(std::clamp(std::round(weight / unit), -1.0 * largest, 1.0 * largest));
}

// Only differences matter, so class 0 can be nought and the two others have 16 bits each.
uint32_t weights_in_slot(const AveragedRow& row) {
  constexpr double kUnit = 1.0 / 128;
  const auto bits = [&](size_t c) {
    return static_cast<uint16_t>(static_cast<int16_t>(rounded(row.weights[c] - row.weights[0], kUnit, INT16_MAX)));
  };
  return bits(1) | static_cast<uint32_t>(bits(2)) << 16;
}

bool matters(const AveragedRow& row, const WriterOptions& options) {
  return std::ranges::any_of(row.weights, [&](double weight) { return std::abs(weight) >= options.smallest; });
}

Section section_of(const std::vector<AveragedRow>& rows, const WriterOptions& options) {
  const double unit = largest_kept(rows) / language::kLargestWeight;
  std::vector<language::Slot> used;
  Section section;
  for (const AveragedRow& row : rows) {
    if (!matters(row, options)) continue;
    if (row.weights.size() <= language::kClassesInSlot) {
      used.push_back({row.key, weights_in_slot(row)});
      continue;
    }
    const size_t from = section.weights.size();
    for (size_t c = 0; c < row.weights.size(); ++c) {
      const int weight = rounded(row.weights[c], unit, language::kLargestWeight);
      if (weight != 0 && std::abs(row.weights[c]) >= options.smallest)
        section.weights.push_back(language::pack_weight(c, weight));
    }
    const size_t count = section.weights.size() - from;
    if (count > 0) used.push_back({row.key, static_cast<uint32_t>(from << 7 | count)});
  }
  section.slots.resize(static_cast<size_t>(static_cast<double>(used.size()) / kLoad) + 8);
  for (const language::Slot& slot : used) {
    size_t at = language::home_slot(slot.key, section.slots.size());
    while (section.slots[at].key != 0) at = at + 1 == section.slots.size() ? 0 : at + 1;
    section.slots[at] = slot;
  }
  return section;
}

size_t padded(size_t size) {
  return (size + 63) / 64 * 64;
}

}  // namespace

std::vector<uint64_t> model_bytes(const std::vector<language::FineTag>& tags,
                                  const std::array<std::vector<AveragedRow>, language::kClassifierCount>& classifiers,
                                  const WriterOptions& options) {
  language::ModelHeader header;
  header.tag_count = static_cast<uint32_t>(tags.size());
  size_t size = padded(sizeof header + tags.size() * sizeof(language::FineTag));
  std::array<Section, language::kClassifierCount> sections;
  for (size_t i = 0; i < sections.size(); ++i) {
    sections[i] = section_of(classifiers[i], options);
    header.sections[i] = {size, sections[i].slots.size(), 0, sections[i].weights.size()};
    size = padded(size + sections[i].slots.size() * sizeof(language::Slot));
    header.sections[i].weights_at = size;
    size = padded(size + sections[i].weights.size() * sizeof(language::PackedWeight));
  }
  header.size = size;
  std::vector<uint64_t> words(size / sizeof(uint64_t));
  char* bytes = reinterpret_cast<char*>(words.data());
  std::memcpy(bytes + sizeof header, tags.data(), tags.size() * sizeof(language::FineTag));
  for (size_t i = 0; i < sections.size(); ++i) {
    std::memcpy(bytes + header.sections[i].slots_at, sections[i].slots.data(),
                sections[i].slots.size() * sizeof(language::Slot));
    std::memcpy(bytes + header.sections[i].weights_at, sections[i].weights.data(),
                sections[i].weights.size() * sizeof(language::PackedWeight));
  }
  header.checksum = base::hash64(std::string_view(bytes + sizeof header, size - sizeof header));
  std::memcpy(bytes, &header, sizeof header);
  return words;
}

}  // namespace hearsay::train
