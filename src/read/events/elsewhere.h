// Whether a number and an event of one sentence have nothing to do with each other.
#pragma once

#include "language/lexicon.h"
#include "read/sheet.h"

namespace hearsay::reading {

/// Whether who is counted stands in another item of a list than an event's word, or in another verb's clause; given
/// the event also whether it has its own doers: "cancelled 312 flights as the guards walked out".
bool is_told_elsewhere(const Sheet& sheet, uint32_t counted, uint32_t word, const language::Event* event = nullptr);

}  // namespace hearsay::reading
