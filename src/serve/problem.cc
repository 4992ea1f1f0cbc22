// The kinds of problems are those of HTTP (`type` is about:blank); what is particular stands in `detail`, in words
// that say what to do.
#include "serve/problem.h"

#include <fmt/format.h>

#include <utility>

#include "serve/json.h"

namespace hearsay::serving {

std::string_view title_of(int status) {
  switch (status) {
    case kCalledOtherwise:
      return "Permanent Redirect";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 421:
      return "Misdirected Request";
    case 422:
      return "Unprocessable Content";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    default:
      return "Problem";
  }
}

Response problem(int status, std::string_view detail, std::vector<Header> headers) {
  return {.status = status,
          .type = "application/problem+json",
          .body = fmt::format(R"({{"type":"about:blank","title":{},"status":{},"detail":{}}})",
                              json_text(title_of(status)), status, json_text(detail)),
          .headers = std::move(headers)};
}

Response problem_of(const Error& error) {
  switch (error.code) {
    case ErrorCode::bad_usage:
      return problem(422, error.message);
    case ErrorCode::not_found:
      return problem(404, error.message);
    default:
      return problem(503, "the store cannot be used at the moment; the server's log says why",
                     {{"Retry-After", "5"}});
  }
}

}  // namespace hearsay::serving
