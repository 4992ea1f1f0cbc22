#include "clean/host.h"

#include <algorithm>
#include <unordered_map>

#include "base/ascii.h"
#include "base/resource.h"
#include "clean/words.h"

namespace hearsay::cleaning {

std::string host_of(std::string_view url) {
  const size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  host = host.substr(host.find('@') == std::string_view::npos ? 0 : host.find('@') + 1);
  host = host.substr(0, host.find(':'));
  std::string out = lower(host);
  return out.starts_with("www.") ? out.substr(4) : out;
}

std::vector<std::string> labels_of_host(std::string_view url) {
  std::vector<std::string> labels;
  const std::string host = host_of(url);
  for (size_t at = 0, end = host.find('.'); end != std::string::npos; at = end + 1, end = host.find('.', at)) {
    std::string label = host.substr(at, end - at);
    std::erase(label, '-');
    labels.push_back(std::move(label));
  }
  return labels;
}

namespace {

// How a host below one of the table keeps an address; empty = it is none of them.
std::string_view keeping_of(const std::string& host) {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> all;
    base::for_each_row("data/clean/archives.tsv", [&](const auto& cells) {
      if (cells.size() > 1) all.emplace(cells[0], cells[1]);
    });
    return all;
  }();
  for (size_t at = 0;; at = host.find('.', at) + 1) {
    const auto found = table.find(std::string_view(host).substr(at));
    if (found != table.end()) return found->second;
    if (host.find('.', at) == std::string::npos) return {};
  }
}

// "https%3A%2F%2F", which comes in a query.
std::string without_percents(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    const std::string code = base::lower_ascii(text.substr(at, 3));
    const bool known = code == "%3a" || code == "%2f";
    out += code == "%3a" ? ':' : code == "%2f" ? '/' : text[at];
    at += known ? 2 : 0;
  }
  return out;
}

// "www-gazette-example.translate.goog", in which a dash is a dot and two are a dash.
std::string host_of_dashes(std::string_view host) {
  host = host.substr(0, host.find('.'));
  std::string out;
  for (size_t at = 0; at < host.size(); ++at) {
    const bool two = host.substr(at).starts_with("--");
    out += two ? '-' : host[at] == '-' ? '.' : host[at];
    at += two ? 1 : 0;
  }
  return out;
}

// The first address within a path or query.
std::string inside(std::string_view path) {
  const size_t begin = std::min(path.find("http:/"), path.find("https:/"));
  return begin == std::string_view::npos ? std::string() : std::string(path.substr(begin));
}

}  // namespace

bool is_archive(std::string_view url) {
  return !keeping_of(host_of(url)).empty();
}

std::string archived_address(std::string_view url) {
  const std::string_view how = keeping_of(host_of(url));
  const size_t path = how.empty() ? std::string_view::npos : url.find('/', url.find("://") + 3);
  if (path == std::string_view::npos) return std::string(url);
  if (how == "dashes") return "https://" + host_of_dashes(host_of(url)) + std::string(url.substr(path));
  if (how == "amp") {
    // "/c/s/gazette.example/1", "/v/…"
    std::string_view rest = url.substr(path + 1);
    if (rest.size() < 3 || rest[1] != '/') return std::string(url);
    rest.remove_prefix(2);
    const bool safe = rest.starts_with("s/");
    return (safe ? "https://" : "http://") + std::string(rest.substr(safe ? 2 : 0));
  }
  std::string own = inside(url.substr(path));
  if (own.empty()) own = inside(without_percents(url.substr(path)));
  // Some fold the two slashes into one.
  const size_t slash = own.find(":/") + 2;
  if (own.empty() || slash >= own.size()) return std::string(url);
  if (own[slash] != '/') own.insert(slash, "/");
  return own;
}

}  // namespace hearsay::cleaning
