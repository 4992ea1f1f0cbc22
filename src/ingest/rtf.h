// The words of RTF, which word processors and old newsroom systems write.
#pragma once

#include <string_view>

#include "ingest/field_table.h"

namespace hearsay::ingesting {

/// Paragraphs parted by blank lines. What is no text of the document (fonts, styles, pictures, heads and feet of
/// pages, instructions of fields) is left out; its own title, author and day of making are kept, not believed.
/// Damaged RTF gives what can be read. Never throws.
Document read_rtf(std::string_view rtf, const FieldTable& fields);

}  // namespace hearsay::ingesting
