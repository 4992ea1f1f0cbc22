// `group` alone, for `./dev bench group`: reads the files once and groups their readings, all of them and parts.
//
//   hearsay_group_bench [--readings] [--part WORD]… FILE…
//
// A line for all and for each part (the reports whose url holds WORD): {"part": "…", "stories": [["url", …], …],
// "copies": [{"from": "url", "to": "url", "direction": "…", "passages": [[b, e, b, e], …]} (quotes
// left out), …], "seconds": s}: what
// one core took for the grouping, readings given, the best of some rounds. With --readings a line for each reading
// follows, as `hearsay read` prints it.
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "hearsay/pipeline.h"
#include "hearsay/present.h"
#include "hearsay/story.h"

namespace {

constexpr int kRounds = 3;

void print(const std::string& part, const std::vector<hearsay::Reading>& readings) {
  std::vector<hearsay::Story> stories;
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    stories = hearsay::group(readings);
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  const auto url = [&](hearsay::ReportIndex report) { return readings[report.value].report.url; };
  std::string listed;
  std::string copies;
  for (const hearsay::Story& story : stories) {
    listed += listed.empty() ? "[" : ",[";
    for (const hearsay::ReportIndex report : story.reports) {
      listed += fmt::format("{}\"{}\"", listed.back() == '[' ? "" : ",", url(report));
    }
    listed += "]";
    for (const hearsay::Copy& copy : story.copies) {
      std::string passages;
      for (const hearsay::Passage& p : copy.passages) {
        if (p.quote) continue;
        passages += fmt::format("{}[{},{},{},{}]", passages.empty() ? "" : ",", p.from.begin, p.from.end, p.to.begin,
                                p.to.end);
      }
      constexpr const char* kDirections[] = {"known", "likely", "unknown"};
      copies += fmt::format("{}{{\"from\":\"{}\",\"to\":\"{}\",\"direction\":\"{}\",\"passages\":[{}]}}",
                            copies.empty() ? "" : ",", url(copy.from), url(copy.to),
                            kDirections[static_cast<size_t>(copy.direction)], passages);
    }
  }
  fmt::print("{{\"part\":\"{}\",\"stories\":[{}],\"copies\":[{}],\"seconds\":{:.5f}}}\n", part, listed, copies, best);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> parts;
  std::vector<std::string> paths;
  bool with_readings = false;
  for (int i = 1; i < argc; ++i) {
    if (std::string(argv[i]) == "--part" && i + 1 < argc) {
      parts.emplace_back(argv[++i]);
    } else if (std::string(argv[i]) == "--readings") {
      with_readings = true;
    } else {
      paths.emplace_back(argv[i]);
    }
  }
  const std::vector<hearsay::Reading> readings = hearsay::read_all(paths, {}).readings;
  print("", readings);
  for (const std::string& part : parts) {
    std::vector<hearsay::Reading> some;
    for (const hearsay::Reading& reading : readings) {
      if (reading.report.url.find(part) != std::string::npos) some.push_back(reading);
    }
    print(part, some);
  }
  if (with_readings) {
    for (const hearsay::Reading& reading : readings) fmt::print("{}\n", hearsay::reading_to_json(reading, false));
  }
  return 0;
}
