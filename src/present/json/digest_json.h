// What a person is shown first of a story, for programs that show it too.
#pragma once

#include "present/json/json_writer.h"
#include "present/view/story_view.h"

namespace hearsay::present {

/// Writes "digest" into the story's object that is open.
void write_digest(JsonWriter& json, const StoryView& view);

}  // namespace hearsay::present
