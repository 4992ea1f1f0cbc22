// "//gazette.example/1" seen from "https://www.gazette.example/news/" is "https://gazette.example/1", "../1" is
// "https://www.gazette.example/1".
#include "base/address.h"

#include <algorithm>

#include "base/ascii.h"

namespace hearsay::base {
namespace {

// "mailto:", "https:"
bool has_scheme(std::string_view text) {
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > text.find_first_of("/?#")) return false;
  return std::ranges::all_of(text.substr(0, colon), [](char c) {
    const char low = lower_ascii(c);
    return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  });
}

// A path without its "." and "..".
std::string without_dots(std::string_view path) {
  std::string out;
  for (size_t at = 0; at < path.size();) {
    const size_t end = std::min(path.find('/', at + 1), path.size());
    const std::string_view part = path.substr(at, end - at);
    const bool up = part == "/..";
    if (up) out.resize(out.rfind('/') == std::string::npos ? 0 : out.rfind('/'));
    if (!up && part != "/.") out += part;
    if ((up || part == "/.") && end == path.size()) out += '/';
    at = end;
  }
  return out;
}

}  // namespace

bool is_web_address(std::string_view text) {
  return starts_with_ascii(text, "http://") || starts_with_ascii(text, "https://");
}

std::string absolute_address(std::string_view address, std::string_view base) {
  const bool rooted = is_web_address(base);
  if (address.starts_with("//")) {
    return (rooted ? std::string(base.substr(0, base.find(':') + 1)) : std::string("https:")) + std::string(address);
  }
  if (!rooted || address.empty() || has_scheme(address)) return std::string(address);
  const size_t path = std::min(base.find_first_of("/?#", base.find("://") + 3), base.size());
  const std::string site(base.substr(0, path));
  std::string_view place = base.substr(path);
  place = place.substr(0, place.find('#'));
  if (address.front() == '#') return site + std::string(place) + std::string(address);
  place = place.substr(0, place.find('?'));
  if (address.front() == '?') return site + (place.empty() ? "/" : std::string(place)) + std::string(address);
  const std::string_view tail = address.substr(std::min(address.find_first_of("?#"), address.size()));
  std::string whole(address.substr(0, address.size() - tail.size()));
  if (!address.starts_with('/')) whole = std::string(place.substr(0, place.rfind('/') + 1)) + whole;
  return site + without_dots(whole.starts_with('/') ? whole : "/" + whole) + std::string(tail);
}

bool is_host_name(std::string_view name) {
  constexpr size_t kShortestEnd = 2;
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot < 2 || name.size() - dot <= kShortestEnd || name.front() == '-')
    return false;
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_of_host = [&](char c) {
    return is_small(lower_ascii(c)) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  };
  return name.find("..") == std::string_view::npos && std::ranges::all_of(name.substr(dot + 1), is_small) &&
         std::ranges::all_of(name, is_of_host);
}

std::string own_host(std::string_view host) {
  const std::string low = lower_ascii(host);
  std::string_view own = low;
  if (own.starts_with("www.")) own.remove_prefix(4);
  const size_t first = own.find('.');
  const size_t second = first == std::string_view::npos ? first : own.find('.', first + 1);
  if (second == std::string_view::npos) return std::string(own);
  constexpr size_t kShared = 3;  // letters of "co", "com", "org" before a country
  const bool below = second - first - 1 > kShared || own.find('.', second + 1) != std::string_view::npos;
  const bool known = own.size() - second - 1 >= kShared;  // ".org", not ".uk"
  return std::string(below || known ? own.substr(first + 1) : own);
}

std::string own_label(std::string_view host) {
  std::string label = own_host(host);
  label.resize(std::min(label.find('.'), label.size()));
  std::erase(label, '-');
  return label;
}

}  // namespace hearsay::base
