// `hearsay clean`: inputs to reports, one JSON object a line, as they are done.
#include <memory>

#include "cli/command.h"

namespace hearsay::cli {
namespace {

int run(const CommonOptions& options, std::stop_token stop) {
  Session session(options, std::move(stop));
  uint64_t reports = 0;
  int code = kDone;
  const Intake intake = clean_all(options.paths, session.pipeline(), [&](const Report& report) {
    ++reports;
    return print_line(session, report_to_json(report), code);
  });
  return code != kDone ? code : session.finish(intake, reports);
}

}  // namespace

Command add_clean(CLI::App& app) {
  auto options = std::make_shared<CommonOptions>();
  CLI::App* command = app.add_subcommand("clean", "Find the report in each page: JSON Lines, one report a line");
  command->footer(
      "  hearsay clean pages/ > reports.jsonl\n  hearsay clean crawl.warc.gz --threads 2 > reports.jsonl\n");
  add_common(*command, *options);
  return {command, [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
