// The target of a request, taken apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay::serving {

struct Target {
  std::vector<std::string> path;  ///< decoded, none empty, none "." or ".."; of "/" none at all
  std::vector<std::pair<std::string, std::string>> query;
};

/// Nothing when it is no path of a server, its escapes are broken, or what they say is no UTF-8 or has control
/// characters in it.
std::optional<Target> target_of(std::string_view target);

/// What an "application/x-www-form-urlencoded" word is; nothing as above.
std::optional<std::string> decoded(std::string_view text, bool plus_is_blank);

}  // namespace hearsay::serving
