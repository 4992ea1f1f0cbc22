// What Hearsay itself wrote: known again by its marks, so that a folder can hold both reports and what came of them.
#pragma once

#include <simdjson.h>

#include <string_view>

namespace hearsay::ingesting {

/// Whether a record is a report as `hearsay clean` gives it, with its lists.
bool is_cleaned_report(simdjson::dom::object record);
/// What a record is of Hearsay's own output ("readings", "stories", …), but for reports; empty = none.
std::string_view own_record(simdjson::dom::object record);

}  // namespace hearsay::ingesting
