// Every request goes the same way: the guard, the route, the role, the parameters, the handler, and then what all
// answers have. What is refused is refused by the header, so that nobody's body is read in vain.
#include "serve/service.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <charconv>
#include <exception>

#include "serve/limits.h"
#include "serve/problem.h"
#include "serve/routes.h"
#include "serve/target.h"

namespace hearsay::serving {
namespace {

// What stands in `path` for the pattern's {…}; nothing when it does not fit. "/stories/{id}.html" takes the end off.
std::optional<std::vector<std::string>> fits(std::string_view pattern, const std::vector<std::string>& path) {
  std::vector<std::string> names;
  size_t place = 0;
  pattern.remove_prefix(1);
  while (!pattern.empty()) {
    const size_t end = std::min(pattern.find('/'), pattern.size());
    const std::string_view part = pattern.substr(0, end);
    pattern.remove_prefix(std::min(end + 1, pattern.size()));
    if (place == path.size()) return std::nullopt;
    const std::string& own = path[place++];
    if (!part.starts_with('{')) {
      if (own != part) return std::nullopt;
      continue;
    }
    const std::string_view suffix = part.substr(part.find('}') + 1);
    if (!own.ends_with(suffix) || own.size() == suffix.size()) return std::nullopt;
    names.push_back(own.substr(0, own.size() - suffix.size()));
  }
  return place == path.size() ? std::optional(names) : std::nullopt;
}

struct Found {
  const Route* route = nullptr;
  std::vector<std::string> path;
  std::string allowed;  // methods, where the path is one of ours
};

Found found_for(std::string_view method, const std::vector<std::string>& path) {
  Found found;
  for (const Route& route : routes()) {
    std::optional<std::vector<std::string>> names = fits(route.path, path);
    if (!names) continue;
    found.allowed += (found.allowed.empty() ? "" : ", ") + std::string(route.method);
    if (route.method == "GET") found.allowed += ", HEAD";
    if (route.method == method || (route.method == "GET" && method == "HEAD")) {
      found.route = &route;
      found.path = *std::move(names);
    }
  }
  return found;
}

std::string_view media_type_of(const Request& request) {
  const std::string_view type = request.header("content-type");
  return type.substr(0, type.find_first_of("; "));
}

bool has_body(const Request& head) {
  return head.count("transfer-encoding") > 0 ||
         (head.count("content-length") > 0 && head.header("content-length") != "0");
}

// What is wrong with the query.
std::string wrong_query(const Route& route, const Target& target) {
  for (size_t i = 0; i < target.query.size(); ++i) {
    const auto& [name, value] = target.query[i];
    const auto known = std::ranges::find(route.query, name, &Parameter::name);
    if (known == route.query.end()) return fmt::format("there is no parameter \"{}\"", name);
    if (!is_of(known->kind, value))
      return fmt::format("\"{}\" is not what its description says: {}", name, known->about);
    for (size_t j = 0; j < i; ++j) {
      if (target.query[j].first == name) return fmt::format("the parameter \"{}\" stands there twice", name);
    }
  }
  for (const Parameter& parameter : route.query) {
    const auto is_it = [&](const auto& pair) { return pair.first == parameter.name; };
    if (parameter.required && std::ranges::none_of(target.query, is_it))
      return fmt::format("the parameter \"{}\" is missing: {}", parameter.name, parameter.about);
  }
  return {};
}

std::optional<Response> refused_body(const Route& route, const Request& head) {
  if (!has_body(head)) {
    if (route.method == "POST" && route.body != "Undo") return problem(400, "there is no body");
    return std::nullopt;
  }
  if (route.takes.empty()) return problem(400, "a body means nothing here");
  if (std::ranges::find(route.takes, media_type_of(head)) == route.takes.end()) {
    std::string all;
    for (const std::string_view type : route.takes) all += (all.empty() ? "" : ", ") + std::string(type);
    return problem(415, "this takes " + all, {{"Accept-Post", all}});
  }
  if (head.count("content-encoding") > 0) return problem(415, "a body is taken as it is, not compressed");
  if (head.count("content-length") == 0) return std::nullopt;  // counted as it comes
  const std::string_view length = head.header("content-length");
  size_t bytes = 0;
  const auto [end, failed] = std::from_chars(length.data(), length.data() + length.size(), bytes);
  if (failed == std::errc::result_out_of_range || bytes > Service::most_body(head))
    return problem(413, "the body is larger than is taken");
  return failed != std::errc() || end != length.data() + length.size()
             ? std::optional(problem(400, "the length is none"))
             : std::nullopt;
}

std::string tag_of(const std::string& body) {
  return fmt::format("\"{:016x}\"", XXH3_64bits(body.data(), body.size()));
}

// The value of a parameter: of an id that something had once, the one that it has now.
std::string meant(const Route& route, const std::string& name, const std::string& value, const Call& call) {
  const auto parameter = std::ranges::find(route.query, name, &Parameter::name);
  if (call.edition == nullptr || parameter == route.query.end() || parameter->kind != Kind::id) return value;
  const std::string_view now = call.edition->called_now(value);
  return now.empty() ? value : std::string(now);
}

// What was not found under its id may be called otherwise by now, as its story is called by another report.
std::optional<Response> way_on(const Route& route, const Call& call) {
  if (!has_way_on(route)) return std::nullopt;
  const std::string_view now = call.edition->called_now(call.path.front());
  if (now.empty()) return std::nullopt;
  std::string path(route.path);
  const size_t begin = path.find('{');
  path.replace(begin, path.find('}') - begin + 1, now);
  return problem(kCalledOtherwise, fmt::format("{} is called {} by now", call.path.front(), now),
                 {{"Location", path}});
}

void add_header(Response& response, const char* name, std::string_view value) {
  if (std::ranges::find(response.headers, name, &Header::name) == response.headers.end())
    response.headers.push_back({name, std::string(value)});
}

}  // namespace

bool is_matched(std::string_view if_none_match, std::string_view tag) {
  while (!if_none_match.empty()) {
    const size_t end = std::min(if_none_match.find(','), if_none_match.size());
    std::string_view one = if_none_match.substr(0, end);
    if_none_match.remove_prefix(std::min(end + 1, if_none_match.size()));
    one.remove_prefix(std::min(one.find_first_not_of(" \t"), one.size()));
    one = one.substr(0, one.find_last_not_of(" \t") + 1);
    if (one.starts_with("W/")) one.remove_prefix(2);
    if (one == tag || one == "*") return true;
  }
  return false;
}

size_t Service::most_body(const Request& head) {
  return head.target.starts_with("/v1/reports") ? kMostBodyBytes : kMostSmallBodyBytes;
}

std::string Service::route_of(const Request& request) {
  const std::optional<Target> target = target_of(request.target);
  const Found found = target ? found_for(request.method, target->path) : Found{};
  return found.route == nullptr ? "" : std::string(found.route->path);
}

std::optional<Response> Service::refused(const Request& head) const {
  if (std::optional<Response> wrong = guard_.refused(head)) return wrong;
  const std::optional<Target> target = target_of(head.target);
  if (!target) return problem(400, "the target is no path of this server");
  const Found found = found_for(head.method, target->path);
  if (found.allowed.empty()) {
    // Who may not read is not told what there is.
    if (std::optional<Response> wrong = guard_.refused(head, Role::read)) return wrong;
    return problem(404, "there is nothing here; /openapi.json says what there is");
  }
  if (found.route == nullptr)
    return problem(405, "this can be asked with " + found.allowed, {{"Allow", found.allowed}});
  const Route& route = *found.route;
  if (std::optional<Response> wrong = guard_.refused(head, route.role)) return wrong;
  if (!found.path.empty() && !is_of(route.id, found.path.front()))
    return problem(404, "there is nothing of that name");
  if (const std::string wrong = wrong_query(route, *target); !wrong.empty()) return problem(400, wrong);
  return refused_body(route, head);
}

Response Service::run(const Request& request) {
  if (std::optional<Response> wrong = refused(request)) return *std::move(wrong);
  if (request.body.size() > most_body(request)) return problem(413, "the body is larger than is taken");
  const Target target = target_of(request.target).value_or(Target{});
  const Found found = found_for(request.method, target.path);
  Call call{request, found.path, {}, desk_.edition(), guard_.name_of(request)};
  if (found.route->of_edition && call.edition == nullptr)
    return problem(503, "the store is being read", {{"Retry-After", "1"}});
  for (const auto& [name, value] : target.query) call.query.emplace(name, meant(*found.route, name, value, call));
  Response response = found.route->run(desk_, call);
  if (response.status == 404) response = way_on(*found.route, call).value_or(std::move(response));
  if (response.status == 200 && !response.events_after && request.method != "POST") {
    const std::string tag = tag_of(response.body);
    response.headers.push_back({"ETag", tag});
    if (request.count("if-none-match") == 1 && is_matched(request.header("if-none-match"), tag)) {
      response.status = 304;
      response.body.clear();
    }
  }
  return response;
}

Response Service::finished(Response response) {
  add_header(response, "X-Content-Type-Options", "nosniff");
  add_header(response, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  add_header(response, "X-Frame-Options", "DENY");
  add_header(response, "Referrer-Policy", "no-referrer");
  add_header(response, "Cross-Origin-Resource-Policy", "same-origin");
  add_header(response, "Cross-Origin-Opener-Policy", "same-origin");
  add_header(response, "Cache-Control",
             response.status == 200 || response.status == 304 ? "private, no-cache" : "no-store");
  return response;
}

Response Service::answer(const Request& request) {
  try {
    return finished(run(request));
  } catch (const std::exception& failure) {
    if (desk_.options.trouble) desk_.options.trouble(route_of(request) + ": " + failure.what());
    return finished(problem(500, "the server failed at this; its log says at what"));
  }
}

}  // namespace hearsay::serving
