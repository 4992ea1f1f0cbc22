// What lies between HTTP and the handlers: requests and responses as plain data, so that a handler is a function and
// a test needs no socket.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::serving {

struct Header {
  std::string name;
  std::string value;
};

struct Request {
  std::string method;
  std::string target;           ///< as sent: "/v1/stories?limit=3"
  std::vector<Header> headers;  ///< names in lower case, in the order sent
  std::string body;

  size_t count(std::string_view name) const {
    return static_cast<size_t>(std::ranges::count(headers, name, &Header::name));
  }
  /// The first of that name; empty when there is none.
  std::string_view header(std::string_view name) const {
    const auto found = std::ranges::find(headers, name, &Header::name);
    return found == headers.end() ? std::string_view() : std::string_view(found->value);
  }
};

struct Response {
  int status = 200;
  std::string type = "application/json";
  std::string body = {};
  std::vector<Header> headers = {};
  /// In place of a body: what Service::events gives from this place on.
  std::optional<int64_t> events_after = {};
};

}  // namespace hearsay::serving
