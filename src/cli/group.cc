// `hearsay group`: inputs to stories, one JSON object a line.
#include <memory>

#include "cli/command.h"

namespace hearsay::cli {
namespace {

int run(const CommonOptions& options, std::stop_token stop) {
  Session session(options, stop);
  if (const std::string wrong = session.prepare_to_read(); !wrong.empty()) return session.fail(wrong);
  const Readings all = read_all(options.paths, session.pipeline());
  const int code = session.finish(all.intake, all.readings.size());
  if (code > kSomeRejected) return code;
  for (const Reading& reading : all.readings) session.tell_unread(reading.report);
  const std::vector<Story> stories = group(all.readings);
  if (stop.stop_requested()) return kInterrupted;
  int failure = kDone;
  for (const Story& story : stories) {
    if (!print_line(session, story_to_json(story, all.readings, stories), failure)) break;
  }
  return failure != kDone ? failure : code;
}

}  // namespace

Command add_group(CLI::App& app) {
  auto options = std::make_shared<CommonOptions>();
  CLI::App* command =
      app.add_subcommand("group", "Which reports tell the same story, and what is copied: JSON Lines");
  command->footer("  hearsay group pages/ > stories.jsonl\n");
  add_common(*command, *options);
  add_model(*command, *options);
  return {command, [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
