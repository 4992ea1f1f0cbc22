// The store, for many threads: a Store object is for one at a time.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "hearsay/store.h"

namespace hearsay::serving {

class Stores {
 public:
  explicit Stores(std::string path) : path_(std::move(path)) {}

  /// Calls `work` with a store to read.
  template <class Work>
  auto reading(const Work& work) -> decltype(work(std::declval<const Store&>())) {
    std::unique_ptr<Store> store = idle();
    if (store == nullptr) {
      Result<Store> opened = Store::open(path_, Store::Access::read);
      if (!opened) return std::unexpected(opened.error());
      store = std::make_unique<Store>(*std::move(opened));
    }
    auto result = work(std::as_const(*store));
    if (result) keep(std::move(store));  // one that failed is opened anew
    return result;
  }

  /// Calls `work` with the store to write, one after another.
  template <class Work>
  auto writing(const Work& work) -> decltype(work(std::declval<Store&>())) {
    const std::scoped_lock lock(writing_);
    Result<Store> opened = Store::open(path_, Store::Access::write);
    if (!opened) return std::unexpected(opened.error());
    return work(*opened);
  }

 private:
  std::unique_ptr<Store> idle() {
    const std::scoped_lock lock(mutex_);
    if (idle_.empty()) return nullptr;
    std::unique_ptr<Store> store = std::move(idle_.back());
    idle_.pop_back();
    return store;
  }
  void keep(std::unique_ptr<Store> store) {
    const std::scoped_lock lock(mutex_);
    idle_.push_back(std::move(store));
  }

  std::string path_;
  std::mutex mutex_;
  std::mutex writing_;
  std::vector<std::unique_ptr<Store>> idle_;
};

}  // namespace hearsay::serving
