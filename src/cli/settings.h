// Options that need not be said each time: a flag goes before the environment, that before a file of the project,
// that before one of the user.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/error.h"

namespace hearsay::cli {

struct Setting {
  std::string command;  ///< of which alone it holds; empty = of all that have the option
  std::string name;     ///< "listen"
  std::string value;    ///< as after --listen=
  std::string origin;   ///< "HEARSAY_LISTEN", "hearsay.toml", "/etc/…"
};

/// All there are, those that go before others first. Errors: unreadable, bad_format, bad_usage (a setting that there
/// is none of, or that a project may not make), each naming the file.
Result<std::vector<Setting>> settings();

/// An option that a setting may fill.
struct Settable {
  std::string names;  ///< "--quiet,-q"
  bool required = false;
};

/// Those that hold for a command with these options whose line has these words, as words of it:
/// {"--listen=127.0.0.1:0"}.
std::vector<std::string> as_arguments(const std::vector<Setting>& all, std::string_view command,
                                      const std::vector<Settable>& options,
                                      const std::vector<std::string_view>& line);

/// Where the files are looked for, the project's first.
std::vector<std::string> settings_files();

}  // namespace hearsay::cli
