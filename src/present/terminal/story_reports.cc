// The reports by the numbers that quotes bear, "[2]", so that a finding can be cited: title, outlet, day, address. Of
// many the first are listed, and all that are cited above.
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
  text.marked.insert(report);
  const std::vector<ReportIndex>& reports = text.story().reports;
  const auto place = std::ranges::find(reports, report) - reports.begin();
  return fmt::format("[{}]", place + 1);
}

void tell_reports(Columns& out, const StoryText& text) {
  const std::vector<ReportIndex>& reports = text.story().reports;
  const std::set<ReportIndex> cited = text.marked;
  const size_t most = text.most(kReportsShown);
  size_t room = most - std::min(most, cited.size());  // for reports that nothing above cites
  size_t shown = 0;
  const int indent = 4 + display_width(fmt::format("[{}]", reports.size()));
  out.rule("REPORTS");
  for (size_t i = 0; i < reports.size(); ++i) {
    if (!cited.contains(reports[i]) && room == 0) continue;
    if (!cited.contains(reports[i])) --room;
    ++shown;
    const Report& report = text.report(reports[i]);
    std::string line = report.title.empty() ? std::string() : "“" + report.title + "”";
    // An outlet that nobody names is called by that title.
    if (!report.outlet.empty()) line += (line.empty() ? "" : ", ") + outlet_of(text, reports[i]);
    const std::string published = published_in_words(report);
    line += (line.empty() ? "" : ", ") + (published.empty() ? "undated" : published);
    out.paragraph(line, indent, Style::plain, mark_of(text, reports[i]));
    out.unbroken(address_of(report), indent, Style::faint);
  }
  tell_rest(out, reports.size(), shown, indent);
}

}  // namespace hearsay::present
