// An averaged perceptron over hashed features, in integers so that every machine learns the same weights.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace hearsay::train {

/// One feature's averaged weights, as the model keeps them.
struct AveragedRow {
  uint32_t key = 0;
  std::vector<double> weights;
};

class Perceptron {
 public:
  /// A feature that was updated fewer than `min_updates` times weighs nothing (Goldberg and Elhadad 2011): the model
  /// gets small and loses nothing.
  Perceptron(int classes, uint32_t min_updates)
      : classes_(static_cast<size_t>(classes)), min_updates_(min_updates), slots_(size_t{1} << 20) {}

  void score(std::span<const uint32_t> keys, std::span<int64_t> scores) const {
    std::fill(scores.begin(), scores.end(), 0);
    for (const uint32_t key : keys) {
      const Slot& slot = slots_[find(key)];
      if (slot.key == 0 || updates_[slot.row] < min_updates_) continue;
      const int32_t* row = &weights_[slot.row * classes_];
      for (size_t c = 0; c < classes_; ++c) scores[c] += row[c];
    }
  }

  void update(std::span<const uint32_t> keys, size_t right, size_t wrong) {
    for (const uint32_t key : keys) {
      const size_t row = row_of(key);
      ++updates_[row];
      add(row, right, 1);
      add(row, wrong, -1);
    }
  }

  /// One decision has been made; averaging counts them.
  void tick() { ++now_; }

  std::vector<AveragedRow> averaged() const {
    std::vector<AveragedRow> rows;
    for (const Slot& slot : slots_) {
      if (slot.key == 0 || updates_[slot.row] < min_updates_) continue;
      AveragedRow row{slot.key, std::vector<double>(classes_)};
      for (size_t c = 0; c < classes_; ++c) {
        const size_t at = slot.row * classes_ + c;
        row.weights[c] = weights_[at] - static_cast<double>(sums_[at]) / static_cast<double>(now_);
      }
      rows.push_back(std::move(row));
    }
    std::ranges::sort(rows, {}, &AveragedRow::key);
    return rows;
  }

 private:
  struct Slot {
    uint32_t key = 0;
    uint32_t row = 0;
  };

  size_t find(uint32_t key) const {
    size_t at = (key * 0x9E3779B97F4A7C15ULL) >> 20 & (slots_.size() - 1);
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  size_t row_of(uint32_t key) {
    const size_t at = find(key);
    if (slots_[at].key != 0) return slots_[at].row;
    const auto row = static_cast<uint32_t>(updates_.size());
    slots_[at] = {key, row};
    updates_.push_back(0);
    weights_.resize(weights_.size() + classes_);
    sums_.resize(sums_.size() + classes_);
    if (updates_.size() * 2 > slots_.size()) grow();
    return row;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 4);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.key != 0) slots_[find(slot.key)] = slot;
    }
  }

  // `sums_` holds what the average lacks: the update times the decisions before it.
  void add(size_t row, size_t c, int32_t by) {
    weights_[row * classes_ + c] += by;
    sums_[row * classes_ + c] += by * static_cast<int64_t>(now_);
  }

  size_t classes_;
  uint32_t min_updates_;
  uint64_t now_ = 1;
  std::vector<Slot> slots_;
  std::vector<uint32_t> updates_;
  std::vector<int32_t> weights_;
  std::vector<int64_t> sums_;
};

}  // namespace hearsay::train
