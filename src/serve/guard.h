// Who may ask, and by what name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/serve.h"
#include "serve/http.h"

namespace hearsay::serving {

/// 127.0.0.0/8, ::1.
bool is_loopback(std::string_view address);

/// Looks at every byte of both, however they differ.
bool same_secret(std::string_view a, std::string_view b);

class Guard {
 public:
  explicit Guard(const ServeOptions& options);

  /// Why the header is none that is answered, whatever it asks for: too much of it, no host or several or another's,
  /// lengths that contradict each other, another site's page behind it.
  std::optional<Response> refused(const Request& request) const;
  /// Why it may not do what needs this role.
  std::optional<Response> refused(const Request& request, Role needed) const;
  /// Of the token that it brings.
  std::string name_of(const Request& request) const;

 private:
  const AccessToken* token_of(const Request& request) const;
  bool is_called(std::string_view host) const;

  std::vector<AccessToken> tokens_;
  std::vector<std::string> names_;
  bool loopback_;
  bool read_only_;
};

}  // namespace hearsay::serving
