// Packed bytes, unpacked: gzip and Zstandard as streams, and what pages in archives are packed with.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "hearsay/error.h"
#include "ingest/byte_stream.h"

namespace hearsay::ingesting {

enum class Packing { none, gzip, zstd };

/// By the first bytes.
Packing packing_of(std::string_view bytes);

/// The stream that `packed` unpacks to, in bounded memory: all gzip members or Zstandard frames one after another. A
/// Zstandard dictionary in the first frame is used (the .warc.zst format). Damage ends a gzip stream; behind damage a
/// Zstandard stream goes on with the next frame that can be read. Data that grows more than kMaxRatio-fold ends the
/// stream with too_large. REQUIRES: packing is not none.
ByteStream unpacked(ByteStream packed, Packing packing);

/// A page's body by its first bytes (gzip, Zstandard) or as its "Content-Encoding" says (br, deflate); what cannot be
/// unpacked so is taken to be unpacked already. What comes before damage is returned. Errors: too_large (more than
/// `max_bytes` come out), bad_format (gzip or Zstandard, and nothing does).
Result<std::string> unpack_body(std::string_view packed, std::string_view encoding, uint64_t max_bytes);

/// The first bytes that gzip data unpacks to, at most `size`; fewer when the data ends or is damaged before.
std::string gunzip_start(std::string_view packed, size_t size);

/// Text shrinks to a third or a tenth, the most repetitive logs to a fiftieth; what shrinks more was made to harm.
inline constexpr uint64_t kMaxRatio = 250;
/// Below this any ratio is harmless.
inline constexpr uint64_t kRatioFloor = uint64_t{64} << 20;

}  // namespace hearsay::ingesting
