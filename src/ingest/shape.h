// What bytes are, by themselves and never by their name.
#pragma once

#include <string_view>

#include "ingest/field_table.h"

namespace hearsay::ingesting {

enum class Shape {
  text,
  html,
  json_lines,   ///< one JSON object a line
  json_values,  ///< JSON objects one after another, or in an array
  table,        ///< CSV or TSV with a row of names that are known
  xml,          ///< XML that is no page: a feed, a news item
  warc,
  mail,     ///< one message
  mailbox,  ///< messages behind "From " lines
  pdf,
  rtf,
  office,         ///< DOCX, ODT, and others of their kind
  telegram_json,  ///< what Telegram exported
  telegram_page,
  archive,  ///< ZIP or tar
};

/// By the first bytes (some kilobytes), in any charset that has ASCII in it.
Shape shape_of(std::string_view start, const FieldTable& fields);

/// A text value that holds markup ("<p>…</p>").
bool is_markup(std::string_view text);

}  // namespace hearsay::ingesting
