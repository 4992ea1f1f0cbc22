// Present: how a person or a program sees it. Everything returns text; nothing here writes or prints.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "hearsay/dossier.h"
#include "hearsay/error.h"

namespace hearsay {

struct TerminalOptions {
  int width = 80;       ///< columns; lines wrap to it
  bool colour = false;  ///< ANSI colours
};

/// The dossier for a terminal: top-down, a minute's read.
std::string to_terminal(const Dossier& dossier, const TerminalOptions& options);
/// docs/json.md, schema "hearsay/dossier/1". One object, two-space indented, ends in a newline.
std::string to_json(const Dossier& dossier);
/// One self-contained page: no network, strict CSP, works from file://.
std::string to_html(const Dossier& dossier);

/// A form in which a dossier can be had.
struct DossierFormat {
  std::string_view name;        ///< "json"
  std::string_view extension;   ///< of its files, ".json"
  std::string_view media_type;  ///< "application/json"
  std::string (*render)(const Dossier& dossier, const TerminalOptions& options);
};
/// All there are, the one for people at a terminal first.
std::span<const DossierFormat> formats();

/// One JSON object without a line end, for JSON Lines.
std::string report_to_json(const Report& report);
std::string reading_to_json(const Reading& reading, bool with_tokens);
/// For a person who wants to know why: every sentence with what was found in it and by what, in lines of text.
std::string explain_reading(const Reading& reading);
std::string story_to_json(const Story& story, std::span<const Reading> readings, std::span<const Story> stories);

/// Something to tell the person who runs a command, about one input. `record` 0 = the whole file.
struct Message {
  std::string level;  ///< "error", "rejected", "warning", "unread", "count"
  std::string file;
  uint64_t record = 0;
  uint64_t offset = 0;
  std::string text;
};
/// One JSON object without a line end: {"level","file","record","offset","message"}.
std::string message_to_json(const Message& message);

}  // namespace hearsay
