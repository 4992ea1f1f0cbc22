// How far a figure reaches: ranges, bounds and units.
#pragma once

#include "read/figures/figure.h"

namespace hearsay::reading {

/// "rose by [five] to 17": how much a number changed, and no number of its own.
bool is_change_by(const Sheet& sheet, uint32_t number);

// Each widens `words` of the figure over what it takes, in this order: the range, what stands before, what stands
// behind.
void set_range(const Sheet& sheet, FigureMention& figure);         ///< "60 to 70", "between 60 and 70"
void set_currency(const Sheet& sheet, FigureMention& figure);      ///< "$60"
void set_bound_before(const Sheet& sheet, FigureMention& figure);  ///< "more than 60", "at least another 60"
void set_unit_after(const Sheet& sheet, FigureMention& figure);    ///< "60 percent"
void set_bound_after(const Sheet& sheet, FigureMention& figure);   ///< "60 or more"

}  // namespace hearsay::reading
