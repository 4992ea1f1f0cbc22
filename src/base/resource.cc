#include "base/resource.h"

#include <algorithm>

namespace hearsay::base {

std::string_view resource(std::string_view path) {
  const auto& all = resources();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Resource& r) { return r.path == path; });
  if (found == all.end()) return {};
  return {found->bytes.begin, static_cast<size_t>(found->bytes.end - found->bytes.begin)};
}

}  // namespace hearsay::base
