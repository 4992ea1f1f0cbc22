// Taking out of a draft what is no part of the report, and typing what is left.
#pragma once

#include "clean/draft.h"

namespace hearsay::cleaning {

/// Removes residue (navigation, counters, bylines, credits, boxes, posts, repeats), each with its reason; finds the
/// title, byline and dates that the lines give; types headings, captions and quotes. `draft.language` is set.
void sift(Draft& draft);

}  // namespace hearsay::cleaning
