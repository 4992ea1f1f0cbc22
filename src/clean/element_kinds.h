// What an element is, by its name and by the names it gives itself.
#pragma once

#include <string_view>

#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// What a class or id says: nothing, a box beside the report, the report's own container (`data/clean/markup.tsv`).
enum class Mark { none, drop, body };

/// By the parts of class names: "article-share__list" has article, share, list. A name of the body wins.
Mark mark_of_names(std::string_view names);

/// Why an element holds nothing of a report ("unseen", "navigation", …); empty for all others.
std::string_view dropped_tag(Element tag);

/// Whether an element begins a new line.
bool is_block(Element tag);

}  // namespace hearsay::cleaning
