// What a WARC record holds: the page that a server sent, or what made one of it.
#pragma once

#include <cstdint>
#include <string_view>

#include "ingest/record_sink.h"

namespace hearsay::ingesting {

constexpr size_t kMaxHead = size_t{64} << 10;  ///< real heads have some hundred bytes

/// Where a head ends: behind its empty line. npos when there is none within the limit.
size_t head_end(std::string_view bytes);
/// A field of a head of "Name: value" lines, without blanks around it; empty when it is absent.
std::string_view head_field(std::string_view head, std::string_view name);

/// A whole record and its place in the file.
struct WarcRecord {
  std::string_view head;
  std::string_view body;
  uint64_t number = 0;
  uint64_t offset = 0;
};

/// Gives the record's page to the sink, or the reason why there is none; of records that hold no page, nothing.
void take_record(const WarcRecord& record, const RecordSink& sink);

}  // namespace hearsay::ingesting
