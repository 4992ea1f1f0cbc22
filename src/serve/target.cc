// "/v1/stories/t1%32?limit=3" is the path v1, stories, t12 and a query. A path is cut at its slashes before it is
// decoded, so that an escaped slash is part of a name that nothing here has, and no path ever names a file.
#include "serve/target.h"

#include <simdjson.h>

#include <algorithm>

namespace hearsay::serving {
namespace {

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool cut_path(std::string_view path, Target& target) {
  path.remove_prefix(1);
  while (!path.empty()) {
    const size_t end = std::min(path.find('/'), path.size());
    std::optional<std::string> part = decoded(path.substr(0, end), false);
    if (!part || part->empty() || *part == "." || *part == "..") return false;
    target.path.push_back(*std::move(part));
    if (end + 1 == path.size()) return false;  // a slash at the end
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return true;
}

bool cut_query(std::string_view query, Target& target) {
  while (!query.empty()) {
    const size_t end = std::min(query.find('&'), query.size());
    const std::string_view one = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (one.empty()) continue;
    const size_t equals = std::min(one.find('='), one.size());
    std::optional<std::string> name = decoded(one.substr(0, equals), true);
    std::optional<std::string> value = decoded(one.substr(std::min(equals + 1, one.size())), true);
    if (!name || !value) return false;
    target.query.emplace_back(*std::move(name), *std::move(value));
  }
  return true;
}

}  // namespace

std::optional<std::string> decoded(std::string_view text, bool plus_is_blank) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = digit_of(text[i + 1]);
      const int low = digit_of(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += plus_is_blank && text[i] == '+' ? ' ' : text[i];
    }
  }
  if (std::ranges::any_of(out, is_control) || !simdjson::validate_utf8(out)) return std::nullopt;
  return out;
}

std::optional<Target> target_of(std::string_view target) {
  if (!target.starts_with('/') || target.find('#') != std::string_view::npos) return std::nullopt;
  const size_t mark = std::min(target.find('?'), target.size());
  Target parts;
  if (!cut_path(target.substr(0, mark), parts)) return std::nullopt;
  if (!cut_query(target.substr(std::min(mark + 1, target.size())), parts)) return std::nullopt;
  return parts;
}

}  // namespace hearsay::serving
