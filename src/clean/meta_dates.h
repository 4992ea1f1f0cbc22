// The days that meta elements give.
#pragma once

#include "clean/draft.h"
#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// By names of all kinds (`data/clean/meta_dates.tsv`), where the draft has no day yet.
void read_meta_dates(const MarkupTree& tree, Draft& draft);

}  // namespace hearsay::cleaning
