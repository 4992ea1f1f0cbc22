// `hearsay serve`: a store as pages and as an API. A token is never an argument, which any user of the machine can
// read: it stands in a file, or in the environment.
#include "hearsay/serve.h"

#include <fmt/format.h>
#include <signal.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <mutex>

#include "cli/output.h"
#include "cli/served/served.h"

namespace hearsay::cli {
namespace {

// Longer than the server gives to what it has begun.
constexpr int kGraceSeconds = 30;

struct ListenOptions {
  CommonOptions common;
  std::string store;
  std::string listen = "127.0.0.1:8642";
  std::string token_file;
  std::vector<std::string> names;
  bool read_only = false;
  bool log = false;
};

// "[::1]:0" and "127.0.0.1:8642"; nothing when it is neither.
std::optional<std::pair<std::string, uint16_t>> address_in(const std::string& text) {
  const size_t colon = text.rfind(':');
  if (colon == std::string::npos) return std::nullopt;
  std::string address = text.substr(0, colon);
  if (address.starts_with('[') && address.ends_with(']')) {
    address = address.substr(1, address.size() - 2);
  } else if (address.find(':') != std::string::npos) {
    return std::nullopt;
  }
  uint16_t port = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, failed] = std::from_chars(text.data() + colon + 1, end, port);
  if (failed != std::errc() || stopped != end || address.empty()) return std::nullopt;
  return std::pair(address, port);
}

std::string check_listen(const std::string& text) {
  return address_in(text) ? std::string() : "\"" + text + "\" is not an address like 127.0.0.1:8642 or [::1]:8642";
}

Result<std::vector<AccessToken>> tokens_of(const ListenOptions& options) {
  std::string text;
  if (const char* const set = std::getenv("HEARSAY_TOKENS")) text = set;
  if (!options.token_file.empty()) {
    std::ifstream file(options.token_file, std::ios::binary);
    if (!file.is_open())
      return std::unexpected(Error{ErrorCode::not_found, options.token_file + ": the tokens could not be read"});
    text.assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    Result<std::vector<AccessToken>> tokens = tokens_from(text);
    if (tokens && tokens->empty())
      return std::unexpected(Error{ErrorCode::bad_usage, options.token_file + ": there is no token in it"});
    if (!tokens)
      return std::unexpected(Error{ErrorCode::bad_usage, options.token_file + ": " + tokens.error().message});
    return tokens;
  }
  Result<std::vector<AccessToken>> tokens = tokens_from(text);
  if (!tokens) return std::unexpected(Error{ErrorCode::bad_usage, "HEARSAY_TOKENS: " + tokens.error().message});
  return tokens;
}

int run(const ListenOptions& options, const std::stop_token& stop) {
  Session session(options.common, stop);
  if (const std::string wrong = session.prepare_to_read(); !wrong.empty()) return session.fail(wrong);
  Result<std::vector<AccessToken>> tokens = tokens_of(options);
  if (!tokens) return session.fail(tokens.error().message);
  ServeOptions serving;
  serving.store = options.store;
  std::tie(serving.address, serving.port) = *address_in(options.listen);
  serving.tokens = *std::move(tokens);
  serving.names = options.names;
  serving.read_only = options.read_only;
  serving.pipeline = session.pipeline();
  serving.pipeline.progress = nullptr;
  std::mutex telling;
  const auto tell = [&](const std::string& text) {
    const std::scoped_lock lock(telling);
    session.tell_count(text);
  };
  serving.listening = [&](const std::string& url) { tell("serving " + options.store + " at " + url); };
  serving.trouble = [&](const std::string& text) {
    const std::scoped_lock lock(telling);
    session.fail(text);
  };
  if (options.log) {
    serving.served = [&](const Served& one) {
      tell(fmt::format("{} {} {} {} bytes {:.1f} ms", one.method.empty() ? "-" : one.method,
                       one.route.empty() ? "-" : one.route, one.status, one.bytes, one.milliseconds));
    };
  }
  const Result<void> served = serve(serving, stop);
  return served ? kDone : session.fail(served.error().message);
}

}  // namespace

std::vector<Command> serve_commands() {
  return {serve_command(), mcp_command()};
}

Command serve_command() {
  auto options = std::make_shared<ListenOptions>();
  return {
      .name = "serve",
      .about = "Serve a store: its stories as pages, and an API to read, send and decide (docs/api.md)",
      .examples =
          "  hearsay serve --store desk/                           http://127.0.0.1:8642/, for this machine alone\n"
          "  hearsay serve --store desk/ --listen 127.0.0.1:0      any free port; it is said on stderr\n"
          "  hearsay serve --store desk/ --listen 0.0.0.0:8642 --token-file tokens.txt    with lines like\n"
          "                                                        \"read SECRET\" and \"write SECRET NAME\"\n",
      .options =
          {required(
               {"--store", &options->store, "The store: a file, or a folder for hearsay.store in it", "DIR|FILE"}),
           {"--listen", &options->listen, "Address and port; other machines only with a token", "ADDRESS:PORT",
            Check{check_listen}},
           {"--token-file", &options->token_file,
            "Tokens, a line each: read SECRET or write SECRET, and whose it is; else HEARSAY_TOKENS is looked at",
            "FILE"},
           {"--name", &options->names, "A host name that this server may be called by", "NAME,…"},
           {"--read-only", &options->read_only, "Take in no reports and no decisions"},
           {"--log", &options->log, "A line on stderr for each request, without what was asked for"},
           {"--policy", &options->common.policy, "Codebook for ranges: airwars (default), ucdp, acled", "NAME",
            OneOf{{"airwars", "ucdp", "acled"}}},
           model_option(options->common.model),
           {"--threads", &options->common.threads, "Threads to read and group with; 0 is one per core", "N",
            Range{0, 1024}},
           {"--json-errors", &options->common.json_errors, "Messages on stderr as JSON"},
           {"--quiet,-q", &options->common.quiet, "Nothing but errors on stderr, not even the address"}},
      .run = [options](const std::stop_token& stop) { return run(*options, stop); },
      .grace_seconds = kGraceSeconds};
}

}  // namespace hearsay::cli
