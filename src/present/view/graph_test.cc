#include "present/view/graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "present/fixture.h"
#include "present/view/account_view.h"

namespace hearsay::present {
namespace {

const GraphNode& named(const Graph& graph, std::string_view name) {
  const auto found = std::ranges::find(graph.nodes, name, &GraphNode::name);
  if (found == graph.nodes.end()) throw std::logic_error("no node " + std::string(name));
  return *found;
}

TEST(GraphTest, ChainsRunFromOriginsThroughRelaysToReports) {
  const Graph graph = graph_of({fixture(), 0});
  EXPECT_EQ(graph.layers, 3);
  EXPECT_EQ(named(graph, "hospital officials").layer, 0);
  EXPECT_EQ(named(graph, "Transmar Agency").layer, 1);
  EXPECT_EQ(named(graph, "The Meridian Post").layer, 2);
  EXPECT_EQ(named(graph, "Varnholm Courier").layer, 2);
  EXPECT_TRUE(named(graph, "hospital officials").origin);
  EXPECT_TRUE(named(graph, "hospital officials").anonymous);
  EXPECT_FALSE(named(graph, "Transmar Agency").origin);
}

TEST(GraphTest, BoxesOfALayerDoNotOverlap) {
  const Graph graph = graph_of({fixture(), 0});
  for (const GraphNode& a : graph.nodes) {
    EXPECT_GE(a.y, 0);
    EXPECT_LE(a.y + kNodeHeight, graph.height + 1e-9);
    for (const GraphNode& b : graph.nodes) {
      if (&a == &b || a.layer != b.layer) continue;
      EXPECT_GE(std::abs(a.y - b.y), kNodeHeight + kNodeGap - 1e-9) << a.name << " / " << b.name;
    }
  }
}

TEST(GraphTest, EdgesGoRightAndEndAtTheirBoxes) {
  const Graph graph = graph_of({fixture(), 0});
  for (const GraphEdge& edge : graph.edges) {
    EXPECT_LT(graph.nodes[edge.from].layer, graph.nodes[edge.to].layer);
    EXPECT_DOUBLE_EQ(edge.points.front().x, graph.nodes[edge.from].x + kNodeWidth);
    EXPECT_DOUBLE_EQ(edge.points.back().y, graph.nodes[edge.to].y + kNodeHeight / 2);
    EXPECT_GE(edge.findings, 1);
  }
}

TEST(GraphTest, EveryReportStandsInTheLastLayer) {
  Dossier dossier = fixture();
  dossier.accounts[0].evidence[3].chain = {
      {1}, {5}};  // the Lantern now cites The Meridian Post, citing hospital officials
  const Graph graph = graph_of({dossier, 0});
  for (const GraphNode& node : graph.nodes) {
    EXPECT_EQ(node.report.has_value(), node.layer == graph.layers - 1) << node.name;
  }
  const auto reports = std::ranges::count_if(graph.nodes, [](const GraphNode& n) { return n.report.has_value(); });
  EXPECT_EQ(static_cast<size_t>(reports), dossier.stories[0].reports.size());
  EXPECT_FALSE(named(graph, "The Meridian Post (cited)").report);
  EXPECT_TRUE(named(graph, "The Meridian Post").report);
}

TEST(GraphTest, WhatAnOutletWasToldCameToItsReport) {
  Dossier dossier = fixture();
  dossier.accounts[0].evidence[1].chain = {{1}, {5}};  // hospital officials told The Meridian Post, says its report
  const Graph graph = graph_of({dossier, 0});
  EXPECT_EQ(std::ranges::count_if(graph.nodes, [](const GraphNode& n) { return n.name.contains("Meridian"); }), 1);
}

TEST(GraphTest, BoxesOfOneNameAreToldApart) {
  Dossier dossier = fixture();
  Account& account = dossier.accounts[0];
  account.sources[6] = account.sources[5];  // the coast guard is some other hospital officials
  account.outlets[1] = account.outlets[0];  // two reports of one outlet, of one day, with titles
  for (const size_t i : {0U, 1U}) {
    dossier.readings[i].report.published = date_from_iso("2031-03-14");
    dossier.readings[i].report.title = i == 0 ? "Ferry burns" : "Ferry towed in";
  }
  const Graph graph = graph_of({dossier, 0});
  std::set<std::string> names;
  for (const GraphNode& node : graph.nodes) EXPECT_TRUE(names.insert(node.name).second) << node.name;
  EXPECT_TRUE(names.contains("Varnholm Courier (14 March 2031) (“Ferry burns”)"));
}

TEST(GraphTest, AChainHasOneNumberOnAllItsEdges) {
  const Graph graph = graph_of({fixture(), 0});
  const auto edge = [&](std::string_view from, std::string_view to) {
    return std::ranges::find_if(graph.edges, [&](const GraphEdge& e) {
      return graph.nodes[e.from].name == from && graph.nodes[e.to].name == to;
    });
  };
  const auto first = edge("hospital officials", "Transmar Agency");
  const auto second = edge("Transmar Agency", "The Meridian Post");
  ASSERT_NE(first, graph.edges.end());
  ASSERT_NE(second, graph.edges.end());
  EXPECT_TRUE(std::ranges::includes(first->chains, second->chains));
  EXPECT_LT(second->chains.size(), first->chains.size());  // another report has it from the agency too
}

TEST(GraphTest, ReportsThatCiteEachOtherDoNotHangTheLayout) {
  Dossier dossier = fixture();
  dossier.accounts[0].evidence[1].chain = {{2}};  // Meridian cites Coastline
  dossier.accounts[0].evidence[2].chain = {{1}};  // and the other way round
  const Graph graph = graph_of({dossier, 0});
  EXPECT_GE(graph.layers, 2);
}

TEST(GraphTest, NobodyNamedOrTooManyIsEmpty) {
  Dossier silent = fixture();
  for (Evidence& evidence : silent.accounts[0].evidence) evidence.chain.clear();
  EXPECT_TRUE(graph_of({silent, 0}).nodes.empty());

  Dossier crowd = fixture();
  const auto add = [&](size_t count) {
    for (size_t i = 0; i < count; ++i) {
      const auto source = static_cast<uint32_t>(crowd.accounts[0].sources.size());
      crowd.accounts[0].sources.emplace_back().name = "witness " + std::to_string(i);
      crowd.accounts[0].evidence.push_back({"", {0}, {0, 5}, {{source}}, Modality::reported, false, false});
      crowd.accounts[0].facts[0].values[0].evidence.push_back(
          {static_cast<uint32_t>(crowd.accounts[0].evidence.size() - 1)});
    }
  };
  add(kMostNodes - graph_of({crowd, 0}).nodes.size());
  EXPECT_EQ(graph_of({crowd, 0}).nodes.size(), kMostNodes);
  add(1);
  EXPECT_TRUE(graph_of({crowd, 0}).nodes.empty());
}

TEST(VoicesTest, OneChainInTwoReportsIsOneVoice) {
  const Dossier dossier = fixture();
  const std::vector<Voice> voices = voices_of({dossier, 0}, {{1}, {2}, {3}, {5}});
  ASSERT_EQ(voices.size(), 3U);
  EXPECT_EQ(who_says(voices[0]), "hospital officials, via Transmar Agency");
  EXPECT_EQ(listed(voices[0].outlets), "The Meridian Post and Coastline News");
  EXPECT_EQ(who_says(voices[1]), "Aldran coast guard");
  EXPECT_TRUE(voices[2].own);
}

}  // namespace
}  // namespace hearsay::present
