// Sentences of reports that can stand for what is told, and how like each other they are.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reconcile/facts/story_days.h"
#include "reconcile/facts/unit.h"

namespace hearsay::reconciling {

/// The sentences of the reports that are prose, say who says them, and hold words enough; report by report.
std::vector<Unit> units_of(std::span<const Reading> readings, const std::vector<uint32_t>& reports,
                           const StoryDays& days, const Unified& unified, const language::Lexicon& lexicon);

/// Cosine of their words.
float likeness(const Unit& a, const Unit& b);

/// That of what they mean, by its signs: 1 = the same, 0 = nothing in common.
float meaning_likeness(const Unit& a, const Unit& b);

}  // namespace hearsay::reconciling
