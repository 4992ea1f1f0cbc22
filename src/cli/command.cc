// The command line, and the options that all subcommands share. A help page shows examples first, because most people
// who ask for help want the line they can copy.
#include "cli/command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <regex>

#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/settings.h"
#include "cli/suggest.h"
#include "hearsay/document.h"
#include "hearsay/model.h"
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

std::string version_text() {
  const std::string set(instruction_set());
  std::string text =
      "hearsay " + std::string(version()) + "\ninstruction set: " + set +
      (set == "plain" ? " (products for any processor; those for AVX2 and more are many times faster)" : "");
  std::string before = "\nmodels: ";
  for (const ModelChoice& model : model_choices()) {
    text += before + model.choice + " (" + model.name + ")";
    before = ", ";
  }
  return text;
}

// Which instruction set to use is for the machine to say; HEARSAY_ISA holds the program to another of those it has.
Result<void> hold_to_instruction_set() {
  const char* const wanted = std::getenv("HEARSAY_ISA");
  return wanted == nullptr || *wanted == '\0' ? Result<void>() : use_instruction_set(wanted);
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
      const bool is_named = option.names.starts_with('-');
      added->required(option.must == Option::Must::yes || (option.must == Option::Must::by_name && !is_named));
      if (!is_named) return;
      if constexpr (std::is_same_v<Variable, std::vector<std::string>>) {
        added->delimiter(',')->allow_extra_args(false);
      }
    }
  };
  std::visit(fill, option.fills);
}

// "--output,-o" is two names.
std::vector<std::string> option_names(const Command& command) {
  std::vector<std::string> names = {"--help"};
  for (const Option& option : command.options) {
    for (const std::string& name : CLI::detail::split(option.names, ',')) {
      if (name.starts_with("--")) names.push_back(name);
    }
  }
  return names;
}

int usage_failure(const std::string& what) {
  std::fprintf(stderr, "hearsay: %s\nTry 'hearsay --help'.\n", escaped(what).c_str());
  return kFailed;
}

// What is wrong with a word where a command is to be.
std::string no_command(const std::string& word, std::span<const Command> commands) {
  std::vector<std::string> names = {"help"};
  for (const Command& command : commands) names.push_back(command.name);
  std::string meant = did_you_mean(word, names);
  if (meant.empty() && std::filesystem::exists(word)) meant = "; did you mean hearsay dossier " + word + "?";
  return "there is no command \"" + word + "\"" + meant;
}

std::string which_command(std::span<const Command> commands) {
  std::string names;
  for (const Command& command : commands) names += (names.empty() ? "" : ", ") + command.name;
  return "say what to do, as in \"hearsay dossier pages/\"; commands are " + names;
}

// The first option on the command line that the command does not have, in words; else nothing.
std::string unknown_option(const Command& command, std::span<char* const> arguments) {
  const std::vector<std::string> known = option_names(command);
  for (const std::string_view argument : arguments) {
    const std::string name(argument.substr(0, argument.find('=')));
    if (name == "--") break;
    if (!name.starts_with("--") || std::ranges::find(known, name) != known.end()) continue;
    return command.name + " has no option " + name + did_you_mean(name, known);
  }
  return {};
}

// "help dossier" is "dossier --help".
std::vector<char*> without_help(int argc, char** argv) {
  static char help[] = "--help";
  std::vector<char*> arguments(argv, argv + argc);
  const auto asks = [&] { return arguments.size() > 1 && std::string_view(arguments[1]) == "help"; };
  if (!asks()) return arguments;
  while (asks()) arguments.erase(arguments.begin() + 1);
  arguments.resize(std::min<size_t>(arguments.size(), 2));
  arguments.push_back(help);
  return arguments;
}

// The line with what is set elsewhere, behind the command's name; `words` hold what is put in.
Result<std::vector<char*>> with_settings(std::vector<char*> line, const Command& command,
                                         std::vector<std::string>& words) {
  const Result<std::vector<Setting>> all = settings();
  if (!all) return std::unexpected(all.error());
  std::vector<Settable> options;
  for (const Option& option : command.options) options.push_back({option.names, option.must == Option::Must::yes});
  words = as_arguments(*all, command.name, options, {line.begin() + 2, line.end()});
  std::vector<char*> more;
  for (std::string& word : words) more.push_back(word.data());
  line.insert(line.begin() + 2, more.begin(), more.end());
  return line;
}

