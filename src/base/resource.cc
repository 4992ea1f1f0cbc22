#include "base/resource.h"

#include <algorithm>

namespace hearsay::base {

std::string_view resource(std::string_view path) {
  const auto& all = resources();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Resource& r) { return r.path == path; });
  if (found == all.end()) return {};
  return {found->bytes.begin, static_cast<size_t>(found->bytes.end - found->bytes.begin)};
}

std::unordered_set<std::string_view> words_of(std::string_view path) {
  std::unordered_set<std::string_view> words;
  for_each_row(path, [&](const auto& cells) { words.insert(cells[0]); });
  return words;
}

}  // namespace hearsay::base
