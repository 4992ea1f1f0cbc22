// Readers' comments that no name tells.
#pragma once

#include "clean/weighed_page.h"

namespace hearsay::cleaning {

/// Sets aside runs of elements that each begin with a user's name, below a report that stands without them, and
/// weighs the page anew. `headline`: the node of the main headline, or -1: then nothing is done.
void drop_voices(WeighedPage& page, int headline);

}  // namespace hearsay::cleaning
