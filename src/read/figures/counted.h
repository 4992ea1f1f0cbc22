// What a figure counts.
#pragma once

#include "read/figures/figure.h"

namespace hearsay::reading {

/// Sets the counted words, their head, and what they say of the figure: a part ("six of the crew"), fresh ("12
/// more"), a rate ("daily"). `words` of the figure must end where they begin.
void set_counted(const Sheet& sheet, FigureMention& figure);

}  // namespace hearsay::reading
