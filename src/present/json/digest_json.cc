// The digest in the story's JSON (docs/json.md): the same words, in the same order, as page and terminal have them.
#include "present/json/digest_json.h"

#include "hearsay/digest.h"

namespace hearsay::present {
namespace {

void write_figure(JsonWriter& json, const StoryView& view, const KeyFigure& figure) {
  json.open_object();
  json.string("fact", view.fact(figure.fact).id);
  json.string("figure", figure.figure);
  json.string("subject", figure.subject);
  json.integer("reports", static_cast<int64_t>(figure.reports));
  json.key("byWhom");
  json.open_list();
  for (const ByWhom& by : figure.by_whom) {
    json.open_object();
    json.string_or_null("figure", by.figure);
    json.row("sources", by.sources);
    json.close_object();
  }
  json.close_list();
  json.close_object();
}

void write_question(JsonWriter& json, const StoryView& view, const DigestQuestion& question) {
  json.open_object();
  json.string("disagreement", view.account().disagreements[question.disagreement].id);
  json.string_or_null("kind", question.kind);
  json.string("asks", question.asks);
  json.key("sides");
  json.open_list();
  for (const DigestSide& side : question.sides) {
    json.open_object();
    json.string("answer", side.answer);
    json.row("who", side.who);
    json.string_or_null("quote", side.quote ? view.evidence(*side.quote).id : std::string());
    json.close_object();
  }
  json.close_list();
  json.close_object();
}

void write_shared(JsonWriter& json, const StoryView& view, const SharedSource& shared) {
  json.open_object();
  json.string("source", view.source(shared.source).id);
  json.boolean("origin", shared.origin);
  json.row("relays", shared.relays);
  json.row("outlets", shared.outlets);
  json.close_object();
}

// Without places: whoever draws it lays it out.
void write_graph(JsonWriter& json, const StoryView& view, const Graph& graph) {
  json.key("graph");
  json.open_object();
  json.key("nodes");
  json.open_list();
  for (const GraphNode& node : graph.nodes) {
    json.open_object();
    json.string("name", node.name);
    json.string_or_null("report", node.report ? view.report(*node.report).id : std::string());
    json.boolean("anonymous", node.anonymous);
    json.boolean("origin", node.origin);
    json.integer("layer", node.layer);
    json.close_object();
  }
  json.close_list();
  json.key("edges");
  json.open_list();
  for (const GraphEdge& edge : graph.edges) {
    json.open_object();
    json.integer("from", static_cast<int64_t>(edge.from));
    json.integer("to", static_cast<int64_t>(edge.to));
    json.integer("findings", edge.findings);
    json.close_object();
  }
  json.close_list();
  json.close_object();
}

}  // namespace

void write_digest(JsonWriter& json, const StoryView& view) {
  const Digest digest = digest_of(view.dossier, view.index);
  json.key("digest");
  json.open_object();
  json.string("headline", digest.headline);
  json.row("outlets", digest.outlets);
  json.key("figures");
  json.open_list();
  for (const KeyFigure& figure : digest.figures) write_figure(json, view, figure);
  json.close_list();
  json.key("questions");
  json.open_list();
  for (const DigestQuestion& question : digest.questions) write_question(json, view, question);
  json.close_list();
  json.key("shared");
  json.open_list();
  for (const SharedSource& shared : digest.shared) write_shared(json, view, shared);
  json.close_list();
  std::vector<std::string> renamed;
  for (const Renamed& source : digest.renamed) renamed.push_back(view.source(source.source).id);
  json.row("renamed", renamed);
  json.key("unnamed");
  json.open_object();
  json.integer("all", static_cast<int64_t>(digest.unnamed.all));
  json.row("unnamed", digest.unnamed.unnamed);
  json.close_object();
  write_graph(json, view, digest.graph);
  json.close_object();
}

}  // namespace hearsay::present
