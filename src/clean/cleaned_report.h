// A report that was cleaned before, and comes back as `hearsay clean` wrote it.
#pragma once

#include "hearsay/report.h"

namespace hearsay::cleaning {

/// The id of a report with these contents.
std::string id_of(const Report& report);

/// The report as it was, with its lists, credits and what was removed; `file`, `record` and warnings are the
/// document's. Where its blocks do not fit its text, which somebody has changed, the text is cleaned anew. Error
/// bad_format: no such record.
Result<Report> cleaned_before(const Document& document, const CleanOptions& options);

}  // namespace hearsay::cleaning
