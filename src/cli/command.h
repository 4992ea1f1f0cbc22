// The subcommands, one file each.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <stop_token>
#include <string>

#include "cli/session.h"

namespace hearsay::cli {

/// A subcommand that was added to the command line, and what to run when it was given.
struct Command {
  CLI::App* app = nullptr;
  std::function<int(std::stop_token)> run;
};

Command add_dossier(CLI::App& app);
Command add_clean(CLI::App& app);
Command add_read(CLI::App& app);
Command add_group(CLI::App& app);

/// PATH and the options of CommonOptions.
void add_common(CLI::App& command, CommonOptions& options);
/// --model, for subcommands that read.
void add_model(CLI::App& command, CommonOptions& options);

/// The first part of a command's help: its examples. Set with `CLI::App::footer`, printed first.
class HelpPage : public CLI::Formatter {
 public:
  std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
  std::string make_footer(const CLI::App*) const override { return {}; }
};

/// Prints `line` and a line end; false when nobody reads any more or it cannot be written, `code` set for the latter.
bool print_line(Session& session, std::string line, int& code);

}  // namespace hearsay::cli
