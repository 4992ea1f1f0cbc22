// "Who says so" on the page: the graph as SVG, and the same chains as a list, for who does not see drawings and for
// stories whose graph would be a tangle. Labels break into two lines and end in "…" where they are longer; the whole
// name is the node's title.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "present/html/page_parts.h"
#include "present/view/graph.h"
#include "present/view/lines.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

// What fits into a node's width at the page's 13 px, for average letters.
constexpr int kLetters = 23;
// Room for the layers' headings above the first row.
constexpr double kHeadings = 30;
constexpr double kMargin = 6;

std::string number(double value) {
  return fmt::format("{:.4g}", value);
}

std::vector<std::string> label_lines(std::string_view name) {
  std::vector<std::string> lines = wrapped(plain_text(name), kLetters);
  if (lines.size() > 2) {
    lines.resize(2);
    while (display_width(lines[1]) >= kLetters) {
      do {
        lines[1].pop_back();
      } while (!lines[1].empty() && (static_cast<unsigned char>(lines[1].back()) & 0xC0) == 0x80);
    }
    lines[1] += "…";
  }
  return lines;
}

std::string path_of(const GraphEdge& edge) {
  std::string path;
  for (size_t i = 0; i < edge.points.size(); ++i) {
    const double x = edge.points[i].x + kMargin;
    const double y = edge.points[i].y + kHeadings;
    if (i == 0) {
      path = "M" + number(x) + " " + number(y);
      continue;
    }
    const double before = edge.points[i - 1].x + kMargin;
    const double middle = (before + x) / 2;
    path += fmt::format(" C{} {} {} {} {} {}", number(middle), number(edge.points[i - 1].y + kHeadings),
                        number(middle), number(y), number(x), number(y));
  }
  return path;
}

std::string described(const GraphNode& node, const std::vector<std::string>& to) {
  std::string text = node.name;
  if (node.report) text += ", report";
  if (node.origin) text += ", an origin";
  if (node.anonymous) text += ", unnamed";
  if (!to.empty()) text += "; told on by " + listed(to);
  return text;
}

class Drawing {
 public:
  Drawing(Markup& html, const StoryPage& page, const Graph& graph) : html_(html), page_(page), graph_(graph) {}

  void write() {
    const double width = graph_.width + 2 * kMargin;
    const double height = graph_.height + kHeadings + kMargin;
    html_.open("svg", {{"class", "graph"},
                       {"viewBox", fmt::format("0 0 {} {}", number(width), number(height))},
                       {"width", number(width)},
                       {"height", number(height)},
                       {"role", "group"},
                       {"aria-label", "From origins through relays to reports"}});
    write_headings();
    for (size_t i = 0; i < graph_.edges.size(); ++i) write_edge(graph_.edges[i]);
    for (size_t i = 0; i < graph_.nodes.size(); ++i) write_node(i);
    html_.close("svg");
  }

 private:
  void write_headings() {
    for (size_t i = 0; i < graph_.layer_x.size(); ++i) {
      const char* heading = i == 0 ? "Origins" : i + 1 == graph_.layer_x.size() ? "Reports" : i == 1 ? "Through" : "";
      html_.element("text", {{"class", "heading"}, {"x", number(graph_.layer_x[i] + kMargin)}, {"y", "14"}}, heading);
    }
  }

  std::string node_id(size_t node) const { return page_.section_id("node-" + std::to_string(node + 1)); }

  void write_edge(const GraphEdge& edge) {
    html_.empty("path", {{"class", "edge"},
                         {"d", path_of(edge)},
                         {"stroke-width", number(1.25 + 0.75 * std::min(edge.findings - 1, 4))},
                         {"data-ends", node_id(edge.from) + " " + node_id(edge.to)},
                         {"data-chains", fmt::format("{}", fmt::join(edge.chains, " "))}});
  }

