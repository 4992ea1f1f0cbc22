// What stands above the first sentence: headline, labels, deck; and what stands below the last.
#pragma once

#include "clean/draft.h"

namespace hearsay::cleaning {

/// Finds the title among the pieces before the first prose (or the known title), makes it a heading and removes the
/// labels around it. Without any prose nothing is removed.
void settle_head(Draft& draft);

/// Removes trailing headings that head nothing ("Related", "More").
void settle_tail(Draft& draft);

/// Short lines between paragraphs become headings.
void mark_headings(Draft& draft);

}  // namespace hearsay::cleaning
