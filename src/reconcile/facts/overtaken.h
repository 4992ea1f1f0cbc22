// What a report says that a later one has made old.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reconcile/facts/unit.h"

namespace hearsay::reconciling {

/// Whether each sentence tells of a search, or that nobody is held or known, where a report that appeared later tells
/// of an arrest or a charge. By the words of `data/reconcile/sentence_words.tsv`. Reports without a day overtake
/// none.
std::vector<bool> overtaken(std::span<const Reading> readings, const std::vector<uint32_t>& reports,
                            const std::vector<Unit>& units);

}  // namespace hearsay::reconciling
