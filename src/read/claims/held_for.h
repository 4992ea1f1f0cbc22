// "Five men arrested over the killing of two nurses": the five are held for it, and it befell the two.
#pragma once

#include <vector>

#include "read/events/events.h"
#include "read/events/links.h"

namespace hearsay::reading {

/// Whether whom the heads link to a deed is held for it, beside whom it befalls. `triggers` are those of the
/// sentence.
bool is_held_for(const Sheet& sheet, const std::vector<Trigger>& triggers, const Link& link);

}  // namespace hearsay::reading
