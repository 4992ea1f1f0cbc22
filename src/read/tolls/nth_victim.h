// "A third victim has died": three are dead, though no number of them is said.
#pragma once

#include <optional>

#include "hearsay/reading.h"
#include "language/lexicon.h"

namespace hearsay::reading {

/// The toll of the dead that the last of them makes, by the largest ordinal that numbers somebody who died in what is
/// news to the report. Counter-example: "a third person was hurt".
std::optional<Toll> toll_by_ordinal(const Reading& reading, const language::Lexicon& lexicon);

}  // namespace hearsay::reading
