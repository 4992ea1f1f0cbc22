// The numbers that may be a report's toll, with their features: what train/tolls/train.py learns the weights from.
//
//   hearsay_toll_candidates FILE... > candidates.jsonl
//
// One line a report: {"url": "…", "killed": [[value, [feature, …]], …], "injured": […]}.
#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <vector>

#include "hearsay/pipeline.h"
#include "read/tolls/tolls.h"

int main(int argc, char** argv) {
  const std::vector<std::string> paths(argv + 1, argv + argc);
  hearsay::read_all(paths, {}, [](const hearsay::Reading& reading) {
    std::string line = fmt::format("{{\"url\":\"{}\"", reading.report.url);
    const auto all = hearsay::reading::toll_candidates(reading, hearsay::language::Lexicon::get());
    for (size_t k = 0; k < all.size(); ++k) {
      line += fmt::format(",\"{}\":[", hearsay::reading::kTollClasses[k]);
      for (size_t i = 0; i < all[k].size(); ++i) {
        line += fmt::format("{}[{},[{}]]", i == 0 ? "" : ",", all[k][i].value, fmt::join(all[k][i].features, ","));
      }
      line += "]";
    }
    fmt::print("{}}}\n", line);
    return true;
  });
  return 0;
}
