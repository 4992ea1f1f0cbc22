// Grouper: stories of a collection that grows, without its readings.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "hearsay/story.h"

namespace hearsay {

/// Groups a collection that grows, again and again: keeps of each reading what `group` compares, about 10 kB. Not
/// thread-safe.
class Grouper {
 public:
  Grouper();
  ~Grouper();
  Grouper(Grouper&&) noexcept;
  Grouper& operator=(Grouper&&) noexcept;

  /// In place of what it kept under this number; nothing of the reading is referred to afterwards.
  void put(int64_t number, const Reading& reading);
  /// What tells exact copies apart depends on which others there are.
  void rename(int64_t number, const std::string& id);
  void drop(int64_t number);
  /// What `group` makes of the readings of these numbers, in this order; `threads`: 0 = one per core. REQUIRES: each
  /// was put.
  std::vector<Story> group(std::span<const int64_t> numbers, const GroupOptions& options = {}, int threads = 1);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearsay
