// Talk goes to stderr: one line a message, "hearsay: FILE: record N: what", or one JSON object a line. --quiet
// silences progress, warnings and unread languages, never a rejection: whoever counts reports must know of it.
#include "cli/session.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "cli/output.h"
#include "hearsay/model.h"

namespace hearsay::cli {
namespace {

std::string line_of(const Message& message) {
  std::string line = "hearsay: ";
  if (!message.file.empty()) line += (message.file == "-" ? "standard input" : message.file) + ": ";
  if (message.record > 0) line += fmt::format("record {}: ", message.record);
  if (message.level == "warning") line += "warning: ";
  return line + message.text;
}

Policy policy_of(const std::string& name) {
  if (name == "ucdp") return Policy::ucdp;
  return name == "acled" ? Policy::acled : Policy::airwars;
}

}  // namespace

std::string Session::prepare_to_read() const {
  if (options_.model.empty()) return model_error();
  const auto loaded = use_model(options_.model);
  return loaded ? std::string() : loaded.error().message;
}

PipelineOptions Session::pipeline() {
  PipelineOptions options;
  options.clean.published = date_from_iso(options_.published);
  for (const std::string& pair : options_.map) {
    const size_t equals = pair.find('=');
    options.ingest.fields.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
  }
  options.clean.language = options_.language;
  options.threads = options_.threads;
  options.policy = policy_of(options_.policy);
  options.stop = stop_;
  if (!options_.quiet && !options_.json_errors && isatty(STDERR_FILENO) == 1) {
    options.progress = [this](const Progress& progress) { show(progress); };
  }
  return options;
}

int Session::fail(const std::string& text) {
  tell({.level = "error", .file = {}, .record = 0, .offset = 0, .text = text});
  return kFailed;
}

void Session::tell_unread(const Report& report) {
  if (options_.quiet || report.readable()) return;
  tell(
      {.level = "unread",
       .file = report.file,
       .record = report.record,
       .offset = 0,
       .text = fmt::format("kept but not read: its language is \"{}\", only English is read (--language en reads it)",
                           report.language)});
}

int Session::finish(const Intake& intake, uint64_t reports) {
  clear_progress();
  if (!options_.quiet) {
    for (const Warning& warning : intake.warnings) {
      tell({.level = "warning", .file = warning.file, .record = warning.record, .offset = 0, .text = warning.text});
    }
  }
  std::string rejects;
  for (const Rejection& rejection : intake.rejections) {
    const Message message{.level = "rejected",
                          .file = rejection.file,
                          .record = rejection.record,
                          .offset = rejection.offset,
                          .text = rejection.reason};
    tell(message);
    if (!options_.rejects.empty()) rejects += message_to_json(message) + "\n";
  }
  if (!options_.rejects.empty()) {
    OutputFiles files;
    auto written = files.add(options_.rejects, rejects);
    if (written) written = files.finish();
    if (!written) return fail(written.error().message);
  }
  if (!options_.quiet && !intake.rejections.empty()) {
    tell({.level = "count",
          .file = {},
          .record = 0,
          .offset = 0,
          .text = fmt::format("{} read, {} rejected", reports, intake.rejections.size())});
  }
  if (intake.stopped || stop_.stop_requested()) return kInterrupted;
  if (reports == 0) return fail("no report could be read from what was given");
  return intake.rejections.empty() ? kDone : kSomeRejected;
}

void Session::tell(const Message& message) {
  clear_progress();
  const std::string line = (options_.json_errors ? message_to_json(message) : line_of(message)) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void Session::show(const Progress& progress) {
  fmt::print(stderr, "\r\033[Khearsay: {} documents in, {} reports through", progress.documents, progress.reports);
  std::fflush(stderr);
  progress_shown_ = true;
}

void Session::clear_progress() {
  if (!progress_shown_) return;
  fmt::print(stderr, "\r\033[K");
  progress_shown_ = false;
}

bool print_line(Session& session, std::string line, int& code) {
  line += '\n';
  const Written written = write_out(line);
  if (written == Written::no) code = session.fail(write_failure());
  return written == Written::yes;
}

}  // namespace hearsay::cli
