// Readings that were kept, one by one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hearsay/reading.h"
#include "pipeline/corrections.h"

namespace hearsay::pipeline {

/// Whether a run meets the one before the other: folder by folder, so that "pages/a" comes before "pages-2/a". What
/// tells exact copies apart does not count.
bool is_met_before(const Report& a, const Report& b);

/// The report as it is corrected, where that changes what it was read by and it must be read anew.
std::optional<Report> corrected_report(const Report& report, Corrector& corrector);

}  // namespace hearsay::pipeline
