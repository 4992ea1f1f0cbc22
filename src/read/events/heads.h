// The event heads' weights, beside those of the language model they were trained with (train/events/train.py).
//
// A pair of a participant and a word is seen as the sum of the participant's view, the word's view and a vector for
// each of its features; what is above zero of that sum gives, by one matrix each, the scores of the kinds of events
// and of how the report tells of it.
#pragma once

#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "language/model/kernels/kernels.h"
#include "language/model/model.h"
#include "read/events/pairs.h"

namespace hearsay::reading {

class EventHeads {
 public:
  /// Of the model that reads; none when it has no event heads. Any thread.
  static const EventHeads* get();

  size_t width() const { return width_; }
  /// Numbers of a sum that are the first head's, of those that are averaged.
  size_t first_width() const { return width_ / kHeads; }
  const std::vector<std::string>& kinds() const { return *kinds_; }
  const std::vector<std::string>& statuses() const { return *statuses_; }
  /// What words with these states, 384 numbers each, are seen as in their place in a pair: width() numbers each.
  std::vector<float> see_words(std::span<const float> states) const { return model_->see(states, 0, width_); }
  std::vector<float> see_participants(std::span<const float> states) const {
    return model_->see(states, width_, 2 * width_);
  }
  /// Makes `part`, which stands in a sum from `first` on, what `vectors` and the features' own come to.
  void add_up(std::initializer_list<const float*> vectors, const Features& features, size_t first,
              std::span<float> part) const;
  /// For each row of first_width() numbers of a sum, whether they alone are sure that there is no link.
  std::vector<bool> none_by_far(std::span<const float> rows) const;
  /// The feature of a word that the lexicon has in a class; none when training did not know the class.
  std::optional<uint16_t> class_feature(std::string_view event_class) const;
  /// Scores of kinds and of statuses for a pair's sum. `sum` is overwritten by what is above zero of it.
  void score(std::span<float> sum, std::span<float> kinds) const;
  size_t status_of(std::span<const float> positive) const;

 private:
  /// Scores of one row that are summed at once.
  static constexpr size_t kBlock = language::kWeighed;
  static constexpr size_t kHeads = 3;        // MEMBERS, train/events/train.py
  static constexpr float kNoneByFar = 3.0F;  // of scores that are averages: e^9 to 1 by one head
  struct Matrix {
    size_t rows = 0;
    std::vector<float> bias;   // a whole number of blocks: scores past `rows` are nothing's
    language::Floats columns;  // block by block, a block of scores for each number of a sum
  };
  const language::Model* model_ = nullptr;
  size_t width_ = 0;
  const std::vector<std::string>* kinds_ = nullptr;
  const std::vector<std::string>* statuses_ = nullptr;
  const std::vector<std::string>* classes_ = nullptr;
  const float* features_ = nullptr;
  Matrix kind_, status_;

  static std::unique_ptr<EventHeads> load();
  static void apply(const Matrix& matrix, std::span<const float> positive, std::span<float> out);
};

}  // namespace hearsay::reading
