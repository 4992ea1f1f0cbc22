// What went wrong with a request, as RFC 9457 has it: application/problem+json.
#pragma once

#include <string>
#include <string_view>

#include "hearsay/error.h"
#include "serve/http.h"

namespace hearsay::serving {

/// What is asked for is called otherwise by now: `Location` says how.
inline constexpr int kCalledOtherwise = 308;

Response problem(int status, std::string_view detail, std::vector<Header> headers = {});
/// "Not Found"
std::string_view title_of(int status);
/// Of an error of the store: the client's (422), nothing of that name (404), or ours, which is told without a path.
Response problem_of(const Error& error);

}  // namespace hearsay::serving
