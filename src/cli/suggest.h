// What somebody may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cli {

/// "; did you mean dossier?" for the nearest of `known`, or nothing when none is near.
std::string did_you_mean(std::string_view said, const std::vector<std::string>& known);

}  // namespace hearsay::cli
