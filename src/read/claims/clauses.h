// The parts of a clause, by the tree.
#pragma once

#include <optional>

#include "read/sheet.h"

namespace hearsay::reading {

/// Without the marks and conjunctions that only stand at the edges.
Range tidied(const Sheet& sheet, Range range);
/// A noun phrase up to the clause that describes it, which is a claim of its own.
Range phrase_of(const Sheet& sheet, uint32_t head);
/// Who or what a predicate is said of, above it where it is not said again: "the boat that sank", "tried to deny".
std::optional<uint32_t> subject_by_tree(const Sheet& sheet, uint32_t predicate);
/// From the first auxiliary or "not" to the particle, as far as they stand together.
Range predicate_of(const Sheet& sheet, uint32_t verb);

}  // namespace hearsay::reading
