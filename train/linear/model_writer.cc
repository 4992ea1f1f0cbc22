// Weights become 8 bits, one scale for each classifier: within one only differences matter. The scale takes the
// 99.9th percentile of the weights to 127, larger ones are cut.
#include "linear/model_writer.h"

#include <algorithm>
#include <cmath>
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
  std::vector<uint8_t> weights;
};

Section section_of(const std::vector<AveragedRow>& rows, const WriterOptions& options) {
  const double largest = largest_kept(rows);
  std::vector<language::Slot> used;
  Section section;
  for (const AveragedRow& row : rows) {
    const size_t from = section.weights.size();
    for (size_t c = 0; c < row.weights.size(); ++c) {
      if (std::abs(row.weights[c]) < options.smallest * largest) continue;
      const double scaled = std::clamp(std::round(row.weights[c] / largest * 127), -127.0, 127.0);
      if (scaled == 0) continue;
      section.weights.push_back(static_cast<uint8_t>(c));
      section.weights.push_back(static_cast<uint8_t>(static_cast<int8_t>(scaled)));
    }
    const size_t pairs = (section.weights.size() - from) / 2;
    if (pairs > 0) used.push_back({row.key, static_cast<uint32_t>(from << 7 | pairs)});
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
    size = padded(size + sections[i].weights.size());
  }
  header.size = size;
  std::vector<uint64_t> words(size / sizeof(uint64_t));
  char* bytes = reinterpret_cast<char*>(words.data());
  std::memcpy(bytes + sizeof header, tags.data(), tags.size() * sizeof(language::FineTag));
  for (size_t i = 0; i < sections.size(); ++i) {
    std::memcpy(bytes + header.sections[i].slots_at, sections[i].slots.data(),
                sections[i].slots.size() * sizeof(language::Slot));
    std::memcpy(bytes + header.sections[i].weights_at, sections[i].weights.data(), sections[i].weights.size());
  }
  header.checksum = base::hash64(std::string_view(bytes + sizeof header, size - sizeof header));
  std::memcpy(bytes, &header, sizeof header);
  return words;
}

}  // namespace hearsay::train
