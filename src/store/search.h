// Reports by the words in them.
#pragma once

#include <string_view>
#include <vector>

#include "hearsay/store.h"
#include "store/database.h"

namespace hearsay::storing {

std::vector<Hit> found(const Database& database, std::string_view words, size_t most);

}  // namespace hearsay::storing
