// Documents out of JSON records, in the field names that people have.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "hearsay/document.h"
#include "ingest/shape.h"

namespace hearsay::ingesting {

struct RecordSink {
  std::string file;
  std::function<void(Document)> take;
  std::function<void(Rejection)> reject;
};

/// Every record of `text` in order. A record that is no JSON, too large or without text is rejected, with its number
/// and byte offset, and the next one is read.
/// REQUIRES: shape is json_lines or json_values.
void read_json(std::string_view text, Shape shape, uint64_t max_record_bytes, const RecordSink& sink);

}  // namespace hearsay::ingesting
