// Which element of a page shows its headline.
#pragma once

#include <string_view>

#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// The first heading that says the title, whole or in its larger part; else the first main heading that says
/// anything. -1 when there is none.
int headline_of(const MarkupTree& tree, std::string_view title);

}  // namespace hearsay::cleaning
