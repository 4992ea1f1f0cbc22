// Digest: what a person is shown first of a story, as data. Terminal, page and JSON write the same digest; whoever
// builds another page needs nothing worked out again. Indexes are into the story's account; words are English.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearsay/dossier.h"

namespace hearsay {

/// A value and those who give it: named sources before unnamed ones; where there are none, the outlets.
struct ByWhom {
  std::string figure;                ///< short, "21+"; empty where the fact has one value only
  std::vector<std::string> sources;  ///< each once
};

struct KeyFigure {
  FactIndex fact;
  std::string figure;           ///< "17–20+"
  std::string subject;          ///< "people killed"
  size_t reports = 0;           ///< that give it
  size_t prominence = 0;        ///< its place by how widely it is reported, from 0
  std::vector<ByWhom> by_whom;  ///< the values that were not superseded, those most often given first
};

struct DigestSide {
  std::string answer;                  ///< "more than 18,000", "Thursday"
  std::vector<std::string> who;        ///< who gives it, named sources first
  std::optional<EvidenceIndex> quote;  ///< to show where there is room for one: somebody's named, else somebody's
  std::vector<EvidenceIndex> evidence;
};

struct DigestQuestion {
  size_t disagreement = 0;        ///< into the account's
  std::string kind;               ///< "Why"; empty where `asks` is a question by itself
  std::string asks;               ///< "How many were killed"
  std::vector<DigestSide> sides;  ///< those in most reports first
  std::string why;                ///< it counts as a disagreement
  bool earned = true;             ///< shown at once
};

/// One source that several relays or outlets rest on.
struct SharedSource {
  SourceIndex source;
  bool origin = false;               ///< the end of those chains; else it passes on what others say
  std::vector<std::string> relays;   ///< those it speaks to, where not the outlets themselves; each once
  std::vector<std::string> outlets;  ///< whose reports it reaches; each once
  std::vector<ReportIndex> reports;  ///< those reports, in the story's order
};

/// A source whose further names took evidence, a table or a spelling rule to join.
struct Renamed {
  SourceIndex source;
  std::vector<Alias> aliases;
};

struct UnnamedOrigins {
  size_t all = 0;                    ///< origins of the story, outlets that speak for themselves not among them
  std::vector<std::string> unnamed;  ///< how those without a name are described
};

struct GraphNode {
  std::string name;                   ///< no two nodes have the same
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
  int findings = 0;            ///< pieces of evidence that run along it
  std::vector<size_t> chains;  ///< that run along it: numbers, the same on every edge of a chain; ascending
  std::vector<Point> points;   ///< from the right edge of `from` to the left edge of `to`, through the layers between
};

/// Who says so, as a drawing: origins on the left, relays between, reports on the right.
struct Graph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
  int layers = 0;
  double width = 0;
  double height = 0;
  std::vector<double> layer_x;  ///< left edge of each layer's nodes
};

struct Digest {
  std::string headline;
  std::vector<std::string> outlets;       ///< of the story's reports, each once, in order
  std::vector<KeyFigure> figures;         ///< those in most reports, wholes before parts; at most kKeyFigures
  std::vector<DigestQuestion> questions;  ///< beside the account's disagreements
  std::vector<SharedSource> shared;       ///< the widest first
  std::vector<Renamed> renamed;
  UnnamedOrigins unnamed;
  Graph graph;  ///< empty when nobody is named as a source, or too many are
};

/// More figures than this are a table again.
inline constexpr size_t kKeyFigures = 6;

/// REQUIRES: `story` < dossier.accounts.size(). Pure; deterministic.
Digest digest_of(const Dossier& dossier, size_t story);

}  // namespace hearsay
