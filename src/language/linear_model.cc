// A feature such as "the word before is 'were' and this one ends in -ed" is hashed to 32 bits and looked up by linear
// probing. At reading time most features were never seen in training and cost one cache line; the slots of the next
// features are fetched while one is added up. Checking 10 MB takes under a millisecond and happens once.
#include "language/linear_model.h"

#include <algorithm>
#include <cstring>

#include "base/hash.h"

namespace hearsay::language {
namespace {

constexpr size_t kFetchAhead = 8;

bool sections_fit(const ModelHeader& header) {
  const auto fits = [&](uint64_t at, uint64_t count, uint64_t each) {
    return at <= header.size && count <= (header.size - at) / each && at % each == 0;
  };
  if (!fits(sizeof(ModelHeader), header.tag_count, sizeof(FineTag))) return false;
  return std::ranges::all_of(header.sections, [&](const ClassifierSection& s) {
    return s.slot_count > 0 && fits(s.slots_at, s.slot_count, sizeof(Slot)) && fits(s.weights_at, s.weight_bytes, 1);
  });
}

}  // namespace

void Classifier::score(std::span<const uint32_t> keys, std::span<int32_t> scores) const {
  const auto home = [&](size_t i) { return &slots_[home_slot(keys[i], slots_.size())]; };
  for (size_t i = 0; i < std::min(kFetchAhead, keys.size()); ++i) __builtin_prefetch(home(i));
  for (size_t i = 0; i < keys.size(); ++i) {
    if (i + kFetchAhead < keys.size()) __builtin_prefetch(home(i + kFetchAhead));
    size_t at = home_slot(keys[i], slots_.size());
    while (slots_[at].key != 0 && slots_[at].key != keys[i]) at = at + 1 == slots_.size() ? 0 : at + 1;
    if (slots_[at].key == 0) continue;
    const uint8_t* pair = weights_ + (slots_[at].where >> 7);
    for (uint32_t n = slots_[at].where & 127; n > 0; --n, pair += 2) {
      scores[pair[0]] += static_cast<int8_t>(pair[1]);
    }
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
    model.classifiers_[i] =
        Classifier({reinterpret_cast<const Slot*>(bytes.data() + section.slots_at), section.slot_count},
                   reinterpret_cast<const uint8_t*>(bytes.data() + section.weights_at));
  }
  return model;
}

}  // namespace hearsay::language
