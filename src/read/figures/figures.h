// Figures: how many, as a range with its bound, unit and what is counted.
#pragma once

#include <vector>

#include "read/figures/figure.h"

namespace hearsay::reading {

/// All figures in order, not overlapping; numbers that are dates, clock times, ages, scores or labels are left out.
std::vector<FigureMention> find_figures(const Sheet& sheet);

}  // namespace hearsay::reading
