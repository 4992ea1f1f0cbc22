// Web archives (ISO 28500): the pages in them, one document each.
#pragma once

#include "ingest/byte_stream.h"
#include "ingest/json_records.h"

namespace hearsay::ingesting {

/// Whether a stream begins with a WARC record, plain or in gzip. Moves nothing.
bool is_warc(ByteStream& stream);

/// Every page of a WARC 1.0 or 1.1 file in one pass: response, resource and conversion records that hold HTML or
/// text. With gzip each member holds one or more whole records. Memory: some megabytes more than the largest record
/// allowed. A record that is damaged, too large or no text is rejected with its number and byte offset (in the file
/// as it is); behind damage the next record is looked for, and the rejection says how many bytes were passed over.
/// Other record types (requests, metadata) and revisits are no pages and are passed over silently. Returns an error
/// only when reading the file itself failed.
std::optional<Error> read_warc(ByteStream& stream, const IngestOptions& options, const RecordSink& sink);

}  // namespace hearsay::ingesting
