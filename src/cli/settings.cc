// Settings become words of the command line, so that there is one place that checks them. A project's file may lie in
// a folder that somebody was sent: it says how to read and show, and never what is listened on, which token opens it,
// or which weights are loaded; that is for the user's own file and environment.
#include "cli/settings.h"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/suggest.h"

namespace hearsay::cli {
namespace {

enum class Whose { anybody, users };

struct Known {
  std::string_view name;
  Whose whose = Whose::anybody;
};

constexpr std::array kKnown = {Known{"store"},
                               Known{"policy"},
                               Known{"threads"},
                               Known{"language"},
                               Known{"width"},
                               Known{"colour"},
                               Known{"quiet"},
                               Known{"by", Whose::users},
                               Known{"read-only"},
                               Known{"log", Whose::users},
                               Known{"listen", Whose::users},
                               Known{"name", Whose::users},
                               Known{"token-file", Whose::users},
                               Known{"model", Whose::users}};
constexpr const char* kProjectFile = "hearsay.toml";
constexpr size_t kMostBytes = size_t{64} << 10;

std::string environment_name(std::string_view name) {
  std::string out = "HEARSAY_";
  for (const char c : name) out += c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return out;
}

std::string user_file() {
  const char* const config = std::getenv("XDG_CONFIG_HOME");
  if (config != nullptr && *config == '/') return std::string(config) + "/hearsay/config.toml";
  const char* const home = std::getenv("HOME");
  return home == nullptr || *home != '/' ? "" : std::string(home) + "/.config/hearsay/config.toml";
}

// What a value is after an option's "="; nothing when it can be none.
std::optional<std::string> text_of(const toml::node& node) {
  if (const auto text = node.value_exact<std::string>()) return text;
  if (const auto number = node.value_exact<int64_t>()) return std::to_string(*number);
  if (const auto yes = node.value_exact<bool>()) return *yes ? "true" : "false";
  const toml::array* const list = node.as_array();
  if (list == nullptr || list->empty()) return std::nullopt;
  std::string all;
  for (const toml::node& one : *list) {
    const auto text = one.value_exact<std::string>();
    if (!text) return std::nullopt;
    all += (all.empty() ? "" : ",") + *text;
  }
  return all;
}

class SettingsFile {
 public:
  SettingsFile(std::string path, bool project) : path_(std::move(path)), project_(project) {}

  Result<std::vector<Setting>> read() {
    std::error_code none;
    if (path_.empty() || !std::filesystem::is_regular_file(path_, none)) return std::vector<Setting>{};
    std::ifstream file(path_, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file.is_open() || file.bad()) return wrong(ErrorCode::unreadable, "it could not be read");
    if (text.size() > kMostBytes) return wrong(ErrorCode::too_large, "it is too large for settings");
    try {
      const toml::table table = toml::parse(text, path_);
      if (const Result<void> taken = take(table, ""); !taken) return std::unexpected(taken.error());
      // What is of one command goes before what is of all.
      std::ranges::stable_partition(found_, [](const Setting& one) { return !one.command.empty(); });
      return std::move(found_);
    } catch (const toml::parse_error& error) {
      return wrong(ErrorCode::bad_format,
                   fmt::format("line {}: {}", error.source().begin.line, std::string(error.description())));
    }
  }

 private:
  std::unexpected<Error> wrong(ErrorCode code, const std::string& why) const {
    return std::unexpected(Error{code, path_ + ": " + why});
  }

  Result<void> take(const toml::table& table, const std::string& command) {
    for (const auto& [key, node] : table) {
      const std::string name(key.str());
      if (const toml::table* const inner = node.as_table(); inner != nullptr && command.empty()) {
        if (const Result<void> taken = take(*inner, name); !taken) return taken;
        continue;
      }
      const auto known = std::ranges::find(kKnown, name, &Known::name);
      if (known == kKnown.end()) {
        std::vector<std::string> names;
        for (const Known& one : kKnown) names.emplace_back(one.name);
        return wrong(ErrorCode::bad_usage,
                     fmt::format("there is no setting \"{}\"{}", name, did_you_mean(name, names)));
      }
      if (project_ && known->whose == Whose::users) {
        return wrong(ErrorCode::bad_usage,
                     fmt::format("\"{}\" is for your own file ({}) or the environment to say", name, user_file()));
      }
      const std::optional<std::string> value = text_of(node);
      if (!value) return wrong(ErrorCode::bad_usage, fmt::format("\"{}\" has no value that it can have", name));
      found_.push_back({command, name, *value, path_});
    }
    return {};
  }

  std::string path_;
  bool project_;
  std::vector<Setting> found_;
};

// "--colour" of "--color,--colour" and the like.
bool has_name(const Settable& option, std::string_view name) {
  const std::string all = "," + option.names + ",";
  return all.find(fmt::format(",{},", name)) != std::string::npos;
}

bool is_given(const Settable& option, const std::vector<std::string_view>& line) {
  return std::ranges::any_of(line,
                             [&](std::string_view word) { return has_name(option, word.substr(0, word.find('='))); });
}

}  // namespace

std::vector<std::string> settings_files() {
  return {kProjectFile, user_file()};
}

Result<std::vector<Setting>> settings() {
  std::vector<Setting> all;
  for (const Known& known : kKnown) {
    const std::string variable = environment_name(known.name);
    if (const char* const value = std::getenv(variable.c_str()); value != nullptr && *value != '\0')
      all.push_back({"", std::string(known.name), value, variable});
  }
  for (SettingsFile file : {SettingsFile(kProjectFile, true), SettingsFile(user_file(), false)}) {
    Result<std::vector<Setting>> more = file.read();
    if (!more) return more;
    all.insert(all.end(), more->begin(), more->end());
  }
  return all;
}

std::vector<std::string> as_arguments(const std::vector<Setting>& all, std::string_view command,
                                      const std::vector<Settable>& options,
                                      const std::vector<std::string_view>& line) {
  std::vector<std::string> words;
  for (const Settable& option : options) {
    if (is_given(option, line)) continue;
    const auto holds = [&](const Setting& one) {
      return has_name(option, "--" + one.name) && (one.command.empty() || one.command == command);
    };
    const auto found = std::ranges::find_if(all, holds);
    if (found == all.end()) continue;
    // A command that reads paths or a store does what its line says.
    if (found->name == "store" && !option.required) continue;
    words.push_back(fmt::format("--{}={}", found->name, found->value));
  }
  return words;
}

}  // namespace hearsay::cli
