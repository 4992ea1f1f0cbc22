// Who says so, as a drawing: origins on the left, relays between, reports on the right.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "present/view/story_view.h"

namespace hearsay::present {

struct GraphNode {
  std::string name;
  std::optional<ReportIndex> report;  ///< a report; else a source
  bool anonymous = false;
  bool origin = false;  ///< the end of at least one chain
  int layer = 0;
  double x = 0;  ///< left edge
  double y = 0;  ///< top edge
};

struct Point {
  double x = 0;
  double y = 0;
};

struct GraphEdge {
  size_t from = 0;  ///< into `nodes`
  size_t to = 0;
  int findings = 0;           ///< pieces of evidence that run along it
  std::vector<Point> points;  ///< from the right edge of `from` to the left edge of `to`, through the layers between
};

struct Graph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
  int layers = 0;
  double width = 0;
  double height = 0;
  std::vector<double> layer_x;  ///< left edge of each layer's nodes
};

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
