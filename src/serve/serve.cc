// Serving is a service, the two threads of its desk, and the sockets in front of it.
#include "hearsay/serve.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include "serve/guard.h"
#include "serve/server.h"
#include "serve/service.h"

namespace hearsay {
namespace {

// What is wrong with where it is to listen.
std::string wrong_address(const ServeOptions& options) {
  in6_addr bytes{};
  const char* const text = options.address.c_str();
  if (::inet_pton(AF_INET, text, &bytes) != 1 && ::inet_pton(AF_INET6, text, &bytes) != 1)
    return fmt::format("\"{}\" is no IP address", options.address);
  if (options.tokens.empty() && !serving::is_loopback(options.address)) {
    return fmt::format(
        "{} can be reached from other machines: give a token (--token-file FILE, or HEARSAY_TOKENS), or listen on "
        "127.0.0.1",
        options.address);
  }
  return {};
}

std::string url_of(const ServeOptions& options, uint16_t port) {
  const bool six = options.address.find(':') != std::string::npos;
  return fmt::format("http://{}{}{}:{}/", six ? "[" : "", options.address, six ? "]" : "", port);
}

}  // namespace

Result<void> serve(const ServeOptions& options, std::stop_token stop) {
  if (const std::string wrong = wrong_address(options); !wrong.empty())
    return std::unexpected(Error{ErrorCode::bad_usage, wrong});
  const Result<Store> store =
      Store::open(options.store, options.read_only ? Store::Access::read : Store::Access::write);
  if (!store) return std::unexpected(store.error());
  if (const Result<void> takes = store->takes_readings(); !takes) return takes;
  serving::Service service(options);
  return serving::run_server(service, options, stop, [&](uint16_t port) {
    service.desk().start();
    if (options.listening) options.listening(url_of(options, port));
  });
}

}  // namespace hearsay
