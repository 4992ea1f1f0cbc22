// Documents out of tables: CSV (RFC 4180), TSV, and the same with semicolons or bars.
#pragma once

#include "ingest/byte_stream.h"
#include "ingest/record_sink.h"

namespace hearsay::ingesting {

/// Whether the first line is a row of names, one of which is that of a text, and another is known too.
bool is_table(std::string_view start, const FieldTable& fields);

/// Every row but the first as a record, in the memory of the largest one. Quoted cells may hold line ends. A row of
/// another width, too large or without text is refused, with its number and byte offset, and the next one is read.
/// REQUIRES: is_table(); the bytes are no UTF-16 or UTF-32.
void read_table(ByteStream& stream, const RecordSink& sink);

}  // namespace hearsay::ingesting
