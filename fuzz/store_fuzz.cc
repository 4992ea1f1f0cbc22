// Any bytes as the file of a store: it is refused, or gives what can be read of it.
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "hearsay/store.h"

namespace {

void read_all_of(const hearsay::Store& store) {
  (void)store.readings(std::nullopt, 1);
  (void)store.versions({});
  (void)store.decisions();
  (void)store.corrections();
  (void)store.search("quay ferry", 10);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const std::string path = "/dev/shm/hearsay_fuzz_" + std::to_string(getpid()) + ".store";
  for (const auto access : {hearsay::Store::Access::read, hearsay::Store::Access::write}) {
    for (const char* beside : {"-wal", "-shm", "-journal"}) std::remove((path + beside).c_str());
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    if (file == nullptr || std::fwrite(data, 1, size, file) != size || std::fclose(file) != 0) std::abort();
    const auto store = hearsay::Store::open(path, access);
    if (store) read_all_of(*store);
    if (!store && store.error().message.empty()) std::abort();
  }
  return 0;
}
