// A feature such as "the word before is 'were' and this one ends in -ed" is hashed to 32 bits and looked up by linear
// probing. What costs is memory, not arithmetic: all slots of a decision are fetched before the first is looked at,
// then all weights, and the three actions of the parser have their weights in the slots. Checking 10 MB takes about a
// millisecond and happens once.
#include "language/linear_model.h"

#include <algorithm>
#include <cstring>

#include "base/hash.h"

namespace hearsay::language {
namespace {

constexpr size_t kMostFeatures = 160;  // of one decision; the templates make fewer than 120

bool sections_fit(const ModelHeader& header) {
  const auto fits = [&](uint64_t at, uint64_t count, uint64_t each) {
    return at <= header.size && count <= (header.size - at) / each && at % each == 0;
  };
  if (!fits(sizeof(ModelHeader), header.tag_count, sizeof(FineTag))) return false;
  return std::ranges::all_of(header.sections, [&](const ClassifierSection& s) {
    return s.slot_count > 0 && fits(s.slots_at, s.slot_count, sizeof(Slot)) &&
           fits(s.weights_at, s.weight_count, sizeof(PackedWeight));
  });
}

}  // namespace

const Slot* Classifier::find(uint32_t key) const {
  size_t at = home_slot(key, slots_.size());
  while (slots_[at].key != 0 && slots_[at].key != key) at = at + 1 == slots_.size() ? 0 : at + 1;
  return slots_[at].key == 0 ? nullptr : &slots_[at];
}

void Classifier::score_in_slots(std::span<const uint32_t> keys, std::span<int32_t> scores) const {
  for (const uint32_t key : keys) {
    const Slot* slot = find(key);
    if (slot == nullptr) continue;
    scores[1] += static_cast<int16_t>(slot->where);
    scores[2] += static_cast<int16_t>(slot->where >> 16);
  }
}

void Classifier::score(std::span<const uint32_t> keys, std::span<int32_t> scores) const {
  for (const uint32_t key : keys) fetch(key);
  if (weights_ == nullptr) return score_in_slots(keys, scores);
  std::array<uint32_t, kMostFeatures> found;
  size_t count = 0;
  for (const uint32_t key : keys) {
    const Slot* slot = find(key);
    if (slot == nullptr || count == found.size()) continue;
    found[count++] = slot->where;
    __builtin_prefetch(weights_ + (slot->where >> 7));
  }
  for (size_t i = 0; i < count; ++i) {
    const PackedWeight* weight = weights_ + (found[i] >> 7);
    for (uint32_t n = found[i] & 127; n > 0; --n, ++weight) scores[*weight & (kMaxClasses - 1)] += *weight >> 6;
  }
}

std::optional<LinearModel> LinearModel::from(std::string_view bytes) {
  if (bytes.size() < sizeof(ModelHeader) || reinterpret_cast<uintptr_t>(bytes.data()) % alignof(uint64_t) != 0) {
    return std::nullopt;
  }
  ModelHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != kModelMagic || header.version != kModelVersion || header.size != bytes.size() ||
      header.tag_count > kMaxClasses || !sections_fit(header) ||
      header.checksum != base::hash64(bytes.substr(sizeof header))) {
    return std::nullopt;
  }
  LinearModel model;
  model.tags_ = {reinterpret_cast<const FineTag*>(bytes.data() + sizeof header), header.tag_count};
  for (size_t i = 0; i < kClassifierCount; ++i) {
    const ClassifierSection& section = header.sections[i];
    const auto* weights = reinterpret_cast<const PackedWeight*>(bytes.data() + section.weights_at);
    model.classifiers_[i] =
        Classifier({reinterpret_cast<const Slot*>(bytes.data() + section.slots_at), section.slot_count},
                   section.weight_count == 0 ? nullptr : weights);
  }
  return model;
}

}  // namespace hearsay::language
