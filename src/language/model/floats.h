// Floats that begin where a cache line does, so that a register of 64 bytes is read from one line and not from two.
#pragma once

#include <cstddef>
#include <new>
#include <utility>
#include <vector>

namespace hearsay::language {

template <class T>
struct LineAllocator {
  using value_type = T;
  static constexpr std::align_val_t kLine{64};

  LineAllocator() = default;
  template <class U>
  LineAllocator(const LineAllocator<U>& /*other*/) {}  // NOLINT(google-explicit-constructor): as allocators have it
  T* allocate(size_t count) { return static_cast<T*>(::operator new(count * sizeof(T), kLine)); }
  void deallocate(T* at, size_t /*count*/) { ::operator delete(at, kLine); }
  /// Not made zero, where nothing is said: pages that nothing is written to take no memory.
  void construct(T* at) { ::new (static_cast<void*>(at)) T; }
  template <class... With>
  void construct(T* at, With&&... with) {
    ::new (static_cast<void*>(at)) T(std::forward<With>(with)...);
  }
  bool operator==(const LineAllocator&) const = default;
};

using Floats = std::vector<float, LineAllocator<float>>;

/// As large as is needed and no larger: every thread has rooms of its own, and growth by doubling nearly doubles
/// them.
inline void make_room(Floats& room, size_t count) {
  room.reserve(count);
  room.resize(count);
}

}  // namespace hearsay::language
