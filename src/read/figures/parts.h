// What a sentence says of its figures: a part of another, a former value, a forecast.
#pragma once

#include <vector>

#include "read/figures/figure.h"

namespace hearsay::reading {

/// "Twelve of the 40 passengers": the 40 are whom the twelve are of, and the event is not theirs.
bool is_base(const Sheet& sheet, const std::vector<FigureMention>& figures, size_t index);

/// The same figures with `part`, `earlier` and `forecast` set: "including six", "from 174 to 125", "could reach
/// 20,000".
std::vector<FigureMention> mark_parts(const Sheet& sheet, std::vector<FigureMention> figures);

/// The first word of the clause that `word` stands in, by the marks between.
uint32_t clause_first(const Sheet& sheet, uint32_t word);

}  // namespace hearsay::reading
