// Witnesses: claims as pieces of evidence with their chains and origins. Step 2 of reconciling; `authors.h` and
// `weigh.h` are step 3.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
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
  SourceIndex origin;  ///< end of the chain, or of one it leads into; without a chain whose words they are: the
                       ///< outlet's, its agency's, or those of the outlet it copied
  bool own = false;    ///< no chain: nobody is named in the report
};

/// What every later step of one story's account stands on. Refers to what it is gathered from.
struct Ground {
  std::span<const Reading> readings;  ///< that the story and the witnesses index into
  const Story& story;
  const Unified& unified;
  std::span<const UnifiedSource> sources;
  const language::Lexicon& lexicon;
  std::vector<Evidence> evidence;
  std::vector<Witness> witnesses;         ///< by evidence
  std::vector<EvidenceIndex> statements;  ///< of statements without a claim that do not only pass on another
  std::vector<EvidenceIndex> responses;   ///< of all responses, report by report

  const Evidence& at(EvidenceIndex i) const { return evidence[i.value]; }
  const UnifiedSource& source(SourceIndex i) const { return sources[i.value]; }
  const Reading& reading(const Witness& witness) const { return readings[witness.reading]; }
  const Claim& claim(const Witness& witness) const { return reading(witness).claims[witness.claim]; }
  /// Null where it has none.
  const Figure* figure(const Witness& witness) const;
  std::string text_of(const Witness& witness, Span span) const;
  bool background(const Witness& witness) const { return at(witness.evidence).background; }
  /// REQUIRES: the evidence is a witness's.
  const Witness& witness_of(EvidenceIndex i) const;
};

/// Whether it counts one by an article, or by nothing: "a relative", "the victim".
bool is_article(const Ground& ground, const Witness& witness);

/// The participant in that role that a claim names first; null for none.
const Argument* argument(const Claim& claim, std::string_view role);

/// Chains of a statement: one for every way through sources that stand side by side. The report's outlet is left out.
std::vector<std::vector<SourceIndex>> chains_of(const Reading& reading, uint32_t index, StatementIndex statement,
                                                const Unified& unified);

/// A claim as evidence; `index` is the reading's.
Evidence evidence_for(const Reading& reading, uint32_t index, const Claim& claim, std::vector<SourceIndex> chain);

/// Evidence for every claim that can be a fact, for statements that hold none, and for responses, report by report.
Ground gather(std::span<const Reading> readings, const Story& story, const Unified& unified,
              const language::Lexicon& lexicon);

/// Step 2: where a claim is taken from an outlet whose own report is in the story, or from a channel that another
/// report follows further, its origin is the end of that longer chain. `facts` tell which claims are one; their
/// values' origins are made anew.
void follow_chains(const Unified& unified, std::vector<Fact>& facts, std::vector<Witness>& witnesses);

}  // namespace hearsay::reconciling
