// SHA-256 for the page's Content-Security-Policy, which names the script and style that may run by their hash.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::present {

/// The base64 form that a policy takes after "sha256-".
std::string sha256_base64(std::string_view bytes);

}  // namespace hearsay::present
