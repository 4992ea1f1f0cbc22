// `hearsay export`: the reports of a store as `hearsay clean` prints them, which every command reads again.
#include <memory>

#include "cli/kept/kept.h"
#include "cli/kept/open.h"

namespace hearsay::cli {
namespace {

struct ExportOptions {
  CommonOptions common;
  StoreOptions store{{}, {}, true};
  bool readings = false;
};

int run(const ExportOptions& options, std::stop_token stop) {
  Session session(options.common, std::move(stop));
  if (const std::string wrong = session.prepare({options.common.output}, false, store_path(options.store));
      !wrong.empty())
    return session.fail(wrong);
  PipelineOptions pipeline = session.pipeline();
  const Result<Readings> all = read_store(options.store, pipeline);
  if (!all) return session.fail(all.error().message);
  LineOutput output(session, options.common.output);
  for (const Reading& reading : all->readings) {
    if (!output.print(options.readings ? reading_to_json(reading, true) : report_to_json(reading.report))) break;
  }
  return output.finish(output.failed() ? kFailed : session.finish(all->intake, all->readings.size()));
}

}  // namespace

Command export_command() {
  auto options = std::make_shared<ExportOptions>();
  std::vector<Option> all = kept_options(options->common);
  const std::vector<Option> store = store_options(options->store);
  all.insert(all.end(), store.begin(), store.end());
  all.push_back({"--readings", &options->readings, "Readings with their words in place of reports"});
  return {.name = "export",
          .about = "The reports of a store, as hearsay clean prints them: JSON Lines",
          .examples =
              "  hearsay export --store desk/ -o reports.jsonl\n"
              "  hearsay export --store desk/ --as-of 2024-10-05 --readings\n",
          .options = std::move(all),
          .run = [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
