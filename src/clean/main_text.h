// The report's own elements in a page.
#pragma once

#include <vector>

#include "clean/draft.h"
#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// Pieces of the main text in order, typed by their elements. What is left out around them is listed in
/// `draft.removed` where it holds visible text. `draft.title` tells which heading is the headline. `with_templates`:
/// what stands in templates is text like any other. No pieces when the page has no paragraph to speak of.
std::vector<Piece> find_main_text(const MarkupTree& tree, Draft& draft, bool with_templates = false);

}  // namespace hearsay::cleaning
