// Word processors' documents: DOCX and ODT, which are XML in a ZIP archive.
#pragma once

#include <string>
#include <string_view>

#include "ingest/byte_stream.h"
#include "ingest/field_table.h"

namespace hearsay::ingesting {

/// By the name of the archive's first file.
bool is_office(std::string_view start);

/// Its paragraphs, headings, lists and tables, as Markdown where it has headings or lists. What its own head says of
/// title, author and days is kept, not believed: it is of whoever typed it. `path` as for read_archive. Errors:
/// bad_format for what is no text document (a workbook, slides, a book), which is named; too_large beyond
/// `max_bytes`.
Result<Document> read_office(const std::string& path, ByteStream& stream, const FieldTable& fields,
                             uint64_t max_bytes);

}  // namespace hearsay::ingesting
