// `hearsay decide`: what a person knows better, put down in the store with who and why, and taken back by its number.
#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <memory>

#include "cli/kept/open.h"

namespace hearsay::cli {
namespace {

constexpr int kMostDecisions = 1 << 30;

struct DecideOptions {
  CommonOptions common;
  std::string store;
  std::vector<std::string> lines;
  std::string by;
  std::string why;
  int undo = 0;
  bool list = false;
};

std::string user() {
  const passwd* const entry = ::getpwuid(::geteuid());
  return entry != nullptr && *entry->pw_name != '\0' ? entry->pw_name : fmt::format("user {}", ::geteuid());
}

int list(Session& session, const DecideOptions& options) {
  const Result<Store> store = Store::open(options.store, Store::Access::read);
  if (!store) return session.fail(store.error().message);
  const Result<std::vector<Decided>> decisions = store->decisions();
  if (!decisions) return session.fail(decisions.error().message);
  PipelineOptions pipeline = session.pipeline();
  Result<std::vector<Correction>> corrections = store->corrections();
  if (!corrections) return session.fail(corrections.error().message);
  pipeline.corrections = *std::move(corrections);
  Result<Kept> kept = store->readings(std::nullopt, pipeline.threads);
  if (!kept) return session.fail(kept.error().message);
  const std::vector<Correction> idle = kept_readings(std::move(kept->readings), pipeline).intake.unapplied;
  LineOutput output(session, options.common.output);
  for (const Decided& decided : *decisions) {
    const bool applies = std::ranges::find(idle, decided.number, &Correction::decision) == idle.end();
    if (!output.print(decided_to_json(decided, applies))) break;
  }
  return output.finish(output.failed() ? kFailed : kDone);
}

int write(Session& session, const DecideOptions& options) {
  Result<Store> store = Store::open(options.store, Store::Access::write);
  if (!store) return session.fail(store.error().message);
  const std::string by = options.by.empty() ? user() : options.by;
  if (options.undo > 0) {
    const Result<int64_t> number = store->undo(options.undo, by, options.why, now());
    if (!number) return session.fail(number.error().message);
    session.tell_count(fmt::format("decision {}: {} undone, by {}", *number, options.undo, by));
    return kDone;
  }
  const Result<std::vector<int64_t>> numbers = store->decide(options.lines, by, options.why, now());
  if (!numbers) return session.fail(numbers.error().message);
  for (size_t i = 0; i < numbers->size(); ++i)
    session.tell_count(fmt::format("decision {}: {}, by {}", numbers->at(i), options.lines[i], by));
  return kDone;
}

int run(const DecideOptions& options, std::stop_token stop) {
  Session session(options.common, std::move(stop));
  if (const std::string wrong = session.prepare({options.common.output}, false, store_file(options.store));
      !wrong.empty())
    return session.fail(wrong);
  const int asked = (options.lines.empty() ? 0 : 1) + (options.undo > 0 ? 1 : 0) + (options.list ? 1 : 0);
  if (asked != 1) return session.fail("say one of: what is decided, --undo N, --list");
  return options.list ? list(session, options) : write(session, options);
}

}  // namespace

Command decide_command() {
  auto options = std::make_shared<DecideOptions>();
  return {
      .name = "decide",
      .about = "Put down in a store what you know better; it holds for every dossier from then on",
      .examples =
          "  hearsay decide 'outlet pages/a.html = Tolvan Herald' --store desk/ --why 'see its imprint'\n"
          "  hearsay decide 'same source Petra Solheim = P. Solheim' --store desk/ --by ana\n"
          "  hearsay decide --undo 3 --store desk/\n"
          "  hearsay decide --list --store desk/\n",
      .options = {{.names = "LINE",
                   .fills = &options->lines,
                   .help = "outlet, date or title REPORT = VALUE; same source NAME = NAME; not a source NAME; one "
                           "story REPORT = REPORT; apart REPORT = REPORT; note ID = TEXT",
                   .must = Option::Must::no},
                  required(store_option(options->store)),
                  {"--by", &options->by, "Who decides; without it, the user's name", "NAME"},
                  {"--why", &options->why, "The reason, kept beside it", "TEXT"},
                  {"--undo", &options->undo, "Take this decision back", "N", Range{1, kMostDecisions}},
                  {"--list", &options->list, "Print all decisions and how they stand: JSON Lines"},
                  {"--output,-o", &options->common.output, "File to write; - for standard output", "FILE"},
                  {"--json-errors", &options->common.json_errors, "Messages on stderr as JSON"},
                  {"--quiet,-q", &options->common.quiet, "Nothing but errors on stderr"}},
      .run = [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
