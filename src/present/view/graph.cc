// Layered drawing after Sugiyama, Tagawa and Toda (1981), in its plain form. The chain of "The Meridian Post:
// Transmar Agency, citing hospital officials" becomes the path hospital officials → Transmar Agency → the report. An
// outlet that is cited and whose report is in the story is one box, its report. Layers come from the longest path;
// edges that skip a layer get a bend there, so that they go around boxes; each layer is ordered by the mean place of
// its neighbours, sweeping to and fro. Cost: linear in edges per sweep.
#include "present/view/graph.h"

#include <algorithm>
#include <map>
#include <set>

#include "present/view/account_view.h"
#include "present/view/provenance.h"

namespace hearsay::present {
namespace {

// After some four sweeps barycentre orders of graphs this small do not change any more.
constexpr int kSweeps = 6;

// A place in a layer: a node, or a bend of an edge that passes by.
struct Slot {
  std::optional<size_t> node;
  std::vector<size_t> left;   // neighbouring slots in the layer before
  std::vector<size_t> right;  // and after
  int layer = 0;
  double place = 0;
  double y = 0;
};

class Layout {
 public:
  explicit Layout(const StoryView& view) : view_(view) {
    const std::vector<ReportIndex>& reports = view.story().reports;
    for (size_t r = 0; r < reports.size(); ++r)
      report_of_source_.try_emplace(view.account().outlets[r].value, reports[r]);
    for (const EvidenceIndex i : evidence_in(view.account())) {
      if (!too_many()) add_chain(view.evidence(i));
    }
  }

  Graph drawn() {
    if (graph_.edges.empty() || too_many()) return {};
    assign_layers();
    make_slots();
    for (int sweep = 0; sweep < kSweeps; ++sweep) order(sweep % 2 == 0);
    place();
    return std::move(graph_);
  }

 private:
  bool too_many() const { return graph_.nodes.size() > kMostNodes; }

  size_t node_of(ReportIndex report) {
    const auto [found, added] = node_of_report_.try_emplace(report.value, graph_.nodes.size());
    if (added) {
      GraphNode box;
      box.name = outlet_of(view_, report);
      box.report = report;
      graph_.nodes.push_back(std::move(box));
    }
    return found->second;
  }

  size_t node_of(SourceIndex source) {
    const auto report = report_of_source_.find(source.value);
    if (report != report_of_source_.end()) return node_of(report->second);
    const auto [found, added] = node_of_source_.try_emplace(source.value, graph_.nodes.size());
    if (added) {
      const UnifiedSource& said = view_.source(source);
      GraphNode box;
      box.name = said.name;
      box.anonymous = said.anonymous;
      graph_.nodes.push_back(std::move(box));
    }
    return found->second;
  }

  // A report that names nobody gets no box: it has no line to draw, and its text is on the page anyway.
  void add_chain(const Evidence& evidence) {
    if (evidence.chain.empty()) return;
    std::vector<size_t> path;
    for (size_t i = evidence.chain.size(); i-- > 0;) path.push_back(node_of(evidence.chain[i]));
    path.push_back(node_of(evidence.report));
    graph_.nodes[path.front()].origin = true;
    for (size_t i = 0; i + 1 < path.size(); ++i) add_edge(path[i], path[i + 1]);
  }

  void add_edge(size_t from, size_t to) {
    if (from == to) return;
    const auto same =
        std::ranges::find_if(graph_.edges, [&](const GraphEdge& e) { return e.from == from && e.to == to; });
    if (same != graph_.edges.end()) {
      ++same->findings;
    } else if (!reaches(to, from)) {  // else the reports cite each other in a circle: the first direction stays
      graph_.edges.push_back({from, to, 1, {}});
    }
  }

  bool reaches(size_t from, size_t to) const {
    std::set<size_t> seen = {from};
    std::vector<size_t> open = {from};
    while (!open.empty()) {
      const size_t node = open.back();
      open.pop_back();
      if (node == to) return true;
      for (const GraphEdge& edge : graph_.edges) {
        if (edge.from == node && seen.insert(edge.to).second) open.push_back(edge.to);
      }
    }
    return false;
  }

  void assign_layers() {
    for (bool changed = true; changed;) {
      changed = false;
      for (const GraphEdge& edge : graph_.edges) {
        const int least = graph_.nodes[edge.from].layer + 1;
        if (graph_.nodes[edge.to].layer >= least) continue;
        graph_.nodes[edge.to].layer = least;
        changed = true;
      }
    }
    for (const GraphNode& node : graph_.nodes) graph_.layers = std::max(graph_.layers, node.layer + 1);
    for (size_t i = 0; i < graph_.nodes.size(); ++i) {
      const bool cited = std::ranges::any_of(graph_.edges, [&](const GraphEdge& e) { return e.from == i; });
      if (graph_.nodes[i].report && !cited) graph_.nodes[i].layer = graph_.layers - 1;
    }
  }

