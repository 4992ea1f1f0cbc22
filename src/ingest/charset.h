// Bytes to UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearsay/error.h"

namespace hearsay::ingesting {

struct Decoded {
  std::string text;  ///< valid UTF-8 without a byte order mark
  std::string charset = "UTF-8";
  std::vector<std::string> warnings;
};

/// Decodes by byte order mark, then by being valid UTF-8, then by the charset that came with the bytes (`told`; empty
/// = none), then by one that the markup declares, then by the likeliest charset. Error bad_format ("looks binary")
/// when the bytes are not text. Thread-safe.
Result<Decoded> decode(std::string bytes, std::string_view told = {});

}  // namespace hearsay::ingesting
