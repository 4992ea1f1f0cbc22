// Web archives (ISO 28500): the pages in them, one document each.
#pragma once

#include "ingest/byte_stream.h"
#include "ingest/record_sink.h"

namespace hearsay::ingesting {

/// Whether gzip data begins with a WARC record in a member of its own, as the standard recommends and as it is read
/// fastest. What is packed as one large piece is not: unpack it as a stream. Moves nothing.
bool is_packed_warc(ByteStream& stream);

/// Every page of a WARC 1.0 or 1.1 file in one pass: response, resource and conversion records that hold HTML or
/// text (or PDF). In gzip each member holds one or more whole records. Memory: some megabytes more than the largest
/// record allowed. A record that is damaged, too large or no text is rejected with its number and byte offset (in the
/// file as it is); behind damage the next record is looked for, and the rejection says how many bytes were passed
/// over. Other record types (requests, metadata), revisits, and what pages are only shown with (images, styles,
/// scripts) are passed over silently. What failed in reading the file itself is in the stream's errors.
void read_warc(ByteStream& stream, const RecordSink& sink);

}  // namespace hearsay::ingesting
