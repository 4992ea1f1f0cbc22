// Plain text and Markdown as pieces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "clean/draft.h"

namespace hearsay::cleaning {

/// Line ends as LF; no-break and other odd blanks as blanks; soft hyphens, zero-width characters, byte order marks
/// and control characters out; runs of blanks as one.
std::string normalised(std::string_view text);

/// Paragraphs by blank line. A line inside one is a piece of its own, unless the text is hard-wrapped.
/// REQUIRES: normalised text.
std::vector<Piece> pieces_of_text(std::string_view text);

/// The same with Markdown's marks understood: headings, quotes, lists; emphasis and link targets dropped.
std::vector<Piece> pieces_of_markdown(std::string_view text);

}  // namespace hearsay::cleaning
