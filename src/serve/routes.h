// What can be asked: one table, by which requests are answered, parameters checked and the API described.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/serve.h"
#include "serve/desk.h"
#include "serve/http.h"

namespace hearsay::serving {

/// What a parameter may be; each is a schema and a check.
enum class Kind { limit, cursor, id, job, number, words, moment, state, word, address, day };

struct Parameter {
  std::string_view name;
  Kind kind;
  std::string_view about;
  bool required = false;
};

/// A request that a route was found for, with what it says.
struct Call {
  const Request& request;
  std::vector<std::string> path;                          ///< what stands for {id}
  std::map<std::string, std::string, std::less<>> query;  ///< checked
  std::shared_ptr<const Edition> edition;                 ///< of routes that need one
  std::string who;                                        ///< by whose token; may be empty

  std::string_view said(std::string_view name) const {
    const auto found = query.find(name);
    return found == query.end() ? std::string_view() : std::string_view(found->second);
  }
};

using Handler = Response (*)(Desk& desk, const Call& call);

struct Route {
  std::string_view method;
  std::string_view path;  ///< "/v1/stories/{id}"
  Role role = Role::read;
  bool of_edition = true;  ///< 503 until there is one
  Kind id = Kind::id;      ///< of what stands for {…}
  std::string_view about = {};
  std::vector<Parameter> query = {};
  std::vector<std::string_view> takes = {};  ///< media types of a body
  std::string_view body = {};                ///< the schema of a JSON body
  int status = 200;
  std::string_view type = "application/json";
  std::string_view gives = {};  ///< a schema's name; empty of what is no JSON
  Handler run = nullptr;
};

std::span<const Route> routes();
/// Whether it leads on from a former id.
inline bool has_way_on(const Route& route) {
  return route.of_edition && route.id == Kind::id && route.path.find('{') != std::string_view::npos;
}

/// JSON Schema of a parameter.
std::string_view schema_of(Kind kind);
bool is_of(Kind kind, std::string_view value);

/// The schemas that the routes name, as one JSON object.
std::string_view schemas();

// ---- handlers, by file

// pages.cc
Response get_index_page(Desk&, const Call&);
Response get_story_page(Desk&, const Call&);
// findings.cc
Response get_stories(Desk&, const Call&);
Response get_story(Desk&, const Call&);
Response get_facts(Desk&, const Call&);
Response get_fact(Desk&, const Call&);
Response get_explanation(Desk&, const Call&);
Response get_all_evidence(Desk&, const Call&);
Response get_evidence(Desk&, const Call&);
Response get_sources(Desk&, const Call&);
Response get_source(Desk&, const Call&);
Response get_reports(Desk&, const Call&);
Response get_report(Desk&, const Call&);
Response get_search(Desk&, const Call&);
Response get_changes(Desk&, const Call&);
// sending.cc
Response post_reports(Desk&, const Call&);
Response get_job(Desk&, const Call&);
Response get_decisions(Desk&, const Call&);
Response get_decision(Desk&, const Call&);
Response post_decisions(Desk&, const Call&);
Response post_undo(Desk&, const Call&);
Response get_events(Desk&, const Call&);
// health.cc
Response get_healthz(Desk&, const Call&);
Response get_readyz(Desk&, const Call&);
Response get_metrics(Desk&, const Call&);
Response get_openapi(Desk&, const Call&);

}  // namespace hearsay::serving
