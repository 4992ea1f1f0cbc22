// gzip data, unpacked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "hearsay/error.h"

namespace hearsay::ingesting {

struct Unpacked {
  std::string bytes;
  std::string damage;  ///< empty, or why the gzip data ended early; `bytes` then holds what came before
};

bool is_gzip(std::string_view bytes);

/// All members of a gzip file one after another. Error too_large when more than `max_bytes` come out; bad_format when
/// nothing does.
Result<Unpacked> gunzip(std::string_view packed, uint64_t max_bytes);

/// The first bytes that gzip data unpacks to, at most `size`; fewer when the data ends or is damaged before.
std::string gunzip_start(std::string_view packed, size_t size);

}  // namespace hearsay::ingesting
