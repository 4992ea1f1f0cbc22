// What several accounts know of sources and entities, as one list.
#pragma once

#include <span>
#include <vector>

#include "hearsay/source.h"

namespace hearsay {

/// Each id once, in the order they come: under the name that it has first, with the aliases of all.
std::vector<UnifiedSource> united(std::span<const std::vector<UnifiedSource>* const> of_accounts);
std::vector<UnifiedEntity> united(std::span<const std::vector<UnifiedEntity>* const> of_accounts);

}  // namespace hearsay
