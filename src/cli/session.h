// What every subcommand shares: its inputs, how it talks on stderr, and how it ends.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "hearsay/pipeline.h"
#include "hearsay/present.h"

namespace hearsay::cli {

inline constexpr int kDone = 0;
inline constexpr int kSomeRejected = 1;
inline constexpr int kFailed = 2;
inline constexpr int kInterrupted = 130;

/// The options that every subcommand takes.
struct CommonOptions {
  std::vector<std::string> paths;
  std::string published;
  std::vector<std::string> map;  ///< "text=body", checked
  std::string language;
  std::string model;
  std::string policy = "airwars";
  std::string rejects;
  int threads = 0;
  bool quiet = false;
  bool json_errors = false;
};

/// One run of one subcommand: messages go to stderr, each once; progress only where stderr is a terminal.
class Session {
 public:
  Session(const CommonOptions& options, std::stop_token stop) : options_(options), stop_(std::move(stop)) {}

  /// Loads the model; an error's text, empty when all is well.
  std::string prepare_to_read() const;
  PipelineOptions pipeline();

  /// Tells an error that ends the run; returns the exit code for it.
  int fail(const std::string& text);
  /// Names a report that is kept but not read, because of its language. Does not change how the run ends.
  void tell_unread(const Report& report);
  /// Names what went wrong with the inputs and returns the exit code; `reports` were handed over.
  int finish(const Intake& intake, uint64_t reports);

 private:
  void tell(const Message& message);
  void show(const Progress& progress);
  void clear_progress();

  const CommonOptions& options_;
  std::stop_token stop_;
  bool progress_shown_ = false;
};

/// Prints `line` and a line end; false when nobody reads any more or it cannot be written, `code` set for the latter.
bool print_line(Session& session, std::string line, int& code);

}  // namespace hearsay::cli
