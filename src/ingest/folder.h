// The files below a path, in a fixed order.
#pragma once

#include <functional>
#include <string>

#include "hearsay/error.h"

namespace hearsay::ingesting {

/// Calls `file` for each regular file at or below `path`, and `fail` for what cannot be listed. Entries of a folder
/// come by the bytes of their names; hidden ones are skipped; each folder is entered once, so links that loop end.
void walk(const std::string& path, int max_depth, const std::function<void(const std::string&)>& file,
          const std::function<void(const std::string&, Error)>& fail);

}  // namespace hearsay::ingesting
