// The bytes of a file or of standard input, unpacked when they are gzip.
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

/// The whole file ("-" = standard input). Errors: not_found, unreadable, too_large (more than `max_bytes`).
Result<std::string> read_bytes(const std::string& path, uint64_t max_bytes);

bool is_gzip(std::string_view bytes);

/// All members of a gzip file one after another. Error too_large when more than `max_bytes` come out; bad_format when
/// nothing does.
Result<Unpacked> gunzip(std::string_view packed, uint64_t max_bytes);

}  // namespace hearsay::ingesting
