// "Five men arrested over the killing of two nurses": the five are held for it, and it befell the two.
#pragma once

#include <vector>

#include "read/events/events.h"
#include "read/events/links.h"

namespace hearsay::reading {

/// Whether whom the heads link to a deed is held for it, beside whom it befalls. `triggers` are those of the
/// sentence.
bool is_held_for(const Sheet& sheet, const std::vector<Trigger>& triggers, const Link& link);

/// "Arrested over the shooting of two people", of the two: whom the deed befell that somebody else is held for.
bool befell_in_the_deed(const Sheet& sheet, const std::vector<Trigger>& triggers, uint32_t whom,
                        const Trigger& trigger);

}  // namespace hearsay::reading
