// Talk goes to stderr: one line a message, "hearsay: FILE: record N: what", or one JSON object a line. --quiet
// silences progress, warnings and unread languages, never a rejection: whoever counts reports must know of it.
#include "cli/session.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "cli/guard.h"
#include "hearsay/model.h"

namespace hearsay::cli {
namespace {

// Faster than this nobody reads a number.
constexpr auto kBetweenShows = std::chrono::milliseconds(100);
constexpr const char* kStandardOutput = "/dev/stdout";

std::string line_of(const Message& message) {
  std::string line = "hearsay: ";
  if (!message.file.empty()) line += (message.file == "-" ? "standard input" : escaped(message.file)) + ": ";
  if (message.record > 0) line += fmt::format("record {}: ", message.record);
  if (message.level == "warning") line += "warning: ";
  return line + escaped(message.text);
}

Message message_of(const Rejection& rejection) {
  return {.level = "rejected",
          .file = rejection.file,
          .record = rejection.record,
          .offset = rejection.offset,
          .text = rejection.reason};
}

Policy policy_of(const std::string& name) {
  if (name == "ucdp") return Policy::ucdp;
  return name == "acled" ? Policy::acled : Policy::airwars;
}

}  // namespace

std::string Session::prepare(const std::vector<std::string>& outputs, bool makes_folder, const std::string& store) {
  if (!options_.corrections.empty()) {
    std::ifstream file(options_.corrections, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file.is_open() || file.bad()) return options_.corrections + ": the corrections could not be read";
    Result<std::vector<Correction>> corrections = corrections_from(text);
    if (!corrections) return options_.corrections + ": " + corrections.error().message;
    corrections_ = *std::move(corrections);
  }
  IngestOptions ingest;
  ingest.exclude = options_.exclude;
  const Plan plan{.inputs = options_.paths,
                  .ingest = ingest,
                  .others = {options_.corrections, options_.model, store},
                  .outputs = outputs,
                  .makes_folder = makes_folder,
                  .rejects = options_.rejects};
  if (const Result<void> checked = check_outputs(plan); !checked) return checked.error().message;
  if (std::ranges::any_of(outputs, [](const std::string& path) { return path.empty() || path == "-"; })) {
    watch_.emplace([this] {
      reader_gone_ = true;
      stop_.request_stop();
    });
  }
  return {};
}

std::string Session::prepare_to_read() const {
  if (options_.model.empty()) return model_error();
  const auto loaded = use_model(options_.model);
  return loaded ? std::string() : loaded.error().message;
}

PipelineOptions Session::pipeline() {
  const auto day = [](const std::string& text) {
    const std::optional<Date> date = date_from_iso(text);
    return date ? std::optional(date->day) : std::nullopt;
  };
  PipelineOptions options;
  options.clean.published = date_from_iso(options_.published);
  for (const std::string& pair : options_.map) {
    const size_t equals = pair.find('=');
    options.ingest.fields.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
  }
  options.ingest.exclude = options_.exclude;
  if (writes_to_file()) options.ingest.outputs = {kStandardOutput};
  options.ingest.notice = [this](const Notice& notice) { tell_notice(notice); };
  options.clean.language = options_.language;
  options.threads = options_.threads;
  options.policy = policy_of(options_.policy);
  options.since = day(options_.since);
  options.until = day(options_.until);
  options.corrections = corrections_;
  options.one_story = options_.one_story;
  options.stop = stop_.get_token();
  if (!options_.quiet && !options_.json_errors && isatty(STDERR_FILENO) == 1) {
    options.progress = [this](const Progress& progress) { show(progress); };
  }
  return options;
}

void Session::tell_notice(const Notice& notice) {
  if (options_.quiet) return;
  const bool own = notice.kind == Notice::Kind::own_output;
  const bool companion = notice.kind == Notice::Kind::companion;
  tell({.level = own || companion ? "skipped" : "warning",
        .file = notice.file,
        .record = 0,
        .offset = 0,
        .text = own         ? "not read: it is Hearsay's own output (" + notice.text + ")"
                : companion ? "not read: " + notice.text
                            : notice.text});
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

void Session::tell_warnings(const Intake& intake) {
  if (options_.quiet) return;
  for (const Warning& warning : intake.warnings) {
    tell({.level = "warning", .file = warning.file, .record = warning.record, .offset = 0, .text = warning.text});
  }
  for (const Correction& correction : intake.unapplied) {
    const bool name =
        correction.kind == CorrectionKind::same_source || correction.kind == CorrectionKind::not_a_source;
    const bool decided = correction.decision > 0;
    tell({.level = "warning",
          .file = decided ? "" : options_.corrections,
          .record = 0,
          .offset = 0,
          .text = fmt::format("{} {} no longer applies: {} \"{}\"", decided ? "decision" : "line",
                              decided ? static_cast<uint64_t>(correction.decision) : correction.line,
                              name ? "no source is called" : "there is no report", correction.about.front())});
  }
  if (intake.outside == 0) return;
  tell_count(fmt::format(
      "{} left out by --since and --until{}", intake.outside,
      intake.undated == 0 ? "" : fmt::format(", {} of them without a date (--published gives one)", intake.undated)));
}

void Session::tell_count(const std::string& text) {
  if (!options_.quiet) tell({.level = "count", .file = {}, .record = 0, .offset = 0, .text = text});
}

// An error's text, empty when all is well.
std::string Session::write_rejects(const Intake& intake) {
  if (options_.rejects.empty()) return {};
  OutputFiles files;
  Result<void> written = files.add(options_.rejects, "");
  for (const Rejection& rejection : intake.rejections) {
    if (written) written = files.add(options_.rejects, message_to_json(message_of(rejection)) + "\n");
  }
  if (written) written = files.finish();
  return written ? std::string() : written.error().message;
}

int Session::finish(const Intake& intake, uint64_t reports) {
  clear_progress();
  tell_warnings(intake);
  for (const Rejection& rejection : intake.rejections) tell(message_of(rejection));
  if (const std::string wrong = write_rejects(intake); !wrong.empty()) return fail(wrong);
  if (!intake.rejections.empty()) tell_count(fmt::format("{} read, {} rejected", reports, intake.rejections.size()));
  if (intake.stopped || stopped()) return stopped_code();
  if (reports == 0) return fail("no report could be read from what was given");
  return intake.rejections.empty() ? kDone : kSomeRejected;
}

void Session::tell(const Message& message) {
  clear_progress();
  const std::string line = (options_.json_errors ? message_to_json(message) : line_of(message)) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void Session::show(const Progress& progress) {
  const auto now = std::chrono::steady_clock::now();
  if (progress_shown_ && now - shown_at_ < kBetweenShows) return;
  shown_at_ = now;
  fmt::print(stderr, "\r\033[Khearsay: {} documents in, {} reports through", progress.documents, progress.reports);
  std::fflush(stderr);
  progress_shown_ = true;
}

void Session::clear_progress() {
  if (!progress_shown_) return;
  fmt::print(stderr, "\r\033[K");
  progress_shown_ = false;
}

bool LineOutput::print(std::string line) {
  line += '\n';
  if (is_standard_output(path_)) {
    const Written written = write_out(line);
    if (written == Written::no) code_ = session_.fail(write_failure());
    return written == Written::yes;
  }
  const Result<void> added = files_.add(path_, line);
  if (!added) code_ = session_.fail(added.error().message);
  return added.has_value();
}

int LineOutput::finish(int code) {
  if (code_ != kDone || code > kSomeRejected || is_standard_output(path_)) return code_ != kDone ? code_ : code;
  const Result<void> finished = files_.finish();
  return finished ? code : session_.fail(finished.error().message);
}

}  // namespace hearsay::cli
