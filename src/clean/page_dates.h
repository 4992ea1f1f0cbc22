// The days that a page gives its report.
#pragma once

#include "clean/draft.h"
#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// What readers see, where machines are told nothing; and the reader's day where machines are told Greenwich's. The
/// draft has its title, language and address by then.
void read_shown_dates(const MarkupTree& tree, Draft& draft);

}  // namespace hearsay::cleaning
