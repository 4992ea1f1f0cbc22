// Part-of-speech tags, left to right.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/feature.h"
#include "language/linear_model.h"

namespace hearsay::language {

/// A word as the tagger sees it; `lower` as lower_case() gives it. Views the text.
struct WordForm {
  std::string_view form;
  std::string lower;
};

/// The features of one sentence's words. Training and reading use this same class.
class TaggerFeatures {
 public:
  explicit TaggerFeatures(std::span<const WordForm> words);

  size_t size() const { return words_.size(); }
  /// Fills `features` for word `i`; `before` and `before_that` are the classes given to the two words in front
  /// (kNoClass at the start of the sentence).
  void collect(size_t i, uint32_t before, uint32_t before_that, FeatureList& features) const;

  static constexpr uint32_t kNoClass = 255;

 private:
  struct Item {
    uint32_t word = 0;   // hash of the normalised form; digits are all one digit
    uint32_t shape = 0;  // hash of the collapsed shape and of how the sentence uses capitals
    uint32_t suffix[5] = {};
    uint32_t prefix[4] = {};
    uint32_t last_part = 0;  // behind the last hyphen
  };
  Item item_of(const WordForm& word, uint32_t capitals) const;
  const Item& at(ptrdiff_t i) const;

  std::vector<Item> words_;
};

/// The tags of one sentence as classes of model.tags(). Pure; any thread.
std::vector<uint8_t> tag_words(const LinearModel& model, std::span<const WordForm> words);

}  // namespace hearsay::language
