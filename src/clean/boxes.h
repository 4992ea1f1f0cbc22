// What stands beside a report on its page, or is not shown to its readers.
#pragma once

#include "clean/weighed_page.h"

namespace hearsay::cleaning {

/// Sets aside navigation, hidden text, consent dialogs, readers' comments and other boxes, and weighs the page anew.
/// What holds most of the page's prose is never one, whatever it is called. `headline`: the node of the main
/// headline, or -1.
void drop_boxes(WeighedPage& page, int headline);

/// Whether an element was taken for hidden: for the reason that is given.
bool is_hidden(const MarkupTree& tree, int node);

/// Whether the names of an element, or its microdata, say that it is the report's own container.
bool is_named_body(const MarkupTree& tree, int node);

}  // namespace hearsay::cleaning
