// The command line, and the options that all subcommands share. A help page shows examples first, because most people
// who ask for help want the line they can copy.
#include "cli/command.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <regex>

#include "cli/interrupt.h"
#include "cli/output.h"
#include "hearsay/document.h"
#include "hearsay/time.h"
#include "hearsay/version.h"

namespace hearsay::cli {
namespace {

std::string check_date(const std::string& text) {
  const std::optional<Date> date = date_from_iso(text);
  return date && date->has_day() ? std::string() : "\"" + text + "\" is not a date like 2024-10-05";
}

std::string check_language(const std::string& text) {
  static const std::regex kTag("[a-z]{2,3}");
  return std::regex_match(text, kTag) ? std::string() : "\"" + text + "\" is not a language tag like en";
}

std::string check_map(const std::string& pair) {
  const size_t equals = pair.find('=');
  if (equals == std::string::npos || equals + 1 == pair.size()) {
    return "\"" + pair + "\" is not like text=body (our field, then the input's)";
  }
  const std::string ours = pair.substr(0, equals);
  std::string known;
  for (const std::string_view name : field_names()) {
    if (name == ours) return {};
    known += (known.empty() ? "" : ", ") + std::string(name);
  }
  return "\"" + ours + "\" is not one of " + known;
}

class HelpPage : public CLI::Formatter {
 public:
  std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override {
    std::string examples = app->get_footer();
    if (!examples.empty()) examples = "Examples:\n" + examples + "\n";
    return examples + CLI::Formatter::make_help(app, std::move(name), mode);
  }
  std::string make_footer(const CLI::App*) const override { return {}; }
};

void restrict_to(CLI::Option& option, const Option& to) {
  if (const auto* range = std::get_if<Range>(&to.allowed)) {
    option.check(CLI::Range(range->low, range->high).description(""));
  } else if (const auto* one_of = std::get_if<OneOf>(&to.allowed)) {
    option.check(CLI::IsMember(one_of->words).description(""));
  } else if (const auto* check = std::get_if<Check>(&to.allowed)) {
    option.check(CLI::Validator(check->wrong_with, ""));
  }
}

void add(CLI::App& command, const Option& option) {
  const auto fill = [&](auto* variable) {
    using Variable = std::remove_pointer_t<decltype(variable)>;
    if constexpr (std::is_same_v<Variable, bool>) {
      command.add_flag(option.names, *variable, option.help);
    } else {
      CLI::Option* added = command.add_option(option.names, *variable, option.help);
      if (!option.takes.empty()) added->type_name(option.takes);
      restrict_to(*added, option);
      if (!option.names.starts_with('-')) {
        added->required();
      } else if constexpr (std::is_same_v<Variable, std::vector<std::string>>) {
        added->delimiter(',')->allow_extra_args(false);
      }
    }
  };
  std::visit(fill, option.fills);
}

int parse_failure(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) {
    const bool version_asked = dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr;
    const std::string text = version_asked ? std::string(error.what()) + "\n" : app.help();
    return write_out(text) == Written::no ? kFailed : kDone;
  }
  std::fprintf(stderr, "hearsay: %s\nTry 'hearsay --help'.\n", error.what());
  return kFailed;
}

}  // namespace

std::vector<Option> common_options(CommonOptions& options) {
  return {
      {"PATH", &options.paths, "Files, folders, or - for standard input"},
      {"--published", &options.published, "Publication date for input that has none, like 2024-10-05", "DATE",
       Check{check_date}},
      {"--map", &options.map, "Fields of JSON and tables under other names, like text=body,url=link", "OURS=THEIRS,…",
       Check{check_map}},
      {"--language", &options.language, "Take every report to be in this language, like en", "TAG",
       Check{check_language}},
      {"--threads", &options.threads, "Threads to use; 0 is one per core", "N", Range{0, 1024}},
      {"--quiet,-q", &options.quiet, "No progress and no warnings on stderr; rejected inputs are still named"},
      {"--rejects", &options.rejects, "Write what was rejected to a file, one JSON object a line", "FILE"},
      {"--json-errors", &options.json_errors, "Messages on stderr as JSON, one object a line"},
  };
}

std::vector<Option> reading_options(CommonOptions& options) {
  std::vector<Option> all = common_options(options);
  all.push_back(
      {"--model", &options.model, "Read with the weights in this file instead of the built-in ones", "FILE"});
  return all;
}

int run_command_line(std::span<const Command> commands, int argc, char** argv) {
  CLI::App app("Reads many news reports: what is reported, who says so through whom, where they disagree.",
               "hearsay");
  app.formatter(std::make_shared<HelpPage>());
  app.footer(
      "  hearsay dossier pages/                    the dossier in the terminal\n"
      "  hearsay dossier pages/ -o dossier.html    the same as one page\n"
      "  hearsay read report.txt | jq .statements  one report's statements\n");
  app.set_version_flag("--version", "hearsay " + std::string(version()));
  app.require_subcommand(1);
  for (const Command& command : commands) {
    CLI::App* added = app.add_subcommand(command.name, command.about);
    added->footer(command.examples);
    for (const Option& option : command.options) add(*added, option);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return parse_failure(app, error);
  }
  Interrupt interrupt;
  for (const Command& command : commands) {
    if (app.got_subcommand(command.name)) return command.run(interrupt.token());
  }
  return kFailed;
}

}  // namespace hearsay::cli
