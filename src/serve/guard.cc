// A page of another site can have a browser send requests to this machine. It can point its own name at 127.0.0.1
// (DNS rebinding): then Host has that name, and only addresses and names that we are called by are answered. Or it
// can post right here: then Origin or Sec-Fetch-Site tells. A token comes as "Authorization: Bearer SECRET", or from
// a browser that asked for one, as the password of "Basic".
#include "serve/guard.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "serve/limits.h"
#include "serve/problem.h"

namespace hearsay {
namespace serving {
namespace {

constexpr size_t kLeastSecret = 16;  // characters: fewer can be guessed

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

// "[::1]:8642" is ::1, "localhost:80" is localhost; nothing when it is no host.
std::optional<std::string> host_in(std::string_view host) {
  std::string_view port;
  if (host.starts_with('[')) {
    const size_t end = host.find(']');
    if (end == std::string_view::npos) return std::nullopt;
    port = host.substr(end + 1);
    host = host.substr(1, end - 1);
    if (!port.empty() && !port.starts_with(':')) return std::nullopt;
  } else {
    const size_t colon = std::min(host.find(':'), host.size());
    port = host.substr(colon);
    host = host.substr(0, colon);
  }
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!port.empty() && !std::ranges::all_of(port.substr(1), is_digit)) return std::nullopt;
  if (host.empty()) return std::nullopt;
  return lower(host);
}

bool is_address(const std::string& host) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  return ::inet_pton(AF_INET, host.c_str(), bytes.data()) == 1 ||
         ::inet_pton(AF_INET6, host.c_str(), bytes.data()) == 1;
}

// "http://127.0.0.1:8642" of "127.0.0.1:8642".
std::string_view without_scheme(std::string_view origin) {
  const size_t end = origin.find("://");
  return end == std::string_view::npos ? origin : origin.substr(end + 3);
}

std::string from_base64(std::string_view text) {
  static constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  uint32_t bits = 0;
  int held = 0;
  for (const char c : text) {
    const size_t value = kLetters.find(c);
    if (value == std::string_view::npos) break;
    bits = bits << 6U | static_cast<uint32_t>(value);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out += static_cast<char>(bits >> static_cast<uint32_t>(held) & 0xFFU);
  }
  return out;
}

std::string secret_in(std::string_view authorization) {
  const size_t blank = authorization.find(' ');
  if (blank == std::string_view::npos) return {};
  const std::string scheme = lower(authorization.substr(0, blank));
  const std::string_view rest = authorization.substr(blank + 1);
  if (scheme == "bearer") return std::string(rest);
  if (scheme != "basic") return {};
  const std::string pair = from_base64(rest);
  const size_t colon = pair.find(':');
  return colon == std::string::npos ? "" : pair.substr(colon + 1);
}

}  // namespace

