// What a page says of itself: JSON-LD, OpenGraph, meta names, <time>, canonical address.
#pragma once

#include <string>

#include "clean/draft.h"
#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// Fills the fields of `draft` that are still empty. Returns the articleBody that JSON-LD gives, or nothing.
std::string read_page_metadata(const MarkupTree& tree, Draft& draft);

}  // namespace hearsay::cleaning
