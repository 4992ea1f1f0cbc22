// What can be wrong with a store before anybody has noticed: damage, a clock behind it, a disk that it must not lie
// on.
#include "cli/doctor.h"

#include <fmt/format.h>
#include <linux/magic.h>
#include <sys/vfs.h>

#include "cli/kept/open.h"

namespace hearsay::cli {
namespace {

using State = Finding::State;

constexpr decltype(statfs::f_type) kCifs = 0xFF534D42;

std::vector<Finding> content_of(const Store& store) {
  const Result<std::vector<std::string>> wrong = store.check();
  if (!wrong) return {{State::wrong, "store", wrong.error().message}};
  std::vector<Finding> found;
  for (const std::string& one : *wrong) found.push_back({State::wrong, "store", one});
  const uint64_t reports = store.reports().value_or(0);
  const uint64_t waiting = store.waiting().value_or(0);
  if (found.empty())
    found.push_back({State::well, "store", fmt::format("{}: sound; reports: {}", store.path(), reports)});
  if (waiting > 0)
    found.push_back({State::doubtful, "store", fmt::format("jobs that hearsay serve is yet to read: {}", waiting)});
  if (store.latest().value_or(Moment{}) > now())
    found.push_back(
        {State::doubtful, "clock", "it is behind what is in the store; what comes next is put right behind that"});
  return found;
}

}  // namespace

std::vector<Finding> look_at_store(const std::string& path) {
  const Result<Store> store = Store::open(path, Store::Access::read);
  if (!store) return {{State::wrong, "store", store.error().message}};
  std::vector<Finding> found = content_of(*store);
  struct statfs disk {};
  if (::statfs(store->path().c_str(), &disk) == 0 && (disk.f_type == NFS_SUPER_MAGIC || disk.f_type == kCifs))
    found.push_back({State::wrong, "store", "it lies on a network disk, where two programs may damage it: move it"});
  return found;
}

}  // namespace hearsay::cli
