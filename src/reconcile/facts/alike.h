// Sentences that reports have alike: what a story's reports tell, in words of theirs.
#pragma once

#include <span>
#include <vector>

#include "hearsay/story.h"
#include "reconcile/facts/merits.h"
#include "reconcile/facts/sentences.h"

namespace hearsay::reconciling {

/// One thing that is told.
struct Telling {
  std::vector<ToldSentence> sentences;  ///< the one that stands for it, then at most one of each other report
  bool earned = false;                  ///< surely enough wanted to be among the few that are shown
};

/// The story's sentences (of a sample of its reports, where it has many) with all their merits.
std::vector<Unit> weighed_units(std::span<const Reading> readings, const Story& story, const Unified& unified,
                                const language::Lexicon& lexicon);

/// The most wanted first. Of one report: how it begins, and what named people say in it.
std::vector<Telling> find_tellings(const std::vector<Unit>& units);

}  // namespace hearsay::reconciling
