// Serve: a store over HTTP, as pages and as an API (docs/api.md), and to assistants over the Model Context Protocol.
// For programs that link hearsay::serve beside hearsay::store.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/pipeline.h"
#include "hearsay/store.h"

namespace hearsay {

/// What a request may do: `write` may read too.
enum class Role { none, read, write };

/// A secret that gives a role to whoever sends it.
struct AccessToken {
  Role role = Role::none;
  std::string secret;
  std::string name;  ///< whose it is, for decisions made with it; may be empty
};

/// A line is "read SECRET" or "write SECRET", and may go on with a name; empty lines and lines that begin with '#'
/// say nothing. Error bad_usage: names the line and never the secret; a secret of fewer than 16 characters is one.
Result<std::vector<AccessToken>> tokens_from(std::string_view text);

/// One request that was answered, for a log. Nothing that was asked for or sent is in it.
struct Served {
  std::string method;
  std::string route;  ///< "/v1/stories/{id}"; empty where there is none
  int status = 0;
  uint64_t bytes = 0;
  double milliseconds = 0;
};

struct ServeOptions {
  std::string store;                  ///< as Store::open takes it
  std::string address = "127.0.0.1";  ///< an IP address
  uint16_t port = 8642;               ///< 0 = one that is free
  /// With none, whoever reaches the address may read and write; REQUIRES: `address` is of this machine alone then.
  std::vector<AccessToken> tokens;
  /// Host names that requests may call this server by, besides addresses and "localhost".
  std::vector<std::string> names;
  bool read_only = false;
  PipelineOptions pipeline;  ///< threads and policy
  /// Called once, when connections are taken: "http://127.0.0.1:8642/". May be empty, as the two that follow, which
  /// any thread calls.
  std::function<void(const std::string& url)> listening;
  std::function<void(const std::string& text)> trouble;  ///< what went wrong and is no client's business
  std::function<void(const Served&)> served;
};

/// Serves until `stop`, then finishes the requests that it has begun. Reports that were accepted and not yet read
/// stay in the store and are read when it is served again. Errors: bad_usage, when the address is none or needs a
/// token; what Store::open says; not_written, when the address is taken.
Result<void> serve(const ServeOptions& options, std::stop_token stop);

/// Answers JSON-RPC, a message a line, until `in` ends. Reads the store and writes nothing into it.
Result<void> serve_mcp(const std::string& store, const PipelineOptions& pipeline, std::istream& in,
                       std::ostream& out);

/// The API's description, OpenAPI 3.1, as it is served.
std::string openapi();

}  // namespace hearsay
