// `hearsay read`: inputs to readings, one JSON object a line, as they are done.
#include <memory>

#include "cli/command.h"

namespace hearsay::cli {
namespace {

struct ReadOptions {
  CommonOptions common;
  bool tokens = false;
  bool explain = false;
};

int run(const ReadOptions& options, std::stop_token stop) {
  Session session(options.common, std::move(stop));
  if (const std::string wrong = session.prepare({options.common.output}); !wrong.empty()) return session.fail(wrong);
  if (const std::string wrong = session.prepare_to_read(); !wrong.empty()) return session.fail(wrong);
  LineOutput output(session, options.common.output);
  uint64_t reports = 0;
  PipelineOptions pipeline = session.pipeline();
  pipeline.meanings = false;  // they are not printed
  const Intake intake = read_all(options.common.paths, pipeline, [&](const Reading& reading) {
    ++reports;
    session.tell_unread(reading.report);
    return output.print(options.explain ? explain_reading(reading) : reading_to_json(reading, options.tokens));
  });
  return output.finish(output.failed() ? kFailed : session.finish(intake, reports));
}

}  // namespace

Command read_command() {
  auto options = std::make_shared<ReadOptions>();
  std::vector<Option> all = reading_options(options->common);
  all.push_back({"--tokens", &options->tokens, "Also every word with lemma, tag, head and relation"});
  all.push_back({"--explain", &options->explain, "For people: every sentence with what was found in it and why"});
  return {.name = "read",
          .about = "Names, times, figures, statements and claims of each report: JSON Lines",
          .examples =
              "  hearsay read report.txt --published 2024-10-05\n  hearsay read pages/ --tokens -o readings.jsonl\n",
          .options = std::move(all),
          .run = [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
