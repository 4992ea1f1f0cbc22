// What every subcommand shares: its inputs, how it talks on stderr, and how it ends.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/reader_watch.h"
#include "hearsay/pipeline.h"
#include "hearsay/present.h"

namespace hearsay::cli {

/// The options that every subcommand takes.
struct CommonOptions {
  std::vector<std::string> paths;
  std::string output;
  std::string published;
  std::string since;
  std::string until;
  std::vector<std::string> exclude;
  std::string corrections;
  std::vector<std::string> map;  ///< "text=body", checked
  std::string language;
  std::string model;
  std::string policy;  // empty: airwars
  std::string rejects;
  bool one_story = false;
  int threads = 0;
  bool quiet = false;
  bool json_errors = false;
};

/// One run of one subcommand: messages go to stderr, each once; progress only where stderr is a terminal.
class Session {
 public:
  Session(const CommonOptions& options, std::stop_token stop)
      : options_(options), stop_on_signal_(std::move(stop), [this] { stop_.request_stop(); }) {}

  /// Before anything is read: takes in the corrections, and holds what is to be written against what is to be read.
  /// `outputs`: files, "" and "-" for standard output; with `folder` theirs is made. `store`: a file that is read
  /// too. An error's text, empty when all is well.
  std::string prepare(const std::vector<std::string>& outputs, bool makes_folder = false,
                      const std::string& store = {});
  /// Loads the model; an error's text, empty when all is well.
  std::string prepare_to_read() const;
  PipelineOptions pipeline();
  bool stopped() const { return stop_.stop_requested(); }
  /// The exit code of a run that was stopped: it is no failure when nobody reads any more.
  int stopped_code() const { return reader_gone_ ? kDone : kInterrupted; }

  /// Tells an error that ends the run; returns the exit code for it.
  int fail(const std::string& text);
  /// Names a report that is kept but not read, because of its language. Does not change how the run ends.
  void tell_unread(const Report& report);
  /// Tells a count, unless nothing but errors is to be told.
  void tell_count(const std::string& text);
  /// Names what went wrong with the inputs and returns the exit code; `reports` were handed over.
  int finish(const Intake& intake, uint64_t reports);

  /// On stderr, unless it is to be quiet.
  void tell_notice(const Notice& notice);

 private:
  void tell(const Message& message);
  void tell_warnings(const Intake& intake);
  std::string write_rejects(const Intake& intake);
  void show(const Progress& progress);
  void clear_progress();

  const CommonOptions& options_;
  std::stop_source stop_;
  std::stop_callback<std::function<void()>> stop_on_signal_;
  std::atomic<bool> reader_gone_ = false;
  std::optional<ReaderWatch> watch_;  // where something goes to standard output
  std::vector<Correction> corrections_;
  bool progress_shown_ = false;
  std::chrono::steady_clock::time_point shown_at_;
};

/// Where JSON Lines go: standard output, or a file that is there when the run has ended well.
class LineOutput {
 public:
  LineOutput(Session& session, const std::string& path) : session_(session), path_(path) {}

  /// Writes `line` and a line end; false when nobody reads any more or it cannot be written.
  bool print(std::string line);
  /// Ends the output of a run that ended with `code`; gives the exit code.
  int finish(int code);
  bool failed() const { return code_ != kDone; }

 private:
  Session& session_;
  const std::string& path_;
  OutputFiles files_;
  int code_ = kDone;
};

}  // namespace hearsay::cli
