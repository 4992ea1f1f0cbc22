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

Command group_command() {
  auto options = std::make_shared<CommonOptions>();
  return {.name = "group",
          .about = "Which reports tell the same story, and what is copied: JSON Lines",
          .examples = "  hearsay group pages/ > stories.jsonl\n",
          .options = reading_options(*options),
          .run = [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
