// The linear model's file: three classifiers of hashed features, read in place.
//
// Layout (little endian): ModelHeader; FineTag[header.tag_count]; then for each classifier its slots and its weights.
// A feature is a 32-bit key; its slot gives where its weights lie: pairs of (class, signed 8-bit weight).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "language/syntax.h"

namespace hearsay::language {

constexpr uint32_t kModelVersion = 3;
constexpr std::array<char, 8> kModelMagic = {'h', 'r', 's', 'y', 'l', 'i', 'n', '\n'};
/// Classes of one classifier at most: the score buffers stand on the stack.
constexpr int kMaxClasses = 64;

/// What the form of a word says beyond its tag; from the fine tags of the training data.
enum class Inflection : uint8_t { base, plural, past, participle, gerund, third_person, comparative, superlative };

/// A tag as the tagger sees it: UPOS, inflection and the treebank's own tag.
struct FineTag {
  Tag tag = Tag::x;
  Inflection inflection = Inflection::base;
  char name[6] = {};
};

struct ClassifierSection {
  uint64_t slots_at = 0;  // byte offsets from the start of the file
  uint64_t slot_count = 0;
  uint64_t weights_at = 0;
  uint64_t weight_count = 0;
};

enum ClassifierKind : uint8_t { kTagClassifier, kActionClassifier, kRelationClassifier, kClassifierCount };

struct ModelHeader {
  std::array<char, 8> magic = kModelMagic;
  uint32_t version = kModelVersion;
  uint32_t tag_count = 0;
  uint64_t size = 0;      // of the whole file
  uint64_t checksum = 0;  // hash64 of everything behind the header
  std::array<ClassifierSection, kClassifierCount> sections;
};

/// `where` = index of the feature's first weight << 7 | number of weights. In a classifier of at most three classes,
/// which has no weights of its own, `where` holds the weights of classes 1 and 2 (low and high 16 bits), class 0
/// weighing nothing. Key 0 marks a free slot.
struct Slot {
  uint32_t key = 0;
  uint32_t where = 0;
};

/// Classes that a slot itself has room for.
constexpr size_t kClassesInSlot = 3;

/// One weight: the class in the lowest 6 bits, above them 10 bits, signed.
using PackedWeight = int16_t;
constexpr int kLargestWeight = 511;
constexpr PackedWeight pack_weight(size_t class_number, int weight) {
  return static_cast<PackedWeight>(weight * kMaxClasses + static_cast<int>(class_number));
}

inline size_t home_slot(uint32_t key, size_t slot_count) {
  return static_cast<size_t>((static_cast<uint64_t>(key) * slot_count) >> 32);
}

/// Sums the weights of features. Views the model's bytes; any thread.
class Classifier {
 public:
  Classifier() = default;
  Classifier(std::span<const Slot> slots, const PackedWeight* weights) : slots_(slots), weights_(weights) {}
  /// Adds to `scores` what the features weigh. REQUIRES: scores.size() >= kMaxClasses.
  void score(std::span<const uint32_t> keys, std::span<int32_t> scores) const;

 private:
  void score_in_slots(std::span<const uint32_t> keys, std::span<int32_t> scores) const;
  const Slot* find(uint32_t key) const;  // null when the feature is unknown
  void fetch(uint32_t key) const { __builtin_prefetch(&slots_[home_slot(key, slots_.size())]); }

  std::span<const Slot> slots_;
  const PackedWeight* weights_ = nullptr;  // none: they are in the slots
};

class LinearModel {
 public:
  /// The model in these bytes, which must outlive it; nothing when they are absent, of another version, not aligned
  /// to 8 or damaged (checksum).
  static std::optional<LinearModel> from(std::string_view bytes);

  std::span<const FineTag> tags() const { return tags_; }
  const Classifier& classifier(ClassifierKind kind) const { return classifiers_[kind]; }

 private:
  std::span<const FineTag> tags_;
  std::array<Classifier, kClassifierCount> classifiers_;
};

}  // namespace hearsay::language
