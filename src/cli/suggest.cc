// The nearest by letters put in, left out, changed, or swapped with the next: "dosier", "--fromat".
#include "cli/suggest.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace hearsay::cli {
namespace {

size_t distance(std::string_view a, std::string_view b) {
  std::vector<size_t> older;
  std::vector<size_t> old(b.size() + 1);
  std::iota(old.begin(), old.end(), size_t{0});
  for (size_t i = 1; i <= a.size(); ++i) {
    std::vector<size_t> row(b.size() + 1, i);
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], older[j - 2] + 1);
    }
    older = std::exchange(old, std::move(row));
  }
  return old.back();
}

}  // namespace

std::string did_you_mean(std::string_view said, const std::vector<std::string>& known) {
  const std::string* nearest = nullptr;
  size_t least = std::max<size_t>(1, said.size() / 3) + 1;  // a third of the letters may be wrong
  for (const std::string& one : known) {
    const bool begun = said.size() > 1 && one.starts_with(said);
    const size_t far = begun ? 0 : distance(said, one);
    if (far >= least) continue;
    least = far;
    nearest = &one;
  }
  return nearest == nullptr ? std::string() : "; did you mean " + *nearest + "?";
}

}  // namespace hearsay::cli
