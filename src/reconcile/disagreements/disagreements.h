// Disagreements: where reports exclude each other, with and without numbers. Step 7 of reconciling.
#pragma once

#include <vector>

#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

/// `first`: the story's evidence is what stands in `dossier.evidence` from there on.
std::vector<Disagreement> find_disagreements(const Dossier& dossier, EvidenceIndex first,
                                             const std::vector<Fact>& facts, const std::vector<Witness>& witnesses,
                                             const Unified& unified);

}  // namespace hearsay::reconciling
