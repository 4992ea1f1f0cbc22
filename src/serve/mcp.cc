// The Model Context Protocol over standard input and output: JSON-RPC 2.0, a message a line. The tools are questions
// to the same service that answers HTTP, so that an assistant is told what any client is. There are none that write.
#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <istream>
#include <ostream>

#include "hearsay/version.h"
#include "serve/json.h"
#include "serve/lists.h"
#include "serve/problem.h"
#include "serve/service.h"

namespace hearsay {
namespace serving {
namespace {

namespace dom = simdjson::dom;

constexpr std::array kVersions = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"};
constexpr size_t kMostMessage = size_t{1} << 20;
constexpr int kParseError = -32700;
constexpr int kInvalidRequest = -32600;
constexpr int kNoMethod = -32601;
constexpr int kInvalidParams = -32602;

struct Tool {
  std::string_view name;
  std::string_view about;
  std::string_view input;                   ///< JSON Schema's properties
  std::string_view required;                ///< as in JSON
  std::string_view path;                    ///< "/v1/stories/{id}"; what is not in it goes into the query
  std::vector<std::string_view> arguments;  ///< names, all texts or numbers
};

const std::vector<Tool>& tools() {
  static const std::vector<Tool> all = {
      {"stories",
       "The stories of the store, those reported last first: title, days, outlets, key figures.",
       R"("limit":{"type":"integer","minimum":1,"maximum":200},"after":{"type":"string","description":"next of the answer before"})",
       "",
       "/v1/stories",
       {"limit", "after"}},
      {"story",
       "One story as a dossier: its digest, facts with values, origins and states, disagreements, evidence with "
       "quotes, "
       "sources, reports.",
       R"("id":{"type":"string","description":"A story's id, like t0123456789ab"})",
       R"("id")",
       "/v1/stories/{id}",
       {"id"}},
      {"facts",
       "Facts, of one story, kind or state: what is reported, by how many independent origins.",
       R"("story":{"type":"string"},"kind":{"type":"string","description":"killed, injured, …"},"state":{"enum":["agreed","disputed","updated","single-source","denied"]},"limit":{"type":"integer","minimum":1,"maximum":200},"after":{"type":"string"})",
       "",
       "/v1/facts",
       {"story", "kind", "state", "limit", "after"}},
      {"evidence",
       "The words that findings rest on, with who said them through whom: of a story or a report.",
       R"("story":{"type":"string"},"report":{"type":"string"},"limit":{"type":"integer","minimum":1,"maximum":200},"after":{"type":"string"})",
       "",
       "/v1/evidence",
       {"story", "report", "limit", "after"}},
      {"explain",
       "How a fact came about: its chains, sentences, the rules that fired, what was set aside.",
       R"("fact":{"type":"string","description":"A fact's id, like f0123456789ab"})",
       R"("fact")",
       "/v1/facts/{fact}/explanation",
       {"fact"}},
      {"search",
       "Reports that have all of these words, the best first.",
       R"("q":{"type":"string","minLength":1},"limit":{"type":"integer","minimum":1,"maximum":200})",
       R"("q")",
       "/v1/search",
       {"q", "limit"}},
  };
  return all;
}

std::string tool_list() {
  std::vector<std::string> all;
  for (const Tool& tool : tools()) {
    all.push_back(fmt::format(
        R"({{"name":"{}","description":{},"inputSchema":{{"type":"object","properties":{{{}}},"required":[{}],"additionalProperties":false}},"annotations":{{"readOnlyHint":true,"openWorldHint":false}}}})",
        tool.name, json_text(tool.about), tool.input, tool.required));
  }
  return fmt::format(R"({{"tools":[{}]}})", joined(all));
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string result_of(std::string_view text, bool failed) {
  return fmt::format(R"({{"content":[{{"type":"text","text":{}}}],"isError":{}}})", json_text(text), failed);
}

struct Refused {
  int code = kInvalidParams;
  std::string why;
};

// The request that the tool's arguments come to.
std::expected<std::string, Refused> target_for(const Tool& tool, const dom::object& arguments) {
  std::string target(tool.path);
  std::string query;
  for (const auto& [name, value] : arguments) {
    if (std::ranges::find(tool.arguments, name) == tool.arguments.end())
      return std::unexpected(Refused{kInvalidParams, fmt::format("{} has no argument \"{}\"", tool.name, name)});
    std::string_view text;
    int64_t number = 0;
    std::string said;
    if (value.get(text) == simdjson::SUCCESS) {
      said = escaped(text);
    } else if (value.get(number) == simdjson::SUCCESS) {
      said = std::to_string(number);
    } else {
      return std::unexpected(Refused{kInvalidParams, fmt::format("\"{}\" is neither text nor a number", name)});
    }
    const std::string place = "{" + std::string(name) + "}";
    if (const size_t at = target.find(place); at != std::string::npos) {
      target.replace(at, place.size(), said);
    } else {
      query += (query.empty() ? "?" : "&") + std::string(name) + "=" + said;
    }
  }
  if (target.find('{') != std::string::npos)
    return std::unexpected(Refused{kInvalidParams, fmt::format("{} needs {}", tool.name, tool.required)});
  return target + query;
}

// A text of an object; empty when there is none of that name.
std::string_view text_in(const dom::object& object, std::string_view name) {
  std::string_view text;
  return object[name].get(text) == simdjson::SUCCESS ? text : std::string_view();
}

class Conversation {
 public:
  explicit Conversation(Service& service) : service_(service) {}

  /// The answer to a message; empty where it wants none.
  std::string answer(const std::string& line) {
    dom::parser parser;
    dom::element top;
    if (line.size() > kMostMessage || parser.parse(line).get(top) != simdjson::SUCCESS)
      return failure("null", kParseError, "this is no JSON");
    dom::object message;
    std::string_view method;
    if (top.get(message) != simdjson::SUCCESS) return failure("null", kInvalidRequest, "a message is one object");
    dom::element id_given;
    const bool wants = message["id"].get(id_given) == simdjson::SUCCESS;
    if (message["method"].get(method) != simdjson::SUCCESS)
      return wants && message["result"].error() != simdjson::SUCCESS ? failure("null", kInvalidRequest, "no method")
                                                                     : "";
    if (!wants) return {};  // a notification
    if (!id_given.is_string() && !id_given.is_number())
      return failure("null", kInvalidRequest, "an id is a text or a number");
    const std::string id = simdjson::to_string(id_given);
    dom::object params;
    return called(id, method, message["params"].get(params) == simdjson::SUCCESS ? params : message);
  }

 private:
  static std::string failure(std::string_view id, int code, std::string_view why) {
    return fmt::format(R"({{"jsonrpc":"2.0","id":{},"error":{{"code":{},"message":{}}}}})", id, code, json_text(why));
  }
  static std::string success(std::string_view id, std::string_view result) {
    return fmt::format(R"({{"jsonrpc":"2.0","id":{},"result":{}}})", id, result);
  }

  std::string called(const std::string& id, std::string_view method, const dom::object& params) {
    if (method == "initialize") return success(id, greeting(params));
    if (method == "ping") return success(id, "{}");
    if (method == "tools/list") return success(id, tool_list());
    if (method != "tools/call") return failure(id, kNoMethod, "there is no such method");
    const auto tool = std::ranges::find(tools(), text_in(params, "name"), &Tool::name);
    if (tool == tools().end()) return failure(id, kInvalidParams, "there is no such tool");
    dom::object arguments;
    if (params["arguments"].get(arguments) != simdjson::SUCCESS) return called_without(id, *tool);
    const auto target = target_for(*tool, arguments);
    return target ? success(id, told(*target)) : failure(id, target.error().code, target.error().why);
  }

  std::string called_without(const std::string& id, const Tool& tool) {
    if (!tool.required.empty())
      return failure(id, kInvalidParams, fmt::format("{} needs {}", tool.name, tool.required));
    return success(id, told(std::string(tool.path)));
  }

  static std::string greeting(const dom::object& params) {
    const auto known = std::ranges::find(kVersions, text_in(params, "protocolVersion"));
    return fmt::format(
        R"({{"protocolVersion":"{}","capabilities":{{"tools":{{}}}},"serverInfo":{{"name":"hearsay","version":"{}"}},)"
        R"("instructions":"What reports say, to whom they attribute it, and how many independent origins there are. No verdicts: quote the evidence."}})",
        known == kVersions.end() ? kVersions.front() : *known, version());
  }

  // A problem is told as a result, so that whoever asked can read what is wrong.
  std::string told(const std::string& target) {
    if (const Result<bool> made = service_.desk().refresh(); !made) return result_of(made.error().message, true);
    Request request{.method = "GET", .target = target, .headers = {{"host", "localhost"}}, .body = {}};
    Response response = service_.answer(request);
    if (response.status == kCalledOtherwise) {
      request.target = std::ranges::find(response.headers, "Location", &Header::name)->value;
      response = service_.answer(request);
    }
    return result_of(response.body, response.status != 200);
  }

  Service& service_;
};

}  // namespace
}  // namespace serving

Result<void> serve_mcp(const std::string& store, const PipelineOptions& pipeline, std::istream& in,
                       std::ostream& out) {
  const Result<Store> opened = Store::open(store, Store::Access::read);
  if (!opened) return std::unexpected(opened.error());
  if (const Result<void> takes = opened->takes_readings(); !takes) return takes;
  ServeOptions options;
  options.store = store;
  options.read_only = true;
  options.pipeline = pipeline;
  serving::Service service(options);
  serving::Conversation conversation(service);
  std::string line;
  while (std::getline(in, line)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const std::string answer = conversation.answer(line);
    if (!answer.empty()) out << answer << '\n' << std::flush;
  }
  return {};
}

}  // namespace hearsay