bool is_loopback(std::string_view address) {
  const std::string text(address);
  in_addr four{};
  in6_addr six{};
  if (::inet_pton(AF_INET, text.c_str(), &four) == 1) return (ntohl(four.s_addr) >> 24U) == 127;
  return ::inet_pton(AF_INET6, text.c_str(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

bool same_secret(std::string_view a, std::string_view b) {
  volatile unsigned differs = a.size() == b.size() ? 0 : 1;
  const size_t all = std::max(a.size(), b.size());
  for (size_t i = 0; i < all; ++i) {
    const unsigned one = i < a.size() ? static_cast<unsigned char>(a[i]) : 0U;
    const unsigned other = i < b.size() ? static_cast<unsigned char>(b[i]) : 0U;
    differs = differs | (one ^ other);
  }
  return differs == 0;
}

Guard::Guard(const ServeOptions& options)
    : tokens_(options.tokens), loopback_(is_loopback(options.address)), read_only_(options.read_only) {
  for (const std::string& name : options.names) names_.push_back(lower(name));
}

bool Guard::is_called(std::string_view host) const {
  const std::optional<std::string> name = host_in(host);
  if (!name) return false;
  if (*name == "localhost" || std::ranges::find(names_, *name) != names_.end()) return true;
  return loopback_ ? serving::is_loopback(*name)
                   : is_address(*name);  // of an address no name can be pointed elsewhere
}

std::optional<Response> Guard::refused(const Request& request) const {
  if (request.headers.size() > kMostHeaders) return problem(431, "there are more header fields than are taken");
  if (request.target.size() > kMostTargetBytes) return problem(414, "the target is longer than is taken");
  if (request.count("host") != 1) return problem(400, "a request has one Host");
  if (!is_called(request.header("host")))
    return problem(421, "this server is not called so; hearsay serve --name NAME tells it another name");
  const bool coded = request.count("transfer-encoding") > 0;
  if (coded && request.count("content-length") > 0)
    return problem(400, "Content-Length and Transfer-Encoding contradict each other");
  if (request.count("content-length") > 1 || request.count("transfer-encoding") > 1)
    return problem(400, "the length is given twice");
  if (coded && lower(request.header("transfer-encoding")) != "chunked")
    return problem(501, "of transfer codings only chunked is known");
  const std::string_view origin = request.header("origin");
  const std::string_view site = request.header("sec-fetch-site");
  const bool foreign = !origin.empty() && lower(without_scheme(origin)) != lower(request.header("host"));
  const bool cross = site == "cross-site" || site == "same-site";
  if (foreign || (cross && request.header("sec-fetch-mode") != "navigate"))
    return problem(403, "another site's page asks this; requests across sites are not answered");
  return std::nullopt;
}

const AccessToken* Guard::token_of(const Request& request) const {
  const std::string secret = secret_in(request.header("authorization"));
  const AccessToken* found = nullptr;
  for (const AccessToken& token : tokens_) {  // all of them, whichever it is
    if (same_secret(token.secret, secret)) found = &token;
  }
  return found;
}

std::optional<Response> Guard::refused(const Request& request, Role needed) const {
  if (needed == Role::none) return std::nullopt;
  if (!tokens_.empty()) {
    const AccessToken* token = request.count("authorization") == 1 ? token_of(request) : nullptr;
    if (token == nullptr) {
      return problem(
          401, "this needs a token: Authorization: Bearer TOKEN",
          {{"WWW-Authenticate", "Bearer realm=\"hearsay\""}, {"WWW-Authenticate", "Basic realm=\"hearsay\""}});
    }
    if (needed == Role::write && token->role != Role::write) return problem(403, "this token may read and not write");
  }
  if (needed == Role::write && read_only_) return problem(403, "this server only reads its store");
  return std::nullopt;
}

std::string Guard::name_of(const Request& request) const {
  const AccessToken* token = tokens_.empty() ? nullptr : token_of(request);
  return token == nullptr ? "" : token->name;
}

}  // namespace serving

Result<std::vector<AccessToken>> tokens_from(std::string_view text) {
  std::vector<AccessToken> tokens;
  size_t line = 0;
  const auto wrong = [&](std::string_view why) {
    return std::unexpected(Error{ErrorCode::bad_usage, "line " + std::to_string(line) + ": " + std::string(why)});
  };
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view rest = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++line;
    const auto word = [&] {
      rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r"), rest.size()));
      const std::string_view one = rest.substr(0, rest.find_first_of(" \t\r"));
      rest.remove_prefix(one.size());
      return std::string(one);
    };
    const std::string role = word();
    if (role.empty() || role.starts_with('#')) continue;
    if (role != "read" && role != "write") return wrong("a token is \"read SECRET\" or \"write SECRET\"");
    AccessToken token{role == "read" ? Role::read : Role::write, word(), word()};
    if (token.secret.size() < serving::kLeastSecret) return wrong("a secret has at least 16 characters");
    tokens.push_back(std::move(token));
  }
  return tokens;
}

}  // namespace hearsay
