// A stream of invented reports through StoryStream, for `./dev bench group`.
//
//   hearsay_group_stream REPORTS [REPORTS_A_DAY]
//
// One line: {"reports", "stories", "pairwise": F1 of the stories against the invented events, "reports_per_s",
// "peak_mb", "kept": most reports kept at a time, "cost_ratio": cost of a report in the last tenth to one in the
// first, "us_a_report": microseconds, by tenth of the stream}. Making the reports is not counted.
#include <fmt/format.h>
#include <sys/resource.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <unordered_map>
#include <vector>

#include "group/invented_stream.h"
#include "hearsay/story.h"

namespace {

constexpr uint64_t kSeed = 20311;
constexpr uint32_t kADay = 1000;
constexpr size_t kParts = 10;

// Pairs of reports in one event, in one story, and in both.
struct Pairs {
  double wanted = 0, found = 0, both = 0;
  double f1() const { return wanted + found > 0 ? 2 * both / (wanted + found) : 0; }
};

double ways(double count) {
  return count * (count - 1) / 2;
}

}  // namespace

int main(int argc, char** argv) {
  const auto reports = static_cast<uint32_t>(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000);
  const auto a_day = static_cast<uint32_t>(argc > 2 ? std::strtoul(argv[2], nullptr, 10) : kADay);
  hearsay::grouping::InventedStream invented(kSeed, a_day);
  std::vector<uint32_t> event_of;
  event_of.reserve(reports);
  Pairs pairs;
  size_t stories = 0;
  hearsay::StoryStream stream([&](const hearsay::Story& story) {
    std::unordered_map<uint32_t, double> counts;
    for (const hearsay::ReportIndex report : story.reports) ++counts[event_of[report.value]];
    for (const auto& [event, count] : counts) pairs.both += ways(count);
    pairs.found += ways(static_cast<double>(story.reports.size()));
    ++stories;
  });
  std::array<double, kParts> seconds{};
  size_t kept = 0;
  const auto timed = [](const auto& run) {
    const auto begin = std::chrono::steady_clock::now();
    run();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  for (uint32_t i = 0; i < reports; ++i) {
    const auto made = invented.next();
    event_of.push_back(made.event);
    seconds[size_t{i} * kParts / reports] += timed([&] { stream.add(made.reading); });
    kept = std::max(kept, stream.kept());
  }
  double all = timed([&] { stream.finish(); });
  std::unordered_map<uint32_t, double> counts;
  for (const uint32_t event : event_of) ++counts[event];
  for (const auto& [event, count] : counts) pairs.wanted += ways(count);
  for (const double part : seconds) all += part;
  std::vector<int> costs;  // microseconds, by tenth of the stream
  for (const double part : seconds) costs.push_back(static_cast<int>(part * kParts / reports * 1e6));
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print(
      "{{\"reports\":{},\"stories\":{},\"pairwise\":{:.4f},\"reports_per_s\":{:.0f},\"peak_mb\":{:.0f},\"kept\":{},"
      "\"cost_ratio\":{:.3f},\"us_a_report\":[{}]}}\n",
      reports, stories, pairs.f1(), reports / all, static_cast<double>(usage.ru_maxrss) / 1024, kept,
      seconds.back() / seconds.front(), fmt::join(costs, ","));
  return 0;
}
