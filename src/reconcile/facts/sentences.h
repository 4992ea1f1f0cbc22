// Sentences of reports that can stand for what is told, and how like each other they are.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "reconcile/sources/unify.h"

namespace hearsay::reconciling {

/// A sentence that may stand for itself, and the statement that most of it belongs to.
struct ToldSentence {
  uint32_t reading = 0;
  uint32_t sentence = 0;
  std::optional<StatementIndex> statement;
  std::optional<SourceIndex> speaker;  ///< at the statement's origin
};

/// What is read off a sentence, each about 0 to 1, in the order of `kMeritNames` (merits.h).
inline constexpr size_t kMerits = 60;
using Merits = std::array<float, kMerits>;

struct Unit {
  ToldSentence told;
  std::string_view content;  ///< id that exact copies share
  size_t place = 0;          ///< among its report's units
  bool fresh = true;
  Meaning meaning{};
  Merits merits{};
  float worth = 0;                                ///< how likely a desk wants it among the few
  std::vector<std::pair<uint32_t, float>> words;  ///< number and weight, by number; of length 1
  std::vector<uint32_t> exact;                    ///< of these its numbers and names
};

/// The sentences of the reports that are prose, say who says them, and hold words enough; report by report.
std::vector<Unit> units_of(std::span<const Reading> readings, const std::vector<uint32_t>& reports,
                           const Unified& unified, const language::Lexicon& lexicon);

/// Cosine of their words.
float likeness(const Unit& a, const Unit& b);

/// That of what they mean, by its signs: 1 = the same, 0 = nothing in common.
float meaning_likeness(const Unit& a, const Unit& b);

bool is_named(const Unified& unified, SourceIndex speaker);

}  // namespace hearsay::reconciling
