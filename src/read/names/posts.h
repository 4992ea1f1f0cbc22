// Posts that a verb tells: "Aster, who leads the harbour police", "Lund speaks for the ferry line".
#pragma once

#include "read/names/name.h"

namespace hearsay::reading {

/// Adds to what its people are described as the posts that the text tells by a verb: "head of the harbour police".
void add_posts(const Sheet& sheet, NameTable& table);

}  // namespace hearsay::reading
