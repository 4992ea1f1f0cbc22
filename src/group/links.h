// The links of one story: a table of numbers in one piece of memory, since joins change links by the million.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace hearsay::grouping {

/// Open addressing; what is erased is filled up from behind, so that a look-up ends at the first free place.
template <class Bond>
class LinkTable {
 public:
  size_t size() const { return size_; }
  /// Of one that is not there a new one.
  Bond& operator[](uint32_t story) {
    if ((size_ + 1) * 2 > places_.size()) grow();
    Place& place = places_[place_of(story)];
    if (place.story == kFree) {
      place = {story, {}};
      ++size_;
    }
    return place.bond;
  }
  void erase(uint32_t story) {
    if (size_ == 0) return;
    size_t hole = place_of(story);
    if (places_[hole].story == kFree) return;
    --size_;
    for (size_t at = next(hole); places_[at].story != kFree; at = next(at)) {
      // What begins its search behind the hole would be missed if it stood in it.
      const size_t wanted = start_of(places_[at].story);
      const bool stays = hole <= at ? hole < wanted && wanted <= at : hole < wanted || wanted <= at;
      if (stays) continue;
      places_[hole] = places_[at];
      hole = at;
    }
    places_[hole] = {};
  }
  void clear() {
    places_ = {};
    size_ = 0;
  }
  template <class Take>
  void for_each(const Take& take) const {
    for (const Place& place : places_) {
      if (place.story != kFree) take(place.story, place.bond);
    }
  }

 private:
  static constexpr uint32_t kFree = UINT32_MAX;
  struct Place {
    uint32_t story = kFree;
    Bond bond{};
  };

  size_t start_of(uint32_t story) const { return story * size_t{0x9E3779B1} >> 7 & (places_.size() - 1); }
  size_t next(size_t place) const { return (place + 1) & (places_.size() - 1); }
  size_t place_of(uint32_t story) const {
    size_t place = start_of(story);
    while (places_[place].story != kFree && places_[place].story != story) place = next(place);
    return place;
  }
  void grow() {
    std::vector<Place> before(places_.empty() ? 8 : places_.size() * 2);
    std::swap(before, places_);
    for (const Place& place : before) {
      if (place.story != kFree) places_[place_of(place.story)] = place;
    }
  }

  std::vector<Place> places_;  // as many as a power of two
  size_t size_ = 0;
};

}  // namespace hearsay::grouping
