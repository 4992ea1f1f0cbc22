// What every reader of a format must keep to, whatever bytes it is given.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "ingest/byte_stream.h"
#include "ingest/record_sink.h"

namespace hearsay::fuzzing {

inline void require(bool condition) {
  if (!condition) std::abort();
}

inline void check(const Document& document) {
  size_t replaced = 0;
  require(base::to_valid_utf8(document.content, replaced) == document.content && replaced == 0);
  require(!document.content.empty() && document.record >= 1);
}

/// Calls `read(bytes, sink)` with small limits, and checks what comes out.
template <class Read>
int run(const uint8_t* data, size_t size, const Read& read) {
  IngestOptions options;
  options.max_file_bytes = 1 << 22;
  options.max_record_bytes = 1 << 20;
  const ingesting::FieldTable fields({});
  const ingesting::RecordSink sink{"input", options, fields, [](const Document& document) { check(document); },
                                   [](const Rejection& rejection) { require(!rejection.reason.empty()); }};
  read(std::string_view(reinterpret_cast<const char*>(data), size), sink);
  return 0;
}

inline ingesting::ByteStream stream_over(std::string_view bytes) {
  return ingesting::ByteStream::over(std::string(bytes));
}

}  // namespace hearsay::fuzzing
