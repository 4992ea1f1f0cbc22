// "PUBLISHED: 02:31 GMT, 2 May 2031 | UPDATED: …" as a line of its own, or behind the last sentence of a lead that
// was pasted together with it: "Ten people are hurt. May 2, 2031". A day within a sentence is none, and one alone on
// top may be the day on which the text was saved.
#include "clean/shown_day.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "clean/date_labels.h"
#include "clean/date_reader.h"
#include "clean/dates.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

struct ShownDay {
  Date date;
  size_t begin = 0;  // bytes of the line before the day's words: 0 = it is nothing but dates and labels
};

// Where the last sentence begins, if it is nothing but a date.
std::optional<ShownDay> day_at_end(std::string_view line) {
  constexpr std::string_view kSentenceEnd = ". ";
  for (size_t at = line.find(kSentenceEnd); at != std::string_view::npos; at = line.find(kSentenceEnd, at + 1)) {
    const size_t begin = at + kSentenceEnd.size();
    if (const auto date = parse_bare_date(line.substr(begin))) return ShownDay{*date, begin};
  }
  return std::nullopt;
}

std::optional<ShownDay> day_of_line(std::string_view line) {
  if (!is_line_of_dates(line)) return day_at_end(line);
  const DateScan scan = scan_dates(line, DateOrder::unknown);
  return scan.dates.empty() ? std::nullopt : std::optional(ShownDay{scan.dates.front().date});
}

}  // namespace

std::optional<Date> take_shown_day(Draft& draft) {
  if (draft.published || !draft.url.empty()) return std::nullopt;
  for (size_t i = 0; i < std::min(kMostHeadLines, draft.pieces.size()); ++i) {
    std::string& line = draft.pieces[i].text;
    const auto shown = day_of_line(line);
    if (!shown || (i == 0 && shown->begin == 0)) continue;
    if (shown->begin > 0) {
      draft.remove(std::string_view(line).substr(shown->begin), "page date");
      line = trimmed(std::string_view(line).substr(0, shown->begin));
    }
    return shown->date;
  }
  return std::nullopt;
}

}  // namespace hearsay::cleaning
