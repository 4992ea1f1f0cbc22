// Names: who and what is named, with all mentions in the report joined.
#pragma once

#include "read/names/name.h"

namespace hearsay::reading {

/// Two people of one surname stay two; an outlet is never joined with the place it is named for.
NameTable find_names(const Sheet& sheet);

}  // namespace hearsay::reading
