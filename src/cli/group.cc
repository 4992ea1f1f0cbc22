// `hearsay group`: inputs to stories, one JSON object a line. With --stream as they are over, in bounded memory.
#include <algorithm>
#include <memory>

#include "cli/command.h"

namespace hearsay::cli {
namespace {

struct GroupCommandOptions {
  CommonOptions common;
  bool stream = false;
};

int run(const CommonOptions& options, std::stop_token stop) {
  Session session(options, std::move(stop));
  if (const std::string wrong = session.prepare({options.output}); !wrong.empty()) return session.fail(wrong);
  if (const std::string wrong = session.prepare_to_read(); !wrong.empty()) return session.fail(wrong);
  const PipelineOptions pipeline = session.pipeline();
  const Readings all = read_all(options.paths, pipeline);
  const int code = session.finish(all.intake, all.readings.size());
  if (code > kSomeRejected) return code;
  std::vector<std::string> report_ids;
  for (const Reading& reading : all.readings) {
    session.tell_unread(reading.report);
    report_ids.push_back(reading.report.id);
  }
  const std::vector<Story> stories = group_all(all.readings, pipeline);
  if (session.stopped()) return session.stopped_code();
  std::vector<std::string> story_ids;
  for (const Story& story : stories) story_ids.push_back(story.id);
  LineOutput output(session, options.output);
  for (const Story& story : stories) {
    if (!output.print(story_to_json(story, report_ids, story_ids))) break;
  }
  return output.finish(code);
}

// Whether corrections or options say of stories what a stream cannot keep to.
bool settles_stories(const PipelineOptions& pipeline) {
  return pipeline.one_story || std::ranges::any_of(pipeline.corrections, [](const Correction& correction) {
           return correction.kind == CorrectionKind::one_story || correction.kind == CorrectionKind::apart;
         });
}

int run_stream(const CommonOptions& options, std::stop_token stop) {
  Session session(options, std::move(stop));
  if (const std::string wrong = session.prepare({options.output}); !wrong.empty()) return session.fail(wrong);
  if (const std::string wrong = session.prepare_to_read(); !wrong.empty()) return session.fail(wrong);
  const PipelineOptions pipeline = session.pipeline();
  if (settles_stories(pipeline))
    return session.fail("--stream goes without --one-story and corrections that put stories together or apart");
  LineOutput output(session, options.output);
  std::vector<std::string> report_ids;
  std::vector<std::string> story_ids;
  bool more = true;
  StoryStream stream([&](const Story& story) {
    story_ids.push_back(story.id);
    more = more && output.print(story_to_json(story, report_ids, story_ids));
  });
  const Intake intake = read_all(options.paths, pipeline, [&](const Reading& reading) {
    session.tell_unread(reading.report);
    report_ids.push_back(reading.report.id);
    stream.add(reading);
    return more;
  });
  if (more && !session.stopped()) stream.finish();
  return output.finish(output.failed() ? kFailed : session.finish(intake, report_ids.size()));
}

}  // namespace

Command group_command() {
  auto options = std::make_shared<GroupCommandOptions>();
  std::vector<Option> all = reading_options(options->common);
  all.push_back(one_story_option(options->common));
  all.push_back(
      {"--stream", &options->stream,
       "Print each story when nothing can join it any more, a fortnight of the reports' days after its last"});
  return {.name = "group",
          .about = "Which reports tell the same story, and what is copied: JSON Lines",
          .examples =
              "  hearsay group pages/ -o stories.jsonl\n"
              "  tail -f wire.jsonl | hearsay group --stream -\n",
          .options = std::move(all),
          .run = [options](std::stop_token stop) {
            return options->stream ? run_stream(options->common, std::move(stop))
                                   : run(options->common, std::move(stop));
          }};
}

}  // namespace hearsay::cli
