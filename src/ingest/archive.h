// Files in ZIP and tar archives.
#pragma once

#include <functional>
#include <string>

#include "ingest/byte_stream.h"

namespace hearsay::ingesting {

struct ArchiveSink {
  /// One file in the archive, by its name there; the stream lives until the call returns.
  std::function<void(const std::string& name, ByteStream stream)> take;
  /// A file that cannot be read, or the archive itself (`name` empty).
  std::function<void(const std::string& name, Error)> refuse;
};

/// Every regular file in the order of the archive, as a stream; hidden ones are skipped, as in folders. Names are
/// made valid UTF-8 without control characters. Locked files and files beyond kMaxFiles are refused; what grows more
/// than kMaxRatio-fold ends. `path`: the archive is this file, read by its directory; otherwise it is the stream from
/// front to back.
void read_archive(const std::string& path, ByteStream& stream, const ArchiveSink& sink);

/// Collections of saved pages have some hundred thousand; more makes a listing of rejections nobody reads.
inline constexpr size_t kMaxFiles = 5'000'000;

}  // namespace hearsay::ingesting
