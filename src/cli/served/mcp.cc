// `hearsay mcp`: a store for assistants, over standard input and output.
#include <iostream>
#include <memory>

#include "cli/served/served.h"
#include "hearsay/serve.h"

namespace hearsay::cli {
namespace {

struct McpOptions {
  CommonOptions common;
  std::string store;
};

int run(const McpOptions& options, std::stop_token stop) {
  Session session(options.common, std::move(stop));
  if (const std::string wrong = session.prepare_to_read(); !wrong.empty()) return session.fail(wrong);
  PipelineOptions pipeline = session.pipeline();
  pipeline.progress = nullptr;
  const Result<void> served = serve_mcp(options.store, pipeline, std::cin, std::cout);
  return served ? kDone : session.fail(served.error().message);
}

}  // namespace

Command mcp_command() {
  auto options = std::make_shared<McpOptions>();
  return {
      .name = "mcp",
      .about = "Let an assistant read a store: the Model Context Protocol over standard input and output",
      .examples = "  hearsay mcp --store desk/    as the command of a server in an assistant's settings\n",
      .options = {required({"--store", &options->store, "The store: a file, or a folder for hearsay.store in it",
                            "DIR|FILE"}),
                  {"--policy", &options->common.policy, "Codebook for ranges: airwars (default), ucdp, acled", "NAME",
                   OneOf{{"airwars", "ucdp", "acled"}}},
                  model_option(options->common.model),
                  {"--threads", &options->common.threads, "Threads to use; 0 is one per core", "N", Range{0, 1024}},
                  {"--json-errors", &options->common.json_errors, "Messages on stderr as JSON"},
                  {"--quiet,-q", &options->common.quiet, "Nothing but errors on stderr"}},
      .run = [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
