// Present: how a person or a program sees it. Everything returns text; nothing here writes or prints.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/dossier.h"
#include "hearsay/error.h"

namespace hearsay {

struct TerminalOptions {
  int width = 80;       ///< columns; lines wrap to it
  bool colour = false;  ///< ANSI colours
  bool all = false;     ///< nothing is cut: every fact, value, quote
  bool ranges = false;  ///< key figures have the codebook's low, best and high, and the rule that gave them
};

/// The dossier for a terminal: top-down, a minute's read.
std::string to_terminal(const Dossier& dossier, const TerminalOptions& options);
/// docs/json.md, schema "hearsay/dossier/1". One object, two-space indented, ends in a newline.
std::string to_json(const Dossier& dossier);
/// One self-contained page: no network, strict CSP, works from file://.
std::string to_html(const Dossier& dossier);
/// The name of the page that leads to the others.
inline const std::string kIndexPage = "dossier.html";
/// Takes a page and its path below the dossier's folder; false ends the work.
using PageTaker = std::function<bool(const std::string& path, const std::string& page)>;
/// The same as an index, kIndexPage, and a page a story; one page where there is one story.
void to_html_pages(const Dossier& dossier, const PageTaker& take);

/// The pages that to_html_pages makes of two stories and more, for who makes them a story at a time.
struct HtmlStory {
  std::string title;
  std::string article;      ///< all of its page that is about it
  std::string row;          ///< its row in the index
  std::optional<Day> last;  ///< by which the rows stand
};
/// How much the dossier holds that the stories are of.
struct HtmlExtent {
  size_t stories = 0;
  size_t reports = 0;
};
/// REQUIRES: `story` < dossier.accounts.size(). Other stories are told of by title and id alone.
HtmlStory html_story(const Dossier& dossier, size_t story);
std::string html_page(const HtmlStory& story, HtmlExtent whole);
/// `stories` in the dossier's order.
std::string html_index(std::span<const HtmlStory* const> stories, HtmlExtent whole);

/// A form in which a dossier can be had.
struct DossierFormat {
  std::string_view name;        ///< "json"
  std::string_view extension;   ///< of its files, ".json"
  std::string_view media_type;  ///< "application/json"
  std::string (*render)(const Dossier& dossier, const TerminalOptions& options);
  /// In a folder it is several files; absent = it is one there too.
  void (*render_pages)(const Dossier& dossier, const PageTaker& take) = nullptr;
};
/// All there are, the one for people at a terminal first.
std::span<const DossierFormat> formats();

/// How a fact came about, for a person: its value, every chain with its sentence, which rules fired, what was set
/// apart. `dossier`: what to_json gave. `fact`: an id or the beginning of one, a kind ("killed"), or a number as
/// shown ("19–36"). Errors: bad_format, when it is no dossier; bad_usage, when it has no such fact or several.
Result<std::string> explain_fact(std::string_view dossier, std::string_view fact, const TerminalOptions& options);
/// The kinds and ids that it knows the dossier's facts by. Error bad_format: it is no dossier.
Result<std::vector<std::string>> fact_names(std::string_view dossier);

/// One JSON object without a line end, for JSON Lines.
std::string report_to_json(const Report& report);
std::string reading_to_json(const Reading& reading, bool with_tokens);
/// For a person who wants to know why: every sentence with what was found in it and by what, in lines of text.
std::string explain_reading(const Reading& reading);
/// The ids: of all reports and stories that the story's numbers count among.
std::string story_to_json(const Story& story, std::span<const std::string> report_ids,
                          std::span<const std::string> story_ids);

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
