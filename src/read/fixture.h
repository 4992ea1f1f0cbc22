// One invented report for the tests of this room, laid out and with its times found. Paragraphs stand apart by an
// empty line; a first paragraph that begins with "# " is the heading.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/names/names.h"
#include "read/sheet.h"
#include "read/statements/statements.h"
#include "read/times/times.h"

namespace hearsay::reading {

inline Report report_of(std::string_view text, std::string_view published = "2031-05-14") {
  const bool headed = text.starts_with("# ");
  if (headed) text.remove_prefix(2);
  Report report;
  report.id = "r000000000001";
  report.outlet = "Tolvan Herald";
  report.language = "en";
  report.published = date_from_iso(published);
  report.text = Text(std::string(text));
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find("\n\n", at), text.size());
    const BlockKind kind = headed && at == 0 ? BlockKind::heading : BlockKind::paragraph;
    report.blocks.push_back({kind, report.text.span_of(at, end)});
    at = end + 2;
  }
  return report;
}

/// Stays where it is made: the sheet points into the report.
struct Page {
  Report report;
  Sheet sheet;
  std::vector<TimeMention> times;

  explicit Page(std::string_view text, std::string_view published = "2031-05-14")
      : report(report_of(text, published)),
        sheet(lay_out(report, language::Lexicon::get())),
        times(find_times(sheet)) {
    for (const TimeMention& time : times) mark_time(sheet, time.words);
  }
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  std::string quote(Range words) const { return words.empty() ? std::string() : std::string(sheet.text(words)); }
};

}  // namespace hearsay::reading