int parse_failure(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) {
    const bool version_asked = dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr;
    const std::string text = version_asked ? std::string(error.what()) + "\n" : app.help();
    return write_out(text) == Written::no ? kFailed : kDone;
  }
  return usage_failure(error.what());
}

}  // namespace

std::vector<Option> common_options(CommonOptions& options) {
  return {
      {"PATH", &options.paths, "Files, folders, or - for standard input"},
      {"--output,-o", &options.output, "File to write when the run has ended well; - for standard output", "FILE"},
      {"--corrections", &options.corrections,
       "What you know better, a line each: outlet, date or title REPORT = VALUE; same source NAME = NAME; not a "
       "source "
       "NAME; one story REPORT = REPORT; apart REPORT = REPORT",
       "FILE"},
      {"--since", &options.since, "Leave out reports published before this day, and undated ones", "DATE",
       Check{check_date}},
      {"--until", &options.until, "Leave out reports published after this day, and undated ones", "DATE",
       Check{check_date}},
      {"--exclude", &options.exclude, "Leave out files and folders of this name or path, like '*.css'", "GLOB,…"},
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
  all.push_back(model_option(options.model));
  return all;
}

std::vector<Option> kept_options(CommonOptions& options) {
  std::vector<Option> all = reading_options(options);
  std::erase_if(all, [](const Option& option) {
    const auto of_inputs = {"PATH", "--exclude", "--published", "--map", "--language"};
    return std::ranges::find(of_inputs, option.names) != of_inputs.end();
  });
  return all;
}

Option model_option(std::string& model) {
  return {"--model", &model, "What to read with: deep (default), fast (less exact), or the weights in a file",
          "deep|fast|FILE"};
}

Option one_story_option(CommonOptions& options) {
  return {"--one-story", &options.one_story, "Take all reports to tell one story"};
}

int run_command_line(std::span<const Command> commands, int argc, char** argv) {
  if (const auto held = hold_to_instruction_set(); !held)
    return usage_failure("HEARSAY_ISA: " + held.error().message);
  CLI::App app("Reads many news reports: what is reported, who says so through whom, where they disagree.",
               "hearsay");
  app.formatter(std::make_shared<HelpPage>());
  app.footer(
      "  hearsay dossier pages/                    the dossier in the terminal\n"
      "  hearsay dossier pages/ -o dossier.html    the same as one page\n"
      "  hearsay dossier pages/ --corrections my.txt    with lines like \"outlet a.html = Tolvan Herald\",\n"
      "                                            \"date a.html = 2024-10-05\", \"same source Sund = Lene Sund\",\n"
      "                                            \"not a source The Dam\", \"one story a.html = b.html\", \"apart "
      "…\"\n"
      "  hearsay explain dossier.json killed       how a fact came about\n"
      "  hearsay read report.txt | jq .statements  one report's statements\n");
  app.set_version_flag("--version", version_text);
  app.require_subcommand(1);
  for (const Command& command : commands) {
    CLI::App* added = app.add_subcommand(command.name, command.about);
    added->footer(command.examples);
    for (const Option& option : command.options) add(*added, option);
  }
  std::vector<char*> arguments = without_help(argc, argv);
  if (arguments.size() < 2) return usage_failure(which_command(commands));
  const std::string first = arguments.size() > 1 ? arguments[1] : "";
  const auto named = std::ranges::find(commands, first, &Command::name);
  if (named == commands.end() && !first.empty() && !first.starts_with('-'))
    return usage_failure(no_command(first, commands));
  std::vector<std::string> words;
  if (named != commands.end()) {
    Result<std::vector<char*>> whole = with_settings(arguments, *named, words);
    if (!whole) return usage_failure(whole.error().message);
    arguments = *std::move(whole);
  }
  try {
    app.parse(static_cast<int>(arguments.size()), arguments.data());
  } catch (const CLI::ExtrasError& error) {
    const std::string unknown = named == commands.end() ? "" : unknown_option(*named, arguments);
    return unknown.empty() ? parse_failure(app, error) : usage_failure(unknown);
  } catch (const CLI::ParseError& error) {
    return parse_failure(app, error);
  }
  const auto asked =
      std::ranges::find_if(commands, [&](const Command& command) { return app.got_subcommand(command.name); });
  if (asked == commands.end()) return kFailed;
  Interrupt interrupt(std::chrono::seconds(asked->grace_seconds));
  return asked->run(interrupt.token());
}

}  // namespace hearsay::cli
