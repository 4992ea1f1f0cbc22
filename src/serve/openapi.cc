// The description is written from the table of routes, so that it cannot say anything else than what is answered.
#include <fmt/format.h>

#include "hearsay/version.h"
#include "serve/json.h"
#include "serve/routes.h"

namespace hearsay {
namespace serving {
namespace {

std::string reference(std::string_view name) {
  return fmt::format(R"({{"$ref":"#/components/schemas/{}"}})", name);
}

// "{id}" of "/v1/jobs/{id}"; empty when there is none.
std::string_view name_in(std::string_view path) {
  const size_t begin = path.find('{');
  return begin == std::string_view::npos ? "" : path.substr(begin + 1, path.find('}') - begin - 1);
}

std::string parameters_of(const Route& route) {
  std::vector<std::string> all;
  if (const std::string_view name = name_in(route.path); !name.empty()) {
    all.push_back(
        fmt::format(R"({{"name":"{}","in":"path","required":true,"schema":{}}})", name, schema_of(route.id)));
  }
  for (const Parameter& parameter : route.query) {
    all.push_back(fmt::format(R"({{"name":"{}","in":"query","required":{},"description":{},"schema":{}}})",
                              parameter.name, parameter.required, json_text(parameter.about),
                              schema_of(parameter.kind)));
  }
  if (route.method == "POST") {
    all.push_back(
        R"({"name":"Idempotency-Key","in":"header","description":"The same key with the same body is the same request",)"
        R"("schema":{"type":"string","pattern":"^[!-~]{1,100}$"}})");
  }
  if (route.type == "text/event-stream") {
    all.push_back(R"({"name":"Last-Event-ID","in":"header","description":"Goes on behind this event",)"
                  R"("schema":{"type":"string","pattern":"^[0-9]{1,18}$"}})");
  }
  return joined(all);
}

std::string body_of(const Route& route) {
  if (route.takes.empty()) return {};
  std::vector<std::string> all;
  for (const std::string_view type : route.takes) {
    const bool json = type == "application/json";
    const char* const text = type == "text/html"
                                 ? R"({"type":"string","pattern":"^\\s*<"})"  // what a page begins with
                                 : R"({"type":"string","pattern":"^\\s*[{\\[]"})";
    all.push_back(fmt::format(R"("{}":{{"schema":{}}})", type, json ? reference(route.body) : text));
  }
  return fmt::format(R"("requestBody":{{"required":{},"content":{{{}}}}},)", route.body != "Undo", joined(all));
}

std::string responses_of(const Route& route) {
  const std::string_view type = route.type.substr(0, route.type.find(';'));
  const std::string schema = route.gives.empty() ? R"({"type":"string"})" : reference(route.gives);
  std::string all = fmt::format(R"("{}":{{"description":{},"content":{{"{}":{{"schema":{}}}}}}})", route.status,
                                json_text(route.about), type, schema);
  if (route.status == 200 && type != "text/event-stream")
    all += R"(,"304":{"description":"Not changed since the ETag in If-None-Match"})";
  if (has_way_on(route)) {
    all +=
        R"(,"308":{"description":"It is called otherwise by now, as its story has another first report, or it has a newer )"
        R"(version","headers":{"Location":{"schema":{"type":"string"}}},"content":{"application/problem+json":{"schema":)" +
        reference("Problem") + "}}}";
  }
  return all + R"(,"default":{"description":"A problem","content":{"application/problem+json":{"schema":)" +
         reference("Problem") + "}}}";
}

std::string operation_of(const Route& route) {
  return fmt::format(R"("{}":{{"summary":{},"security":[{}],"parameters":[{}],{}"responses":{{{}}}}})",
                     route.method == "GET" ? "get" : "post", json_text(route.about),
                     route.role == Role::none ? "" : R"({},{"token":[]})", parameters_of(route), body_of(route),
                     responses_of(route));
}

}  // namespace
}  // namespace serving

std::string openapi() {
  using namespace serving;
  std::vector<std::string_view> order;  // paths, each once, as they stand in the table
  std::map<std::string_view, std::vector<std::string>> operations;
  for (const Route& route : routes()) {
    if (!operations.contains(route.path)) order.push_back(route.path);
    operations[route.path].push_back(operation_of(route));
  }
  std::vector<std::string> paths;
  for (const std::string_view path : order)
    paths.push_back(fmt::format(R"("{}":{{{}}})", path, joined(operations[path])));
  return fmt::format(
      R"({{"openapi":"3.1.0","info":{{"title":"Hearsay","version":{},"description":"A store of reports: docs/api.md"}},)"
      R"("servers":[{{"url":"/"}}],"paths":{{{}}},"components":{{"securitySchemes":{{"token":{{"type":"http",)"
      R"("scheme":"bearer"}}}},"schemas":{}}}}})",
      json_text(version()), joined(paths), schemas());
}

}  // namespace hearsay
