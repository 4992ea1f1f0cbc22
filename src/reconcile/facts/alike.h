// Sentences that reports have alike: what a story's reports tell, in words of theirs.
#pragma once

#include <span>
#include <vector>

#include "hearsay/story.h"
#include "reconcile/facts/sentences.h"

namespace hearsay::reconciling {

/// One thing that is told: the sentence like most of the others, then at most one of each other report that tells it
/// too.
using Telling = std::vector<ToldSentence>;

/// The most told first. Of one report: how it begins, and what named people say in it.
std::vector<Telling> find_tellings(std::span<const Reading> readings, const Story& story, const Unified& unified,
                                   const language::Lexicon& lexicon);

}  // namespace hearsay::reconciling
