// Reports and stories as JSON (docs/json.md): the `report` and `story` records, and the parts of them that
// readings and dossiers repeat.
#include "present/json/report_json.h"

#include <cmath>

#include "hearsay/present.h"
#include "present/view/wording.h"

namespace hearsay {
namespace present {
namespace {

// Shares are measured on a few hundred words: more than four digits would claim a precision that is not there.
double rounded_share(double share) {
  return std::round(share * 1e4) / 1e4;
}

void write_blocks(JsonWriter& json, const Report& report) {
  json.key("blocks");
  json.open_list();
  for (const Block& block : report.blocks) {
    json.open_object();
    json.string("kind", word(block.kind));
    json.bounds(block.span);
    json.close_object();
  }
  json.close_list();
}

void write_removed(JsonWriter& json, const Report& report) {
  json.key("removed");
  json.open_list();
  for (const Removed& removed : report.removed) {
    json.open_object();
    json.string("quote", removed.quote);
    json.string("reason", removed.reason);
    json.close_object();
  }
  json.close_list();
}

void write_credits(JsonWriter& json, const Report& report) {
  json.key("credits");
  json.open_list();
  for (const Credit& credit : report.credits) {
    json.open_object();
    json.string("name", credit.name);
    json.string("quote", credit.quote);
    json.close_object();
  }
  json.close_list();
}

// Names may come twice ("category", "category").
void write_metadata(JsonWriter& json, const Report& report) {
  json.key("metadata");
  json.open_list();
  for (const auto& [name, value] : report.metadata) {
    json.open_object();
    json.string("name", name);
    json.string("value", value);
    json.close_object();
  }
  json.close_list();
}

void write_copy(JsonWriter& json, const Copy& copy, std::span<const std::string> report_ids) {
  json.open_object();
  json.string("from", report_ids[copy.from.value]);
  json.string("to", report_ids[copy.to.value]);
  json.number("share", rounded_share(copy.share));
  json.number("shareBack", rounded_share(copy.share_back));
  json.string("direction", word(copy.direction));
  json.key("passages");
  json.open_list();
  for (const Passage& passage : copy.passages) {
    json.open_object();
    json.span("from", passage.from);
    json.span("to", passage.to);
    json.boolean("quote", passage.quote);
    json.close_object();
  }
  json.close_list();
  json.close_object();
}

}  // namespace

void write_report_fields(JsonWriter& json, const Report& report) {
  json.string("id", report.id);
  json.string("file", report.file);
  json.integer("record", static_cast<int64_t>(report.record));
  json.string_or_null("url", report.url);
  json.string_or_null("outlet", report.outlet);
  json.string_or_null("byline", report.byline);
  json.string_or_null("title", report.title);
  json.string_or_null("published", report.published ? iso(*report.published) : "");
  json.string_or_null("modified", report.modified ? iso(*report.modified) : "");
  json.string("language", report.language);
  json.boolean("read", report.readable());
  json.string("text", report.text.utf8());
  write_blocks(json, report);
  write_removed(json, report);
  write_credits(json, report);
  write_metadata(json, report);
  json.row("warnings", report.warnings);
}

StoryIds ids_of(std::span<const Reading> readings, std::span<const Story> stories) {
  StoryIds ids;
  for (const Reading& reading : readings) ids.reports.push_back(reading.report.id);
  for (const Story& story : stories) ids.stories.push_back(story.id);
  return ids;
}

void write_story_fields(JsonWriter& json, const Story& story, std::span<const std::string> report_ids,
                        std::span<const std::string> story_ids) {
  json.string("id", story.id);
  json.string("title", story.title);
  std::vector<std::string> ids;
  for (const ReportIndex i : story.reports) ids.push_back(report_ids[i.value]);
  json.row("reports", ids);
  json.key("related");
  json.open_list();
  for (const Related& related : story.related) {
    json.open_object();
    json.string("story", story_ids[related.story.value]);
    json.string("why", related.why);
    json.close_object();
  }
  json.close_list();
  json.key("copies");
  json.open_list();
  for (const Copy& copy : story.copies) write_copy(json, copy, report_ids);
  json.close_list();
}

}  // namespace present

std::string report_to_json(const Report& report) {
  present::JsonWriter json(present::JsonWriter::Layout::one_line);
  json.open_object();
  json.string("schema", "hearsay/report/1");
  present::write_report_fields(json, report);
  json.close_object();
  return json.take();
}

std::string story_to_json(const Story& story, std::span<const std::string> report_ids,
                          std::span<const std::string> story_ids) {
  present::JsonWriter json(present::JsonWriter::Layout::one_line);
  json.open_object();
  json.string("schema", "hearsay/story/1");
  present::write_story_fields(json, story, report_ids, story_ids);
  json.close_object();
  return json.take();
}

std::string message_to_json(const Message& message) {
  present::JsonWriter json(present::JsonWriter::Layout::one_line);
  json.open_object();
  json.string("level", message.level);
  json.string_or_null("file", message.file);
  json.integer("record", static_cast<int64_t>(message.record));
  json.integer("offset", static_cast<int64_t>(message.offset));
  json.string("message", message.text);
  json.close_object();
  return json.take();
}

}  // namespace hearsay
