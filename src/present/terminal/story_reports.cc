// The reports by the numbers that quotes bear, "[2]", so that a finding can be cited: title, outlet, day, address.
#include "present/terminal/story_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "present/view/lines.h"

namespace hearsay::present {
namespace {

constexpr size_t kReportsShown = 12;

// What is not printed on the web goes by its file's name.
std::string address_of(const Report& report) {
  if (!report.url.empty()) return plain_text(report.url);
  return name_of_file(report) + (report.record > 1 ? fmt::format(", record {}", report.record) : "");
}

}  // namespace

std::string mark_of(const StoryText& text, ReportIndex report) {
  const std::vector<ReportIndex>& reports = text.story().reports;
  const auto place = std::ranges::find(reports, report) - reports.begin();
  return fmt::format("[{}]", place + 1);
}

void tell_reports(Columns& out, const StoryText& text) {
  const std::vector<ReportIndex>& reports = text.story().reports;
  const size_t shown = std::min(reports.size(), text.most(kReportsShown));
  const int indent = 4 + display_width(fmt::format("[{}]", shown));
  out.rule("REPORTS");
  for (size_t i = 0; i < shown; ++i) {
    const Report& report = text.report(reports[i]);
    std::string line = report.title.empty() ? std::string() : "“" + report.title + "”";
    // An outlet that nobody names is called by that title.
    if (!report.outlet.empty()) line += (line.empty() ? "" : ", ") + outlet_of(text, reports[i]);
    const std::string published = published_in_words(report);
    line += (line.empty() ? "" : ", ") + (published.empty() ? "undated" : published);
    out.paragraph(line, indent, Style::plain, mark_of(text, reports[i]));
    out.unbroken(address_of(report), indent, Style::faint);
  }
  tell_rest(out, reports.size(), text.most(kReportsShown), indent);
}

}  // namespace hearsay::present
