// Who says so, as a drawing: origins on the left, relays between, reports on the right.
#pragma once

#include "hearsay/digest.h"
#include "present/view/story_view.h"

namespace hearsay::present {

inline constexpr double kNodeWidth = 184;
inline constexpr double kNodeHeight = 44;
inline constexpr double kNodeGap = 14;
inline constexpr double kLayerGap = 96;
/// A drawing with more boxes than this is a tangle; the list of chains says it better.
inline constexpr size_t kMostNodes = 60;

/// Lays out the chains of a story's findings. Empty when nobody is named as a source, or beyond kMostNodes.
/// Deterministic: layers by longest path, order within a layer by barycentres over a fixed number of sweeps.
Graph graph_of(const StoryView& view);

}  // namespace hearsay::present
