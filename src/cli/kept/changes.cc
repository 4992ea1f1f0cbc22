// `hearsay changes`: what a store holds that it did not hold at a time, and what became of its stories.
#include <memory>

#include "cli/kept/open.h"

namespace hearsay::cli {
namespace {

struct ChangesOptions {
  CommonOptions common;
  std::string store;
  std::string since;
};

int run(const ChangesOptions& options, std::stop_token stop) {
  Session session(options.common, std::move(stop));
  if (const std::string wrong = session.prepare({options.common.output}, false, store_file(options.store));
      !wrong.empty())
    return session.fail(wrong);
  const Result<Store> store = Store::open(options.store, Store::Access::read);
  if (!store) return session.fail(store.error().message);
  const Moment since = *moment_of(options.since);
  const Result<std::vector<Version>> versions = store->versions(since);
  if (!versions) return session.fail(versions.error().message);
  const Result<std::vector<Decided>> decisions = store->decisions();
  if (!decisions) return session.fail(decisions.error().message);
  const Result<std::vector<StoryChange>> stories = store->changes(since, session.pipeline());
  if (!stories) return session.fail(stories.error().message);
  LineOutput output(session, options.common.output);
  bool more = true;
  for (const Version& version : *versions) more = more && output.print(version_to_json(version));
  for (const Decided& decided : *decisions) {
    if (decided.at > since) more = more && output.print(decided_to_json(decided, true));
  }
  for (const StoryChange& change : *stories) more = more && output.print(story_change_to_json(change));
  return output.finish(output.failed() ? kFailed : kDone);
}

}  // namespace

Command changes_command() {
  auto options = std::make_shared<ChangesOptions>();
  return {
      .name = "changes",
      .about = "What changed in a store: versions of pages, decisions, stories and their facts: JSON Lines",
      .examples = "  hearsay changes --store desk/ --since 2024-10-05T09:00\n",
      .options = {required(store_option(options->store)),
                  required({"--since", &options->since, "A time (UTC), like 2024-10-05T09:00", "TIME",
                            Check{check_moment}}),
                  {"--policy", &options->common.policy, "Codebook for ranges: airwars (default), ucdp, acled", "NAME",
                   OneOf{{"airwars", "ucdp", "acled"}}},
                  {"--threads", &options->common.threads, "Threads to use; 0 is one per core", "N", Range{0, 1024}},
                  {"--output,-o", &options->common.output, "File to write; - for standard output", "FILE"},
                  {"--json-errors", &options->common.json_errors, "Messages on stderr as JSON"},
                  {"--quiet,-q", &options->common.quiet, "Nothing but errors on stderr"}},
      .run = [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
