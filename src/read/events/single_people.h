// People told of without a number, where something befell them.
#pragma once

#include <vector>

#include "read/figures/figure.h"

namespace hearsay::reading {

/// Whether a noun speaks of one person: "teacher", not "teachers", not "crowd".
bool is_one_person(const Sheet& sheet, uint32_t noun);

/// How many "a couple", "an elderly pair" are; one of any other noun.
double members_of(const Sheet& sheet, uint32_t noun);

/// The figure that an article makes of a noun; "a second" adds to others.
FigureMention counted_once(const Sheet& sheet, uint32_t article, uint32_t noun);

/// The same figures, and one of 1 for each "a child" or "a policeman" beside a word of casualties.
std::vector<FigureMention> with_single_people(const Sheet& sheet, std::vector<FigureMention> figures);

}  // namespace hearsay::reading
