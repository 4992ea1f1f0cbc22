// The fields of reports and stories that several JSON records share.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hearsay/reading.h"
#include "hearsay/story.h"
#include "present/json/json_writer.h"

namespace hearsay::present {

/// Writes a report's fields into the object that is open.
void write_report_fields(JsonWriter& json, const Report& report);

struct StoryIds {
  std::vector<std::string> reports;
  std::vector<std::string> stories;
};
StoryIds ids_of(std::span<const Reading> readings, std::span<const Story> stories);

/// Writes "id", "title", "reports", "related" and "copies" into the object that is open.
void write_story_fields(JsonWriter& json, const Story& story, std::span<const std::string> report_ids,
                        std::span<const std::string> story_ids);

}  // namespace hearsay::present
