// The options that all subcommands share, and the help page: examples first, because most people who ask for help
// want the line they can copy.
#include "cli/command.h"

#include <regex>

#include "cli/output.h"
#include "hearsay/document.h"

namespace hearsay::cli {
namespace {

std::string check_date(const std::string& text) {
  static const std::regex kDate(R"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}.*)?)");
  return std::regex_match(text, kDate) ? std::string() : "\"" + text + "\" is not a date like 2024-10-05";
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

}  // namespace

void add_model(CLI::App& command, CommonOptions& options) {
  command.add_option("--model", options.model, "Read with the weights in this file instead of the built-in ones")
      ->type_name("FILE");
}

void add_common(CLI::App& command, CommonOptions& options) {
  command.add_option("PATH", options.paths, "Files, folders, or - for standard input")->required();
  command.add_option("--published", options.published, "Publication date for input that has none, like 2024-10-05")
      ->type_name("DATE")
      ->check(CLI::Validator(check_date, ""));
  command.add_option("--map", options.map, "Fields of JSON and tables under other names, like text=body,url=link")
      ->type_name("OURS=THEIRS,…")
      ->delimiter(',')
      ->check(CLI::Validator(check_map, ""));
  command.add_option("--language", options.language, "Take every report to be in this language, like en")
      ->type_name("TAG")
      ->check(CLI::Validator(check_language, ""));
  command.add_option("--threads", options.threads, "Threads to use; 0 is one per core")
      ->type_name("N")
      ->check(CLI::Range(0, 1024).description(""));
  command.add_flag("--quiet,-q", options.quiet,
                   "No progress and no warnings on stderr; rejected inputs are still named");
  command.add_option("--rejects", options.rejects, "Write what was rejected to a file, one JSON object a line")
      ->type_name("FILE");
  command.add_flag("--json-errors", options.json_errors, "Messages on stderr as JSON, one object a line");
}

std::string HelpPage::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const {
  std::string examples = app->get_footer();
  if (!examples.empty()) examples = "Examples:\n" + examples + "\n";
  return examples + CLI::Formatter::make_help(app, std::move(name), mode);
}

bool print_line(Session& session, std::string line, int& code) {
  line += '\n';
  const Written written = write_out(line);
  if (written == Written::no) code = session.fail(write_failure());
  return written == Written::yes;
}

}  // namespace hearsay::cli
