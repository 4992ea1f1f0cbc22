// `hearsay config`: the settings in force, in the form they are written in.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/settings.h"

namespace hearsay::cli {
namespace {

struct ConfigOptions {
  CommonOptions common;
  bool show_origin = false;
};

std::string in_quotes(const std::string& value) {
  std::string out = "\"";
  for (const char c : value) out += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return out + "\"";
}

int run(const ConfigOptions& options, std::stop_token stop) {
  Session session(options.common, std::move(stop));
  const Result<std::vector<Setting>> all = settings();
  if (!all) return session.fail(all.error().message);
  std::vector<std::string> told;
  std::string text;
  for (const Setting& one : *all) {
    const std::string name = one.command.empty() ? one.name : one.command + "." + one.name;
    if (std::ranges::find(told, name) != told.end()) continue;
    told.push_back(name);
    text += fmt::format("{} = {}{}\n", name, in_quotes(one.value), options.show_origin ? "  # " + one.origin : "");
  }
  if (all->empty()) {
    std::string places;
    for (const std::string& file : settings_files()) places += (places.empty() || file.empty() ? "" : ", ") + file;
    session.tell_count("nothing is set; looked at: the environment (HEARSAY_POLICY and the like), " + places);
  }
  return write_out(text) == Written::no ? session.fail(write_failure()) : kDone;
}

}  // namespace

Command config_command() {
  auto options = std::make_shared<ConfigOptions>();
  return {.name = "config",
          .about = "The settings in force: of the environment, of hearsay.toml here, of the user's own file",
          .examples = "  hearsay config --show-origin    and where each comes from\n",
          .options = {{"--show-origin", &options->show_origin, "Where each comes from"},
                      {"--json-errors", &options->common.json_errors, "Messages on stderr as JSON"}},
          .run = [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

}  // namespace hearsay::cli
