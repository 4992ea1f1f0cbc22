// `hearsay clean pages/ > reports.jsonl` can be read again, and comes to what the pages come to: nothing is looked
// for a second time, so a list stays a list and a credit a credit. The record is as little to be trusted as any
// input: its blocks must lie in its text, in order, and join to it.
#include "clean/cleaned_report.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/hash.h"
#include "base/utf8.h"
#include "clean/language_of.h"

namespace hearsay::cleaning {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

std::string string_of(object record, const char* name) {
  std::string_view text;
  if (record.at_key(name).get_string().get(text) != simdjson::SUCCESS) return {};
  size_t replaced = 0;
  return base::to_valid_utf8(text, replaced);
}

std::optional<BlockKind> block_kind(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, BlockKind>, 6> kKinds = {{{"heading", BlockKind::heading},
                                                                             {"paragraph", BlockKind::paragraph},
                                                                             {"caption", BlockKind::caption},
                                                                             {"quote", BlockKind::quote},
                                                                             {"list", BlockKind::list},
                                                                             {"table", BlockKind::table}}};
  const auto* found = std::ranges::find(kKinds, word, &std::pair<std::string_view, BlockKind>::first);
  return found == kKinds.end() ? std::nullopt : std::optional(found->second);
}

// Calls `take` with each object of a list.
template <class Take>
void for_each_object(object record, const char* name, const Take& take) {
  array list;
  if (record.at_key(name).get_array().get(list) != simdjson::SUCCESS) return;
  for (const element item : list) {
    object fields;
    if (item.get_object().get(fields) == simdjson::SUCCESS) take(fields);
  }
}

// Whether they follow each other and leave out nothing but the joints.
bool fit(const std::vector<Block>& blocks, const Text& text) {
  constexpr std::string_view kJoint = "\n\n";
  uint32_t end = 0;
  for (size_t i = 0; i < blocks.size(); ++i) {
    const Span span = blocks[i].span;
    const uint32_t begin = end + (i == 0 ? 0 : static_cast<uint32_t>(kJoint.size()));
    if (span.begin != begin || span.end <= span.begin || span.end > text.size()) return false;
    if (i > 0 && text.slice({end, begin}) != kJoint) return false;
    end = span.end;
  }
  return !blocks.empty() && end == text.size();
}

std::vector<Block> blocks_of(object record) {
  std::vector<Block> blocks;
  for_each_object(record, "blocks", [&](object fields) {
    uint64_t begin = 0;
    uint64_t end = 0;
    const std::optional<BlockKind> kind = block_kind(string_of(fields, "kind"));
    const bool whole = kind && fields.at_key("begin").get_uint64().get(begin) == simdjson::SUCCESS &&
                       fields.at_key("end").get_uint64().get(end) == simdjson::SUCCESS && end <= UINT32_MAX;
    // What is no block fits no text.
    blocks.push_back(whole ? Block{*kind, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}} : Block{});
  });
  return blocks;
}

void take_lists(object record, Report& report) {
  for_each_object(record, "removed", [&](object fields) {
    Removed removed{string_of(fields, "quote"), string_of(fields, "reason")};
    if (!removed.quote.empty() && !removed.reason.empty()) report.removed.push_back(std::move(removed));
  });
  for_each_object(record, "credits", [&](object fields) {
    report.credits.push_back({string_of(fields, "name"), string_of(fields, "quote")});
  });
  for_each_object(record, "metadata", [&](object fields) {
    report.metadata.emplace_back(string_of(fields, "name"), string_of(fields, "value"));
  });
  array warnings;
  if (record.at_key("warnings").get_array().get(warnings) != simdjson::SUCCESS) return;
  for (const element warning : warnings) {
    std::string_view text;
    if (warning.get_string().get(text) == simdjson::SUCCESS) report.warnings.emplace_back(text);
  }
}

Result<Report> cleaned_anew(const Document& document, object record, const CleanOptions& options) {
  Document changed;
  changed.file = document.file;
  changed.record = document.record;
  changed.offset = document.offset;
  changed.charset = document.charset;
  changed.content = string_of(record, "text");
  changed.warnings = document.warnings;
  changed.warnings.emplace_back("its blocks do not fit its text, which is cleaned anew");
  changed.metadata = {.title = string_of(record, "title"),
                      .outlet = string_of(record, "outlet"),
                      .byline = string_of(record, "byline"),
                      .published = string_of(record, "published"),
                      .modified = string_of(record, "modified"),
                      .url = string_of(record, "url"),
                      .language = string_of(record, "language"),
                      .others = {}};
  return clean(changed, options);
}

}  // namespace

std::string id_of(const Report& report) {
  const std::string published = report.published ? iso(*report.published) : "";
  return base::content_id(
      'r', report.outlet + "\n" + published + "\n" + report.title + "\n" + std::string(report.text.utf8()));
}

Result<Report> cleaned_before(const Document& document, const CleanOptions& options) {
  simdjson::dom::parser parser;
  object record;
  if (parser.parse(document.content).get_object().get(record) != simdjson::SUCCESS) {
    return std::unexpected(Error{ErrorCode::bad_format, "no record of hearsay clean"});
  }
  Report report;
  report.text = Text(string_of(record, "text"));
  report.blocks = blocks_of(record);
  if (!fit(report.blocks, report.text)) return cleaned_anew(document, record, options);
  report.file = document.file;
  report.record = document.record;
  report.url = string_of(record, "url");
  report.outlet = string_of(record, "outlet");
  report.byline = string_of(record, "byline");
  report.title = string_of(record, "title");
  report.published = date_from_iso(string_of(record, "published"));
  report.modified = date_from_iso(string_of(record, "modified"));
  if (!report.published) report.published = options.published;
  report.language = options.language.empty() ? string_of(record, "language") : options.language;
  if (report.language.empty()) report.language = language_of(report.text.utf8(), {});
  report.warnings = document.warnings;
  take_lists(record, report);
  report.id = id_of(report);
  return report;
}

}  // namespace hearsay::cleaning