  size_t add_slot(std::optional<size_t> node, int layer) {
    const auto at = static_cast<size_t>(layer);
    slots_.push_back({node, {}, {}, layer, static_cast<double>(layers_[at].size()), 0});
    layers_[at].push_back(slots_.size() - 1);
    return slots_.size() - 1;
  }

  void make_slots() {
    layers_.resize(static_cast<size_t>(graph_.layers));
    for (size_t i = 0; i < graph_.nodes.size(); ++i) add_slot(i, graph_.nodes[i].layer);
    for (const GraphEdge& edge : graph_.edges) {
      std::vector<size_t> route = {edge.from};
      for (int layer = graph_.nodes[edge.from].layer + 1; layer < graph_.nodes[edge.to].layer; ++layer) {
        route.push_back(add_slot(std::nullopt, layer));
      }
      route.push_back(edge.to);
      for (size_t i = 0; i + 1 < route.size(); ++i) {
        slots_[route[i]].right.push_back(route[i + 1]);
        slots_[route[i + 1]].left.push_back(route[i]);
      }
      routes_.push_back(std::move(route));
    }
  }

  void order(bool rightwards) {
    for (size_t step = 0; step < layers_.size(); ++step) {
      std::vector<size_t>& layer = layers_[rightwards ? step : layers_.size() - 1 - step];
      std::vector<std::pair<double, size_t>> keyed;
      for (const size_t slot : layer) {
        const std::vector<size_t>& around = rightwards ? slots_[slot].left : slots_[slot].right;
        double sum = 0;
        for (const size_t neighbour : around) sum += slots_[neighbour].place;
        keyed.emplace_back(around.empty() ? slots_[slot].place : sum / static_cast<double>(around.size()), slot);
      }
      std::ranges::stable_sort(keyed, {}, &std::pair<double, size_t>::first);
      for (size_t i = 0; i < keyed.size(); ++i) {
        layer[i] = keyed[i].second;
        slots_[layer[i]].place = static_cast<double>(i);
      }
    }
  }

  static double height_of(const Slot& slot) { return slot.node ? kNodeHeight : kNodeGap; }

  void place() {
    std::vector<double> heights;
    for (const std::vector<size_t>& layer : layers_) {
      double height = -kNodeGap;
      for (const size_t slot : layer) height += height_of(slots_[slot]) + kNodeGap;
      heights.push_back(height);
      graph_.height = std::max(graph_.height, height);
    }
    for (size_t i = 0; i < layers_.size(); ++i) {
      graph_.layer_x.push_back(static_cast<double>(i) * (kNodeWidth + kLayerGap));
      double y = (graph_.height - heights[i]) / 2;
      for (const size_t slot : layers_[i]) {
        slots_[slot].y = y;
        y += height_of(slots_[slot]) + kNodeGap;
      }
    }
    graph_.width = graph_.layer_x.back() + kNodeWidth;
    for (const Slot& slot : slots_) {
      if (!slot.node) continue;
      graph_.nodes[*slot.node].x = graph_.layer_x[static_cast<size_t>(slot.layer)];
      graph_.nodes[*slot.node].y = slot.y;
    }
    for (size_t i = 0; i < routes_.size(); ++i) route(graph_.edges[i], routes_[i]);
  }

  void route(GraphEdge& edge, const std::vector<size_t>& slots) {
    for (const size_t i : slots) {
      const Slot& slot = slots_[i];
      const double x = graph_.layer_x[static_cast<size_t>(slot.layer)];
      const double y = slot.y + height_of(slot) / 2;
      if (i != slots.front()) edge.points.push_back({x, y});
      if (i != slots.back()) edge.points.push_back({x + kNodeWidth, y});
    }
  }

  const StoryView& view_;
  Graph graph_;
  std::map<uint32_t, ReportIndex> report_of_source_;
  std::map<uint32_t, size_t> node_of_report_;
  std::map<uint32_t, size_t> node_of_source_;
  std::vector<Slot> slots_;
  std::vector<std::vector<size_t>> layers_;  // slots of each layer, top down
  std::vector<std::vector<size_t>> routes_;  // beside graph_.edges
};

}  // namespace

Graph graph_of(const StoryView& view) {
  return Layout(view).drawn();
}

}  // namespace hearsay::present
