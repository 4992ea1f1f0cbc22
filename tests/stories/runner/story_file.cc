// Line by line: "report Herald 2024-05-02 | A title" opens a report, "expect" its expectations, and a report after
// expectations opens the next case. A line of running text that happens to begin with "report" ("report said the
// dam…") is text, because a report line has a name and then nothing, a date, or a bar.
#include "story_file.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "words.h"

namespace hearsay::stories {
namespace {

bool looks_like_date(std::string_view word) {
  return word.size() >= 4 && std::all_of(word.begin(), word.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<StoryReport> parse_report_line(std::string_view line) {
  if (!line.starts_with("report ")) return std::nullopt;
  StoryReport report;
  const size_t bar = line.find(" | ");
  if (bar != std::string_view::npos) report.title = trim(line.substr(bar + 3));
  const std::vector<std::string> parts = split_words(line.substr(7, bar == std::string_view::npos ? bar : bar - 7));
  if (parts.empty() || parts.size() > 2) return std::nullopt;
  if (parts.size() == 2 && !looks_like_date(parts[1])) return std::nullopt;
  report.name = parts[0];
  if (parts.size() == 2) report.published = parts[1];
  return report;
}

class Parser {
 public:
  std::optional<std::string> take(std::string_view line, int number) {
    if (line.starts_with('#')) return std::nullopt;
    if (auto report = parse_report_line(line)) return open_report(std::move(*report), number);
    if (trim(line) == "expect") return open_expectations(number);
    if (expecting_) {
      if (!trim(line).empty()) cases_.back().expectations.push_back({number, trim(line)});
      return std::nullopt;
    }
    if (!cases_.empty()) {
      cases_.back().reports.back().text.append(line).push_back('\n');
    } else if (!trim(line).empty()) {
      return "line " + std::to_string(number) + ": text before the first `report NAME`";
    }
    return std::nullopt;
  }

  std::optional<std::string> finish() const {
    if (cases_.empty()) return "no `report NAME` line";
    if (cases_.back().expectations.empty()) return "the last reports have no expectations";
    return std::nullopt;
  }

  std::vector<StoryCase> cases() { return std::move(cases_); }

 private:
  std::optional<std::string> open_report(StoryReport report, int number) {
    if (expecting_ || cases_.empty()) cases_.emplace_back();
    expecting_ = false;
    auto& reports = cases_.back().reports;
    for (const StoryReport& other : reports) {
      if (other.name == report.name) {
        return "line " + std::to_string(number) + ": a second report " + report.name + "; name it " + report.name +
               "/2";
      }
    }
    reports.push_back(std::move(report));
    return std::nullopt;
  }

  std::optional<std::string> open_expectations(int number) {
    if (cases_.empty()) return "line " + std::to_string(number) + ": `expect` before any report";
    expecting_ = true;
    return std::nullopt;
  }

  std::vector<StoryCase> cases_;
  bool expecting_ = false;
};

}  // namespace

std::string outlet_of(std::string_view report_name) {
  std::string outlet(report_name.substr(0, report_name.find('/')));
  std::replace(outlet.begin(), outlet.end(), '_', ' ');
  return outlet;
}

std::expected<std::vector<StoryCase>, std::string> parse_story_file(std::string_view text) {
  Parser parser;
  for (int number = 1; !text.empty(); ++number) {
    const size_t end = text.find('\n');
    if (auto error = parser.take(text.substr(0, end), number)) return std::unexpected(*error);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  if (auto error = parser.finish()) return std::unexpected(*error);
  return parser.cases();
}

}  // namespace hearsay::stories