  std::vector<std::string> told_on_by(size_t node) const {
    std::vector<std::string> names;
    for (const GraphEdge& edge : graph_.edges) {
      if (edge.from == node) names.push_back(graph_.nodes[edge.to].name);
    }
    return names;
  }

  void write_node(size_t index) {
    const GraphNode& node = graph_.nodes[index];
    std::string kind = node.report ? "node report" : node.origin ? "node origin" : "node relay";
    if (node.anonymous) kind += " unnamed";
    const std::string title = described(node, told_on_by(index));
    if (node.report) {
      const Report& report = page_.report(*node.report);
      html_.open("a", {{"class", kind}, {"id", node_id(index)}, {"href", "#" + report.id}, {"aria-label", title}});
    } else {
      html_.open(
          "g", {{"class", kind}, {"id", node_id(index)}, {"tabindex", "0"}, {"role", "img"}, {"aria-label", title}});
    }
    html_.element("title", {}, title);
    write_box(node);
    html_.close(node.report ? "a" : "g");
  }

  void write_box(const GraphNode& node) {
    const double x = node.x + kMargin;
    const double y = node.y + kHeadings;
    html_.empty("rect", {{"x", number(x)},
                         {"y", number(y)},
                         {"width", number(kNodeWidth)},
                         {"height", number(kNodeHeight)},
                         {"rx", node.report ? "0" : "8"}});
    const std::vector<std::string> lines = label_lines(node.name);
    const double first = y + kNodeHeight / 2 + 4.5 - (lines.size() > 1 ? 8 : 0);
    for (size_t i = 0; i < lines.size(); ++i) {
      html_.element("text", {{"x", number(x + 12)}, {"y", number(first + 16 * static_cast<double>(i))}}, lines[i]);
    }
  }

  Markup& html_;
  const StoryPage& page_;
  const Graph& graph_;
};

// Each chain of the story once, with how many pieces of evidence came along it.
std::map<std::string, size_t> chains_of(const StoryPage& page, const std::vector<EvidenceIndex>& evidence) {
  std::map<std::string, size_t> chains;
  for (const Voice& voice : voices_of(page, evidence)) {
    for (const EvidenceIndex i : voice.evidence) {
      std::string path = voice.origin;
      for (const std::string& relay : voice.via) path += " → " + relay;
      const std::string outlet = outlet_of(page, page.evidence(i).report);
      path += voice.own ? " (naming no source)" : " → " + outlet;
      ++chains[path];
    }
  }
  return chains;
}

void write_list(Markup& html, const StoryPage& page, bool open) {
  std::vector<EvidenceIndex> evidence;
  for (const auto& [words, uses] : uses_of_evidence(page)) {
    if (!page.evidence(words).background) evidence.push_back(words);
  }
  if (open) {
    html.open("details", {{"open", ""}});
  } else {
    html.open("details");
  }
  html.element("summary", {}, "The same as a list");
  html.open("ul", {{"class", "chains"}});
  for (const auto& [path, count] : chains_of(page, evidence)) {
    html.element("li", {}, path + (count > 1 ? fmt::format(" ({} findings)", count) : ""));
  }
  html.close("ul");
  html.close("details");
}

}  // namespace

void write_who_says_so(Markup& html, const StoryPage& page) {
  const Graph& graph = page.digest.graph;
  if (graph.edges.empty() && page.account().facts.empty()) return;
  open_section(html, page, "sources", "Who says so");
  write_origin_lists(html, page);
  if (!graph.edges.empty()) {
    html.element("p", {{"class", "gloss"}},
                 "Lines run from those who are said to know, through those who pass it on, to the reports; a box "
                 "under the pointer lights the chains it stands in. A dashed box is a source without a name; thicker "
                 "lines carry more findings; a report without lines names nobody for what it says.");
    html.open("div",
              {{"class", "drawing"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Drawing of the chains"}});
    Drawing(html, page, graph).write();
    html.close("div");
  }
  write_list(html, page, graph.edges.empty());
  close_section(html);
}

}  // namespace hearsay::present
