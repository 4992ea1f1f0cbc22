// The fields of reports and stories that several JSON records share.
#pragma once

#include <span>

#include "hearsay/reading.h"
#include "hearsay/story.h"
#include "present/json/json_writer.h"

namespace hearsay::present {

/// Writes a report's fields into the object that is open.
void write_report_fields(JsonWriter& json, const Report& report);

/// Writes "id", "title", "reports", "related" and "copies" into the object that is open.
void write_story_fields(JsonWriter& json, const Story& story, std::span<const Reading> readings,
                        std::span<const Story> stories);

}  // namespace hearsay::present
