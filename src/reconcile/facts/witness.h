// Witnesses: claims as pieces of evidence with their chains and origins. Steps 2 and 3 of reconciling.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearsay/dossier.h"
#include "reconcile/sources/unify.h"

namespace hearsay::reconciling {

/// One claim of one report with one chain: what facts are made of.
struct Witness {
  uint32_t reading = 0;
  uint32_t claim = 0;
  EvidenceIndex evidence;
  std::vector<SourceIndex> chain;  ///< nearest first
  SourceIndex origin;              ///< end of the chain; the outlet, or whom it copied, where there is none
  bool own = false;                ///< no chain: the outlet's own words
};

/// Chains of a statement: one for every way through sources that stand side by side. The report's outlet is left out.
std::vector<std::vector<SourceIndex>> chains_of(const Reading& reading, uint32_t index, StatementIndex statement,
                                                const Unified& unified);

/// Witnesses of a story's claims, and evidence for them and for the statements that hold no claim, added to
/// `dossier`.
struct StoryWitnesses {
  std::vector<Witness> witnesses;
  std::vector<EvidenceIndex> statements;  ///< of statements without a claim
};
/// Step 2: where a claim is taken from an outlet whose own report is in the story, or from a channel that another
/// report follows further, its origin is the end of that longer chain. `facts` tell which claims are one.
void follow_chains(const Unified& unified, std::vector<Fact>& facts, std::vector<Witness>& witnesses);

StoryWitnesses gather(Dossier& dossier, const Story& story, const Unified& unified);

}  // namespace hearsay::reconciling
