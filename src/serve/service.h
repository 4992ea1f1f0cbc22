// The server without its sockets: a request in, a response out.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "serve/desk.h"
#include "serve/guard.h"
#include "serve/http.h"

namespace hearsay::serving {

/// Any thread, any number at once.
class Service {
 public:
  explicit Service(const ServeOptions& options) : guard_(options), desk_(options) {}

  /// Why a request is not answered, by its header alone: before its body is waited for.
  std::optional<Response> refused(const Request& head) const;
  /// How large its body may be.
  static size_t most_body(const Request& head);
  /// Never throws. With entity tags, headers for safety, and no body for HEAD (whose length is that of GET).
  Response answer(const Request& request);
  /// The same headers for what is answered without asking anybody.
  static Response finished(Response response);
  /// "/v1/stories/{id}" of what was asked; empty when there is none.
  static std::string route_of(const Request& request);

  Desk& desk() { return desk_; }

 private:
  Response run(const Request& request);

  Guard guard_;
  Desk desk_;
};

/// "W/" tags and lists too, as If-None-Match has them.
bool is_matched(std::string_view if_none_match, std::string_view tag);

}  // namespace hearsay::serving
