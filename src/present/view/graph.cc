// Layered drawing after Sugiyama, Tagawa and Toda (1981), in its plain form. The chain of "The Meridian Post:
// Transmar Agency, citing hospital officials" becomes the path hospital officials → Transmar Agency → the report. All
// reports stand in the last layer; an outlet that is cited has one box more, among those who pass it on. Layers come
// from the longest path; edges that skip a layer get a bend there, so that they go around boxes; each layer is
// ordered by the mean place of its neighbours, sweeping to and fro. Boxes of one name are told apart by what differs:
// the outlet, the day, the title. Cost: linear in edges per sweep.
#include "present/view/graph.h"

#include <algorithm>
#include <map>
#include <set>

#include "present/view/account_view.h"
#include "present/view/lines.h"
#include "present/view/provenance.h"

namespace hearsay::present {
namespace {

// After some four sweeps barycentre orders of graphs this small do not change any more.
constexpr int kSweeps = 6;
// Of a title that tells two reports of an outlet apart.
constexpr int kTitleColumns = 28;

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
    for (const EvidenceIndex i : evidence_in(view.account())) {
      if (!too_many()) add_chain(view.evidence(i));
    }
    add_silent_reports();
  }

  Graph drawn() {
    if (graph_.edges.empty() || too_many()) return {};
    tell_apart();
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

  // A source that is not named is another one in another report.
  size_t node_of(SourceIndex source, ReportIndex cited_by) {
    const auto [found, added] = node_of_source_.try_emplace(source.value, graph_.nodes.size());
    if (added) {
      const UnifiedSource& said = view_.source(source);
      GraphNode box;
      box.name = said.name;
      box.anonymous = said.anonymous;
      graph_.nodes.push_back(std::move(box));
      cited_by_.emplace(found->second, cited_by);
    }
    return found->second;
  }

  void add_chain(const Evidence& evidence) {
    if (evidence.chain.empty()) return;
    const std::optional<SourceIndex> outlet = outlet_of_report(evidence.report);
    std::vector<size_t> path;
    for (size_t i = evidence.chain.size(); i-- > 0;) {
      // What was told to the outlet itself came straight to its report.
      if (evidence.chain[i] != outlet) path.push_back(node_of(evidence.chain[i], evidence.report));
    }
    path.push_back(node_of(evidence.report));
    graph_.nodes[path.front()].origin = true;
    const size_t chain = chains_.try_emplace(path, chains_.size()).first->second;
    for (size_t i = 0; i + 1 < path.size(); ++i) add_edge(path[i], path[i + 1], chain);
  }

  std::optional<SourceIndex> outlet_of_report(ReportIndex report) const {
    const std::vector<ReportIndex>& reports = view_.story().reports;
    const auto place = static_cast<size_t>(std::ranges::find(reports, report) - reports.begin());
    if (place >= view_.account().outlets.size()) return std::nullopt;
    return view_.account().outlets[place];
  }

  // Those that name nobody have a box without lines, as long as there is room for them all.
  void add_silent_reports() {
    if (graph_.edges.empty()) return;
    std::vector<ReportIndex> silent;
    for (const ReportIndex report : view_.story().reports) {
      if (!node_of_report_.contains(report.value)) silent.push_back(report);
    }
    if (graph_.nodes.size() + silent.size() > kMostNodes) return;
    for (const ReportIndex report : silent) node_of(report);
  }

  void add_edge(size_t from, size_t to, size_t chain) {
    if (from == to) return;
    auto edge = std::ranges::find_if(graph_.edges, [&](const GraphEdge& e) { return e.from == from && e.to == to; });
    if (edge == graph_.edges.end()) {
      if (reaches(to, from)) return;  // they cite each other in a circle: the first direction stays
      edge = graph_.edges.insert(edge, {from, to, 0, {}, {}});
    }
    ++edge->findings;
    const auto place = std::ranges::lower_bound(edge->chains, chain);
    if (place == edge->chains.end() || *place != chain) edge->chains.insert(place, chain);
  }

  // Adds what `mark` gives to each box whose name another has too.
  template <class Mark>
  void mark_namesakes(const Mark& mark) {
    std::map<std::string, size_t> bearers;
    for (const GraphNode& node : graph_.nodes) ++bearers[node.name];
    for (size_t i = 0; i < graph_.nodes.size(); ++i) {
      std::string& name = graph_.nodes[i].name;
      const std::string more = bearers[name] > 1 ? mark(i) : std::string();
      if (!more.empty()) name += " (" + more + ")";
    }
  }

  void tell_apart() {
    const auto report_of = [&](size_t i) { return graph_.nodes[i].report; };
    const auto is_outlets = [&](const std::string& name) {
      return std::ranges::any_of(graph_.nodes, [&](const GraphNode& n) { return n.report && n.name == name; });
    };
    mark_namesakes([&](size_t i) {
      if (report_of(i)) return std::string();
      return is_outlets(graph_.nodes[i].name) ? "cited" : outlet_of(view_, cited_by_.at(i));
    });
    mark_namesakes([&](size_t i) { return report_of(i) ? published_in_words(view_.report(*report_of(i))) : ""; });
    mark_namesakes([&](size_t i) {
      const ReportIndex report = report_of(i) ? *report_of(i) : cited_by_.at(i);
      return "“" + cut_short(plain_text(title_of(view_.report(report))), kTitleColumns) + "”";
    });
    std::map<std::string, size_t> bearers;
    for (GraphNode& node : graph_.nodes) {
      const size_t number = ++bearers[node.name];
      if (number > 1) node.name += " (" + std::to_string(number) + ")";
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
    for (GraphNode& node : graph_.nodes) {
      if (node.report) node.layer = graph_.layers - 1;
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
  std::map<uint32_t, size_t> node_of_report_;
  std::map<uint32_t, size_t> node_of_source_;
  std::map<size_t, ReportIndex> cited_by_;        // of a source's box: the first report that cites it
  std::map<std::vector<size_t>, size_t> chains_;  // paths through the boxes, numbered
  std::vector<Slot> slots_;
  std::vector<std::vector<size_t>> layers_;  // slots of each layer, top down
  std::vector<std::vector<size_t>> routes_;  // beside graph_.edges
};

}  // namespace

Graph graph_of(const StoryView& view) {
  return Layout(view).drawn();
}

}  // namespace hearsay::present
