// Report: the part of a document that is the report, and what was removed from around it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearsay/document.h"
#include "hearsay/error.h"
#include "hearsay/text.h"
#include "hearsay/time.h"

namespace hearsay {

enum class BlockKind { heading, paragraph, caption, quote, list, table };

struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;
};

/// Words taken out, and why. Nothing leaves a document without one of these.
struct Removed {
  std::string quote;
  std::string reason;  ///< "navigation", "share counter", "byline", "photo credit", "repeated caption", …
};

/// An agency or outlet that the report names as where its text or a photo comes from.
struct Credit {
  std::string name;   ///< "AP"
  std::string quote;  ///< "ANKARA, Turkey (AP) —"
};

/// `text` holds the kept blocks in order, joined by "\n\n"; blocks cover it but for those joints.
struct Report {
  std::string id;  ///< "r" and 12 hex digits of the content's hash; an exact duplicate gets "-2", "-3", …
  std::string file;
  uint64_t record = 1;
  std::string url;
  std::string outlet;
  std::string byline;
  std::string title;              ///< also the first heading block of `text` where the report shows it
  std::optional<Date> published;  ///< absent = unknown
  std::optional<Date> modified;
  std::string language;  ///< BCP 47 primary tag, "en"; "und" = could not tell
  Text text;
  std::vector<Block> blocks;
  std::vector<Removed> removed;
  std::vector<Credit> credits;
  std::vector<std::pair<std::string, std::string>>
      metadata;                       ///< what its container said beyond these fields, as it came
  std::vector<std::string> warnings;  ///< of the document, and of its dates

  /// Only English is read so far: others are kept, grouped by nothing, and marked unread.
  bool readable() const { return language == "en" || language == "und"; }
};

struct CleanOptions {
  /// Publication date for input that has none ; absent = leave unknown.
  std::optional<Date> published;
  /// Language of the input (ISO 639, lower case), whatever it looks like; empty = find out.
  std::string language;
};

/// The id of the first report with the same content: "r0123456789ab" of "r0123456789ab-2", its own of that one.
constexpr std::string_view exact_copy_of(std::string_view id) {
  return id.substr(0, id.find('-'));
}
/// The id of the `number`th report with that content, counted from 1.
std::string exact_copy_id(const std::string& first, int number);

/// Finds the report in a document. Error `no_text` when nothing of it is left. Pure; any thread.
Result<Report> clean(const Document& document, const CleanOptions& options);

}  // namespace hearsay
