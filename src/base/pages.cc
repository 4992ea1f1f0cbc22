// Whether a file holds the bytes only the system knows: pages without one would come back as zeros. A line of
// /proc/self/maps: "55d0c8a00000-55d0cb800000 r--p 00171000 fe:00 1185 /usr/bin/hearsay".
#include "base/pages.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace hearsay::base {
namespace {

bool a_file_holds(uintptr_t begin, uintptr_t end) {
  const std::unique_ptr<FILE, int (*)(FILE*)> maps(std::fopen("/proc/self/maps", "re"), std::fclose);
  if (!maps) return false;
  char* line = nullptr;
  size_t room = 0;
  bool held = false;
  while (!held && getline(&line, &room, maps.get()) > 0) {
    uintptr_t from = 0, to = 0;
    uint64_t file = 0;
    char may_write = 'w';
    const int read =
        std::sscanf(line, "%" SCNxPTR "-%" SCNxPTR " %*c%c%*s %*s %*s %" SCNu64, &from, &to, &may_write, &file);
    held = read == 4 && from <= begin && end <= to && may_write == '-' && file != 0;
  }
  std::free(line);
  return held;
}

}  // namespace

void let_go(std::string_view bytes) {
  const auto page = static_cast<uintptr_t>(sysconf(_SC_PAGESIZE));
  const auto at = reinterpret_cast<uintptr_t>(bytes.data());
  const uintptr_t begin = (at + page - 1) / page * page, end = (at + bytes.size()) / page * page;
  if (begin < end && a_file_holds(begin, end)) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
}

}  // namespace hearsay::base
