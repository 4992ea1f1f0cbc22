#include "clean/host.h"

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

}  // namespace hearsay::cleaning
