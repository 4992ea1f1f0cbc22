// A report in the making: pieces of text in order, and what has been learned and removed so far.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/report.h"

namespace hearsay::cleaning {

/// One line or element. Never empty, without line breaks (but in a list).
struct Piece {
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  bool typed = false;  ///< the kind comes from markup and is not to be guessed
  bool gap = true;     ///< a blank line stands before it
};

struct Draft {
  std::vector<Piece> pieces;
  std::string title;
  std::string outlet;
  std::string byline;
  std::optional<Date> published;
  std::optional<Date> modified;
  std::string url;
  std::string language;
  std::vector<Removed> removed;
  std::vector<Credit> credits;
  std::vector<std::string> warnings;

  /// Lists removed words, shortened to kMaxRemovedQuote code points.
  void remove(std::string_view quote, std::string reason);
  /// Adds a credit once per name and quote.
  void credit(std::string_view name, std::string_view quote);
};

/// Longest quote of removed text: enough to see what it was; a page's menus are not worth keeping whole.
inline constexpr size_t kMaxRemovedQuote = 200;
/// Most removals listed for one report: a hostile page of a million labels must not fill the output.
inline constexpr size_t kMaxRemoved = 500;

}  // namespace hearsay::cleaning
