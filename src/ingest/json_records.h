// Documents out of JSON records, in the field names that people have.
#pragma once

#include "ingest/byte_stream.h"
#include "ingest/record_sink.h"
#include "ingest/shape.h"

namespace hearsay::ingesting {

/// Every record of the stream in order, in the memory of the largest one. A record that is no JSON, too large or
/// without text is refused, with its number and byte offset, and the next one is read. REQUIRES: shape is json_lines
/// or json_values; the bytes are no UTF-16 or UTF-32.
void read_json(ByteStream& stream, Shape shape, const RecordSink& sink);

}  // namespace hearsay::ingesting
