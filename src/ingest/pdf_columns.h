// The order of a PDF page's columns.
#pragma once

#include "ingest/pdf_words.h"

namespace hearsay::ingesting {

/// Puts the lines of a page of text columns into the order in which people read them: column by column, between
/// lines that run across. A page without a clear gutter, and tables, stay as they are.
void order_columns(PdfPage& page);

}  // namespace hearsay::ingesting
