// PDF as text, by the program pdftotext (poppler).
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "hearsay/document.h"
#include "ingest/field_table.h"

namespace hearsay::ingesting {

/// The text of a PDF and what its head says of itself. pdftotext runs as a process of its own: a PDF that crashes it,
/// keeps it busy beyond kPdfTime or makes it print more than `max_bytes` costs that PDF alone. Form feeds stand
/// between pages. Errors: bad_format (damaged, locked, or pdftotext is not installed), no_text (pictures only),
/// too_large.
Result<Document> read_pdf(std::string_view pdf, const FieldTable& fields, uint64_t max_bytes);

/// A hundred pages take a second.
inline constexpr std::chrono::seconds kPdfTime{60};

}  // namespace hearsay::ingesting
