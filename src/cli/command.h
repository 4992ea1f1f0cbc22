// A subcommand as data: what it is called, which options fill which variables, what to run. command.cc alone turns it
// into a command line, so that no other file knows the parser.
#pragma once

#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "cli/session.h"

namespace hearsay::cli {

/// What an option takes: any text, a number from `low` to `high`, one of a few words, or what `wrong_with` has
/// nothing to say against.
struct Range {
  int low = 0;
  int high = 0;
};
struct OneOf {
  std::vector<std::string> words;
};
struct Check {
  std::string (*wrong_with)(const std::string&) = nullptr;
};

/// One option and the variable it fills. A list may be given with commas, or the option again.
struct Option {
  std::string names;  ///< "--output,-o"; a name without dashes is what must be given, as often as one likes
  std::variant<bool*, int*, std::string*, std::vector<std::string>*> fills;
  std::string help;
  std::string takes = {};  ///< what the help calls it: "FILE"
  std::variant<std::monostate, Range, OneOf, Check> allowed = {};
  enum class Must { by_name, yes, no } must = Must::by_name;  ///< be given; by_name: what has no dashes
};
inline Option required(Option option) {
  option.must = Option::Must::yes;
  return option;
}

struct Command {
  std::string name;
  std::string about;
  std::string examples;  ///< lines that can be copied; a help page begins with them
  std::vector<Option> options;
  std::function<int(std::stop_token)> run;  ///< gives the exit code; keeps alive what the options fill
  /// To end in when a stop is asked for: between two batches at most a second passes on a slow machine, and past it a
  /// person thinks that the program hangs.
  int grace_seconds = 1;
};

Command dossier_command();
Command clean_command();
Command read_command();
Command group_command();
Command explain_command();
Command doctor_command();
Command config_command();

/// PATH and what else every subcommand takes.
std::vector<Option> common_options(CommonOptions& options);
/// --model, for subcommands that read.
Option model_option(std::string& model);
/// The common ones and --model.
std::vector<Option> reading_options(CommonOptions& options);

/// Those for commands that read out of a store: no PATH, nothing of how inputs are read.
std::vector<Option> kept_options(CommonOptions& options);

/// --one-story, for subcommands that group.
Option one_story_option(CommonOptions& options);

/// Reads the command line and runs the one of the commands that it names; gives the exit code.
int run_command_line(std::span<const Command> commands, int argc, char** argv);

}  // namespace hearsay::cli
