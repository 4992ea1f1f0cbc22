// `hearsay clean`: inputs to reports, one JSON object a line, as they are done. With --dry-run, what would be read.
#include <fmt/format.h>

#include <memory>

#include "cli/command.h"

namespace hearsay::cli {
namespace {

int run(const CommonOptions& options, std::stop_token stop) {
  Session session(options, std::move(stop));
  if (const std::string wrong = session.prepare({options.output}); !wrong.empty()) return session.fail(wrong);
  LineOutput output(session, options.output);
  uint64_t reports = 0;
  const Intake intake = clean_all(options.paths, session.pipeline(), [&](const Report& report) {
    ++reports;
    return output.print(report_to_json(report));
  });
  return output.finish(output.failed() ? kFailed : session.finish(intake, reports));
}

std::string_view name_of(Format format) {
  switch (format) {
    case Format::html:
      return "html";
    case Format::markdown:
      return "markdown";
    case Format::report:
      return "report";
    case Format::text:
      break;
  }
  return "text";
}

// Ingest alone: one line a document, tab-separated.
int list(const CommonOptions& options, std::stop_token stop) {
  Session session(options, std::move(stop));
  if (const std::string wrong = session.prepare({options.output}); !wrong.empty()) return session.fail(wrong);
  LineOutput output(session, options.output);
  uint64_t documents = 0;
  const Intake intake = list_all(options.paths, session.pipeline(), [&](const Document& document) {
    ++documents;
    return output.print(fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}", escaped(document.file), document.record,
                                    document.offset, name_of(document.format), document.charset,
                                    document.content.size(), escaped(document.metadata.url)));
  });
  return output.finish(output.failed() ? kFailed : session.finish(intake, documents));
}

}  // namespace

Command clean_command() {
  auto options = std::make_shared<CommonOptions>();
  auto dry = std::make_shared<bool>(false);
  std::vector<Option> all = common_options(*options);
  all.push_back(
      {"--dry-run", dry.get(),
       "Clean nothing: list what would be read (file, record, byte offset, format, charset, size, address)"});
  return {.name = "clean",
          .about = "Find the report in each page: JSON Lines, one report a line",
          .examples =
              "  hearsay clean pages/ -o reports.jsonl\n  hearsay clean crawl.warc.gz --threads 2 > reports.jsonl\n",
          .options = std::move(all),
          .run = [options, dry](std::stop_token stop) {
            return *dry ? list(*options, std::move(stop)) : run(*options, std::move(stop));
          }};
}

}  // namespace hearsay::cli
