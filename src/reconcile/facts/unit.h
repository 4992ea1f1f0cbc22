// A sentence of a story that may be shown as it stands, with what is known of it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
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
inline constexpr size_t kMerits = 75;
using Merits = std::array<float, kMerits>;

struct Unit {
  ToldSentence told;
  std::string_view content;  ///< id that exact copies share
  size_t place = 0;          ///< among its report's units
  bool fresh = true;
  Meaning meaning{};
  Merits merits{};
  float worth = 0;                                 ///< how likely a desk wants it among the few
  std::vector<std::pair<uint32_t, float>> words;   ///< number and weight, by number; of length 1
  std::vector<uint32_t> exact;                     ///< of these its numbers and names
  std::vector<std::pair<uint32_t, float>> shared;  ///< number and weight of what other reports have too (shared.h)
};

inline bool is_named(const Unified& unified, SourceIndex speaker) {
  const UnifiedSource& source = unified.sources()[speaker.value];
  return source.named && !source.anonymous;
}

}  // namespace hearsay::reconciling
